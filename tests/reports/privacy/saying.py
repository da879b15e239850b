"""A workshop in which somebody says something, and what the check finds in it."""

from collections.abc import Iterable

from facilitate.reports.checks.finding import Finding, removed, softened
from facilitate.reports.checks.privacy import findings
from facilitate.reports.document import draft

from ..snapshots import a_workshop
from .sentences import PEOPLE


def found_in(text: str, language: str = "nl", people: Iterable[str] = PEOPLE) -> list[Finding]:
    workshop = a_workshop(language=language)
    for name in people:
        workshop.with_participant(name)
    snapshot = workshop.with_round("open").with_card(text).snapshot()
    return findings(draft(snapshot), snapshot)


def told(text: str, language: str = "nl") -> list[tuple[str, str]]:
    """The kinds and the words that are found."""
    return [(one.kind, one.found) for one in found_in(text, language)]


def in_softer_words(text: str, language: str = "nl", people: Iterable[str] = PEOPLE) -> str:
    for one in reversed(found_in(text, language, people)):
        text = softened(text, one) if one.soft is not None else removed(text, one)
    return text


def without(text: str, language: str = "nl") -> str:
    for one in reversed(found_in(text, language)):
        text = removed(text, one)
    return text
