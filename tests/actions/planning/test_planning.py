"""The agenda of a workshop, changed before it and during it."""

from typing import Any

import pytest

from facilitate.actions.planning import own_agendas
from facilitate.domain.errors import ErrorCode, Refused
from tests.builders import Room


def titles(room: Room) -> list[str]:
    """Of all rounds in order; their positions have no gaps."""
    rounds = sorted(room.board()["rounds"].values(), key=lambda round_: round_["position"])
    assert [round_["position"] for round_ in rounds] == list(range(len(rounds)))
    return [round_["title"].removeprefix("Round ") for round_ in rounds]


def adds(room: Room, title: str = "New", kind: str = "open", **fields: Any) -> str:
    place = {"after": fields.pop("after")} if "after" in fields else {}
    return str(room.leads("round.add", plan={"kind": kind, "title": title, **fields}, **place)["round"])


def refusal(room: Room, name: str, **fields: Any) -> tuple[ErrorCode, str | None]:
    before = room.board()
    with pytest.raises(Refused) as caught:
        room.leads(name, **fields)
    assert room.board() == before
    return caught.value.code, caught.value.field


def types(events: list[dict[str, Any]]) -> list[str]:
    return [event["type"] for event in events]


def test_a_round_comes_at_the_end_at_the_start_or_after_another_one(room: Room):
    adds(room, "last")
    adds(room, "first", after=None)
    adds(room, "second", after=room.round("metaphor")["id"])
    assert titles(room) == ["first", "metaphor", "second", "exchange", "plenary", "closing", "last"]


def test_a_new_round_that_takes_cards_has_a_lens_called_as_the_others_and_a_vote_has_none(room: Room):
    cards, vote = adds(room), adds(room, kind="vote")
    lenses = {lens["round"]: lens["title"] for lens in room.board()["lenses"].values()}
    assert lenses[cards] == lenses[room.round("metaphor")["id"]]
    assert vote not in lenses


def test_a_vote_has_three_dots_for_clusters_unless_planned_otherwise(room: Room):
    usual, other = adds(room, kind="vote"), adds(room, kind="vote", voting="cards", dots=5)
    rounds = room.board()["rounds"]
    assert [(rounds[one]["voting"], rounds[one]["dots"]) for one in (usual, other)] == [("clusters", 3), ("cards", 5)]


def test_an_agenda_has_forty_rounds_at_most(room: Room):
    for number in range(36):
        adds(room, f"Round {number}")
    assert refusal(room, "round.add", plan={"kind": "open", "title": "Too many"}) == (ErrorCode.CONFLICT, "plan")


@pytest.mark.parametrize(
    ("plan", "code", "field"),
    [
        ({"kind": "open", "title": " "}, ErrorCode.EMPTY, "plan.title"),
        ({"kind": "metaphor", "title": "x", "card": "practice"}, ErrorCode.BAD_REQUEST, "plan.card"),
        ({"kind": "open", "title": "x", "dots": 21}, ErrorCode.BAD_REQUEST, "plan.dots"),
        ({"kind": "open", "title": "x", "required": ["text"]}, ErrorCode.BAD_REQUEST, "plan.required"),
    ],
)
def test_a_round_that_cannot_be_played_is_refused_at_its_field(room: Room, plan, code, field):
    assert refusal(room, "round.add", plan=plan) == (code, field)


def test_two_facilitators_at_different_fields_do_not_undo_each_other(room: Room):
    round_id = room.round("metaphor")["id"]
    room.leads("round.edit", round=round_id, prompt="Who are you?")
    room.leads("round.edit", round=round_id, help="Think of an animal.", seconds=120)
    changed = room.round("metaphor")
    assert (changed["prompt"], changed["help"], changed["seconds"]) == ("Who are you?", "Think of an animal.", 120)
    assert changed["title"] == "Round metaphor"


def test_a_change_that_changes_nothing_is_not_told(room: Room):
    before = room.revisions()
    room.leads("round.edit", round=room.round("metaphor")["id"], title="Round metaphor")
    assert room.revisions() == before


def test_phones_hear_of_the_round_they_are_in_and_of_no_other(room: Room):
    ann = room.joins("Ann")
    opened = room.opens("metaphor")
    _, since = room.revisions()
    room.leads("round.edit", round=room.round("exchange")["id"], prompt="Later")
    assert not room.phone_events(ann, since)
    room.leads("round.edit", round=opened, prompt="And now?")
    [event] = room.phone_events(ann, since)
    assert (event["type"], event["round"]["prompt"]) == ("round.updated", "And now?")


def test_a_waiting_round_may_become_of_another_kind_and_gets_what_that_needs(room: Room):
    round_id = room.round("plenary")["id"]
    room.leads("round.edit", round=round_id, kind="open", card="practice")
    assert round_id in {lens["round"] for lens in room.board()["lenses"].values()}
    room.leads("round.edit", round=round_id, kind="metaphor")
    assert room.board()["rounds"][round_id]["card"] is None
    room.leads("round.edit", round=round_id, kind="vote")
    assert room.board()["rounds"][round_id]["dots"] == 3


@pytest.mark.parametrize("closed", [True, False])
def test_the_kind_of_a_round_that_was_opened_stays(room: Room, closed: bool):
    round_id = room.opens("metaphor")
    if closed:
        room.leads("round.close", round=round_id)
    assert refusal(room, "round.edit", round=round_id, kind="open") == (ErrorCode.CONFLICT, "kind")
    room.leads("round.edit", round=round_id, kind="metaphor", title="Same kind")


@pytest.mark.parametrize(("showing", "spotlight"), [("later", False), ("never", False), ("at_once", True)])
def test_a_card_that_is_covered_by_a_change_leaves_the_spotlight(room: Room, showing: str, spotlight: bool):
    ann = room.joins("Ann")
    round_id = room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    room.leads("spotlight.set", card=card)
    room.leads("round.edit", round=round_id, showing=showing, names=False)
    assert room.board()["workshop"]["spotlight"] == ({"card": card} if spotlight else None)


def test_when_the_room_may_see_cards_changes_for_those_that_are_there(room: Room):
    ann = room.joins("Ann")
    round_id = room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    note = room.leads("note.add", kind="note", text="said", card=card)["note"]
    board, phones = room.revisions()
    room.leads("round.edit", round=round_id, showing="never", names=False)
    assert types(room.events(board)) == ["round.updated", "lens.renamed", "card.updated", "note.edited"]
    assert types(room.phone_events(ann, phones)) == ["round.updated", "card.updated"]
    seen = room.board()
    assert (seen["cards"][card]["public"], seen["cards"][card]["named"], seen["notes"][note]["public"]) == (
        False,
        False,
        False,
    )


def test_positions_have_no_gaps_after_moving_and_only_moved_rounds_are_told(room: Room):
    closing, exchange = room.round("closing")["id"], room.round("exchange")["id"]
    since, _ = room.revisions()
    room.leads("round.move", round=closing, after=exchange)
    assert titles(room) == ["metaphor", "exchange", "closing", "plenary"]
    assert {event["round"]["kind"] for event in room.events(since)} == {"closing", "plenary"}
    room.leads("round.move", round=exchange, after=None)
    assert titles(room) == ["exchange", "metaphor", "closing", "plenary"]
    room.leads("round.move", round=exchange, after=exchange)
    assert titles(room) == ["exchange", "metaphor", "closing", "plenary"]


def test_a_skipped_round_is_passed_over_until_it_is_taken_up_again(room: Room):
    first = room.opens("metaphor")
    exchange = room.round("exchange")["id"]
    room.leads("round.skip", round=exchange, skipped=True)
    assert room.round("exchange")["state"] == "skipped"
    room.leads("round.next", current=first)
    assert room.board()["workshop"]["round"] == room.round("plenary")["id"]
    room.leads("round.skip", round=exchange, skipped=False)
    assert room.round("exchange")["state"] == "waiting"
    room.leads("round.skip", round=exchange, skipped=True)
    room.leads("round.open", round=exchange)
    assert room.round("exchange")["state"] == "open"


def test_a_round_that_was_opened_cannot_be_skipped(room: Room):
    assert refusal(room, "round.skip", round=room.opens("metaphor"), skipped=True) == (ErrorCode.CONFLICT, "round")


def test_a_round_in_which_nothing_was_made_goes_with_its_lenses_and_pairs(room: Room):
    ann, *_ = room.filled_with(4)
    exchange = room.opens("exchange")
    room.leads("lens.create", round=exchange, title="Family")
    room.opens("plenary")
    since, phones = room.revisions()
    room.leads("round.remove", round=exchange)
    assert titles(room) == ["metaphor", "plenary", "closing"]
    board = room.board()
    assert not board["pairs"]
    assert exchange not in {lens["round"] for lens in board["lenses"].values()}
    assert types(room.events(since)).count("pair.dissolved") == 2
    assert types(room.phone_events(ann, phones))[0] == "pair.dissolved"


def test_the_round_where_everybody_is_stays(room: Room):
    assert refusal(room, "round.remove", round=room.opens("metaphor")) == (ErrorCode.CONFLICT, "round")


def test_a_workshop_keeps_one_round(store):
    room = Room(store, kinds=("open",))
    assert refusal(room, "round.remove", round=room.round("open")["id"]) == (ErrorCode.CONFLICT, "round")


@pytest.mark.parametrize("made", ["card", "note", "cluster"])
def test_a_round_in_which_something_was_made_stays(room: Room, made: str):
    ann = room.joins("Ann")
    round_id = room.opens("metaphor")
    if made == "card":
        room.sends(ann, "a bridge")
    elif made == "note":
        room.leads("note.add", kind="note", text="said", round=round_id)
    else:
        room.leads("cluster.create", lens=room.lens(), title="Ways")
    room.opens("plenary")
    assert refusal(room, "round.remove", round=round_id) == (ErrorCode.CONFLICT, "round")


def test_only_what_is_given_about_the_workshop_changes(room: Room):
    room.leads("workshop.edit", scribe="Eve", event={"title": "The day", "date": "2026-11-22"})
    room.leads("workshop.edit", title=" A better title ", number=2, event={"links": ["https://example.org", " "]})
    made = room.board()["workshop"]
    assert (made["title"], made["number"], made["scribe"]) == ("A better title", 2, "Eve")
    assert (made["event"]["title"], made["event"]["date"]) == ("The day", "2026-11-22")
    assert made["event"]["links"] == ["https://example.org"]


def test_a_workshop_without_a_title_is_refused(room: Room):
    assert refusal(room, "workshop.edit", title=" \u200b") == (ErrorCode.EMPTY, "title")


def test_an_agenda_is_kept_with_the_settings_of_its_rounds(room: Room):
    room.leads("round.edit", round=room.round("metaphor")["id"], required=["why"], cards_each=2, showing="later")
    kept = room.leads("agenda.save", title=" Ours ")["agenda"]
    agenda = room.store.read(own_agendas.load, room.host.owner, kept)
    assert agenda.title == "Ours"
    assert [plan.kind for plan in agenda.rounds] == ["metaphor", "exchange", "plenary", "closing"]
    assert (agenda.rounds[0].required, agenda.rounds[0].cards_each, agenda.rounds[0].showing) == (["why"], 2, "later")
    with pytest.raises(Refused):
        room.store.read(own_agendas.load, "somebody else", kept)
