"""Cards that say the same, in one stack: made, gone through, taken apart, and what becomes of it when cards go."""

from typing import Any

import msgspec
import pytest
from msgspec import UNSET

from facilitate.domain import whole
from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.stacks import stacked
from facilitate.store.store import Store
from facilitate.store.whole import whole_workshop
from tests.actions.voting.voting_room import VotingRoom
from tests.builders import Room


@pytest.fixture
def people(room: Room) -> list[Actor]:
    return [room.joins(name) for name in ("Ann", "Bob", "Cem", "Dee")]


@pytest.fixture
def cards(room: Room, people: list[Actor]) -> list[str]:
    """Four cards, of four people."""
    room.opens("metaphor")
    texts = ("a bridge", "a bridge too", "the same bridge", "a boat")
    return [room.sends(person, text) for person, text in zip(people, texts, strict=True)]


def stacks(board: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The stacks that lie on a board: the card on top, and those under it."""
    lying = (card for card in board["cards"].values() if card["state"] == "shown")
    return {top: others for top, others in stacked(lying).items() if others}


def order_in(room: Room, cluster: str) -> list[str]:
    lying = [place for place in room.board()["placements"].values() if place["cluster"] == cluster]
    return [place["card"] for place in sorted(lying, key=lambda place: (place["order"], place["card"]))]


def gathered(room: Room, *cards: str, lens: str | None = None) -> str:
    return str(room.leads("cluster.create", lens=lens or room.lens(), cards=list(cards))["cluster"])


def refused(room: Room, name: str, **fields: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        room.leads(name, **fields)
    return caught.value


def test_cards_that_say_the_same_lie_under_the_one_that_was_chosen(room: Room, cards: list[str]):
    a, b, c, _d = cards
    room.leads("cards.stack", cards=[c, b], on=a)
    assert stacks(room.board()) == stacks(room.stage()) == {a: (b, c)}


def test_a_stack_goes_under_a_card_as_a_whole_and_onto_a_stack(room: Room, cards: list[str]):
    a, b, c, d = cards
    room.leads("cards.stack", cards=[b], on=a)
    room.leads("cards.stack", cards=[d], on=c)
    room.leads("cards.stack", cards=[a], on=d)
    assert stacks(room.board()) == {c: (a, b, d)}


def test_a_stack_lies_where_its_top_lies_through_every_lens(room: Room, cards: list[str]):
    a, b, c, d = cards
    other = room.leads("lens.create", round=room.round("metaphor")["id"], title="By image")["lens"]
    here, there = gathered(room, d, a, c), gathered(room, b)
    elsewhere = gathered(room, b, lens=other)
    room.leads("cards.stack", cards=[b], on=a)
    assert (order_in(room, here), order_in(room, there), order_in(room, elsewhere)) == ([d, a, b, c], [], [])


def test_a_stack_moves_as_one(room: Room, cards: list[str]):
    a, b, c, d = cards
    room.leads("cards.stack", cards=[b, c], on=a)
    one, two = gathered(room, a), gathered(room, d)
    assert order_in(room, one) == [a, b, c]
    room.leads("cards.place", cards=[a], lens=room.lens(), cluster=two, after=None)
    assert (order_in(room, one), order_in(room, two)) == ([], [a, b, c, d])
    room.leads("card.place", card=a, lens=room.lens(), cluster=None)
    assert order_in(room, two) == [d]


def test_either_card_lies_on_top_where_the_other_lay(room: Room, cards: list[str]):
    a, b, c, d = cards
    cluster = gathered(room, d, a)
    room.leads("cards.stack", cards=[b, c], on=a)
    room.leads("card.top", card=c)
    assert stacks(room.board()) == {c: (a, b)}
    assert order_in(room, cluster) == [d, c, a, b]


def test_one_card_comes_out_beside_the_stack_and_the_top_takes_it_apart(room: Room, cards: list[str]):
    a, b, c, d = cards
    cluster = gathered(room, a, d)
    room.leads("cards.stack", cards=[b, c], on=a)
    room.leads("card.unstack", card=b)
    assert stacks(room.board()) == {a: (c,)}
    room.leads("card.unstack", card=a)
    assert stacks(room.board()) == {}
    assert order_in(room, cluster) == [a, b, c, d]


def test_all_of_it_can_be_undone(room: Room, cards: list[str]):
    a, b, c, d = cards
    one, two = gathered(room, a), gathered(room, d, b)
    room.leads("cards.stack", cards=[b, c], on=a)
    room.leads("card.top", card=b)
    room.leads("card.unstack", card=b)
    room.leads("step.undo")
    assert stacks(room.board()) == {b: (a, c)}
    room.leads("step.undo")
    assert stacks(room.board()) == {a: (b, c)}
    room.leads("step.undo")
    assert (stacks(room.board()), order_in(room, one), order_in(room, two)) == ({}, [a], [d, b])
    room.leads("step.redo")
    assert stacks(room.board()) == {a: (b, c)}


def test_what_is_under_a_card_that_its_author_takes_back_is_said_by_the_next(
    room: Room, people: list[Actor], cards: list[str]
):
    a, b, c, d = cards
    cluster = gathered(room, a, d)
    room.leads("cards.stack", cards=[b, c], on=a)
    since = room.revisions()[0]
    room.does(people[0], "card.withdraw", card=a)
    assert stacks(room.board()) == {b: (c,)}
    assert order_in(room, cluster) == [b, c, d]
    assert [event["type"] for event in room.events(since)].count("card.withdrawn") == 1


def test_a_card_that_is_taken_off_comes_back_into_its_stack(room: Room, cards: list[str]):
    a, b, c, _d = cards
    room.leads("cards.stack", cards=[b, c], on=a)
    room.leads("card.hide", card=a)
    assert stacks(room.board()) == {b: (c,)}
    room.leads("card.restore", card=a, state="shown")
    assert stacks(room.board()) == {b: (a, c)}
    room.leads("step.undo")
    room.leads("step.undo")
    assert stacks(room.board()) == {a: (b, c)}


def test_of_somebody_whose_cards_go_the_others_words_stay(room: Room, people: list[Actor], cards: list[str]):
    a, b, c, _d = cards
    room.leads("cards.stack", cards=[b, c], on=a)
    room.leads("cards.hide", participant=people[0].participant)
    assert stacks(room.board()) == {b: (c,)}


def test_while_the_author_of_the_top_is_asked_the_next_one_is_shown(room: Room, cards: list[str]):
    a, b, c, _d = cards
    room.leads("cards.stack", cards=[b, c], on=a)
    room.leads("card.ask", card=a, question="Which one?")
    assert stacks(room.board()) == {b: (c,)}
    room.leads("card.approve", card=a)
    assert stacks(room.board()) == {a: (b, c)}


def test_who_wrote_a_card_keeps_it_on_their_phone(room: Room, people: list[Actor], cards: list[str]):
    a, b, *_ = cards
    since = room.revisions()[1]
    room.leads("cards.stack", cards=[b], on=a)
    assert room.phone_events(people[1], since) == [], "phones hear nothing of it"
    assert room.phone(people[1])["cards"][b]["text"] == "a bridge too"
    room.does(people[1], "card.edit", card=b, kind="metaphor", text="a footbridge")
    assert room.board()["cards"][b]["text"] == "a footbridge"


def test_what_was_large_on_the_stage_is_the_one_on_top(room: Room, cards: list[str]):
    a, b, *_ = cards
    room.leads("spotlight.set", card=b)
    room.leads("cards.stack", cards=[b], on=a)
    assert room.board()["workshop"]["spotlight"] == {"card": a}
    room.leads("card.top", card=b)
    assert room.board()["workshop"]["spotlight"] == {"card": b}


def test_the_presenters_walk_shows_it_once(room: Room, cards: list[str]):
    a, b, c, d = cards
    room.leads("cards.stack", cards=[b], on=a)
    gathered(room, c, a)
    walked = []
    for _ in range(3):
        room.leads("spotlight.step", to="next", seen=room.board()["workshop"]["spotlight"])
        walked.append(room.board()["workshop"]["spotlight"]["card"])
    assert walked == [d, c, a]


def test_of_those_that_are_gone_the_answer_says_how_many(room: Room, people: list[Actor], cards: list[str]):
    a, b, c, _d = cards
    room.does(people[1], "card.withdraw", card=b)
    assert room.leads("cards.stack", cards=[b, c], on=a)["gone"] == 1
    assert stacks(room.board()) == {a: (c,)}


def test_a_card_says_the_same_as_another_one_of_its_round_alone(room: Room, people: list[Actor], cards: list[str]):
    a, b, *_ = cards
    assert refused(room, "cards.stack", cards=[a], on=a).code == ErrorCode.BAD_REQUEST
    room.opens("closing")
    later = room.sends(people[0], "a bridge", kind="remark")
    assert refused(room, "cards.stack", cards=[b], on=later).field == "cards"


def test_a_locked_cluster_gives_and_takes_none(room: Room, cards: list[str]):
    a, b, *_ = cards
    cluster = gathered(room, a)
    room.leads("cluster.edit", cluster=cluster, locked=True)
    assert refused(room, "cards.stack", cards=[b], on=a).code == ErrorCode.LOCKED
    assert refused(room, "cards.stack", cards=[a], on=b).code == ErrorCode.LOCKED


def test_undoing_does_not_put_a_card_under_one_that_is_gone(room: Room, people: list[Actor], cards: list[str]):
    a, b, *_ = cards
    room.leads("cards.stack", cards=[b], on=a)
    room.leads("card.unstack", card=b)
    room.does(people[0], "card.withdraw", card=a)
    room.leads("step.undo")
    assert room.board()["cards"][b]["under"] is None


def test_a_stack_is_in_the_file_of_a_workshop_which_can_be_read_again(room: Room, cards: list[str], store: Store):
    a, b, c, d = cards
    room.leads("cards.stack", cards=[b], on=a)
    room.leads("card.unstack", card=b)
    room.leads("cards.stack", cards=[a, c], on=d)
    room.leads("step.undo")
    room.leads("cards.stack", cards=[b], on=c)
    kept = whole.read(msgspec.json.encode(store.read(whole_workshop, room.id)))
    assert {card.id: card.under for card in kept.rounds[0].cards if card.under is not UNSET} == {b: c}


class TestAVote:
    @pytest.fixture
    def voting(self, store: Store) -> VotingRoom:
        room = VotingRoom(store)
        room.leads("round.edit", round=room.vote, voting="cards")
        return room

    def test_is_about_the_one_on_top(self, voting: VotingRoom):
        a, b, c = voting.cards
        voting.leads("cards.stack", cards=[b], on=a)
        voting.opens("vote")
        assert voting.ballot() == [a, c]

    def test_keeps_every_dot_when_cards_become_a_stack_and_when_that_is_undone(self, voting: VotingRoom):
        a, b, c = voting.cards
        voting.opens("vote")
        voting.casts(voting.ann, a, b)
        voting.casts(voting.bob, b)
        voting.leads("cards.stack", cards=[b], on=a)
        assert (voting.ballot(), voting.own(voting.ann), voting.own(voting.bob)) == ([a, c], {a: 2}, {a: 1})
        voting.leads("card.top", card=b)
        assert (voting.ballot(), voting.own(voting.ann), voting.own(voting.bob)) == ([b, c], {b: 2}, {b: 1})
        voting.leads("step.undo")
        voting.leads("step.undo")
        assert (voting.ballot(), voting.own(voting.ann)) == ([a, b, c], {a: 1, b: 1})

    def test_keeps_them_when_the_one_on_top_is_taken_off(self, voting: VotingRoom):
        a, b, c = voting.cards
        voting.leads("cards.stack", cards=[b], on=a)
        voting.opens("vote")
        voting.casts(voting.ann, a, a)
        voting.leads("card.hide", card=a)
        assert (voting.ballot(), voting.own(voting.ann)) == ([b, c], {b: 2})
