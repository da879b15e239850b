"""About the workshop as a whole: a fact on each line."""

from collections.abc import Iterator

from facilitate.domain.text import clean, clean_line
from facilitate.reports.tables.table import Table, Value
from facilitate.reports.tables.telling import Told


def facts(told: Told) -> Table:
    rows = [(told.words.say(f"fact_{name}"), value) for name, value in _facts(told) if value not in ("", None)]
    return Table(told.words.say("sheet_workshop"), told.columns("fact", "value"), tuple(rows))


def _facts(told: Told) -> Iterator[tuple[str, Value]]:
    workshop, words = told.snapshot["workshop"], told.words
    event = workshop["event"]
    yield "event", clean_line(event["title"])
    yield "subtitle", clean_line(event["subtitle"])
    yield "date", words.day(event["date"])
    yield "organisers", _lines(event["organisers"])
    yield "context", clean(event["context"])
    yield "links", _lines(event["links"])
    yield "number", workshop["number"]
    yield "workshop", clean_line(workshop["title"])
    yield "facilitators", _lines(workshop["facilitators"])
    yield "scribe", clean_line(workshop["scribe"])
    if told.options.counts:
        yield "participants", len(told.snapshot["participants"])
        yield "cards", sum(told.tells(f"card:{id_}") for id_ in told.snapshot["cards"])
    yield "made", told.moment(told.snapshot["exported_at"])


def _lines(texts: list[str]) -> str:
    return "\n".join(filter(None, map(clean_line, texts)))
