"""Where names are hidden, nothing that the room is told says who wrote a card: it hears the same whoever did."""

import random
from contextlib import suppress
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from facilitate.domain.actors import Actor
from facilitate.domain.errors import Refused
from facilitate.domain.words import Pairing, Showing, Sight
from facilitate.store.store import Store
from tests.builders import Room
from tests.properties import told
from tests.properties.depth import examples, long

pytestmark = long
"""Hundreds of commands: seconds for each test, more on a busy machine."""

PEOPLE = 6
SWAPS = ((1, 0, 2, 3, 4, 5), (2, 3, 0, 1, 4, 5), (4, 5, 3, 2, 1, 0), (3, 2, 5, 4, 0, 1))
"""Who does what another did; those who sit together stay together."""
Step = tuple[str, int, int]
"""What happens, who does it, and of which card or to whom."""

FREE = ("send", "send", "send", "edit", "withdraw", "done", "undone", "mute", "hide", "show", "reveal", "cover", "ask")
TOGETHER = (*FREE, "type", "type", "empty", "send_draft", "send_draft")


class Hidden:
    """A workshop that hides names, in which `swap` says who does what the story tells of another."""

    def __init__(self, store: Store, kind: str, showing: Showing, moderated: bool, swap: tuple[int, ...]):
        self.room = Room(store, kinds=(kind, "closing"), pairing=Pairing.HAND)
        self.room.keeps(kind, names=False, showing=showing, moderated=moderated)
        people = self.room.filled_with(PEOPLE)
        self.round = self.room.opens(kind)
        if kind == "exchange":
            for one, other in zip(people[::2], people[1::2], strict=True):
                self.room.leads("pair.change", round=self.round, participant=one.participant, beside=other.participant)
        self.kind = "practice" if kind == "exchange" else "metaphor"
        self.people = [people[place] for place in swap]
        self.cards: list[str] = []
        self.writers: list[Actor] = []
        self.heard: list[Any] = []
        self.last = self.first = self.room.revisions()[0]

    def does(self, step: Step) -> None:
        with suppress(Refused, IndexError):
            self._does(*step)
        frame = self.room.events(self.last, Sight.PUBLIC)
        self.heard.append(frame)
        self.last = self.room.revisions()[0]

    def _does(self, what: str, who: int, which: int) -> None:
        person = self.people[who]
        match what:
            case "send":
                self._sent(person, self.room.sends(person, f"text {len(self.cards)}", kind=self.kind))
            case "edit":
                text = f"other {len(self.heard)}"
                self.room.does(self.writers[which], "card.edit", card=self.cards[which], kind=self.kind, text=text)
            case "withdraw":
                self.room.does(self.writers[which], "card.withdraw", card=self.cards[which])
            case "done" | "undone":
                self.room.does(person, "done.set", round=self.round, done=what == "done")
            case "mute":
                self.room.leads("participant.mute", participant=person.participant, muted=which % 3 == 0)
            case "hide":
                self.room.leads("card.hide", card=self.cards[which])
            case "show":
                self.room.leads("card.approve", card=self.cards[which])
            case "ask":
                self.room.leads("card.ask", card=self.cards[which], question="What do you mean?")
            case "reveal" | "cover":
                self.room.leads("cards.reveal", round=self.round, cards=[self.cards[which]], on=what == "reveal")
            case _:
                self._writes(what, person)

    def _writes(self, what: str, person: Actor) -> None:
        (pair,) = self.room.phone(person)["pairs"]
        draft = self.room.does(person, "pen.take", pair=pair)["draft"]
        if what == "send_draft":
            self._sent(person, self.room.does(person, "draft.send", pair=pair, sent=draft["sent"])["card"])
            return
        change = (
            {"inserted": "soup", "removed": 0} if what == "type" else {"inserted": "", "removed": len(draft["text"])}
        )
        place = {"sent": draft["sent"], "rev": draft["rev"], "field": "text", "at": 0}
        self.room.does(person, "draft.edit", None, pair=pair, page="of-a-phone", **place, **change)

    def _sent(self, person: Actor, card: str) -> None:
        self.cards.append(card)
        self.writers.append(person)

    def as_told(self) -> list[str]:
        """Each frame, what is replayed of all of them, and the snapshot."""
        replayed = self.room.events(self.first, Sight.PUBLIC)
        snapshot = self.room.stage()
        cards = {id_: f"card {number}" for number, id_ in enumerate(self.cards)}
        return [told.named_anew(self.room, cards, one) for one in (*self.heard, replayed, snapshot)]


@examples(4)
@given(
    seed=st.integers(0, 2**32),
    kind=st.sampled_from(["metaphor", "exchange", "exchange"]),
    showing=st.sampled_from(Showing),
    moderated=st.booleans(),
    swap=st.sampled_from(SWAPS),
)
def test_the_room_hears_the_same_whoever_wrote_the_cards(
    store: Store, seed: int, kind: str, showing: Showing, moderated: bool, swap: tuple[int, ...]
):
    random_ = random.Random(seed)
    story = [
        (random_.choice(TOGETHER if kind == "exchange" else FREE), random_.randrange(PEOPLE), random_.randrange(4))
        for _ in range(25)
    ]
    one, other = (Hidden(store, kind, showing, moderated, who) for who in (tuple(range(PEOPLE)), swap))
    for step in story:
        one.does(step)
        other.does(step)
    assert len(one.cards) == len(other.cards)
    assert one.as_told() == other.as_told()
