"""Undo and redo at the board: exact when nobody interfered, and right when somebody did."""

from typing import Any

import pytest
from msgspec import structs

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store import views
from facilitate.store.store import Store
from facilitate.store.tables import Step
from tests.builders import Room

SHARED = ("lenses", "clusters", "placements", "cards", "notes")


@pytest.fixture
def cards(room: Room) -> list[str]:
    ann = room.joins("Ann")
    room.opens("metaphor")
    return [room.sends(ann, text) for text in ("a bridge", "a boat", "a tree")]


@pytest.fixture
def other(room: Room) -> Actor:
    """A second facilitator."""
    return room.comes_in(room.leads("link.create", role="facilitator", label="Bea")["link"])


@pytest.fixture
def scribe(room: Room) -> Actor:
    return room.comes_in(room.leads("link.create", role="scribe", label="Sue")["link"])


def wall(room: Room) -> dict[str, Any]:
    board = room.board()
    return {table: board[table] for table in SHARED}


def order_in(room: Room, cluster: str) -> list[str]:
    lying = [place for place in room.board()["placements"].values() if place["cluster"] == cluster]
    return [place["card"] for place in sorted(lying, key=lambda place: (place["order"], place["card"]))]


def made(room: Room, cards: list[str], title: str = "") -> str:
    return str(room.leads("cluster.create", lens=room.lens(), cards=cards, title=title)["cluster"])


def refused(room: Room, name: str, actor: Actor | None = None, **fields: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        room.does(actor or room.facilitator, name, **fields)
    return caught.value


def test_an_answer_names_the_step_so_that_this_one_can_be_undone_later(room: Room, cards: list[str]):
    cluster = made(room, cards, "Ways")
    before = wall(room)
    removed = room.leads("cluster.remove", cluster=cluster)
    room.leads("card.reclassify", card=cards[0], kind="tip")
    room.leads("step.undo", step=removed["step"])
    assert wall(room)["clusters"] == before["clusters"]
    assert order_in(room, cluster) == cards
    assert room.board()["cards"][cards[0]]["kind"] == "tip"


def test_each_thing_done_is_undone_and_redone_exactly(room: Room, cards: list[str]):
    one, two = made(room, cards[:2], "One"), made(room, cards[2:], "Two")
    note = room.leads("note.add", kind="tip", text="said", cluster=two)["note"]
    todo: list[tuple[str, dict[str, Any]]] = [
        ("card.place", {"card": cards[0], "lens": room.lens(), "cluster": two, "after": None}),
        ("cards.place", {"cards": cards, "lens": room.lens(), "cluster": None}),
        ("cluster.create", {"lens": room.lens(), "cards": cards, "after": None, "title": "All"}),
        ("cluster.rename", {"cluster": one, "title": "First"}),
        ("cluster.summarise", {"cluster": one, "summary": "What comes first"}),
        ("cluster.edit", {"cluster": one, "colour": "clay", "emoji": "🌉", "folded": True, "locked": True}),
        ("cluster.edit", {"cluster": one, "locked": False}),
        ("cluster.move", {"cluster": two, "after": None}),
        ("cluster.merge", {"cluster": two, "into": one}),
        ("cluster.remove", {"cluster": one}),
        ("lens.create", {"round": room.round("metaphor")["id"], "title": "Family"}),
        ("lens.rename", {"lens": room.lens(), "title": "Meaning"}),
        ("card.reclassify", {"card": cards[0], "kind": "call", "addressee": "the city"}),
        ("card.edit", {"card": cards[1], "kind": "metaphor", "text": "a ship"}),
        ("card.hide", {"card": cards[2]}),
        ("card.restore", {"card": cards[2]}),
        ("note.edit", {"note": note, "kind": "call", "text": "said well", "addressee": "policy"}),
        ("note.remove", {"note": note}),
    ]
    walls = [wall(room)]
    for name, fields in todo:
        room.leads(name, **fields)
        walls.append(wall(room))
    for (name, _), before in zip(reversed(todo), reversed(walls[:-1]), strict=True):
        answer = room.leads("step.undo")
        assert (answer["step"]["command"], answer["left"], wall(room)) == (name, 0, before)
    for (name, _), after in zip(todo, walls[1:], strict=True):
        answer = room.leads("step.redo")
        assert (answer["step"]["command"], answer["left"], wall(room)) == (name, 0, after)
    assert refused(room, "step.redo").code is ErrorCode.NOT_FOUND


def test_a_way_of_grouping_that_was_removed_comes_back_whole(room: Room, cards: list[str]):
    lens = room.leads("lens.create", round=room.round("metaphor")["id"], title="Family")["lens"]
    room.leads("cluster.create", lens=lens, cards=cards, title="Water")
    before = wall(room)
    room.leads("lens.remove", lens=lens)
    assert lens not in room.board()["lenses"]
    room.leads("step.undo")
    assert wall(room) == before


def test_nothing_is_undone_when_nothing_was_done(room: Room):
    error = refused(room, "step.undo")
    assert (error.code, error.message) == (ErrorCode.NOT_FOUND, "There is nothing to undo.")


def test_everybody_undoes_their_own(room: Room, cards: list[str], other: Actor):
    mine = made(room, cards[:1])
    theirs = room.does(other, "cluster.create", lens=room.lens(), cards=cards[1:2])["cluster"]
    room.leads("step.undo")
    assert list(room.board()["clusters"]) == [theirs]
    room.does(other, "step.undo")
    assert room.board()["clusters"] == {}
    assert refused(room, "step.undo").code is ErrorCode.NOT_FOUND
    room.leads("step.redo")
    assert list(room.board()["clusters"]) == [mine]


def test_what_somebody_else_moved_since_stays_theirs(room: Room, cards: list[str], other: Actor):
    one, two = made(room, []), made(room, [])
    room.leads("cards.place", cards=cards, lens=room.lens(), cluster=one)
    room.does(other, "card.place", card=cards[1], lens=room.lens(), cluster=two)
    answer = room.leads("step.undo")
    assert (answer["changed"], answer["left"]) == (2, 1)
    assert (order_in(room, one), order_in(room, two)) == ([], [cards[1]])


def test_a_step_that_others_took_over_says_so_and_the_next_undo_goes_on(room: Room, cards: list[str], other: Actor):
    one, two = made(room, []), made(room, [])
    room.leads("card.place", card=cards[0], lens=room.lens(), cluster=one)
    room.leads("card.place", card=cards[1], lens=room.lens(), cluster=one)
    room.does(other, "card.place", card=cards[1], lens=room.lens(), cluster=two)
    answer = room.leads("step.undo")
    assert (answer["changed"], answer["left"]) == (0, 1)
    room.leads("step.undo")
    assert (order_in(room, one), order_in(room, two)) == ([], [cards[1]])


def test_another_name_does_not_stand_in_the_way_of_another_colour(room: Room, cards: list[str], other: Actor):
    cluster = made(room, cards, "One")
    room.leads("cluster.edit", cluster=cluster, colour="clay")
    room.does(other, "cluster.rename", cluster=cluster, title="Theirs")
    assert room.leads("step.undo")["left"] == 0
    assert room.board()["clusters"][cluster]["title"] == "Theirs"
    assert room.board()["clusters"][cluster]["colour"] != "clay"


def test_a_new_cluster_that_others_use_by_now_is_not_taken_from_them(room: Room, cards: list[str], other: Actor):
    cluster = made(room, cards[:1])
    room.does(other, "card.place", card=cards[1], lens=room.lens(), cluster=cluster)
    answer = room.leads("step.undo")
    assert (answer["changed"], answer["left"]) == (1, 1)
    assert order_in(room, cluster) == [cards[1]]


def test_a_card_does_not_go_back_into_a_cluster_that_is_gone(room: Room, cards: list[str], other: Actor):
    one, two = made(room, cards[:1]), made(room, [])
    room.leads("card.place", card=cards[0], lens=room.lens(), cluster=two)
    room.does(other, "cluster.remove", cluster=one)
    assert room.leads("step.undo")["changed"] == 0
    assert order_in(room, two) == [cards[0]]


def test_a_removed_cluster_comes_back_without_the_cards_that_lie_elsewhere_by_now(room: Room, cards: list[str]):
    one = made(room, cards, "One")
    room.leads("cluster.remove", cluster=one)
    removal = room.store.read(views.steps, room.facilitator, None)["steps"][0]["id"]
    two = made(room, [cards[1]])
    room.leads("step.undo", step=removal)
    assert (order_in(room, one), order_in(room, two)) == ([cards[0], cards[2]], [cards[1]])


def test_a_locked_cluster_takes_and_gives_nothing_also_not_by_undo(room: Room, cards: list[str]):
    one, two = made(room, cards[:1], "One"), made(room, cards[1:2], "Two")
    room.leads("card.place", card=cards[2], lens=room.lens(), cluster=one)
    room.leads("cluster.edit", cluster=one, locked=True)
    lens = room.lens()
    for name, fields in (
        ("card.place", {"card": cards[1], "lens": lens, "cluster": one}),
        ("card.place", {"card": cards[0], "lens": lens, "cluster": two}),
        ("cards.place", {"cards": cards[:1], "lens": lens, "cluster": None}),
        ("cluster.rename", {"cluster": one, "title": "x"}),
        ("cluster.summarise", {"cluster": one, "summary": "x"}),
        ("cluster.edit", {"cluster": one, "colour": "sea"}),
        ("cluster.merge", {"cluster": one, "into": two}),
        ("cluster.merge", {"cluster": two, "into": one}),
        ("cluster.remove", {"cluster": one}),
    ):
        assert refused(room, name, **fields).code is ErrorCode.LOCKED
    before = wall(room)
    placing = room.store.read(views.steps, room.facilitator, None)["steps"][1]["id"]
    assert room.leads("step.undo", step=placing)["changed"] == 0
    assert wall(room) == before
    room.leads("cluster.edit", cluster=one, locked=False)
    room.leads("cluster.rename", cluster=one, title="Free")


def test_something_new_ends_what_could_be_redone(room: Room, cards: list[str]):
    one = made(room, cards[:1])
    room.leads("card.place", card=cards[1], lens=room.lens(), cluster=one)
    room.leads("step.undo")
    room.leads("cluster.rename", cluster=one, title="New")
    assert refused(room, "step.redo").code is ErrorCode.NOT_FOUND
    undone = room.store.read(views.steps, room.facilitator, None)["steps"][1]
    assert undone["state"] == "undone"
    room.leads("step.redo", step=undone["id"])
    assert order_in(room, one) == cards[:2]


def test_a_card_written_at_the_board_is_taken_off_by_undo(room: Room, cards: list[str]):
    card = room.leads("card.add", round=room.round("metaphor")["id"], kind="metaphor", text="a lamp", name="Zoe")[
        "card"
    ]
    room.leads("step.undo")
    assert room.board()["cards"][card]["state"] == "hidden"
    room.leads("step.redo")
    assert room.board()["cards"][card]["state"] == "shown"


def test_an_undone_card_or_cluster_leaves_the_spotlight(room: Room, cards: list[str]):
    cluster = made(room, cards)
    room.leads("spotlight.set", cluster=cluster)
    room.leads("step.undo")
    assert room.board()["workshop"]["spotlight"] is None


def test_a_note_comes_back_when_what_it_was_about_is_gone(room: Room, cards: list[str], scribe: Actor):
    cluster = made(room, cards)
    note = room.does(scribe, "note.add", kind="note", text="said", cluster=cluster)["note"]
    room.does(scribe, "note.remove", note=note)
    room.leads("cluster.remove", cluster=cluster)
    room.does(scribe, "step.undo")
    back = room.board()["notes"][note]
    assert (back["text"], back["cluster"], back["round"]) == ("said", None, room.round("metaphor")["id"])


def test_a_scribe_undoes_their_own_notes_and_nothing_of_others(room: Room, cards: list[str], scribe: Actor):
    made(room, cards)
    step = room.store.read(views.steps, scribe, None)["steps"][0]
    assert (step["own"], refused(room, "step.undo", scribe, step=step["id"]).code) == (False, ErrorCode.FORBIDDEN)
    room.does(scribe, "note.add", kind="note", text="said")
    room.does(scribe, "step.undo")
    assert room.board()["notes"] == {}


def test_two_who_undo_the_same_step_undo_it_once(room: Room, cards: list[str], other: Actor):
    made(room, cards)
    step = room.store.read(views.steps, other, None)["steps"][0]["id"]
    room.does(other, "step.undo", step=step)
    assert refused(room, "step.undo", step=step).code is ErrorCode.CONFLICT


def test_an_undo_sent_twice_is_done_once(room: Room, cards: list[str]):
    made(room, cards[:1])
    made(room, cards[1:])
    for _ in range(2):
        room.does(room.facilitator, "step.undo", op="the-same-op-again")
    assert len(room.board()["clusters"]) == 1


def test_what_a_participant_takes_back_is_in_no_step_any_more(room: Room, store: Store):
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "my secret")
    room.leads("card.edit", card=card, kind="metaphor", text="corrected")
    room.does(ann, "card.withdraw", card=card)
    kept = store.read(lambda session: [str(step.changes) for step in session.query(Step)])
    assert "secret" not in " ".join(kept)
    assert room.leads("step.undo")["changed"] == 0


def words(about: dict[str, Any]) -> dict[str, Any]:
    return {key: about[key] for key in ("cards", "count", "into", "cluster") if key in about}


def test_the_list_tells_who_did_what(room: Room, cards: list[str], other: Actor):
    cluster = made(room, cards, "Ways")
    room.does(other, "cards.place", cards=cards[:2], lens=room.lens(), cluster=None)
    room.does(other, "card.place", card=cards[0], lens=room.lens(), cluster=cluster)
    listed = room.store.read(views.steps, room.facilitator, None)
    assert listed["more"] is False
    told = [(step["command"], step["own"], step["label"], words(step["about"])) for step in listed["steps"]]
    assert told == [
        ("card.place", False, "Bea", {"cards": cards[:1], "count": 1, "into": "Ways"}),
        ("cards.place", False, "Bea", {"cards": cards[:2], "count": 2, "into": None}),
        ("cluster.create", True, "", {"cards": cards, "count": 3, "into": "Ways", "cluster": "Ways"}),
    ]


def test_the_list_comes_in_pages(room: Room, cards: list[str]):
    cluster = made(room, cards)
    for number in range(60):
        room.leads("cluster.rename", cluster=cluster, title=f"Name {number}")
    first = room.store.read(views.steps, room.facilitator, None)
    rest = room.store.read(views.steps, room.facilitator, first["steps"][-1]["number"])
    assert (len(first["steps"]), first["more"], len(rest["steps"]), rest["more"]) == (50, True, 11, False)


def test_what_changes_nothing_is_no_step(room: Room, cards: list[str]):
    cluster = made(room, cards, "Ways")
    room.leads("cluster.rename", cluster=cluster, title="Ways")
    assert room.leads("step.undo")["step"]["command"] == "cluster.create"


def test_a_facilitator_of_another_workshop_undoes_nothing_here(room: Room, store: Store, cards: list[str]):
    made(room, cards)
    elsewhere = Room(store)
    step = room.store.read(views.steps, room.facilitator, None)["steps"][0]["id"]
    assert refused(elsewhere, "step.undo", step=step).code is ErrorCode.NOT_FOUND
    stranger = structs.replace(elsewhere.facilitator, role=Role.FACILITATOR)
    assert room.store.read(views.steps, stranger, None)["steps"] == []
