"""National numbers, told from other numbers by their check digits: the same in every language."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from facilitate.reports.checks.addresses import without_web
from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.folding import folded
from facilitate.reports.checks.match import Match

_APART = r"[ .\-/]{0,3}"
_ELEVEN, _FIFTEEN = rf"\d(?:{_APART}\d){{10}}(?!\w)", rf"\d(?:{_APART}[\dAB]){{14}}(?!\w)"
_LONG = re.compile(rf"(?<![\d_+])(?=(?P<eleven>{_ELEVEN})?)(?=(?P<fifteen>{_FIFTEEN})?)\d")
_GERMAN = re.compile(r"(?<![\d_+])\d{2}([ .\-/]?)\d{3}\1\d{3}\1\d{3}(?!\w)")
_NINE = re.compile(
    r"(?:(?<![\w+])|(?<=bsn)|(?<=BSN)|(?<=nr))(?<!\d[./-])"
    r"(?:\d{9}|\d{3}([ .])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3})(?!\w|[./-]\d)"
)
_CENTURIES = ("", "2")
_CORSICA = {"2A": "19", "2B": "18"}


def national_numbers(text: str, marks: Mapping[str, str]) -> Iterator[Match]:
    """Every place where one may begin is tried, whatever digits stand before it and behind it."""
    seen = without_web(folded(text))
    for begins in _LONG.finditer(seen):
        for length, check in (("eleven", is_belgian), ("fifteen", is_french)):
            if begins[length] and check(_signs(begins[length])):
                yield Match(Kind.NATIONAL_NUMBER, Certainty.SURE, *begins.span(length), marks["national_number"])
    for pattern, check, certainty in ((_GERMAN, is_german, Certainty.SURE), (_NINE, is_dutch, Certainty.LIKELY)):
        for found in pattern.finditer(seen):
            if check(_signs(found[0])):
                yield Match(Kind.NATIONAL_NUMBER, certainty, *found.span(), marks["national_number"])


def _signs(written: str) -> str:
    return re.sub(r"[^\dAB]", "", written)


def is_belgian(digits: str) -> bool:
    """A rijksregisternummer, or a BIS number (month + 20 or 40): 97 less the first nine modulo 97.

    A 2 goes before them for who was born since 2000. The day of a BIS number may run over where a day is full.
    """
    if not digits.isdigit():
        return False
    month, day, check = int(digits[2:4]), int(digits[4:6]), int(digits[9:])
    dated = month % 20 <= 12 and month < 60 and (day <= 31 or month >= 20)
    return dated and any(97 - int(century + digits[:9]) % 97 == check for century in _CENTURIES)


def is_dutch(digits: str) -> bool:
    """A BSN: the digits weighed 9 to 2, less the last, are divisible by 11. With a 0 first it is rather a telephone."""
    if not digits.isdigit() or digits[0] == "0" or len(set(digits)) < 3:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def is_french(digits: str) -> bool:
    """A NIR with its key: 97 less the first thirteen modulo 97, with 2A as 19 and 2B as 18."""
    body, key = digits[:13], digits[13:]
    for letters, number in _CORSICA.items():
        body = body[:5] + body[5:7].replace(letters, number) + body[7:]
    if not (body.isdigit() and key.isdigit()) or body[0] not in "12":
        return False
    month = int(body[3:5])
    return (1 <= month <= 12 or month >= 20) and 97 - int(body) % 97 == int(key)


def is_german(digits: str) -> bool:
    """A Steuer-ID: ISO 7064 modulo 11, 10; of the first ten digits one stands there two or three times."""
    if not digits.isdigit() or digits[0] == "0":
        return False
    times = sorted(Counter(digits[:10]).values())
    if times[-1] not in (2, 3) or (len(times) > 1 and times[-2] > 1):
        return False
    product = 10
    for digit in digits[:10]:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == int(digits[10])
