"""What a report had better not tell: names, numbers, and details that point at a client. Pure; nothing is changed."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from facilitate.reports.checks.accounts import accounts
from facilitate.reports.checks.addresses import emails, phones, tracked
from facilitate.reports.checks.finding import Certainty, Finding, Kind
from facilitate.reports.checks.match import Look, Match, detail_look
from facilitate.reports.checks.national import national_numbers
from facilitate.reports.checks.people import name_looks, names_of
from facilitate.reports.checks.reading import Place, Reading, readings
from facilitate.reports.checks.rules import ANY_DIGIT, WORD, rules_of
from facilitate.reports.sections.drafts import Draft

Kept = Collection[tuple[str, str]]
"""Keys of passages with the words that a scribe decided to keep in each."""

_BYLINES = {"byline", "organisers"}
_PEOPLE = {Kind.PARTICIPANT, Kind.FACILITATOR, Kind.SCRIBE}
_ORDER = list(Certainty)


def findings(draft: Draft, snapshot: Mapping[str, Any], kept: Kept = frozenset()) -> list[Finding]:
    """In the order of the report, each word once; not what is kept.

    Args: snapshot, the whole one, which knows also who was taken out of the workshop.
    """
    looks = _Looks(draft.words.code, snapshot)
    return [
        found
        for reading in readings(draft)
        for found in _in_reading(reading, looks)
        if (found.key, found.found) not in kept
    ]


def kept_by(snapshot: Mapping[str, Any]) -> Kept:
    """What scribes decided to keep, as their passages say."""
    passages = snapshot.get("report", {}).get("passages", {})
    return {(key, words) for key, row in passages.items() for words in row.get("kept", ())}


class _Looks:
    """All ways to look through a text, by a word without which there is no need to."""

    def __init__(self, language: str, snapshot: Mapping[str, Any]) -> None:
        rules = rules_of(language)
        self._by_word = {word: list(looks) for word, looks in _details(language).items()}
        for kind, name in dict.fromkeys(names_of(snapshot)):
            for word, look in name_looks(kind, name, rules):
                self._by_word.setdefault(word, []).append(look)

    def at(self, text: str) -> Iterator[Look]:
        words = set(WORD.findall(text.casefold()))
        if any(sign.isdigit() for sign in text):
            words.add(ANY_DIGIT)
        words |= {sign for sign in "@/" if sign in text} | ({"/"} if "www" in words else set())
        return iter(dict.fromkeys(look for word in words if word in self._by_word for look in self._by_word[word]))


@cache
def _details(language: str) -> Mapping[str, Sequence[Look]]:
    rules = rules_of(language)
    always: list[tuple[str, Look]] = [
        ("@", partial(emails, marks=rules.marks)),
        ("/", tracked),
        (ANY_DIGIT, partial(national_numbers, marks=rules.marks)),
        (ANY_DIGIT, partial(accounts, marks=rules.marks)),
        (ANY_DIGIT, partial(phones, marks=rules.marks)),
    ]
    by_word: dict[str, list[Look]] = {}
    for word, look in always:
        by_word.setdefault(word, []).append(look)
    for rule in rules.details:
        look = detail_look(rule, rules)
        for word in rule.on:
            by_word.setdefault(word, []).append(look)
    return by_word


def _in_reading(reading: Reading, looks: _Looks) -> Iterator[Finding]:
    matches = [match for look in looks.at(reading.text) for match in look(reading.text)]
    if reading.key in _BYLINES or reading.place is Place.NAMES:
        matches = [match for match in matches if match.kind not in _PEOPLE]
    for match in _apart(matches):
        found = reading.text[match.start : match.end]
        yield Finding(
            reading.key,
            reading.place,
            reading.line,
            match.kind,
            match.certainty,
            found,
            match.start,
            match.end,
            match.soft,
            match.rest,
        )


def _apart(matches: Iterable[Match]) -> Sequence[Match]:
    """Without those that overlap a more certain one, or a longer one as certain; in the order of the text."""
    apart: list[Match] = []
    for match in sorted(matches, key=_weight):
        if all(match.end <= other.start or match.start >= other.end for other in apart):
            apart.append(match)
    return sorted(apart, key=lambda match: match.start)


def _weight(match: Match) -> tuple[int, int, int, str]:
    return _ORDER.index(match.certainty), match.start - match.end, match.start, match.kind
