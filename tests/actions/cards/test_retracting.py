"""A card that is taken back takes its words along, wherever in the report they went."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.domain.actors import Actor
from facilitate.store.tables import Passage, Step
from facilitate.store.whole import whole_workshop
from tests.actions.reporting.reporting import here, merge, told
from tests.builders import Room


@pytest.fixture
def cards(room: Room, ann: Actor) -> list[str]:
    room.opens("metaphor")
    return [f"card:{room.sends(ann, text)}" for text in ("a secret bridge", "a boat", "a tree", "a stone")]


def taken_back(room: Room, ann: Actor, card: str) -> list[str]:
    room.does(ann, "card.withdraw", card=card[5:])
    kept = room.store.read(lambda session: _everything(session, room.id))
    assert "secret" not in kept
    return told(room)


def _everything(session: Session, workshop: str) -> str:
    rows = session.execute(select(Passage.__table__).where(Passage.workshop_id == workshop)).all()
    steps = list(session.scalars(select(Step.changes).where(Step.workshop_id == workshop)))
    return f"{rows}{steps}{whole_workshop(session, workshop)}"


def test_what_was_split_off_and_what_took_it_in(room: Room, ann: Actor, cards: list[str]):
    secret, boat, *_ = cards
    room.leads("passage.edit", key=secret, text="a very secret bridge")
    room.leads("passage.split", key=secret, texts=["a", "secret half"], parent=here(room))
    merge(room, boat, secret, text="a boat and a secret")
    assert taken_back(room, ann, secret) == ["a boat", "a tree", "a stone"]


def test_what_took_in_what_took_it_in(room: Room, ann: Actor, cards: list[str]):
    secret, boat, tree, _ = cards
    merge(room, boat, secret)
    merge(room, tree, boat)
    assert taken_back(room, ann, secret) == ["a boat", "a tree", "a stone"]


def test_what_took_in_a_piece_of_it(room: Room, ann: Actor, cards: list[str]):
    secret, boat, *_ = cards
    order = {"parent": here(room), "order": cards}
    (piece,) = room.leads("passage.split", key=secret, texts=["a bridge", "secret"], **order)["keys"]
    merge(room, boat, piece)
    assert taken_back(room, ann, secret) == ["a boat", "a tree", "a stone"]


def test_what_took_it_in_before_it_was_taken_back_into_the_report(room: Room, ann: Actor, cards: list[str]):
    secret, boat, *_ = cards
    merge(room, boat, secret)
    room.leads("passage.restore", keys=[secret])
    assert taken_back(room, ann, secret) == ["a boat", "a tree", "a stone"]


def test_what_was_split_of_what_took_it_in(room: Room, ann: Actor, cards: list[str]):
    secret, boat, tree, _ = cards
    merge(room, boat, secret)
    (piece,) = room.leads("passage.split", key=boat, texts=["a boat", "a secret bridge"], parent=here(room))["keys"]
    merge(room, tree, piece)
    assert taken_back(room, ann, secret) == ["a boat", "a tree", "a stone"]


def test_what_was_softened_stays_so_and_no_other_words_get_lost(room: Room, ann: Actor, cards: list[str]):
    secret, boat, tree, stone = cards
    room.leads("passage.edit", key=boat, text="a ship", typed="a boat")
    merge(room, boat, tree)
    merge(room, boat, secret)
    merge(room, boat, stone)
    assert taken_back(room, ann, secret) == ["a ship", "a tree", "a stone"]


def test_a_scribe_s_own_words_stay_without_it(room: Room, ann: Actor, cards: list[str]):
    own = room.leads("passage.write", kind="bullet", text="a ford", parent=here(room), order=cards)["key"]
    merge(room, own, cards[0])
    assert taken_back(room, ann, cards[0]) == ["a ford", "a boat", "a tree", "a stone"]


@pytest.mark.parametrize(
    "do",
    [
        lambda room, piece: room.leads("passage.remove", key=piece),
        lambda room, piece: room.leads("step.undo", of="report"),
    ],
)
def test_steps_of_what_is_no_longer_there(room: Room, ann: Actor, cards: list[str], do: Callable[[Room, str], Any]):
    split = {"texts": ["a bridge", "secret"], "parent": here(room), "order": cards}
    (piece,) = room.leads("passage.split", key=cards[0], **split)["keys"]
    do(room, piece)
    assert taken_back(room, ann, cards[0]) == ["a boat", "a tree", "a stone"]


def test_steps_of_what_was_taken_apart(room: Room, ann: Actor, cards: list[str]):
    merge(room, cards[1], cards[0])
    room.leads("passage.apart", key=cards[1])
    assert taken_back(room, ann, cards[0]) == ["a boat", "a tree", "a stone"]
    room.leads("step.undo", of="report")
    assert told(room) == ["a boat", "a tree", "a stone"]


def test_words_that_might_stay_in_what_took_it_in(room: Room, ann: Actor, cards: list[str]):
    merge(room, cards[1], cards[0])
    room.leads("passage.keep", key=cards[1], words="secret")
    assert taken_back(room, ann, cards[0]) == ["a boat", "a tree", "a stone"]
