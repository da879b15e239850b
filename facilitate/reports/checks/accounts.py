"""Numbers of bank accounts: IBANs, told from other words by their check digits (ISO 13616), in every language."""

import re
from collections.abc import Iterator, Mapping

from facilitate.reports.checks.addresses import without_web
from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.folding import folded
from facilitate.reports.checks.match import Match

_ANY = re.compile(
    r"(?<!\d)(?=([A-Z]{2}[ .\-]{0,3}\d{2}(?:[ .\-]{0,3}[A-Z0-9]){11,30}(?![A-Z0-9])))[A-Z]", re.IGNORECASE | re.ASCII
)
_LENGTHS = {
    country: length
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FI FO GL NL SD",
        19: "MK",
        20: "AT BA EE KZ LT LU XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "LY PT ST",
        26: "IS TR",
        27: "FR GR IT MC MR SM",
        28: "AL AZ BY CY DO GT HU LB PL SV",
        29: "BR EG PS QA UA",
        30: "JO KW MU",
        31: "MT SC",
        32: "LC",
    }.items()
    for country in countries.split()
}
"""Signs, by country."""
_DIGITS = 10
"""So many has each, and words behind a small number have not."""


def accounts(text: str, marks: Mapping[str, str]) -> Iterator[Match]:
    for begins in _ANY.finditer(without_web(folded(text))):
        end = _end_of_account(begins[1])
        if end:
            yield Match(Kind.ACCOUNT, Certainty.SURE, begins.start(), begins.start() + end, marks["account"])


def is_iban(signs: str) -> bool:
    """As long as in its country; the four first signs put last, letters as 10 to 35, are 1 modulo 97.

    `signs`: capitals and digits alone.
    """
    if len(signs) != _LENGTHS.get(signs[:2]) or sum(sign.isdigit() for sign in signs) < _DIGITS:
        return False
    turned = signs[4:] + signs[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _end_of_account(written: str) -> int:
    """Where it ends: a word of four letters behind it looks as if it belonged to it. 0 where there is none."""
    ends = [found.end() for found in re.finditer(r"[A-Za-z0-9]+(?![A-Za-z0-9])", written)]
    return next((end for end in reversed(ends) if is_iban(re.sub(r"[^A-Z0-9]", "", written[:end].upper()))), 0)
