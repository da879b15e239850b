"""The names of the people of a workshop, as they may stand in a text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from facilitate.domain.text import clean_line
from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.match import Look, Match, cased, starts_a_sentence
from facilitate.reports.checks.rules import WORD, People, Rules

_ORGANISATION = re.compile(r"[(,/–|].*$")
_LONG = 4
"""Letters from which a surname is looked for alone, and a name in capitals: a shorter one may be an abbreviation."""


def names_of(snapshot: Mapping[str, Any]) -> Iterator[tuple[Kind, str]]:
    """Everybody who joined, also who was taken out, and who led and wrote; without their organisations."""
    workshop = snapshot["workshop"]
    for person in snapshot["participants"].values():
        yield Kind.PARTICIPANT, _person(person["name"])
    for name in workshop["facilitators"]:
        yield Kind.FACILITATOR, _person(name)
    yield Kind.SCRIBE, _person(workshop["scribe"])


def name_looks(kind: Kind, name: str, rules: Rules) -> Iterator[tuple[str, Look]]:
    """Ways to find a name, each with a word without which there is no need to look.

    The whole name is found in any case, a part of it only with a capital; one that is a word as well is less certain,
    and not found where it may begin a sentence as such a word.
    """
    words = [found[0] for found in re.finditer(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", name)]
    if not words or words[0].casefold() in rules.people.roles:
        return
    if len(words) > 1:
        whole = r"\s+".join(re.escape(word) for word in name.split())
        yield _trigger(words[0]), _look(kind, Certainty.SURE, rf"(?i:{whole})", rules)
    for word in dict.fromkeys(words):
        common = _is_common(word, rules.people)
        if word is not words[0] and (common or len(word) < _LONG or not word[0].isupper()):
            continue
        if len(word) > 1 and word[0].upper() != word[0].lower():
            certainty = Certainty.MAYBE if common or len(word) == 2 else Certainty.LIKELY
            yield _trigger(word), _look(kind, certainty, _cases(word), rules, word.casefold() in rules.people.openers)


def _person(typed: str) -> str:
    return clean_line(_ORGANISATION.sub("", clean_line(typed)))


def _is_common(word: str, people: People) -> bool:
    return word.casefold() in people.common or word.casefold() in people.roles


def _trigger(word: str) -> str:
    found = WORD.search(word)
    return found[0].casefold() if found else word


def _cases(word: str) -> str:
    cases = {word[0].upper() + word[1:], word.title() if word.isupper() else word[0].upper() + word[1:].lower()}
    cases |= {word.upper()} if len(word) >= _LONG else set()
    return "|".join(re.escape(one) for one in sorted(cases))


def _look(kind: Kind, certainty: Certainty, name: str, rules: Rules, opener: bool = False) -> Look:
    people = rules.people
    elided = "|".join(re.escape(word) for word in people.elided)
    before = rf"(?:(?P<elided>(?i:{elided}))\s+)?" if elided else "(?P<elided>(?!))?"
    ending = "s" if certainty is not Certainty.MAYBE else ""
    pattern = re.compile(
        rf"(?<![\w@.-]){before}(?P<name>{name})(?P<whose>['’]s{'|' + ending if ending else ''})?(?![\w@])"
    )

    def look(text: str) -> Iterator[Match]:
        for found in pattern.finditer(text):
            if opener and starts_a_sentence(text, found.start("name"), rules):
                continue
            soft = people.whose if found["whose"] else people.softer[kind]
            if found["elided"]:
                soft = people.elided[found["elided"].casefold()] + soft
            yield Match(kind, certainty, found.start(), found.end(), cased(soft, text, found.start(), rules))

    return look
