"""Finds the texts in the browser's scripts, for `make texts` (see babel.cfg).

Babel's own reader of JavaScript loses its way in `${t("Hello %(name)s", { name })}` inside a template. A text is always
a string between double quotes, the first argument of `t(` or the first two of `tn(`, so it can be read where it stands.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO

_CALL = re.compile(r"(?<![\w$.])(?<!function )(tn?)\(")
_STRING = r'\s*("(?:[^"\\\n]|\\.)*")\s*'
_ARGUMENTS = {"t": re.compile(_STRING + "[,)]"), "tn": re.compile(f"{_STRING},{_STRING},")}

Found = tuple[int, str, tuple[str, ...], list[str]]


def extract(
    file: BinaryIO, keywords: Collection[str], _comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """An extraction method for Babel: line, function, its texts, no comments."""
    script = file.read().decode()
    for call in _CALL.finditer(script):
        name = call[1]
        if name not in keywords:
            continue
        line = script.count("\n", 0, call.start()) + 1
        texts = _ARGUMENTS[name].match(script, call.end())
        if texts is None:
            raise ValueError(f"{file.name}, line {line}: {name}() takes its text as a string between double quotes")
        yield line, name, tuple(json.loads(text) for text in texts.groups()), []
