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


def line_of(text: str, path: Path) -> int:
    """The line, from 1, on which the key or table at `path` stands; of the deepest part of the path that is there.

    `text` must be valid TOML. What lies within a value stands on the line of its key.
    """
    found: dict[Path, int] = {}
    table: Path = ()
    counts: dict[Path, int] = {}
    for keys, brackets, line in _statements(text):
        if brackets == 0:
            found.setdefault(table + keys, line)
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
    deepest = max((known for known in found if known == path[: len(known)]), key=len, default=())
    return found.get(deepest, 1)


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
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        if kind != "comment":
            yield kind, match.group(), text.count("\n", 0, match.start()) + 1
