"""The rules of each language about what a report had better not tell: TOML files of the same shape, read as one.

named/ holds titles and addresses; situations/, clauses/ and hardship/ more of what is told of somebody; words/ what
all of them need:

  abbreviations, with a point that ends no sentence; telling, small words that show that a text is in this language
  [names]   see People; `family` is a pattern too, with upper and lower case as they are
  [lists]   words by the name of a list; a pattern names a list as {name} and matches any word of it;
            *word stands for all that end in it, word~ for what German makes of an adjective;
            fragments.py has pieces that are alike everywhere
  [tables]  what becomes of words, by the name of the table
  [marks]   what takes the place of an address, a number ..., and of somebody where the text is in another language
  [[detail]] kind, pattern, certainty where it is not likely, and
    on      the words, or the lists, without which a text is not looked at ("#": any digit)
    also    words, or lists, of which it must have one as well
    soft    the words for the group "found" (else for all that matched), with {group} for what a group matched and
            {group:table} for what becomes of that; where it is left out there are no softer words
    rest    what stays of it when it is removed
Patterns are regular expressions, upper and lower case alike.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.folding import bare
from facilitate.reports.checks.rules.any_of import any_of
from facilitate.reports.checks.rules.fragments import FRAGMENTS

_HERE = Path(__file__).parent
LANGUAGES = frozenset(path.stem for path in _HERE.glob("*.toml"))
FALLBACK = "en"
WORD = re.compile(r"[^\W\d_]+")
ANY_DIGIT = "#"
ANY_START = "*"
_LIST = re.compile(r"\{([a-z_]+)\}")
_ADJECTIVE = "~"
_ADJECTIVES_END = ("", "e", "em", "en", "er", "es")


@dataclass(frozen=True)
class Rule:
    """A detail that a pattern finds in texts that have one of the words `on`, and one of `also` where it has any."""

    kind: Kind
    certainty: Certainty
    pattern: re.Pattern[str]
    on: frozenset[str]
    also: frozenset[str]
    soft: str | None
    rest: str


@dataclass(frozen=True)
class People:
    """`softer` words for somebody by kind, `whose` for what is theirs.

    `roles` are what people type instead of a name; `common` names are words as well, of which `openers` begin many a
    sentence; `elided` are words that merge with the softer ones; `family` is what a family name behind a first name
    looks like, empty where other words have a capital as well.
    """

    softer: Mapping[str, str]
    whose: str
    roles: frozenset[str]
    common: frozenset[str]
    openers: frozenset[str]
    elided: Mapping[str, str]
    family: str


@dataclass(frozen=True)
class Rules:
    """`details`, `tables` and `marks` as in the files, of the language `code`.

    `abbreviations` end with a point that ends no sentence; by the words `telling` a text shows that it is in it;
    `small` are words that nobody takes for a name unless they have a capital.
    """

    code: str
    details: tuple[Rule, ...]
    people: People
    tables: Mapping[str, Mapping[str, str]]
    marks: Mapping[str, str]
    abbreviations: frozenset[str]
    telling: frozenset[str]
    small: frozenset[str]


@cache
def common_words() -> frozenset[str]:
    """The names that are words as well, in any language, without accents."""
    return frozenset(bare(word) for code in LANGUAGES for word in rules_of(code).people.common | rules_of(code).small)


@cache
def ends_of_words() -> tuple[frozenset[str], tuple[int, ...]]:
    """What words end in on which a rule of any language looks, and how many letters that may be."""
    on = {word for code in LANGUAGES for rule in rules_of(code).details for word in rule.on | rule.also}
    ends = frozenset(word[1:] for word in on if word.startswith(ANY_START))
    return ends, tuple(sorted({len(end) for end in ends}))


@cache
def rules_of(code: str) -> Rules:
    """The rules of a language; those of English where it has none."""
    if code not in LANGUAGES:
        return rules_of(FALLBACK)
    data = _data(code)
    names = data["names"]
    return Rules(
        code=code,
        details=tuple(_rule(row, data["lists"]) for row in data["detail"]),
        people=People(
            softer={kind: names[kind] for kind in ("participant", "facilitator", "scribe")},
            whose=names["whose"],
            roles=frozenset(names["roles"]),
            common=frozenset(names["common"]),
            openers=frozenset(names["openers"]),
            elided=names["elided"],
            family=_with_lists(names.get("family", ""), data["lists"]),
        ),
        tables=data["tables"],
        marks=data["marks"],
        abbreviations=frozenset(data["abbreviations"]),
        telling=frozenset(data["telling"]),
        small=frozenset(names["small"]),
    )


def _data(code: str) -> dict[str, Any]:
    """All files of a language as one: rows one after the other, tables and lists put together."""
    data: dict[str, Any] = {}
    for file in (_HERE / f"{code}.toml", *sorted(_HERE.glob(f"*/{code}.toml"))):
        for key, value in _read(file).items():
            kept = data.get(key)
            data[key] = [*kept, *value] if key == "detail" and kept else {**kept, **value} if kept else value
    data["lists"] = {name: _grown(words) for name, words in data["lists"].items()}
    return data


def _grown(words: Sequence[str]) -> list[str]:
    grown = [[f"{one[:-1]}{end}" for end in _ADJECTIVES_END] if one.endswith(_ADJECTIVE) else [one] for one in words]
    return [word for forms in grown for word in forms]


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _rule(row: Mapping[str, Any], lists: Mapping[str, Sequence[str]]) -> Rule:
    return Rule(
        kind=Kind(row["kind"]),
        certainty=Certainty(row.get("certainty", Certainty.LIKELY)),
        pattern=re.compile(_with_lists(row["pattern"], lists), re.IGNORECASE),
        on=_words(row["on"], lists),
        also=_words(row.get("also", ()), lists),
        soft=row.get("soft"),
        rest=row.get("rest", ""),
    )


def _words(named: Sequence[str], lists: Mapping[str, Sequence[str]]) -> frozenset[str]:
    words = {word for one in named for word in (lists[one[1:-1]] if _LIST.fullmatch(one) else [one])}
    return frozenset(ANY_DIGIT if word == ANY_DIGIT else _telling(word) for word in words)


def _with_lists(pattern: str, lists: Mapping[str, Sequence[str]]) -> str:
    return _LIST.sub(lambda named: FRAGMENTS.get(named[1]) or f"(?:{any_of(lists[named[1]])})", pattern)


def _telling(words: str) -> str:
    """The longest of some words: it stands in fewer texts than "the" and "of"."""
    found: list[str] = WORD.findall(words.casefold())
    return ANY_START * words.startswith(ANY_START) + max(found, key=len)
