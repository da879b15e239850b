"""A rule's find in one text, before anybody knows in which passage."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.rules import Rule, Rules

_ENDS = re.compile(r"(?:^|[.!?…:]|\n)[\s“”„«»‘’\"'(\[@_–-]*$")
_LAST_WORD = re.compile(r"([\w.]*\w)\.\s*$")
_GROUP = re.compile(r"\{(\w+)(?::(\w+))?\}")


@dataclass(frozen=True)
class Match:
    """As a Finding, of a text."""

    kind: Kind
    certainty: Certainty
    start: int
    end: int
    soft: str | None
    rest: str = ""


Look = Callable[[str], Iterator[Match]]
"""Looks through a text."""


def detail_look(rule: Rule, rules: Rules, softer: Rules) -> Look:
    """Looks for a detail of the language's rules; its words in `softer`, another's, where that has such words."""
    translated = {words: softer.marks[mark] for mark, words in rules.marks.items()}

    def look(text: str) -> Iterator[Match]:
        for found in rule.pattern.finditer(text):
            start, end = found.span("found" if "found" in rule.pattern.groupindex else 0)
            soft = None if rule.soft is None else filled(rule.soft, found, rules.tables)
            soft = translated.get(soft, soft) if soft else soft
            rest = filled(rule.rest, found, rules.tables)
            yield Match(
                rule.kind,
                rule.certainty,
                start,
                end,
                cased(soft, text, start, rules) if soft else soft,
                cased(rest, text, start, rules) if rest else rest,
            )

    return look


def filled(words: str, found: re.Match[str], tables: Mapping[str, Mapping[str, str]]) -> str:
    """The words with what the groups matched, or with what becomes of that by a table."""

    def value(named: re.Match[str]) -> str:
        matched = found[named[1]] or ""
        return tables[named[2]].get(matched.lower(), matched) if named[2] else matched

    return _GROUP.sub(value, words)


def cased(words: str, text: str, at: int, rules: Rules) -> str:
    """The words for this place in the text, with a capital where a sentence began with one."""
    begins = text[at].isupper() and starts_a_sentence(text, at, rules)
    return words[0].upper() + words[1:] if begins else words


def starts_a_sentence(text: str, at: int, rules: Rules) -> bool:
    before = text[:at]
    if not _ENDS.search(before):
        return False
    word = _LAST_WORD.search(before)
    return word is None or word[1].casefold() not in rules.abbreviations
