"""The presenter's walk: card after card large on the stage, through a cluster or through a round."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Sight
from facilitate.store.store import Store
from tests.builders import Room, new_op
from tests.store.asking import statements


class Presenter:
    """Who walks through the cards of Ann: two new ones, and three and two in clusters."""

    def __init__(self, room: Room, showing: str = "at_once"):
        self.room = room
        self.ann: Actor = room.joins("Ann")
        self.round = room.opens("metaphor")
        room.keeps("metaphor", showing=showing)
        self.cards = {name: room.sends(self.ann, name) for name in ("n1", "a1", "a2", "b1", "a3", "b2", "n2")}
        self.a = self.clusters("a3", "a1", "a2")
        self.b = self.clusters("b1", "b2")

    def clusters(self, *names: str, lens: str | None = None) -> str:
        cards = [self.cards[name] for name in names]
        return str(
            self.room.leads("cluster.create", lens=lens or self.room.lens(), title="One", cards=cards)["cluster"]
        )

    def shows(self, **what: str) -> None:
        self.room.leads("spotlight.set", **what)

    def uncovers(self, *names: str) -> None:
        self.room.leads("cards.reveal", round=self.round, cards=[self.cards[name] for name in names])

    def steps(self, to: str = "next", **seen: Any) -> str | None:
        """-> the card that is large then, by its name."""
        self.room.leads("spotlight.step", to=to, seen=seen.get("seen", self.large))
        return self.name

    @property
    def large(self) -> dict[str, str] | None:
        spotlight: dict[str, str] | None = self.room.board()["workshop"]["spotlight"]
        return spotlight

    @property
    def name(self) -> str | None:
        card = (self.large or {}).get("card")
        return next((name for name, id_ in self.cards.items() if id_ == card), None)

    def walks(self, to: str = "next") -> list[str | None]:
        """As far as it goes."""
        walked: list[str | None] = []

        def on() -> None:
            while True:
                walked.append(self.steps(to))

        with pytest.raises(Refused) as caught:
            on()
        assert caught.value.code is ErrorCode.NOT_FOUND
        return walked


@pytest.fixture
def presenter(room: Room) -> Presenter:
    return Presenter(room)


def refused(presenter: Presenter, to: str, seen: Any) -> ErrorCode:
    with pytest.raises(Refused) as caught:
        presenter.room.leads("spotlight.step", to=to, seen=seen)
    return caught.value.code


def test_it_goes_through_the_cluster_that_is_large_in_its_order_and_stays_at_the_last_card(presenter: Presenter):
    presenter.shows(cluster=presenter.a)
    assert presenter.walks() == ["a3", "a1", "a2"]
    assert presenter.large == {"card": presenter.cards["a2"], "within": presenter.a}


def test_back_before_the_first_card_the_cluster_stands_there_as_a_whole(presenter: Presenter):
    presenter.shows(card=presenter.cards["a2"])
    assert presenter.walks("previous") == ["a1", "a3", None]
    assert presenter.large == {"cluster": presenter.a}


def test_with_nothing_large_it_goes_through_the_round_the_new_cards_first(presenter: Presenter):
    assert presenter.walks() == ["n1", "n2", "a3", "a1", "a2", "b1", "b2"]
    assert presenter.walks("previous") == ["b1", "a2", "a1", "a3", "n2", "n1"]


def test_after_a_round_it_goes_through_the_cards_that_the_plenary_looks_back_on(presenter: Presenter):
    presenter.room.opens("plenary")
    assert presenter.walks()[:2] == ["n1", "n2"]


def test_a_new_card_that_is_large_leads_on_through_its_round(presenter: Presenter):
    presenter.shows(card=presenter.cards["n2"])
    assert presenter.steps() == "a3"


def test_it_goes_on_in_the_way_of_grouping_that_is_on_the_stage(presenter: Presenter):
    lens = presenter.room.leads("lens.create", round=presenter.round, title="Other")["lens"]
    presenter.clusters("a1", "b2", "n1", lens=lens)
    presenter.shows(card=presenter.cards["a1"])
    assert presenter.steps() == "a2"
    presenter.room.leads("lens.show", lens=lens)
    presenter.shows(card=presenter.cards["a1"])
    assert presenter.walks() == ["b2", "n1"]


def test_a_walk_through_a_cluster_of_another_way_of_grouping_stays_in_it(presenter: Presenter):
    lens = presenter.room.leads("lens.create", round=presenter.round, title="Other")["lens"]
    other = presenter.clusters("b2", "a1", "n1", lens=lens)
    presenter.shows(cluster=other)
    assert presenter.walks() == ["b2", "a1", "n1"]


def test_a_card_that_was_moved_meanwhile_leads_on_where_it_lies_now(presenter: Presenter):
    presenter.shows(cluster=presenter.a)
    presenter.steps()
    presenter.room.leads("card.place", card=presenter.cards["a3"], lens=presenter.room.lens(), cluster=presenter.b)
    assert presenter.steps("previous") == "b2"


def test_a_cluster_that_is_removed_during_the_walk_leaves_its_card_large(presenter: Presenter):
    presenter.shows(cluster=presenter.a)
    presenter.steps()
    presenter.room.leads("cluster.remove", cluster=presenter.a)
    assert presenter.name == "a3"
    assert presenter.steps() == "n2", "among the new cards again"


def test_what_was_taken_off_the_board_is_passed_by(presenter: Presenter):
    presenter.room.leads("card.hide", card=presenter.cards["a1"])
    presenter.shows(cluster=presenter.a)
    assert presenter.walks() == ["a3", "a2"]


@pytest.mark.parametrize("to", ["next", "previous"])
def test_two_who_press_together_make_one_step(presenter: Presenter, to: str):
    presenter.shows(card=presenter.cards["a1"])
    seen = presenter.large
    presenter.steps(to)
    there = presenter.large
    assert refused(presenter, to, seen) is ErrorCode.CONFLICT
    assert refused(presenter, to, None) is ErrorCode.CONFLICT
    assert presenter.large == there


def test_a_step_that_is_sent_twice_is_one(presenter: Presenter):
    op, seen = new_op(), presenter.large
    for _ in range(2):
        presenter.room.does(presenter.room.facilitator, "spotlight.step", op=op, to="next", seen=seen)
    assert presenter.name == "n1"


def test_there_is_nothing_before_the_first_card_of_a_round_and_none_in_an_empty_one(presenter: Presenter, store: Store):
    assert refused(presenter, "previous", None) is ErrorCode.NOT_FOUND
    empty = Room(store)
    for opens in (False, True):
        if opens:
            empty.opens("metaphor")
        with pytest.raises(Refused) as caught:
            empty.leads("spotlight.step", to="next", seen=None)
        assert caught.value.code is ErrorCode.NOT_FOUND


def test_it_uncovers_nothing_and_goes_through_the_cards_that_the_room_sees(room: Room):
    presenter = Presenter(room, "later")
    assert refused(presenter, "next", None) is ErrorCode.NOT_FOUND
    assert (presenter.large, room.stage()["cards"]) == (None, {})
    presenter.uncovers("n2", "a1", "b1")
    assert presenter.walks() == ["n2", "a1", "b1"]
    presenter.shows(card=presenter.cards["a1"])
    assert presenter.steps("previous") is None
    assert presenter.large == {"cluster": presenter.a}
    assert {card["text"] for card in room.stage()["cards"].values()} == {"n2", "a1", "b1"}


def test_of_covered_cards_of_who_speaks_it_shows_none(room: Room):
    presenter = Presenter(room, "later")
    presenter.uncovers("n1", "b1")
    room.leads("queue.start", round=presenter.round, order="seat")
    presenter.shows(card=presenter.cards["n1"])
    assert presenter.walks() == ["b1"]


def test_cards_for_the_facilitator_alone_are_never_walked_through(room: Room):
    presenter = Presenter(room, "never")
    assert refused(presenter, "next", None) is ErrorCode.NOT_FOUND
    assert presenter.large is None


def test_the_room_hears_of_a_step_by_ids_alone(presenter: Presenter):
    before = presenter.room.revisions()[0]
    presenter.steps()
    (told,) = presenter.room.events(before, Sight.PUBLIC)
    assert told["workshop"]["spotlight"] == {"card": presenter.cards["n1"], "within": presenter.round}


class TestWhileSomebodySpeaks:
    def test_it_goes_through_their_cards(self, presenter: Presenter):
        presenter.room.leads("queue.start", round=presenter.round, order="seat")
        assert presenter.name == "n1"
        assert presenter.walks() == ["a1", "a2", "b1", "a3", "b2", "n2"]

    def test_it_tells_nobody_whose_they_are_where_names_are_hidden(self, presenter: Presenter):
        presenter.room.keeps("metaphor", names=False)
        presenter.room.leads("queue.start", round=presenter.round, order="seat")
        presenter.shows(card=presenter.cards["n1"])
        assert presenter.steps() == "n2", "by the order of the board"


def test_a_step_costs_as_much_with_many_cards(room: Room, store: Store):
    presenter = Presenter(room)
    costs = []
    for _ in range(2):
        presenter.shows(card=presenter.cards["n1"])
        with statements(store) as seen:
            presenter.steps()
        costs.append(len(seen))
        for number in range(60):
            room.sends(presenter.ann, f"card {number}")
    assert costs[0] == costs[1]
