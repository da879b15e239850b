"""The names of the people of a workshop, as they may stand in a text."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from facilitate.domain.text import clean_line
from facilitate.reports.checks.addresses import on_the_web
from facilitate.reports.checks.families import without_small_words
from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.folding import bare, folded
from facilitate.reports.checks.match import Look, Match, cased, starts_a_sentence
from facilitate.reports.checks.rules import WORD, Rules, common_words
from facilitate.reports.checks.spellings import Spelling, inside_words, spellings

_ORGANISATION = re.compile(r"[(,/–|].*$")
_VOWELS = "aeiouyéèê"
_BEFORE, _AFTER = r"(?:(?<![^\W_])@|(?<![^\W\d_])(?<!@))", r"(?![^\W\d_]|@)"
_STANDS_BEHIND, _STANDS_BEFORE = re.compile(r"(?<![\w@.-])"), re.compile(r"(?![\w@])")
_FIRST_OF_TWO = re.compile(r"(?<![^\W\d_])([^\W\d_]+)-$")


def names_of(snapshot: Mapping[str, Any]) -> Iterator[tuple[Kind, str]]:
    """Everybody who joined, also who was taken out, and who led and wrote; without their organisations."""
    workshop = snapshot["workshop"]
    for person in snapshot["participants"].values():
        yield Kind.PARTICIPANT, _person(person["name"])
    for name in workshop["facilitators"]:
        yield Kind.FACILITATOR, _person(name)
    yield Kind.SCRIBE, _person(workshop["scribe"])


def words_of(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in WORD.findall(bare(name)))


def name_looks(kind: Kind, name: str, rules: Rules, known: Collection[str]) -> Iterator[tuple[str, Look]]:
    """Ways to find a name, each with a word, folded, without which there is no need to look.

    The whole name is found in any case. A part of it is found with a capital, and less certainly in small letters
    where it is a word in no language; one that is a word as well is less certain, and not found where it may begin a
    sentence as such a word. A name in a writing without capitals is found wherever it stands.

    Args: known, the words of all names of the workshop.
    """
    for spelling in spellings(name, rules.people, common_words()):
        look = _look(kind, spelling, rules, known)
        for trigger in spelling.triggers:
            yield from ((word, look) for word in (trigger, f"{trigger}s"))


def _person(typed: str) -> str:
    return clean_line(_ORGANISATION.sub("", clean_line(typed)))


def _look(kind: Kind, spelling: Spelling, rules: Rules, known: Collection[str]) -> Look:
    people = rules.people
    ending = "s" if spelling.certainty is not Certainty.MAYBE else ""
    before, after = inside_words(spelling.pattern) if spelling.uncased else (_BEFORE, _AFTER)
    pattern = re.compile(
        rf"{before}{_before(people.elided)}(?P<name>{spelling.pattern})"
        rf"(?P<whose>'s{'|' + ending if ending else ''})?{after}"
    )
    family = re.compile(rf" {people.family}(?!\w)") if people.family and spelling.first else None

    def look(text: str) -> Iterator[Match]:
        seen, typed = bare(text), folded(text)
        for found in pattern.finditer(seen):
            start, end = found.start(), found.end()
            if not spelling.uncased and _is_of_another_word(typed, *found.span("name"), known):
                continue
            if spelling.opener and starts_a_sentence(text, found.start("name"), rules):
                continue
            certainty = _certainty(spelling, text[found.start("name") : found.end("name")])
            if certainty is None:
                continue
            further = None if family is None or found["whose"] else family.match(typed, end)
            whose = bool(found["whose"])
            if further is not None:
                end = further.end()
                certainty = Certainty.LIKELY if certainty is Certainty.MAYBE else certainty
                whose = text[end : end + 2].lower() in ("'s", "’s")
                end += 2 if whose else 0
            soft = people.whose if whose else people.softer[kind]
            soft = _after(found["before"], soft, people.elided) if found["before"] else soft
            yield Match(kind, certainty, start, end, cased(soft, text, start + found[0].startswith("@"), rules))

    return look


def _is_of_another_word(text: str, start: int, end: int, known: Collection[str]) -> bool:
    """Whether it is the end of a first name of two ("Anne-Marie"), or a piece of an address on the web or of mail."""
    if any(start in web for web in on_the_web(text)):
        return _STANDS_BEHIND.match(text, start) is None or _STANDS_BEFORE.match(text, end) is None
    before = _FIRST_OF_TWO.search(text, 0, start)
    return before is not None and before[1].istitle() and bare(before[1]) not in known


def _certainty(spelling: Spelling, written: str) -> Certainty | None:
    """None where it is not the name as it stands there."""
    if spelling.uncased or spelling.certainty is Certainty.SURE:
        return spelling.certainty
    written = without_small_words(written)
    if written[0].isupper() and (not written[1:].isupper() or len(written) < 2 or spelling.letters > 2):
        return spelling.certainty
    return Certainty.MAYBE if spelling.small and written.islower() else None


def _before(elided: Mapping[str, str]) -> str:
    """The words that merge with the softer ones, whole or as they merged with the name."""
    if not elided:
        return "(?P<before>(?!))?"
    whole = "|".join(re.escape(bare(word)) for word in elided)
    merged = "|".join(re.escape(bare(word[:-1])) for word in elided.values())
    return rf"(?P<before>(?:{whole})\s+|(?:{merged})')?"


def _after(before: str, soft: str, elided: Mapping[str, str]) -> str:
    typed = before.rstrip().replace("'", "’")
    word = next((word for word, merged in elided.items() if merged == typed), typed)
    return f"{elided[word]}{soft}" if soft[0] in _VOWELS else f"{word} {soft}"
