"""Nothing reaches the room or a phone that nobody decided about: each field of a view is told or withheld by name."""

from typing import Any

import pytest

from facilitate.domain.events import ENTITIES, EVENT_TYPES, LISTS
from facilitate.domain.words import Sight, Stream
from facilitate.store import phones, public, queries, views
from facilitate.store.store import Store
from facilitate.store.tables import Pair, Round
from tests.builders import Room

NEVER_IN_THE_ROOM = {"link", "asker", "ballot", "own_votes"}
"""A link and who asks to come in are for the desk; the others are told to phones alone."""
NEVER_ON_PHONES = {"asker", "lens", "cluster", "placement", "note", "link", "votes"}


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store, kinds=("metaphor", "exchange", "vote"))


@pytest.fixture
def seen(room: Room, store: Store) -> dict[str, dict[str, Any]]:
    """A view of each kind of entity, as whoever leads gets it, or before a phone's is masked."""
    ann, _ = room.filled_with(2)
    metaphors = room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    room.leads("cluster.create", lens=room.lens(), cards=[card])
    room.leads("note.add", kind="note", text="said", card=card)
    room.leads("timer.start", seconds=60)
    room.leads("queue.start", round=metaphors, order="seat")
    room.leads("link.create", role="scribe")
    room.opens("exchange")
    vote = room.opens("vote")
    board = room.board()
    tables = public.TABLES | {"link": "links"}
    found = {key: next(iter(board[table].values())) for key, table in tables.items()}
    dots = store.read(lambda session: views.votes(session, Round.id == vote))
    ballots = store.read(lambda session: views.ballots(session, Round.id == vote))
    pairs = store.read(lambda session: views.pairs_by_name(session, Pair.workshop_id == room.id))
    return found | {
        "workshop": board["workshop"],
        "counts": board["counts"],
        "votes": dots[vote],
        "ballot": ballots[vote],
        "own_votes": {"id": vote, "dots": {}},
        "of_a_pair": next(iter(pairs.values())),
    }


@pytest.mark.parametrize("key", sorted(set(ENTITIES) - NEVER_IN_THE_ROOM))
def test_every_field_is_told_to_the_room_or_withheld_from_it(seen: dict[str, dict[str, Any]], key: str):
    told, withheld = public.FIELDS[key], public.WITHHELD[key]
    assert sorted(seen[key]) == sorted({*told, *withheld}), "decide about it in store/public.py"
    assert not set(told) & set(withheld)


@pytest.mark.parametrize("key", sorted(set(ENTITIES) - NEVER_ON_PHONES))
def test_every_field_is_told_to_phones_or_withheld_from_them(seen: dict[str, dict[str, Any]], key: str):
    told, withheld = phones.FIELDS[key], phones.WITHHELD[key]
    view = seen["of_a_pair" if key == "pair" else key]
    assert sorted(view) == sorted({*told, *withheld}), "decide about it in store/phones.py"
    assert not set(told) & set(withheld)


def test_no_kind_of_entity_is_told_that_nobody_decided_about():
    assert set(public.FIELDS) == set(public.WITHHELD) == set(ENTITIES) - NEVER_IN_THE_ROOM
    assert set(phones.FIELDS) == set(phones.WITHHELD) == set(ENTITIES) - NEVER_ON_PHONES


def test_every_event_of_the_board_is_heard_in_the_room_or_is_not_by_decision():
    of_the_board = {event.name for event in EVENT_TYPES.values() if Stream.BOARD in event.streams}
    assert of_the_board == public.HEARD | public.UNHEARD, "decide about it in store/public.py"
    assert not public.HEARD & public.UNHEARD


def test_an_event_tells_the_room_its_declared_keys_and_an_id_of_what_is_gone():
    for kind in public.HEARD:
        for key in EVENT_TYPES[kind].keys:
            assert key in public.FIELDS or LISTS.get(key) in public.FIELDS or key.endswith("_id")


def test_the_room_is_not_told_of_an_event_or_a_part_of_the_board_that_is_new(room: Room, store: Store):
    assert public.event({"rev": 1, "type": "diary.written", "diary": {"id": "d", "text": "geheim"}}) is None
    full = store.read(queries.board_snapshot, room.id)
    known = public.snapshot(full | {"diaries": {"d": {"id": "d", "text": "geheim"}}})
    assert known == store.read(queries.board_snapshot, room.id, Sight.PUBLIC)
    assert "diaries" not in known
    assert "links" not in known


def test_a_new_field_is_told_to_nobody_in_the_room_and_to_no_phone(seen: dict[str, dict[str, Any]]):
    for key in public.FIELDS:
        assert "mood" not in (public.MASKS[key](seen[key] | {"mood": "low"}) or {})
    for key in phones.FIELDS:
        assert "mood" not in phones.MASKS[key](seen[key] | {"mood": "low"})
