"""From a place in a JSON document to the line that a person has to look at."""

import re
from dataclasses import dataclass

from facilitate.domain.faults import Path, Step, written

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


@dataclass
class _Container:
    """An object or list that the walk is in: what it stands under, and the key or index of its current member."""

    path: Path
    is_object: bool
    member: Step | None


def line_of(text: str, path: Path) -> int:
    """The line, from 1, on which the member at `path` starts: that of its key in an object, of its value in a list.

    `text` must be valid JSON. A path that is not in it gives the line of the deepest part that is.
    """
    found: dict[Path, int] = {}
    inside: list[_Container] = []
    awaits_key = False
    line, counted = 1, 0
    for match in _TOKEN.finditer(text):
        token, start = match.group(), match.start()
        line, counted = line + text.count("\n", counted, start), start
        here = inside[-1] if inside else None
        if token in "}]":
            inside.pop()
            awaits_key = False
        elif token == ",":
            if here and here.is_object:
                awaits_key = True
            elif here:
                here.member = int(here.member or 0) + 1
        elif token == ":":
            awaits_key = False
        else:
            if here and awaits_key:
                here.member = _unquoted(token)
            current = _path(here)
            if current == path[: len(current)]:
                found.setdefault(current, line)
            if token in "{[":
                inside.append(_Container(current, token == "{", None if token == "{" else 0))
                awaits_key = token == "{"
    deepest = max((known for known in found if known == path[: len(known)]), key=len, default=())
    return found.get(deepest, 1)


def describe(name: str, text: str, path: Path, message: str) -> str:
    """A problem in one line: file, line, field, sentence."""
    field = f" {written(path)}:" if path else ""
    return f"{name}:{line_of(text, path)}:{field} {message}"


def _path(container: _Container | None) -> Path:
    if container is None:
        return ()
    return container.path if container.member is None else (*container.path, container.member)


def _unquoted(token: str) -> str:
    return re.sub(r'\\(["\\/])', r"\1", token[1:-1])
