"""About the workshop as a whole: a fact on each line."""

from collections.abc import Iterator

from facilitate.domain.text import clean_line
from facilitate.reports.passages.bullets import key_of, sources_of
from facilitate.reports.tables.table import Table, Value
from facilitate.reports.tables.telling import Told


def facts(told: Told) -> Table:
    rows = [(told.words.say(f"fact_{name}"), value) for name, value in _facts(told) if value not in ("", None)]
    return Table(told.words.say("sheet_workshop"), told.columns("fact", "value"), tuple(rows))


def _facts(told: Told) -> Iterator[tuple[str, Value]]:
    workshop, words = told.snapshot["workshop"], told.words
    event = workshop["event"]
    yield "event", told.line("title", event["title"])
    yield "subtitle", told.line("subtitle", event["subtitle"])
    yield "date", told.line("date", words.day(event["date"]))
    yield "organisers", told.text("organisers", _lines(event["organisers"]))
    yield "context", told.text("context", event["context"])
    yield "links", told.text("links", _lines(event["links"]))
    yield "number", None if told.leaves_out("kicker") else workshop["number"]
    yield "workshop", told.line("workshop-title", workshop["title"])
    yield from _byline(told)
    if told.options.counts and not told.leaves_out("count"):
        yield "participants", len(told.snapshot["participants"])
    if told.options.counts:
        cards = [card for arranged in told.rounds for card in arranged.cards]
        yield "cards", sum(len(sources_of(card)) for card in cards if told.tells(key_of(card)))
    yield "made", told.moment(told.snapshot["exported_at"])


def _byline(told: Told) -> Iterator[tuple[str, Value]]:
    """Who led and who wrote, which the report tells in one line."""
    workshop, edited = told.snapshot["workshop"], told.edited("byline")
    if edited is not None:
        yield "facilitators", told.line("byline", edited)
    elif not told.leaves_out("byline"):
        yield "facilitators", _lines(workshop["facilitators"])
        yield "scribe", clean_line(workshop["scribe"])


def _lines(texts: list[str]) -> str:
    return "\n".join(filter(None, map(clean_line, texts)))
