"""TOML as a tree, or the line on which it is none, with a sentence that a person can act upon."""

import re
import tomllib
from typing import Any

from facilitate.domain.errors import N_

NOT_TOML = N_("This is not valid TOML. In English: %(detail)s")
TOO_LARGE = N_("There is a number here with more digits than can be read.")
TOO_DEEP = N_("There are lists within lists here, too deep to read.")

STRAIGHT = N_('A text stands between straight quotes here, as in title = "Our street"; these are curly ones.')

_CURLY = re.compile(r"[=\[,]\s*[“”„‟«‘’‚]|[“”„‟»‘’]\s*[,\]]?\s*$")
_LONG_KEY = re.compile(r"""(?<![\w\-"'.\\])(?:(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){200}""")
"""A name of more parts, a.b.c, than anybody writes: a parser may take its time over it."""
_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")
_SENTENCES = (
    (re.compile(r"Expected '='"), N_("After the name of a field comes a = and then its value.")),
    (re.compile(r"Invalid value"), N_("What stands behind the = is no value. A text stands between quotes.")),
    (re.compile(r"Unterminated string|Illegal character"), N_("A text ends with the same quote as it began with.")),
    (re.compile(r"Expected ']]?'"), N_("A round begins with [[rounds]], alone on its line.")),
    (re.compile(r"Unclosed array"), N_("A list ends with ].")),
    (re.compile(r"Unclosed inline table"), N_("What begins with { ends with }.")),
    (re.compile(r"Cannot (?:overwrite|declare|redefine|mutate)|Duplicate"), N_("The same stands here twice.")),
    (re.compile(r"Invalid (?:statement|initial)"), N_("A line begins with the name of a field, such as title = ...")),
    (re.compile(r"Expected newline"), N_("Something is too much on this line. A text stands between quotes.")),
)


class NotToml(Exception):
    """line, from 1; message: a message id with its params."""

    def __init__(self, line: int, message: str, **params: str):
        super().__init__(f"line {line}: {message}")
        self.line, self.message, self.params = line, message, params


def tree(text: str) -> dict[str, Any]:
    """Raises NotToml."""
    long = _LONG_KEY.search(text)
    if long:
        raise NotToml(text.count("\n", 0, long.start()) + 1, TOO_DEEP)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        detail = str(error)
        at = _AT_LINE.search(detail)
        line = int(at.group(1)) if at and at.group(1) else len(text.splitlines()) or 1
        if _CURLY.search(text.split("\n")[line - 1]):
            raise NotToml(line, STRAIGHT) from None
        raise _said(line, _AT_LINE.sub("", detail)) from None
    except ValueError:
        raise NotToml(1, TOO_LARGE) from None
    except RecursionError:
        raise NotToml(1, TOO_DEEP) from None


def _said(line: int, detail: str) -> NotToml:
    for pattern, message in _SENTENCES:
        if pattern.search(detail):
            return NotToml(line, message)
    return NotToml(line, NOT_TOML, detail=detail)
