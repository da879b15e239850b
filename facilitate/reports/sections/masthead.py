"""The front of a report: the day it was part of, its programme, and who led and wrote."""

import re
from collections.abc import Iterator

from facilitate.domain.text import clean_line
from facilitate.domain.words import WorkshopStatus
from facilitate.reports.languages import Language
from facilitate.reports.model import Heading, Line, LineRole, Link, Links, Programme, ProgrammeEntry
from facilitate.reports.model.arrangement import Entity
from facilitate.reports.passages.bullets import paragraphs
from facilitate.reports.passages.outline import Node, Prose

WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.IGNORECASE | re.ASCII)


def masthead(workshop: Entity, words: Language, label: str) -> Iterator[Node]:
    """The event, or, when the workshop stands alone, the label as the title of the document."""
    event = workshop["event"]
    yield Node("title", Heading(1, clean_line(event["title"]) or label))
    lines = (
        (LineRole.SUBTITLE, clean_line(event["subtitle"])),
        (LineRole.DATE, words.day(event["date"])),
        (LineRole.ORGANISERS, _named(event["organisers"], "organisers", words)),
    )
    yield from (Node(role.value, Line(role, text)) for role, text in lines if text)
    context = paragraphs(event["context"])
    if context:
        yield Node("context", Prose(LineRole.CONTEXT, context))


def programme(event: Entity, words: Language) -> Iterator[Node]:
    entries = tuple(
        ProgrammeEntry(
            time=clean_line(entry["time"]),
            title=clean_line(entry["title"]),
            items=tuple(filter(None, map(clean_line, entry["items"]))),
        )
        for entry in event["programme"]
    )
    links = tuple(_link(clean_line(typed)) for typed in event["links"] if clean_line(typed))
    if entries:
        yield Node("programme-heading", Heading(2, words.say("programme")))
        yield Node("programme-entries", Programme(entries))
    elif links:
        yield Node("links-heading", Heading(2, words.say("links")))
    if links:
        yield Node("links", Links(links))


def opening(workshop: Entity, words: Language, label: str, participants: int | None) -> Iterator[Node]:
    """Which workshop this is, who led it and wrote, how many took part if that is told, and whether it is over."""
    if clean_line(workshop["event"]["title"]):
        yield Node("kicker", Line(LineRole.KICKER, label))
    yield Node("workshop-title", Heading(2, clean_line(workshop["title"])))
    scribe = clean_line(workshop["scribe"])
    byline = (
        _named(workshop["facilitators"], "facilitators", words),
        words.say("scribe", name=scribe) if scribe else "",
    )
    if any(byline):
        yield Node("byline", Line(LineRole.BYLINE, " – ".join(filter(None, byline))))
    if participants is not None:
        yield Node("count", Line(LineRole.COUNT, words.say("number_of_participants", number=participants)))
    if workshop["status"] != WorkshopStatus.CLOSED:
        yield Node("status", Line(LineRole.STATUS, words.say(workshop["status"])))


def _named(typed: list[str], word: str, words: Language) -> str:
    names = list(filter(None, map(clean_line, typed)))
    return words.say(word, names=words.listed(names)) if names else ""


def _link(typed: str) -> Link:
    return Link(typed, typed if WEB_ADDRESS.fullmatch(typed) else None)
