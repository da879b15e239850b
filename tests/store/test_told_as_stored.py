"""What is told of a card without reading it back is what reading it gives; what others wrote is never overlooked."""

import sqlite3
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from sqlalchemy import select

from facilitate.actions.perform import perform
from facilitate.actions.rights import access
from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role, Stream
from facilitate.realtime import wire
from facilitate.store import phones, queries, views
from facilitate.store.event_log import Batch
from facilitate.store.store import Store
from facilitate.store.tables import Capability, Card, Participant, Workshop
from facilitate.store.unit import Unit, Work
from facilitate.store.writing import Writing
from tests.builders import Room, new_op
from tests.store.asking import statements


def sent(store: Store, *works: Work) -> tuple[list[Any], Batch]:
    """Work done in one batch -> what came of each, or its error, and what is told."""
    outcomes, told = store._writer.commit(works)
    return [result if error is None else error for result, error in outcomes], told


def command(actor: Actor, name: str, **fields: Any) -> Work:
    return Work(perform, (actor, wire.parse("/phone", name, {"op": new_op(), **fields})))


def a_card(actor: Actor, round_id: str, text: str = "a bridge", **fields: Any) -> Work:
    said = {"kind": "metaphor", "text": text, "why": "it holds", "emoji": "🌉", **fields}
    return command(actor, "card.submit", round=round_id, **said)


@pytest.mark.parametrize(("kind", "settings"), [("metaphor", {}), ("metaphor", {"moderated": True}), ("exchange", {})])
def test_a_card_is_told_as_it_is_stored(room: Room, store: Store, kind: str, settings: dict[str, Any]):
    people = room.filled_with(3)
    room.keeps(kind, showing="later", names=False, **settings)
    opened = room.opens(kind)
    said = {"kind": "practice", "condition": "when", "example": "as"} if kind == "exchange" else {}
    with statements(store) as seen:
        _, told = sent(store, *(a_card(one, opened, **said) for one in people))
    assert not [one for one in seen if one.startswith("SELECT card.") and "text" in one], "it was not read back"
    cards = [(one.fact.stream, one.event["card"]) for one in told.sent if "card" in one.event]
    assert len(cards) == 6, "on both streams"
    for stream, card in cards:
        stored = store.read(views.cards, Card.id == card["id"])[card["id"]]
        assert card == (phones.MASKS["card"](stored) if stream is Stream.PHONE else stored)
    counts = [one.event["counts"] for one in told.sent if "counts" in one.event]
    assert counts[-1] == store.read(queries.counted, room.id) == store.read(queries.counts, room.id)


def test_a_card_that_is_changed_in_the_same_batch_is_told_as_it_is_then(room: Room, store: Store):
    ann = room.joins("Ann")
    opened = room.opens("metaphor")
    first = room.sends(ann, "a boat")

    def reword_all(unit: Unit) -> None:
        for card in unit.session.scalars(select(Card)):
            card.text = "a tree"

    _, told = sent(store, a_card(ann, opened), Work(reword_all), command(ann, "card.withdraw", card=first))
    texts = [one.event["card"]["text"] for one in told.sent if one.event.get("card")]
    assert set(texts) == {"a tree"}


def test_a_card_sent_twice_in_a_batch_is_there_once_with_one_answer(room: Room, store: Store):
    ann = room.joins("Ann")
    twice = a_card(ann, room.opens("metaphor"))
    (first, second), _ = sent(store, twice, twice)
    assert first == second
    assert len(room.board()["cards"]) == 1


def test_cards_over_the_limit_are_refused_also_within_a_batch(room: Room, store: Store):
    ann = room.joins("Ann")
    room.keeps("metaphor", cards_each=2)
    opened = room.opens("metaphor")
    outcomes, _ = sent(store, *(a_card(ann, opened, text) for text in ("a", "b", "c")))
    assert isinstance(outcomes[2], Refused)
    assert sorted(card["text"] for card in room.board()["cards"].values()) == ["a", "b"]
    assert [card["number"] for card in room.board()["cards"].values()] == [1, 2]


def test_rows_that_break_a_rule_together_undo_only_the_command_that_wrote_them(room: Room, store: Store):
    ann, bob = room.joins("Ann"), room.joins("Bob")
    opened = room.opens("metaphor")

    def of_nobody(unit: Unit) -> None:
        unit.insert(Card, id="x", workshop_id="nowhere", round_id=opened, number=1, kind="tip", text="", created_at=1)

    (first, wrong, last), told = sent(store, a_card(ann, opened), Work(of_nobody), a_card(bob, opened, "a boat"))
    assert isinstance(wrong, Exception)
    assert {first["card"], last["card"]} == set(room.board()["cards"])
    assert [one.fact.rev for one in told.sent if one.fact.stream == "board"][-1] == room.revisions()[0]


def test_what_another_process_wrote_is_seen_at_once(room: Room, store: Store, tmp_path: Path):
    ann = room.joins("Ann")
    opened = room.opens("metaphor")
    assert sent(store, a_card(ann, opened))[0]
    with sqlite3.connect(tmp_path / "facilitate.db") as elsewhere:
        elsewhere.execute("UPDATE participant SET removed_at = 1 WHERE id = ?", [ann.participant])
        elsewhere.execute("UPDATE workshop SET board_rev = board_rev + 10")
    (refused,), _ = sent(store, a_card(ann, opened))
    assert isinstance(refused, Refused)
    assert refused.code is ErrorCode.FORBIDDEN
    before = room.revisions()[0]
    room.leads("card.add", round=opened, kind="tip", text="a tree")
    assert room.events(before)[0]["rev"] == before + 1


def test_a_right_that_ends_stops_at_once_though_it_is_kept(room: Room, store: Store):
    room.opens("metaphor")
    link = room.leads("link.create", role="facilitator")
    other = room.comes_in(link["link"])
    room.does(other, "timer.start", seconds=60)
    room.leads("link.revoke", link=link["id"])
    with pytest.raises(Refused) as caught:
        room.does(other, "timer.stop")
    assert caught.value.code is ErrorCode.FORBIDDEN


def test_a_kept_row_is_as_it_is_stored_after_a_change_that_was_undone(room: Room, store: Store, tmp_path: Path):
    ann = room.joins("Ann")
    opened = room.opens("metaphor")
    room.sends(ann, "a bridge")

    def fails(unit: Unit) -> None:
        unit.session.get_one(Workshop, room.id).title = "Never"
        unit.session.get_one(Participant, ann.participant).muted = True
        unit.session.flush()
        raise LookupError

    for _ in range(2):
        with pytest.raises(LookupError):
            store.write(fails)
    goes_on: list[bool] = []
    end_session = Writing.end_session

    def end(writing: Writing) -> None:
        end_session(writing)
        goes_on.append(writing.driver._raw.in_transaction)

    with mock.patch.object(Writing, "end_session", end):
        ((answer,), _) = sent(store, a_card(ann, opened))
    assert isinstance(answer, dict)
    assert goes_on == [True], "the session did not commit what is the batch's"
    with pytest.raises(LookupError):
        store.write(fails)
    with sqlite3.connect(tmp_path / "facilitate.db") as elsewhere:
        elsewhere.execute("UPDATE workshop SET title = 'From elsewhere'")
    ((answer,), _) = sent(store, a_card(ann, opened, "a boat"))
    assert isinstance(answer, dict)
    assert room.board()["workshop"]["title"] == "From elsewhere"


def test_a_row_whose_insertion_was_undone_is_not_kept(room: Room, store: Store):
    made: list[str] = []

    def fails(unit: Unit) -> None:
        access.grant(unit, Role.SCRIBE, workshop=room.id)
        unit.session.flush()
        row = unit.session.scalars(select(Capability).where(Capability.role == Role.SCRIBE)).one()
        made.append(row.id)
        raise LookupError

    def asks(unit: Unit) -> object:
        return unit.get(Capability, made[-1])

    with pytest.raises(LookupError):
        store.write(fails)
    assert store.write(asks) is None
