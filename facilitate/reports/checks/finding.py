"""Words that a report had better not tell, and the text with softer words in their place, or without them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from facilitate.reports.checks.reading import Place

BLANKS = " \u00a0\u202f"
_OPEN, _CLOSED = re.compile(rf"\([{BLANKS}]*$"), re.compile(rf"^[{BLANKS}]*\)")
_NOTHING_BEFORE = re.compile(rf"(?:^|[\n.!?…])[{BLANKS}]*$")
_SIGNS = re.compile(rf"^[{BLANKS}]*(?:[,;:.](?!\w)[{BLANKS}]*)?")
_ENDS_HERE = re.compile(rf"[{BLANKS}]*(?:[,;:.!?…)]|\n|$)")


class Kind(StrEnum):
    """What was found. PERSON is somebody who was not there, as far as one can tell; ADDRESS where somebody lives,
    RESIDENCE with which right."""

    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    SCRIBE = "scribe"
    PERSON = "person"
    EMAIL = "email"
    PHONE = "phone"
    TRACKING = "tracking"
    NATIONAL_NUMBER = "national_number"
    ACCOUNT = "account"
    ADDRESS = "address"
    ORIGIN = "origin"
    CHILDREN = "children"
    ADDICTION = "addiction"
    ILLNESS = "illness"
    DETENTION = "detention"
    AGE = "age"
    DEBTS = "debts"
    VIOLENCE = "violence"
    RESIDENCE = "residence"


class Certainty(StrEnum):
    """How likely it is that it should not stand there."""

    SURE = "sure"
    LIKELY = "likely"
    MAYBE = "maybe"


@dataclass(frozen=True)
class Finding:
    """`found` stands at `start` until `end` in the text of the passage `key` at `place`, see Reading.

    `soft` can take its place, or nothing can where it is None; `rest` is what of it stays when it is removed.
    """

    key: str
    place: Place
    line: int
    kind: Kind
    certainty: Certainty
    found: str
    start: int
    end: int
    soft: str | None
    rest: str = ""


def softened(text: str, finding: Finding) -> str:
    """The text in softer words; as it is where there are none, or where the text changed since."""
    return text if finding.soft is None else _with(text, finding, finding.soft)


def removed(text: str, finding: Finding) -> str:
    """The text without what was found, its blanks and signs mended; as it is where the text changed since."""
    return _with(text, finding, finding.rest)


def _with(text: str, finding: Finding, words: str) -> str:
    if text[finding.start : finding.end] != finding.found:
        return text
    before, after = text[: finding.start], text[finding.end :]
    return f"{before}{words}{after}" if words else _mended(before, after)


def _mended(before: str, after: str) -> str:
    """Both without an empty pair of brackets, signs that have nothing before them, or two blanks between them."""
    if _OPEN.search(before) and _CLOSED.match(after):
        before, after = _OPEN.sub("", before), _CLOSED.sub("", after)
    if _NOTHING_BEFORE.search(before):
        after = _SIGNS.sub("", after)
        before = before if after else before.rstrip(BLANKS)
    elif _ENDS_HERE.match(after):
        before, after = before.rstrip(BLANKS), after.lstrip(BLANKS)
        if before.endswith((",", ";", ":")):
            before = before[:-1]
    elif before.endswith((*BLANKS, "(")):
        after = after.lstrip(BLANKS)
    return before + after
