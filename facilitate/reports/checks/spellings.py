"""The ways in which a name may be written: whole, turned round, in part, and without its accents."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from facilitate.reports.checks.families import Family, family_in
from facilitate.reports.checks.finding import Certainty
from facilitate.reports.checks.folding import bare, folded
from facilitate.reports.checks.rules import WORD, People

_PART = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss", ord("ø"): "oe", ord("å"): "aa"}
_SURNAME = 4
"""Letters from which a surname is looked for alone."""
_SMALL_FIRST, _SMALL_SURNAME = 3, 5
"""Letters from which a part is looked for in small letters."""
_BETWEEN = r"(?:[\s-]+|[._])"
_FAMILY_FIRST = frozenset(
    WORD.findall("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly"),
)
"""Family names of Vietnam, behind which the first name comes last."""
_NO_BLANKS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_AROUND = (
    (re.compile(r"[\u0590-\u05ff]"), "[ובלמשהכ]{0,2}", ""),
    (re.compile(r"[\u0600-\u06ff]"), "[ولبفك]{0,2}", ""),
    (re.compile(r"[\u1200-\u137f]"), "[የለበከ]?", "[ንምና]?"),
)
"""What merges with a name, before it and behind it, in writings without capitals."""


@dataclass(frozen=True)
class Spelling:
    """`pattern` matches bare texts that have one of the words `triggers`; `letters` is how many the name has."""

    pattern: str
    triggers: tuple[str, ...]
    certainty: Certainty
    letters: int
    first: bool = False
    opener: bool = False
    small: bool = False
    uncased: bool = False


def spellings(name: str, people: People, words_of_any: Collection[str]) -> Iterator[Spelling]:
    """Args: words_of_any, the names that are words as well in any language."""
    parts = [found[0] for found in _PART.finditer(folded(name))]
    if not parts or parts[0].casefold() in people.roles:
        return
    first = {parts[0]}
    if len(parts) > 1:
        given_last = len(parts) > 2 and bare(parts[0]) in _FAMILY_FIRST
        first |= {parts[-1]} if given_last else set()
        at, family = (len(parts), None) if given_last else family_in(parts)
        yield _whole(parts, at, family)
        if family is not None:
            yield from _of_family(family, people, words_of_any)
    for part in dict.fromkeys(parts):
        yield from _alone(part, part in first, len(parts) == 1, people, words_of_any)


def inside_words(pattern: str) -> tuple[str, str]:
    """What may stand around a name in a writing without capitals."""
    if _NO_BLANKS.search(pattern):
        return "", ""
    merging = next(((before, after) for signs, before, after in _AROUND if signs.search(pattern)), ("", ""))
    return rf"(?<![^\W\d_]){merging[0]}", rf"{merging[1]}(?![^\W\d_])"


def _whole(parts: list[str], at: int, family: Family | None) -> Spelling:
    first, *others = (_written(part) for part in parts)
    if family is not None:
        others[at - 1 :] = [rf"(?:{family.small}[ -]?{_written(family.core)}|{_BETWEEN.join(others[at - 1 :])})"]
    straight, surname = _BETWEEN.join([first, *others]), _BETWEEN.join(others)
    turned = rf"{surname},?\s+{first}"
    uncased = not _is_cased(parts[0])
    return Spelling(
        f"{straight}|{turned}", _triggers(parts[0]), Certainty.SURE, sum(map(len, parts)), first=False, uncased=uncased
    )


def _of_family(family: Family, people: People, words_of_any: Collection[str]) -> Iterator[Spelling]:
    common = family.core in people.common
    apart = (f"{family.small}[ -]{_written(family.core)}", _triggers(family.core), family.core)
    joined = (f"{family.small}{_written(family.core)}", family.joined, family.joined[0])
    for pattern, triggers, word in (apart, joined):
        small = len(word) >= _SMALL_SURNAME and word not in words_of_any
        certainty = Certainty.MAYBE if common else Certainty.LIKELY
        yield Spelling(pattern, triggers, certainty, len(word), small=small)


def _alone(part: str, first: bool, only: bool, people: People, words_of_any: Collection[str]) -> Iterator[Spelling]:
    common = part.casefold() in people.common or part.casefold() in people.roles
    if not _is_cased(part):
        if len(part) > 1:
            certainty = Certainty.LIKELY if len(part) > 2 else Certainty.MAYBE
            yield Spelling(_written(part), _triggers(part), certainty, len(part), uncased=True)
        if _NO_BLANKS.match(part) and only and len(part) == 3:
            yield Spelling(part[1:], _triggers(part[1:]), Certainty.MAYBE, 2, uncased=True)
        return
    if len(part) < 2 or (not first and (common or len(part) < _SURNAME or part.islower())):
        return
    yield Spelling(
        _written(part),
        _triggers(part),
        Certainty.MAYBE if common or len(part) == 2 else Certainty.LIKELY,
        len(part),
        first=first,
        opener=part.casefold() in people.openers,
        small=len(part) >= (_SMALL_FIRST if first else _SMALL_SURNAME) and bare(part) not in words_of_any,
    )


def _is_cased(part: str) -> bool:
    return part[0].upper() != part[0].lower()


def _written(part: str) -> str:
    """Any of its spellings, with a hyphen, a blank or nothing but an apostrophe where it has one."""
    ways = [re.split("(['-])", way) for way in _ways(part)]
    joined = ["".join({"'": "[' ]?", "-": "[ -]?"}.get(piece) or re.escape(piece) for piece in way) for way in ways]
    return f"(?:{'|'.join(joined)})"


def _ways(part: str) -> list[str]:
    """Without accents, and as German writes them where there are none."""
    return list(dict.fromkeys([bare(part), bare(part.lower().translate(_UMLAUTS))]))


def _triggers(part: str) -> tuple[str, ...]:
    """The longest of its words in each spelling, and all of them in one."""
    ways = _ways(part)
    longest = [max(WORD.findall(way), key=len) for way in ways]
    return tuple(dict.fromkeys([*longest, *(re.sub("['-]", "", way) for way in ways)]))
