"""From a place in a TOML document to the line that a person has to look at."""

import re
from collections.abc import Iterator

from facilitate.domain.faults import Path

_TOKEN = re.compile(
    r'(?P<comment>#[^\n]*)|(?P<string>"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')'
    r"|(?P<newline>\n)|(?P<sign>[\[\]{}=,.])|(?P<bare>[^\s\[\]{}=,.#\"']+)",
    re.DOTALL,
)
Token = tuple[str, str, int]


class Lines:
    """Where keys and tables of a text stand. It is gone through once, however many are asked for afterwards.

    The text must be valid TOML.
    """

    def __init__(self, text: str) -> None:
        self._found = _found(text)

    def of(self, path: Path) -> int:
        """The line, from 1, on which the key or table at `path` stands; of the deepest part of the path that is there.

        What lies within a value stands on the line of its key.
        """
        known = (path[:depth] for depth in range(len(path), 0, -1))
        return next((self._found[part] for part in known if part in self._found), 1)


def _found(text: str) -> dict[Path, int]:
    found: dict[Path, int] = {}
    table: Path = ()
    counts: dict[Path, int] = {}
    for keys, brackets, line in _statements(text):
        if brackets == 0:
            found.setdefault(table + keys, line)
            found.setdefault(table + keys[:1], line)
            continue
        table = ()
        for depth, key in enumerate(keys, start=1):
            table = (*table, key)
            if brackets == 2 and depth == len(keys):
                counts[table] = counts.get(table, -1) + 1
            if table in counts:
                table = (*table, counts[table])
        found.setdefault(table, line)
        found.setdefault(table[:1], line)
    return found


def _statements(text: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Each header and each key with its value: its keys, its brackets (0 for a value), its line."""
    tokens = _tokens(text)
    for kind, token, line in tokens:
        if kind == "newline":
            continue
        keys: list[str] = []
        brackets = 0
        while token not in ("=", "]"):
            brackets += token == "["
            if kind == "string" or kind == "bare":
                keys.append(token.strip("\"'"))
            kind, token, _ = next(tokens, ("sign", "=", 0))
        yield tuple(keys), brackets, line
        _pass_value(tokens)


def _pass_value(tokens: Iterator[Token]) -> None:
    depth = 0
    for kind, token, _ in tokens:
        if kind == "sign":
            depth += (token in "[{") - (token in "]}")
        elif kind == "newline" and depth <= 0:
            return


def _tokens(text: str) -> Iterator[Token]:
    line, counted = 1, 0
    for match in _TOKEN.finditer(text):
        kind, start = str(match.lastgroup), match.start()
        line, counted = line + text.count("\n", counted, start), start
        if kind != "comment":
            yield kind, match.group(), line
