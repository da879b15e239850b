"""Dots: a budget for each, secret until the vote closes, changeable until then."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store.store import Store
from facilitate.store.tables import Card, Participant, Round
from tests.builders import Room, new_op


class VotingRoom(Room):
    """A workshop with cards in two clusters, "Ways" and "Homes", and a vote after them."""

    def __init__(self, store: Store):
        super().__init__(store, kinds=("metaphor", "vote", "closing"))
        self.ann, self.bob, self.cem = self.joins("Ann"), self.joins("Bob"), self.joins("Cem")
        self.opens("metaphor")
        self.cards = [self.sends(self.ann, text) for text in ("a bridge", "a boat", "a tent")]
        self.ways = self.gathers("Ways", *self.cards[:2])
        self.homes = self.gathers("Homes", self.cards[2])

    def gathers(self, title: str, *cards: str) -> str:
        """A new cluster of these cards -> its id."""
        return str(self.leads("cluster.create", lens=self.lens(), title=title, cards=list(cards))["cluster"])

    @property
    def vote(self) -> str:
        return str(self.round("vote")["id"])

    def casts(self, actor: Actor, *targets: str) -> None:
        for target in targets:
            self.does(actor, "vote.cast", round=self.vote, target=target)

    def retracts(self, actor: Actor, target: str) -> None:
        self.does(actor, "vote.retract", round=self.vote, target=target)

    def closes(self) -> None:
        self.leads("round.close", round=self.vote)

    def counted(self) -> dict[str, object]:
        """The vote as the board sees it."""
        return {key: value for key, value in self.board()["votes"][self.vote].items() if key != "id"}

    def results(self) -> dict[str, int] | None:
        results: dict[str, int] | None = self.board()["votes"][self.vote]["results"]
        return results

    def own(self, actor: Actor) -> dict[str, int]:
        own: dict[str, int] = self.phone(actor)["votes"].get(self.vote, {"dots": {}})["dots"]
        return own

    def ballot(self) -> list[str]:
        return [entry["id"] for entry in self.phone(self.ann)["ballots"][self.vote]["entries"]]

    def sets(self, table, id_: str | None, **values) -> None:
        """Put a row into a state by hand."""

        def work(unit) -> None:
            row = unit.session.get_one(table, id_)
            for name, value in values.items():
                setattr(row, name, value)

        self.store.write(work)


@pytest.fixture
def room(store: Store) -> VotingRoom:
    return VotingRoom(store)


def refusal(room: Room, actor: Actor, name: str, **fields) -> Refused:
    with pytest.raises(Refused) as caught:
        room.does(actor, name, **fields)
    return caught.value


# What can be voted for


def test_a_vote_is_about_the_clusters_of_the_round_before_it_in_their_order(room: VotingRoom):
    room.opens("vote")
    ballot = room.phone(room.ann)["ballots"][room.vote]
    assert (ballot["voting"], ballot["dots"], ballot["results"]) == ("clusters", 3, None)
    assert [(entry["text"], entry["cards"]) for entry in ballot["entries"]] == [
        ("Ways", ["a bridge", "a boat"]),
        ("Homes", ["a tent"]),
    ]


def test_without_clusters_a_vote_is_about_the_cards(room: VotingRoom):
    for cluster in (room.ways, room.homes):
        room.leads("cluster.remove", cluster=cluster)
    room.opens("vote")
    assert room.phone(room.ann)["ballots"][room.vote]["voting"] == "cards"
    assert room.ballot() == room.cards


def test_a_vote_about_cards_leaves_the_clusters_aside(room: VotingRoom):
    room.sets(Round, room.vote, voting="cards", dots=5)
    room.opens("vote")
    ballot = room.phone(room.ann)["ballots"][room.vote]
    assert (ballot["dots"], ballot["entries"][0]["text"]) == (5, "a bridge")
    assert room.ballot() == room.cards


def test_what_the_room_may_not_see_is_not_on_the_ballot(room: VotingRoom):
    room.sets(Card, room.cards[2], state="hidden")
    room.sets(Card, room.cards[0], state="waiting")
    room.opens("vote")
    (entry,) = room.phone(room.ann)["ballots"][room.vote]["entries"]
    assert (entry["text"], entry["cards"]) == ("Ways", ["a boat"])


def test_a_vote_without_anything_to_choose_does_not_open_and_the_round_before_stays_open(room: VotingRoom):
    for card in room.cards:
        room.does(room.ann, "card.withdraw", card=card)
    assert refusal(room, room.facilitator, "round.open", round=room.vote).code is ErrorCode.NOT_FOUND
    assert room.round("metaphor")["state"] == "open"


def test_a_round_without_cards_is_passed_over(store: Store):
    room = Room(store, kinds=("metaphor", "open", "vote"))
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    room.opens("open")
    vote = room.opens("vote")
    assert [entry["id"] for entry in room.phone(ann)["ballots"][vote]["entries"]] == [card]


# Putting dots and taking them back


def test_one_puts_several_dots_on_the_same_and_takes_them_back(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.homes)
    assert room.own(room.ann) == {room.ways: 2, room.homes: 1}
    room.retracts(room.ann, room.ways)
    room.retracts(room.ann, room.homes)
    assert room.own(room.ann) == {room.ways: 1}


def test_the_fourth_of_three_dots_is_refused_and_says_what_to_do(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.homes)
    refused = refusal(room, room.ann, "vote.cast", round=room.vote, target=room.homes)
    assert (refused.code, refused.field) == (ErrorCode.CONFLICT, "target")
    assert "Take one back first" in refused.message
    assert room.own(room.ann) == {room.ways: 2, room.homes: 1}


def test_a_dot_taken_back_can_be_put_elsewhere(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.ways)
    room.retracts(room.ann, room.ways)
    room.casts(room.ann, room.homes)
    assert room.own(room.ann) == {room.ways: 2, room.homes: 1}


def test_taking_back_where_no_dot_is_changes_nothing(room: VotingRoom):
    room.opens("vote")
    before = room.revisions()
    room.retracts(room.ann, room.ways)
    assert room.revisions() == before


def test_the_same_op_is_one_dot(room: VotingRoom):
    room.opens("vote")
    op = new_op()
    first, second = (room.does(room.ann, "vote.cast", op=op, round=room.vote, target=room.ways) for _ in range(2))
    assert first == second
    assert room.own(room.ann) == {room.ways: 1}


def test_the_budget_holds_when_ten_tabs_press_at_once(room: VotingRoom):
    room.opens("vote")

    def press(target: str) -> ErrorCode | None:
        try:
            room.casts(room.ann, target)
        except Refused as refused:
            return refused.code
        return None

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(press, [room.ways, room.homes] * 5))
    assert Counter(answers) == {None: 3, ErrorCode.CONFLICT: 7}
    assert sum(room.own(room.ann).values()) == 3


def test_only_what_stands_on_the_ballot_can_be_chosen(room: VotingRoom):
    room.opens("vote")
    for target in (room.cards[0], "nothing"):
        assert refusal(room, room.ann, "vote.cast", round=room.vote, target=target).code is ErrorCode.NOT_FOUND


def test_before_the_vote_and_after_it_no_dot_is_taken(room: VotingRoom):
    assert refusal(room, room.ann, "vote.cast", round=room.vote, target=room.ways).code is ErrorCode.ROUND_CLOSED
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.closes()
    for name in ("vote.cast", "vote.retract"):
        assert refusal(room, room.ann, name, round=room.vote, target=room.ways).code is ErrorCode.ROUND_CLOSED
    room.leads("workshop.close")
    assert refusal(room, room.ann, "vote.cast", round=room.vote, target=room.ways).code is ErrorCode.WORKSHOP_CLOSED


def test_a_round_of_cards_takes_no_dots(room: VotingRoom):
    round_id = room.round("metaphor")["id"]
    assert refusal(room, room.ann, "vote.cast", round=round_id, target=room.ways).code is ErrorCode.ROUND_CLOSED


def test_a_locked_vote_and_a_muted_voter_wait(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.sets(Round, room.vote, locked=True)
    assert refusal(room, room.ann, "vote.retract", round=room.vote, target=room.ways).code is ErrorCode.LOCKED
    room.sets(Round, room.vote, locked=False)
    room.sets(Participant, room.ann.participant, muted=True)
    assert refusal(room, room.ann, "vote.cast", round=room.vote, target=room.ways).code is ErrorCode.LOCKED


def test_who_was_removed_cannot_vote_and_does_not_count(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.casts(room.bob, room.homes)
    room.sets(Participant, room.ann.participant, removed_at=1)
    assert refusal(room, room.ann, "vote.cast", round=room.vote, target=room.ways).code is ErrorCode.FORBIDDEN
    room.closes()
    assert room.counted() == {"voters": 1, "dots": 1, "results": {room.homes: 1}}
    room.sets(Participant, room.ann.participant, removed_at=None)
    assert room.results() == {room.ways: 1, room.homes: 1}


# Secret until closed


def test_while_the_vote_is_open_the_board_knows_only_how_many_voted(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.homes)
    room.casts(room.bob, room.ways)
    assert room.counted() == {"voters": 2, "dots": 3, "results": None}


def test_when_it_closes_everybody_gets_the_results(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.homes)
    room.casts(room.bob, room.ways)
    room.closes()
    assert room.results() == room.phone(room.cem)["ballots"][room.vote]["results"] == {room.ways: 2, room.homes: 1}


def test_the_end_of_the_workshop_closes_the_vote(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.leads("workshop.close")
    assert room.results() == {room.ways: 1}


def test_nobody_hears_of_the_dots_of_somebody_else(room: VotingRoom):
    room.opens("vote")
    before = room.revisions()[1]
    room.casts(room.ann, room.ways)
    assert [event["type"] for event in room.phone_events(room.ann, before)] == ["votes.cast"]
    assert room.phone_events(room.bob, before) == []
    assert room.phone(room.bob)["votes"] == {}


# Opened again


def test_a_vote_opened_again_keeps_the_dots_hides_the_results_and_takes_changes(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.closes()
    room.opens("vote")
    assert room.counted() == {"voters": 1, "dots": 1, "results": None}
    assert room.phone(room.bob)["ballots"][room.vote]["results"] is None
    room.retracts(room.ann, room.ways)
    room.casts(room.ann, room.homes)
    room.closes()
    assert room.results() == {room.homes: 1}


def test_a_new_cluster_does_not_join_a_ballot_that_somebody_voted_on(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.closes()
    room.gathers("Boats", room.cards[1])
    room.opens("vote")
    assert room.ballot() == [room.ways, room.homes]


def test_a_new_cluster_joins_the_ballot_when_nobody_voted_yet(room: VotingRoom):
    room.opens("vote")
    room.closes()
    boats = room.gathers("Boats", room.cards[1])
    room.opens("vote")
    assert room.ballot() == [room.ways, room.homes, boats]


def test_a_vote_opened_too_early_is_about_the_clusters_when_it_opens_again(room: VotingRoom):
    for cluster in (room.ways, room.homes):
        room.leads("cluster.remove", cluster=cluster)
    room.opens("vote")
    room.closes()
    room.ways = room.gathers("Ways", *room.cards)
    room.opens("vote")
    assert room.ballot() == [room.ways]


# The board changes around it


def test_a_renamed_cluster_has_its_new_name_on_the_ballot(room: VotingRoom):
    room.opens("vote")
    before = room.revisions()[1]
    room.leads("cluster.rename", cluster=room.ways, title="Bridges and boats")
    (event,) = room.phone_events(room.bob, before)
    assert (event["type"], event["ballot"]["entries"][0]["text"]) == ("ballot.changed", "Bridges and boats")


def test_the_dots_of_a_removed_cluster_leave_the_counts_and_go_back_to_who_put_them(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.homes)
    room.leads("cluster.remove", cluster=room.ways)
    assert room.ballot() == [room.homes]
    assert room.own(room.ann) == {room.homes: 1}
    assert room.counted() == {"voters": 1, "dots": 1, "results": None}
    room.casts(room.ann, room.homes, room.homes)


def test_a_cluster_removed_after_the_vote_leaves_the_results(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.casts(room.bob, room.homes)
    room.closes()
    room.leads("cluster.remove", cluster=room.ways)
    assert room.counted() == {"voters": 1, "dots": 1, "results": {room.homes: 1}}


def test_a_card_hidden_after_the_vote_takes_its_dots_along_and_brings_them_back(room: VotingRoom):
    room.sets(Round, room.vote, voting="cards")
    room.opens("vote")
    room.casts(room.ann, room.cards[0])
    room.closes()
    room.sets(Card, room.cards[0], state="hidden")
    assert room.counted() == {"voters": 0, "dots": 0, "results": {}}
    room.sets(Card, room.cards[0], state="shown")
    assert room.results() == {room.cards[0]: 1}


def test_the_dots_of_a_card_that_is_hidden_during_the_vote_go_back(room: VotingRoom):
    room.sets(Round, room.vote, voting="cards")
    room.opens("vote")
    room.casts(room.ann, *room.cards)
    before = room.revisions()[1]
    room.leads("card.hide", card=room.cards[0])
    assert room.own(room.ann) == dict.fromkeys(room.cards[1:], 1)
    told = [event["type"] for event in room.phone_events(room.ann, before)]
    assert "votes.cast" in told
    assert "ballot.changed" in told
    assert room.counted() == {"voters": 1, "dots": 2, "results": None}


def test_the_board_hears_that_somebody_who_voted_was_removed(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    before = room.revisions()[0]
    room.leads("participant.remove", participant=room.ann.participant)
    (told,) = [event for event in room.events(before) if event["type"] == "votes.changed"]
    assert (told["votes"]["voters"], told["votes"]["dots"]) == (0, 0)
