"""Numbers of bank accounts: IBANs, told from other words by their check digits (ISO 13616), in every language."""

import re
from collections.abc import Iterator, Mapping

from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.match import Match

_ANY = re.compile(
    r"(?<![\w-])[A-Z]{2}\d{2}(?:[ .\-\u00a0\u202f]?[A-Z0-9]{4}){2,7}(?:[ .\-\u00a0\u202f]?[A-Z0-9]{1,3})?(?![\w])", re.I
)
_SHORTEST = 15
"""Signs: in Norway."""


def accounts(text: str, marks: Mapping[str, str]) -> Iterator[Match]:
    for found in _ANY.finditer(text):
        end = _end_of_account(found[0])
        if end:
            yield Match(Kind.ACCOUNT, Certainty.SURE, found.start(), found.start() + end, marks["account"])


def is_iban(signs: str) -> bool:
    """The four first signs put last, letters as 10 to 35, are 1 modulo 97. `signs`: capitals and digits alone."""
    turned = signs[4:] + signs[:4]
    return len(signs) >= _SHORTEST and int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _end_of_account(written: str) -> int:
    """Where it ends: a word of four letters behind it looks as if it belonged to it. 0 where there is none."""
    ends = [found.end() for found in re.finditer(r"[A-Za-z0-9]+(?![A-Za-z0-9])", written)]
    return next((end for end in reversed(ends) if is_iban(re.sub(r"[^A-Z0-9]", "", written[:end].upper()))), 0)
