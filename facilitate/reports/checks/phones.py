"""Telephone numbers as they are written in Belgium and its neighbours, and any with the code of a country.

Every start is tried with each length against the plans of numbers that libphonenumber keeps.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import phonenumbers

from facilitate.reports.checks.addresses import without_web
from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.folding import folded
from facilitate.reports.checks.match import Match

_REGIONS = {"BE": range(9, 11), "NL": range(10, 11), "FR": range(10, 11), "DE": range(8, 14)}
"""With how many digits a number has there, the 0 among them."""
_ABROAD = ("", "+")
"""Behind a + with the code of a country: by its plan, else by its lengths alone, as plans age."""
_DIGITS = re.compile(r"[0-9]+")
_BETWEEN = re.compile(r"[ .\-/()]{0,3}")
_MOST = 15
_LEAST = 8
_DIFFERENT = 3
_CODE = 3
"""Digits from which a group with a 0 first is the beginning of another number, behind one that is long enough."""
_CALLED = re.compile(
    r"(?:\bt|tel|tél|gsm|phone|mobile|mobiel|telefoon|téléphone|telefon|handy|portable|nummer|whatsapp)[ .:=]{0,3}$",
    re.IGNORECASE,
)
"""What stands before a number, also tight; it has to before one of Luxembourg, where none begins with a 0."""
_MOBILE = re.compile(r"(?:0|(?:00)?32)4[5-9](?:[ ./-]?[0-9]){7}(?![0-9])")
"""A Belgian one, which is known whatever stands against it, and without the + before the code of its country."""
_NAME = re.compile(r"[^\W\d_a-z][a-z]{2}")
"""What begins with a capital behind a number is no measure."""
_DATE_OR_TIME = re.compile(
    r"(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([./-])\d{1,2}\2\d{1,2}|\d{1,2}[.:]\d\d\s?[-/]\s?\d{1,2}[.:]\d\d|"
    r"[0-2]\d[.:][0-5]\d [0-2]\d[.:][0-5]\d)(?!\d)"
)
_OF_WHAT_FOLLOWS = re.compile(
    r"(?:-\d{1,2}|[:.]\d\d)? ?"
    r"(?:tot|to|bis|à|u|h|uur|uhr|jaar|jahre?|ans|years?|euro|km|mensen|people|personnes|leute|%|€)(?!\w)",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"[01]\d{3}([ .]?)\d{3}\1\d{3}(?!\d)")
_CALLED_OF_A_COMPANY = re.compile(
    r"(?:\bBE(?!\w)|\bKBO|\bBCE|\bBTW|\bTVA|\bVAT|\bUSt|ondernemings\w*|entreprise|company|enterprise|unternehmens\w*)[^0-9+]{0,12}$",
    re.IGNORECASE,
)


def phones(text: str, marks: Mapping[str, str]) -> Iterator[Match]:
    seen = without_web(folded(text))
    groups = list(_DIGITS.finditer(seen))
    until = 0
    for at, group in enumerate(groups):
        if group.start() < until or not _may_begin(seen, group):
            continue
        span = _number_at(seen, groups[at : at + _MOST])
        if span is not None and _stands_alone(seen, span, until):
            until = span[1]
            sure = "+" in seen[slice(*span)][:2]
            yield Match(Kind.PHONE, Certainty.SURE if sure else Certainty.LIKELY, *span, marks["phone"])


def _may_begin(text: str, group: re.Match[str]) -> bool:
    before = text[max(0, group.start() - 15) : group.start()]
    if _CALLED.search(before) or _MOBILE.match(text, group.start()):
        return True
    return not (before[-1:].isalpha() or before.endswith("_")) and (group[0][0] == "0" or before.endswith("+"))


def _stands_alone(text: str, span: tuple[int, int], until: int) -> bool:
    """Whether it is no end of some other number: behind digits only a number with all of its own is a telephone."""
    before = re.search(r"\d([ ./-])$", text[max(0, span[0] - 2) : span[0]])
    if before is None or span[0] - 1 == until:
        return True
    digits = re.sub(r"\D", "", text[slice(*span)])
    return bool(re.fullmatch(r"04[5-9]\d{7}", digits)) or (before[1] == " " and len(digits) > _LEAST)


def _number_at(text: str, groups: Sequence[re.Match[str]]) -> tuple[int, int] | None:
    """Of a number that begins with these digits; with the bracket before them where it is closed inside."""
    first = groups[0].start()
    begin = first - 1 if text[first - 1 : first] == "+" else first
    begins = [begin - 1, begin] if text[begin - 1 : begin] == "(" else [begin]
    ends = _ends(text, groups)
    company = _COMPANY.match(text, first)
    if company and _CALLED_OF_A_COMPANY.search(text[max(0, first - 30) : first]):
        return None
    for region in _ABROAD if begin < first else ("",) if _has_a_code(groups[0][0]) else _regions(groups[0][0]):
        for start in begins:
            for end in ends:
                written = text[start:end]
                if (
                    written.count("(") == written.count(")")
                    and _is_valid(written, region)
                    and not _DATE_OR_TIME.match(written)
                    and not (company and _is_of_a_company(company[0], region))
                ):
                    return start, end
    return None


def _has_a_code(digits: str) -> bool:
    """Of a country, without a + before it."""
    return digits.startswith("00") or (digits[0] != "0" and bool(_MOBILE.fullmatch(digits)))


def _regions(first: str) -> tuple[str, ...]:
    return tuple(_REGIONS) if first[0] == "0" else ("LU",)


def _ends(text: str, groups: Sequence[re.Match[str]]) -> list[int]:
    """Where the number may end, the furthest first; last where the digits rather belong to what follows."""
    ends: list[int] = []
    rather_not: list[int] = []
    digits, first = 0, groups[0].start()
    last = first
    for group in groups:
        digits += len(group[0])
        between = text[last : group.start()]
        if digits > _MOST or not _BETWEEN.fullmatch(between):
            break
        if ends and _begins_another(groups[0][0], between, group[0]):
            break
        last = group.end()
        tight = text[last : last + 1].isalpha() and not (
            _MOBILE.fullmatch(text, first, last) or _NAME.match(text, last)
        )
        if digits >= _LEAST and not tight:
            (rather_not if _OF_WHAT_FOLLOWS.match(text, last) else ends).append(last)
    return ends[::-1] + rather_not[::-1]


def _begins_another(first: str, between: str, digits: str) -> bool:
    return digits[0] == "0" and (between in (" / ", " - ") or (first[0] == "0" and len(digits) >= _CODE))


def _is_valid(written: str, region: str) -> bool:
    digits = re.sub(r"[^\d+]", "", written.replace("(0)", ""))
    digits = f"+{digits[2:]}" if digits.startswith("00") else f"+{digits}" if _has_a_code(digits) else digits
    if len(set(digits)) < _DIFFERENT or (region in _REGIONS and len(digits) not in _REGIONS[region]):
        return False
    try:
        number = phonenumbers.parse(digits, None if region in _ABROAD else region)
    except phonenumbers.NumberParseException:
        return False
    if region in _ABROAD:
        return phonenumbers.is_possible_number(number) if region else phonenumbers.is_valid_number(number)
    return phonenumbers.is_valid_number_for_region(number, region)


def _is_of_a_company(written: str, region: str) -> bool:
    """A Belgian enterprise number, which is public: 0123.456.749, the last two digits 97 less the rest modulo 97.

    Written without points it may be somebody's telephone as well.
    """
    digits = re.sub(r"\D", "", written)
    return 97 - int(digits[:8]) % 97 == int(digits[8:]) and ("." in written or region != "BE")
