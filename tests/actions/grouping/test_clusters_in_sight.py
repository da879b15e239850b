"""Which clusters the room may see, and what was said about them."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode
from facilitate.domain.words import Sight
from facilitate.store.store import Store
from tests.actions.cards.test_cards import refusal
from tests.builders import Room


class Clustered:
    """A round that shows its cards in some way, with one card in a cluster that something was said about."""

    def __init__(self, room: Room, showing: str):
        self.room, self.showing = room, showing
        self.ann: Actor = room.joins("Ann")
        self.round = room.opens("metaphor")
        room.keeps("metaphor", showing=showing)
        self.card = room.sends(self.ann, "a bridge")
        self.cluster = self.makes("Heimelijk", self.card)
        self.empty = self.makes("Empty")
        room.leads("note.add", kind="note", text="verborgen", cluster=self.cluster)

    def makes(self, title: str, *cards: str) -> str:
        return str(self.room.leads("cluster.create", lens=self.room.lens(), title=title, cards=cards)["cluster"])

    def reveals(self, *cards: str, on: bool = True) -> None:
        self.room.leads("cards.reveal", round=self.round, cards=list(cards) or None, on=on)

    @property
    def titles(self) -> list[str]:
        """What of the clusters the room sees."""
        return [cluster["title"] for cluster in self.room.stage()["clusters"].values()]

    @property
    def spotlight(self) -> Any:
        return self.room.board()["workshop"]["spotlight"]


@pytest.fixture
def later(room: Room) -> Clustered:
    return Clustered(room, "later")


@pytest.mark.parametrize("showing", ["later", "never"])
def test_the_room_hears_nothing_of_clusters_of_cards_that_it_does_not_see(room: Room, showing: str):
    clustered = Clustered(room, showing)
    room.leads("cluster.rename", cluster=clustered.cluster, title="Heimelijk ook")
    known = str(room.stage()) + str(room.events(sight=Sight.PUBLIC))
    assert "Heimelijk" not in known
    assert "verborgen" not in known
    assert room.board()["clusters"][clustered.cluster]["public"] is False


def test_the_room_hears_no_name_of_a_way_of_grouping_what_is_for_the_facilitators_alone(room: Room):
    never = Clustered(room, "never")
    first = room.lens()
    second = room.leads("lens.create", round=never.round, title="Heimelijke lens")["lens"]
    room.leads("lens.show", lens=second)
    room.leads("lens.rename", lens=first, title="Heimelijk ook")
    assert "Heimelijk" not in str(room.stage()) + str(room.events(sight=Sight.PUBLIC))
    told = [room.stage()["lenses"][lens] for lens in (first, second)]
    assert [(lens["title"], lens["shown"]) for lens in told] == [("", False), ("", True)]
    assert room.board()["lenses"][second]["title"] == "Heimelijke lens"


def test_names_of_ways_of_grouping_follow_when_the_round_shows_its_cards_in_another_way(room: Room):
    never = Clustered(room, "never")
    room.leads("lens.rename", lens=room.lens(), title="By image")
    rev = room.revisions()[0]
    room.keeps("metaphor", showing="at_once")
    assert "By image" in str(room.stage()["lenses"])
    assert "By image" in str(room.events(rev, Sight.PUBLIC))
    rev = room.revisions()[0]
    room.keeps("metaphor", showing="never")
    assert [lens["title"] for lens in room.stage()["lenses"].values() if lens["round"] == never.round] == [""]
    told = [event["lens"] for event in room.events(rev, Sight.PUBLIC) if event["type"] == "lens.renamed"]
    assert [(lens["id"], lens["title"]) for lens in told] == [(room.lens(), "")]


def test_clusters_of_a_round_that_shows_at_once_are_seen_with_what_was_said(room: Room):
    clustered = Clustered(room, "at_once")
    assert clustered.titles == ["Heimelijk", "Empty"]
    assert room.stage()["notes"]


def test_clusters_are_told_when_the_round_is_revealed_and_taken_back_when_it_is_covered(later: Clustered):
    rev = later.room.revisions()[0]
    later.reveals()
    assert later.titles == ["Heimelijk", "Empty"]
    told = str(later.room.events(rev, Sight.PUBLIC))
    assert all(words in told for words in ("Heimelijk", "Empty", "verborgen"))
    later.reveals(on=False)
    assert later.titles == []
    assert not later.room.stage()["notes"]
    assert "Heimelijk" not in str(later.room.events(sight=Sight.PUBLIC))


@pytest.mark.parametrize(("showing", "titles"), [("at_once", ["Heimelijk", "Empty"]), ("never", [])])
def test_clusters_follow_when_the_round_shows_its_cards_in_another_way(
    later: Clustered, showing: str, titles: list[str]
):
    later.reveals(later.card)
    later.room.keeps("metaphor", showing=showing)
    assert later.titles == titles


def test_a_cluster_is_seen_as_long_as_it_holds_a_card_that_is(later: Clustered):
    later.reveals(later.card)
    assert later.titles == ["Heimelijk"]
    later.room.leads("card.place", card=later.card, lens=later.room.lens(), cluster=later.empty)
    assert later.titles == ["Empty"]
    later.room.leads("card.hide", card=later.card)
    assert later.titles == []
    later.room.leads("card.restore", card=later.card)
    assert later.titles == ["Empty"]
    later.room.does(later.ann, "card.withdraw", card=later.card)
    assert later.titles == []


def test_nothing_is_told_of_clusters_whose_sight_stays(later: Clustered):
    rev = later.room.revisions()[0]
    later.room.leads("input.lock", round=later.round, locked=True)
    assert [event["type"] for event in later.room.events(rev)] == ["round.updated"]


class TestTheSpotlight:
    def test_uncovers_the_cards_of_a_cluster_for_later(self, later: Clustered):
        later.room.leads("spotlight.set", cluster=later.cluster)
        assert later.titles == ["Heimelijk"]
        assert list(later.room.stage()["cards"]) == [later.card]

    def test_is_refused_for_a_cluster_of_which_nothing_can_be_shown_yet(self, later: Clustered):
        refused = refusal(later.room, later.room.facilitator, "spotlight.set", cluster=later.empty)
        assert (refused.code, refused.field) == (ErrorCode.CONFLICT, "cluster")

    def test_is_refused_for_a_cluster_that_is_never_shown(self, room: Room):
        clustered = Clustered(room, "never")
        refused = refusal(room, room.facilitator, "spotlight.set", cluster=clustered.cluster)
        assert (refused.code, refused.field) == (ErrorCode.CONFLICT, "cluster")
        assert clustered.spotlight is None

    def test_may_fall_on_an_empty_cluster_that_the_room_sees(self, later: Clustered):
        later.reveals()
        later.room.leads("spotlight.set", cluster=later.empty)
        assert later.spotlight == {"cluster": later.empty}

    def test_is_left_by_a_cluster_that_is_covered(self, later: Clustered):
        later.room.leads("spotlight.set", cluster=later.cluster)
        later.reveals(later.card, on=False)
        assert later.spotlight is None


def test_a_cluster_that_is_covered_leaves_the_vote_about_it(store: Store):
    voted = Room(store, kinds=("metaphor", "vote"))
    clustered = Clustered(voted, "later")
    clustered.reveals(clustered.card)
    vote = voted.opens("vote")
    voted.does(clustered.ann, "vote.cast", round=vote, target=clustered.cluster)
    clustered.reveals(clustered.card, on=False)
    assert voted.board()["votes"][vote]["dots"] == 0
    assert "Heimelijk" not in str(voted.phone(clustered.ann))
