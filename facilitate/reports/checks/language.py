"""The languages that a text is written in, as far as its small words tell."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from facilitate.reports.checks.rules import LANGUAGES, rules_of


@dataclass(frozen=True)
class Spoken:
    """A language to look through a text in; not `whole` where the text has none of its small words.

    Softer words are in the language `softer`: the workshop's own where that has more words in the text.
    """

    code: str
    whole: bool
    softer: str


def languages_in(words: Collection[str], own: str) -> Sequence[Spoken]:
    """All there are, those with the most words in the text first, and the workshop's own before another as likely."""
    counted = {code: len(rules_of(code).telling.intersection(words)) for code in sorted(LANGUAGES)}
    first = sorted(counted, key=lambda code: (-counted[code], code != own))
    return [
        Spoken(code, counted[code] > 0 or code == own, own if counted[own] > counted[code] else code) for code in first
    ]
