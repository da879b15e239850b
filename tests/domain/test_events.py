"""The registry of events, against what the actions really write."""

import pytest
from sqlalchemy import select, update

from facilitate.actions.attending import door
from facilitate.domain.commands import WorkshopJoin
from facilitate.domain.events import ENTITIES, EVENT_TYPES, LISTS
from facilitate.domain.words import Showing, Speaking, Stream
from facilitate.store import event_log
from facilitate.store.store import Store
from facilitate.store.tables import Event, Round, Workshop
from tests.builders import Room, new_op


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store, kinds=("metaphor", "exchange", "vote"))


def a_full_morning(room: Room) -> None:
    """A workshop in which everything happens that people are told of."""
    ann, *_ = room.filled_with(3)
    room.does(ann, "me.update", name="Anna")
    metaphors = room.opens("metaphor")
    room.leads("timer.start", seconds=60)
    room.leads("timer.pause")
    room.leads("timer.stop")
    card = room.sends(ann, "a bridge")
    room.does(ann, "card.edit", card=card, kind="metaphor", text="a high bridge")
    lens = room.leads("lens.create", round=metaphors, title="Family")["lens"]
    room.leads("lens.rename", lens=lens, title="Families")
    room.leads("lens.show", lens=lens)
    cluster = room.leads("cluster.create", lens=lens, cards=[card])["cluster"]
    room.leads("cluster.rename", cluster=cluster, title="Ways")
    room.leads("card.place", card=card, lens=lens, cluster=None)
    room.leads("lens.remove", lens=room.leads("lens.create", round=metaphors, title="Spare")["lens"])
    room.leads("input.lock", round=metaphors, locked=True)
    room.leads("input.lock", round=metaphors, locked=False)
    room.leads("card.hide", card=card)
    room.leads("card.restore", card=card)
    room.leads("cluster.remove", cluster=cluster)
    room.leads("round.edit", round=metaphors, showing="later")
    room.does(ann, "card.withdraw", card=card)
    spare = room.leads("round.add", plan={"kind": "open", "title": "Spare"})["round"]
    room.leads("round.remove", round=spare)
    note = room.leads("note.add", kind="note", text="said")["note"]
    room.leads("note.edit", note=note, kind="note", text="said well")
    room.leads("note.remove", note=note)
    room.leads("report.choose", names=True)
    room.leads("link.create", role="scribe")
    room.opens("exchange")
    room.leads("pairs.draw", round=room.round("exchange")["id"])
    room.joins("Late")
    (pair,) = room.phone(ann)["pairs"]
    places = {"at": 0, "removed": 0, "rev": 0, "sent": 0}
    typed = {"pair": pair, "page": "of-a-phone", "field": "text", "inserted": "soup"}
    room.does(ann, "draft.edit", None, **typed, **places)
    practice = room.sends(ann, "cook together", kind="practice")
    room.store.write(lambda unit: unit.session.execute(update(Round).values(showing=Showing.LATER)))
    exchange = room.round("exchange")["id"]
    room.leads("queue.start", round=exchange, order=Speaking.SEAT)
    room.leads("queue.jump", round=exchange, speaker=next(iter(room.phone(ann)["pairs"])))
    vote = room.opens("vote")
    room.does(ann, "vote.cast", round=vote, target=practice)
    room.leads("round.open", round=exchange)
    flood = [room.joins(f"Bot {number}") for number in range(25)]
    for one in flood:
        room.sends(one, "noise", kind="practice")
    room.leads("participants.remove", last=25, cards=True)
    room.leads("joining.set", asks=True)
    room.store.write(door.come, WorkshopJoin(op=new_op(), code=room.code, name="Asks"))
    room.leads("workshop.close")


def test_every_declared_event_is_written_on_each_of_its_streams_and_no_other(room: Room, store: Store):
    a_full_morning(room)
    rows = store.read(lambda session: session.execute(select(Event.type, Event.stream)).all())
    written = {(row.type, row.stream) for row in rows}
    declared = {(event.name, stream.value) for event in EVENT_TYPES.values() for stream in event.streams}
    assert written == declared


def test_events_carry_what_was_declared_for_them(room: Room, store: Store):
    a_full_morning(room)
    for kind, data in store.read(lambda session: session.execute(select(Event.type, Event.data)).all()):
        assert set(data) == set(EVENT_TYPES[kind].keys)


def test_an_entity_is_gone_or_whole_when_an_event_arrives(room: Room):
    a_full_morning(room)
    for event in room.events():
        for key in set(event) & set(ENTITIES):
            assert event[key] is None or isinstance(event[key], dict)
        for key in set(event) & set(LISTS):
            assert all(isinstance(one, dict) for one in event[key])
            assert key == "askers" or event[f"{key}_gone"] == [], "who asked is gone at the end"


@pytest.mark.parametrize(
    ("kind", "stream", "data"),
    [
        ("lens.created", Stream.PHONE, {"lens": "l"}),
        ("lens.created", Stream.BOARD, {}),
        ("lens.created", Stream.BOARD, {"lens": "l", "text": "secret"}),
    ],
)
def test_an_event_that_is_not_as_declared_is_a_mistake(room: Room, store: Store, kind, stream, data):
    before = room.revisions()
    with pytest.raises(ValueError, match="not as declared"):
        store.write(lambda unit: unit.record(unit.session.get_one(Workshop, room.id), stream, kind, data))
    assert room.revisions() == before


def test_an_event_of_an_unknown_type_is_a_mistake(room: Room, store: Store):
    with pytest.raises(KeyError, match=r"workshop\.exploded"):
        store.write(
            lambda unit: unit.record(unit.session.get_one(Workshop, room.id), Stream.BOARD, "workshop.exploded", {})
        )


def test_a_reader_gets_only_the_last_of_several_counts(room: Room):
    ann = room.joins("Ann")
    room.opens("metaphor")
    for text in ("a bridge", "a boat", "a tree"):
        room.sends(ann, text)
    counts = [event for event in room.phone_events(ann) if event["type"] == "counts.changed"]
    assert [one["counts"]["cards"] for one in counts] == [3]


def test_the_limit_of_what_is_replayed_holds_a_busy_round():
    assert event_log.REPLAY_LIMIT >= 300
