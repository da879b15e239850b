"""Grouping, rounds, timers, notes and links, as a facilitator leads them."""

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from tests.builders import Room


@pytest.fixture
def cards(room: Room) -> list[str]:
    ann = room.joins("Ann")
    room.opens("metaphor")
    return [room.sends(ann, text) for text in ("a bridge", "a boat", "a tree")]


def order_in(room: Room, cluster: str) -> list[str]:
    lying = [place for place in room.board()["placements"].values() if place["cluster"] == cluster]
    return [place["card"] for place in sorted(lying, key=lambda place: (place["order"], place["card"]))]


def refused(room: Room, name: str, **fields) -> Refused:
    with pytest.raises(Refused) as caught:
        room.leads(name, **fields)
    return caught.value


def test_a_cluster_is_made_from_cards_in_their_order(room: Room, cards: list[str]):
    cluster = room.leads("cluster.create", lens=room.lens(), title="Ways", cards=cards)["cluster"]
    assert order_in(room, cluster) == cards


def test_of_several_cards_those_move_that_are_there(room: Room):
    ann = room.joins("Ann")
    room.opens("metaphor")
    cards = [room.sends(ann, text) for text in ("a bridge", "a boat", "a tree")]
    room.does(ann, "card.withdraw", card=cards[1])
    there = [cards[0], cards[2]]
    made = room.leads("cluster.create", lens=room.lens(), cards=cards)
    assert (made["gone"], order_in(room, made["cluster"])) == (1, there)
    assert room.leads("cards.place", cards=cards, lens=room.lens(), cluster=None)["gone"] == 1
    placed = room.leads("cards.place", cards=cards, lens=room.lens(), cluster=made["cluster"])
    assert (placed["gone"], order_in(room, made["cluster"])) == (1, there)
    assert "gone" not in room.leads("cards.place", cards=there, lens=room.lens(), cluster=None)
    assert refused(room, "cards.place", cards=[cards[1]], lens=room.lens(), cluster=None).code == ErrorCode.NOT_FOUND


def test_a_cluster_is_not_made_from_cards_of_another_round(room: Room, cards: list[str]):
    error = refused(room, "cluster.create", lens=room.lens("exchange"), cards=cards)
    assert (error.code, error.field) == (ErrorCode.BAD_REQUEST, "cards")
    assert room.board()["clusters"] == {}


def test_clusters_get_different_colours(room: Room, cards: list[str]):
    for _ in range(8):
        room.leads("cluster.create", lens=room.lens())
    assert len({cluster["colour"] for cluster in room.board()["clusters"].values()}) == 8


def test_another_lens_takes_the_colours_that_its_round_does_not_use_yet(room: Room, cards: list[str]):
    def colours(lens: str, count: int) -> list[str]:
        made = [room.leads("cluster.create", lens=lens)["cluster"] for _ in range(count)]
        return [room.board()["clusters"][cluster]["colour"] for cluster in made]

    first = colours(room.lens(), 3)
    second = room.leads("lens.create", round=room.round("metaphor")["id"], title="image")["lens"]
    others = colours(second, 8)
    assert not set(first) & set(others[:5])
    assert len(set(others)) == 8
    assert colours(room.lens("exchange"), 3) == first


def test_a_card_lies_in_one_cluster_of_a_lens(room: Room, cards: list[str]):
    one = room.leads("cluster.create", lens=room.lens(), cards=cards)["cluster"]
    two = room.leads("cluster.create", lens=room.lens())["cluster"]
    room.leads("card.place", card=cards[0], lens=room.lens(), cluster=two)
    assert (order_in(room, one), order_in(room, two)) == (cards[1:], cards[:1])


def test_a_card_is_placed_first_behind_another_or_last(room: Room, cards: list[str]):
    a, b, c = cards
    cluster = room.leads("cluster.create", lens=room.lens(), cards=cards)["cluster"]
    place = {"lens": room.lens(), "cluster": cluster}
    room.leads("card.place", card=c, after=None, **place)
    assert order_in(room, cluster) == [c, a, b]
    room.leads("card.place", card=c, after=a, **place)
    assert order_in(room, cluster) == [a, c, b]
    room.leads("card.place", card=a, **place)
    assert order_in(room, cluster) == [c, b, a]


def test_a_merged_cluster_gives_its_cards_notes_and_name(room: Room, cards: list[str]):
    one = room.leads("cluster.create", lens=room.lens(), cards=cards[:1])["cluster"]
    two = room.leads("cluster.create", lens=room.lens(), title="Named", cards=cards[1:])["cluster"]
    note = room.leads("note.add", kind="note", text="said", cluster=two)["note"]
    room.leads("cluster.merge", cluster=two, into=one)
    board = room.board()
    assert order_in(room, one) == cards
    assert list(board["clusters"]) == [one]
    assert board["clusters"][one]["title"] == "Named"
    assert board["notes"][note]["cluster"] == one


def test_removing_a_cluster_loses_no_card_and_no_note(room: Room, cards: list[str]):
    cluster = room.leads("cluster.create", lens=room.lens(), cards=cards)["cluster"]
    note = room.leads("note.add", kind="note", text="said", cluster=cluster)["note"]
    room.leads("spotlight.set", cluster=cluster)
    room.leads("cluster.remove", cluster=cluster)
    board = room.board()
    assert list(board["cards"]) == cards
    assert (board["placements"], board["clusters"], board["workshop"]["spotlight"]) == ({}, {}, None)
    assert board["notes"][note]["cluster"] is None


def test_a_stale_rename_is_refused_with_the_current_title(room: Room, cards: list[str]):
    cluster = room.leads("cluster.create", lens=room.lens(), title="Old")["cluster"]
    room.leads("cluster.rename", cluster=cluster, title="New", was="Old")
    stale = refused(room, "cluster.rename", cluster=cluster, title="Mine", was="Old")
    assert (stale.code, stale.current) == (ErrorCode.CONFLICT, "New")


def test_a_lens_of_another_round_does_not_take_the_card(room: Room, cards: list[str]):
    assert refused(room, "card.place", card=cards[0], lens=room.lens("closing"), cluster=None).field == "lens"


def test_the_room_sees_one_lens_of_a_round(room: Room, cards: list[str]):
    first, second = room.lens(), room.leads("lens.create", round=room.round("metaphor")["id"], title="image")["lens"]

    def shown() -> set[str]:
        return {id_ for id_, lens in room.stage()["lenses"].items() if lens["shown"]}

    room.opens("closing")
    assert shown() == set()
    room.leads("lens.show", lens=second)
    room.leads("lens.show", lens=room.lens("closing"))
    assert shown() == {second, room.lens("closing")}
    told = len(room.events())
    room.leads("lens.show", lens=second)
    assert len(room.events()) == told
    room.leads("lens.show", lens=first)
    assert shown() == {first, room.lens("closing")}


def test_the_same_cards_lie_differently_through_a_second_lens(room: Room, cards: list[str]):
    lens = room.leads("lens.create", round=room.round("metaphor")["id"], title="image")["lens"]
    first = room.leads("cluster.create", lens=room.lens(), cards=cards)["cluster"]
    second = room.leads("cluster.create", lens=lens, cards=cards[:1])["cluster"]
    assert (order_in(room, first), order_in(room, second)) == (cards, cards[:1])


def test_next_goes_through_the_rounds_one_at_a_time(room: Room):
    opened = []
    for _ in range(4):
        room.leads("round.next", current=room.board()["workshop"]["round"])
        opened += [one["kind"] for one in room.board()["rounds"].values() if one["state"] == "open"]
    assert opened == ["metaphor", "exchange", "plenary", "closing"]
    assert refused(room, "round.next", current=room.board()["workshop"]["round"]).code is ErrorCode.NOT_FOUND


def test_two_facilitators_pressing_next_together_make_one_step(room: Room):
    room.leads("round.next", current=None)
    assert refused(room, "round.next", current=None).code is ErrorCode.CONFLICT
    assert room.round("metaphor")["state"] == "open"


def test_a_round_is_reopened_and_the_open_one_closes(room: Room):
    room.opens("metaphor")
    room.opens("closing")
    room.opens("metaphor")
    assert (room.round("metaphor")["state"], room.round("closing")["state"]) == ("open", "closed")


def test_a_timer_is_started_extended_and_stopped(room: Room):
    room.opens("metaphor")
    room.leads("timer.start", seconds=60)
    ends = room.round("metaphor")["timer"]["ends_at"]
    room.leads("timer.extend", seconds=60)
    assert room.round("metaphor")["timer"] == {"ends_at": ends + 60_000, "left": None, "seconds": 120}
    room.leads("timer.stop")
    assert room.round("metaphor")["timer"] is None
    assert refused(room, "timer.extend", seconds=60).code is ErrorCode.NOT_FOUND


def test_closing_a_round_stops_its_timer(room: Room):
    round_id = room.opens("metaphor")
    room.leads("timer.start", seconds=60)
    room.leads("round.close", round=round_id)
    assert room.round("metaphor")["timer"] is None


def test_a_note_is_written_changed_and_removed(room: Room, cards: list[str]):
    note = room.leads("note.add", kind="call", text="Tell the council", addressee="council", card=cards[0])["note"]
    room.leads("note.edit", note=note, kind="tip", text="Tell everybody", addressee="")
    written = room.board()["notes"][note]
    assert (written["kind"], written["text"], written["addressee"]) == ("tip", "Tell everybody", "")
    room.leads("note.remove", note=note)
    assert room.board()["notes"] == {}


def test_a_closed_workshop_still_takes_grouping_and_notes_and_can_be_taken_up_again(room: Room, cards: list[str]):
    room.leads("workshop.close")
    room.leads("cluster.create", lens=room.lens(), cards=cards)
    room.leads("note.add", kind="note", text="afterwards")
    with pytest.raises(Refused):
        room.joins("Late")
    room.leads("workshop.reopen")
    assert room.board()["workshop"]["status"] == "running"


def test_a_note_about_a_card_or_its_cluster_belongs_to_their_round(room: Room, cards: list[str]):
    cluster = room.leads("cluster.create", lens=room.lens(), cards=cards)["cluster"]
    later = room.opens("closing")
    for about in ({"card": cards[0]}, {"cluster": cluster}):
        note = room.leads("note.add", kind="note", text="said", round=later, **about)["note"]
        assert room.board()["notes"][note]["round"] == room.round("metaphor")["id"]
