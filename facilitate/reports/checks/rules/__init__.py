"""The rules of each language about what a report had better not tell: a TOML file here, and one in words/.

words/<language>.toml
  abbreviations, with a point that ends no sentence
  [names]   see People; `family` is a pattern too, with upper and lower case as they are
  [lists]   words by the name of a list; a pattern names a list as {name} and matches any word of it
  [tables]  what becomes of words, by the name of the table
<language>.toml
  [marks]   what takes the place of an address, a number ...
  [[detail]] kind, pattern, certainty where it is not likely, and
    on      the words, or the lists, without which a text is not looked at ("#": any digit)
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

_HERE = Path(__file__).parent
LANGUAGES = frozenset(path.stem for path in _HERE.glob("*.toml"))
FALLBACK = "en"
WORD = re.compile(r"[^\W\d_]+")
ANY_DIGIT = "#"
_LIST = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Rule:
    """A detail that a pattern finds in texts that have one of the words `on`."""

    kind: Kind
    certainty: Certainty
    pattern: re.Pattern[str]
    on: frozenset[str]
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
    """`details`, `tables` and `marks` as in the files; `abbreviations` end with a point that ends no sentence."""

    details: tuple[Rule, ...]
    people: People
    tables: Mapping[str, Mapping[str, str]]
    marks: Mapping[str, str]
    abbreviations: frozenset[str]


@cache
def rules_of(code: str) -> Rules:
    """The rules of a language; those of English where it has none."""
    if code not in LANGUAGES:
        return rules_of(FALLBACK)
    data = {key: value for file in (_HERE / "words", _HERE) for key, value in _read(file / f"{code}.toml").items()}
    names = data["names"]
    return Rules(
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
    )


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _rule(row: Mapping[str, Any], lists: Mapping[str, Sequence[str]]) -> Rule:
    words = {word for on in row["on"] for word in (lists[on[1:-1]] if _LIST.fullmatch(on) else [on])}
    return Rule(
        kind=Kind(row["kind"]),
        certainty=Certainty(row.get("certainty", Certainty.LIKELY)),
        pattern=re.compile(_with_lists(row["pattern"], lists), re.IGNORECASE),
        on=frozenset(ANY_DIGIT if word == ANY_DIGIT else _telling(word) for word in words),
        soft=row.get("soft"),
        rest=row.get("rest", ""),
    )


def _with_lists(pattern: str, lists: Mapping[str, Sequence[str]]) -> str:
    return _LIST.sub(lambda named: _any_of(lists[named[1]]), pattern)


def _any_of(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(_literally(word) for word in longest_first)})"


def _literally(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split())


def _telling(words: str) -> str:
    """The longest of some words: it stands in fewer texts than "the" and "of"."""
    found: list[str] = WORD.findall(words.casefold())
    return max(found, key=len)
