"""What a report had better not tell: names, numbers, and details that point at a client. Pure; nothing is changed."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from facilitate.reports.checks.accounts import accounts
from facilitate.reports.checks.addresses import emails, tracked
from facilitate.reports.checks.finding import Certainty, Finding, Kind
from facilitate.reports.checks.folding import bare
from facilitate.reports.checks.language import languages_in
from facilitate.reports.checks.match import Look, Match, detail_look
from facilitate.reports.checks.national import national_numbers
from facilitate.reports.checks.people import name_looks, names_of, words_of
from facilitate.reports.checks.phones import phones
from facilitate.reports.checks.reading import Place, Reading, readings
from facilitate.reports.checks.rules import ANY_DIGIT, ANY_START, WORD, ends_of_words, rules_of
from facilitate.reports.sections.drafts import Draft

Kept = Collection[tuple[str, str]]
"""Keys of passages with the words that a scribe decided to keep in each."""

_BYLINES = {"byline", "organisers"}
_PEOPLE = {Kind.PARTICIPANT, Kind.FACILITATOR, Kind.SCRIBE}
_ALWAYS = {Kind.PERSON, Kind.ADDRESS}
_ORDER = list(Certainty)
_DIGIT = re.compile(r"\d")
_MANY_DIGITS = "##"
_AT = ("@", "at", "apenstaartje", "arobase", "klammeraffe")
_NUMBER = 8
"""Digits in the shortest number of somebody."""


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
        self._language = rules.code
        self._by_name: dict[str, list[Look]] = {}
        self._anywhere: list[tuple[str, Look]] = []
        names = dict.fromkeys(names_of(snapshot))
        known = words_of(name for _, name in names)
        for kind, name in names:
            for word, look in name_looks(kind, name, rules, known):
                if word[0].upper() == word[0].lower():
                    self._anywhere.append((word, look))
                else:
                    self._by_name.setdefault(word, []).append(look)

    def at(self, text: str) -> Iterator[Look]:
        """In an order that says which softer words are taken where two languages find the same."""
        lower = bare(text)
        looks = [look for word in WORD.findall(lower) for look in self._by_name.get(word, ())]
        looks += [look for word, look in self._anywhere if word in lower]
        words = _words(text)
        looks += [look for word in sorted(words) for look in _everywhere(self._language).get(word, ())]
        for language in languages_in(words, self._language):
            details = _details(language.code, language.whole, language.softer)
            of_words = (each for word in sorted(words) for each in details.get(word, ()))
            looks += [look for also, look in of_words if not also or not also.isdisjoint(words)]
        return iter(dict.fromkeys(looks))


def _words(text: str) -> set[str]:
    words = set(WORD.findall(text.casefold()))
    ends, lengths = ends_of_words()
    words |= {ANY_START + word[-length:] for word in words for length in lengths if word[-length:] in ends}
    digits = len(_DIGIT.findall(text))
    words |= ({ANY_DIGIT} if digits else set()) | ({_MANY_DIGITS} if digits >= _NUMBER else set())
    return words | {sign for sign in "@/" if sign in text} | ({"/"} if "www" in words else set())


@cache
def _everywhere(language: str) -> Mapping[str, Sequence[Look]]:
    """What is alike in every language, with the marks of this one."""
    marks = rules_of(language).marks
    numbers = [partial(look, marks=marks) for look in (national_numbers, accounts, phones)]
    mails = [partial(emails, marks=marks)]
    return dict.fromkeys(_AT, mails) | {"/": [tracked], _MANY_DIGITS: numbers}


@cache
def _details(language: str, whole: bool, softer: str) -> Mapping[str, Sequence[tuple[frozenset[str], Look]]]:
    """Of a language; where a text is not in it, those that have a word of their own, such as a title or a street."""
    rules = rules_of(language)
    by_word: dict[str, list[tuple[frozenset[str], Look]]] = {}
    for rule in rules.details:
        if whole or rule.kind in _ALWAYS:
            look = detail_look(rule, rules, rules_of(softer))
            for word in rule.on:
                by_word.setdefault(word, []).append((rule.also, look))
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
