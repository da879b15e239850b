"""The names of the people of a workshop, as they may stand in a text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from facilitate.domain.text import clean_line
from facilitate.reports.checks.finding import BLANKS, Certainty, Kind
from facilitate.reports.checks.match import Look, Match, cased, starts_a_sentence
from facilitate.reports.checks.rules import WORD, People, Rules

_ORGANISATION = re.compile(r"[(,/–|].*$")
_VOWELS = "aeiouyéèê"
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
        common, first = _is_common(word, rules.people), word is words[0]
        if not first and (common or len(word) < _LONG or not word[0].isupper()):
            continue
        if len(word) > 1 and word[0].upper() != word[0].lower():
            certainty = Certainty.MAYBE if common or len(word) == 2 else Certainty.LIKELY
            family = rules.people.family if first else ""
            look = _look(kind, certainty, _cases(word), rules, word.casefold() in rules.people.openers, family)
            yield from ((trigger, look) for trigger in (_trigger(word), f"{_trigger(word)}s"))


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


def _look(kind: Kind, certainty: Certainty, name: str, rules: Rules, opener: bool = False, family: str = "") -> Look:
    people = rules.people
    ending = "s" if certainty is not Certainty.MAYBE else ""
    further = rf"(?P<family>[{BLANKS}]{family})?" if family else "(?P<family>(?!))?"
    pattern = re.compile(
        rf"(?<![\w@.-]){_before(people.elided)}(?P<name>{name}){further}"
        rf"(?P<whose>['’]s{'|' + ending if ending else ''})?(?![\w@])"
    )

    def look(text: str) -> Iterator[Match]:
        for found in pattern.finditer(text):
            if opener and starts_a_sentence(text, found.start("name"), rules):
                continue
            soft = people.whose if found["whose"] else people.softer[kind]
            soft = _after(found["before"], soft, people.elided) if found["before"] else soft
            sure = Certainty.LIKELY if found["family"] and certainty is Certainty.MAYBE else certainty
            yield Match(kind, sure, found.start(), found.end(), cased(soft, text, found.start(), rules))

    return look


def _before(elided: Mapping[str, str]) -> str:
    """The words that merge with the softer ones, whole or as they merged with the name."""
    if not elided:
        return "(?P<before>(?!))?"
    whole = "|".join(re.escape(word) for word in elided)
    merged = "|".join(re.escape(word[:-1]) for word in elided.values())
    return rf"(?P<before>(?i:(?:{whole})\s+|(?:{merged})['’]))?"


def _after(before: str, soft: str, elided: Mapping[str, str]) -> str:
    typed = before.casefold().rstrip().replace("'", "’")
    word = next((word for word, merged in elided.items() if merged == typed), typed)
    return f"{elided[word]}{soft}" if soft[0] in _VOWELS else f"{word} {soft}"
