"""A room that votes."""

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import Refused
from facilitate.store.store import Store
from tests.builders import Room


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
        """The vote as the board sees it, without what was counted in the room."""
        votes = self.board()["votes"][self.vote]
        return {key: value for key, value in votes.items() if key not in ("id", "counted")}

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


def refusal(room: Room, actor: Actor, name: str, **fields) -> Refused:
    with pytest.raises(Refused) as caught:
        room.does(actor, name, **fields)
    return caught.value
