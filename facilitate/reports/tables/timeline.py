"""What happened when: the workshop, its rounds, cards and notes. Never who."""

from collections.abc import Iterator

from facilitate.domain.words import NoteKind
from facilitate.reports.tables.table import Table, Value
from facilitate.reports.tables.telling import Told

Moment = tuple[int, str, str, str]
"""When (ms), what, in which round, and the words of it."""


def timeline(told: Told) -> Table:
    moments = sorted(_moments(told), key=lambda moment: moment[0])
    rows: list[tuple[Value, ...]] = [(told.moment(at), *rest) for at, *rest in moments]
    return Table(told.words.say("sheet_timeline"), told.columns("moment", "what", "round", "text"), tuple(rows))


def _moments(told: Told) -> Iterator[Moment]:
    workshop, words = told.snapshot["workshop"], told.words
    yield workshop["created_at"], words.say("happened_made"), "", ""
    if workshop["closed_at"] is not None:
        yield workshop["closed_at"], words.say("happened_ended"), "", ""
    rounds = {arranged.entity["id"]: told.title(arranged) for arranged in told.rounds}
    for arranged in told.rounds:
        if arranged.entity["opened_at"] is not None:
            yield arranged.entity["opened_at"], words.say("happened_opened"), rounds[arranged.entity["id"]], ""
    for kind, entities in (("card", told.snapshot["cards"]), ("note", told.snapshot["notes"])):
        for entity in entities.values():
            key = f"{kind}:{entity['id']}"
            if told.tells(key):
                round_ = rounds.get(entity["round"], "")
                yield entity["created_at"], _kind(kind, entity["kind"], told), round_, told.text(key, entity["text"])


def _kind(what: str, kind: str, told: Told) -> str:
    """Notes are called as the report calls them."""
    return told.words.say(kind if what == "note" and kind != NoteKind.QUOTE else f"kind_{kind}")
