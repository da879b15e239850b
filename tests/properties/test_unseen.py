"""No word that the room may not see reaches the room or another's phone, whatever is covered, held, or yet to come."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from facilitate.domain.actors import Actor
from facilitate.domain.errors import Refused
from facilitate.domain.words import Showing, Sight
from facilitate.store.store import Store
from tests.builders import Room
from tests.properties import told
from tests.properties.board_steps import a_walk
from tests.properties.depth import examples, long
from tests.properties.test_reducers import any_of

pytestmark = long
"""Hundreds of commands: seconds for each test, more on a busy machine."""

TEXTS = ("text", "why", "emoji", "condition", "example", "addressee")


class Canaries:
    """A workshop in which every text is a word that stands nowhere else."""

    def __init__(self, store: Store, random_: random.Random):
        self._numbers = (f"canary{number}x" for number in count(1))
        self.random_ = random_
        self.room = Room(store, kinds=("metaphor", "exchange", "plenary", "closing"))
        for kind in ("metaphor", "exchange", "closing"):
            self.settle(self.room.round(kind)["id"])
            self.room.leads("lens.rename", lens=self.room.lens(kind), title=self.word)
        self.bystander = self.room.joins("Bystander")
        self.people = [self.room.joins(f"P{number}", organisation=self.word) for number in range(3)]

    @property
    def word(self) -> str:
        return next(self._numbers)

    def settle(self, round_: str) -> None:
        texts = {"title": self.word, "prompt": self.word, "help": self.word, "examples": [self.word]}
        showing, moderated = self.random_.choice(list(Showing)), self.random_.random() < 0.4
        self.room.leads("round.edit", round=round_, showing=showing, moderated=moderated, names=False, **texts)

    def step(self) -> None:
        room, random_, board = self.room, self.random_, self.room.board()
        current, person = board["workshop"]["round"], random_.choice(self.people)
        kind = {"metaphor": "metaphor", "exchange": "practice"}.get(
            board["rounds"][current]["kind"] if current else "", "tip"
        )
        card, cluster, lens, round_ = (any_of(random_, board[it]) for it in ("cards", "clusters", "lenses", "rounds"))
        on, said = random_.random() < 0.6, dict.fromkeys(TEXTS, self.word)
        steps: list[Callable[[], Any]] = [
            *[lambda: room.does(person, "card.submit", round=current, kind=kind, **said)] * 5,
            lambda: room.does(person, "card.edit", card=card, kind=kind, **said),
            lambda: room.does(person, "card.withdraw", card=card),
            *[lambda: self._types(person)] * 2,
            lambda: room.leads("card.edit", card=card, kind=kind, **said),
            lambda: room.leads("card.add", round=current, kind=kind, text=self.word),
            *[lambda: room.leads(random_.choice(["card.approve", "card.hide", "card.restore"]), card=card)] * 3,
            lambda: room.leads("card.ask", card=card, question=self.word),
            *[lambda: room.leads("cards.reveal", round=round_, cards=random_.choice([None, [card]]), on=on)] * 2,
            lambda: self.settle(round_),
            *[lambda: room.leads("cluster.create", lens=lens, title=self.word, cards=[card])] * 2,
            lambda: room.leads("cluster.create", lens=lens, title=self.word),
            lambda: room.leads("cluster.summarise", cluster=cluster, summary=self.word),
            lambda: room.leads("card.place", card=card, lens=lens, cluster=random_.choice([None, cluster])),
            *[lambda: room.leads("note.add", kind="call", text=self.word, addressee=self.word, cluster=cluster)] * 2,
            lambda: room.leads("note.add", kind="note", text=self.word, card=card),
            lambda: room.leads("note.add", kind="note", text=self.word, round=round_),
            lambda: room.leads("lens.create", round=round_, title=self.word),
            lambda: room.leads("round.add", plan={"kind": "open", "title": self.word, "prompt": self.word}),
            lambda: room.leads("round.next", current=current),
            lambda: room.leads("round.skip", round=round_, skipped=on),
            lambda: room.leads("queue.start", round=current, order="seat"),
            lambda: room.leads("spotlight.set", **random_.choice([{"card": card}, {"cluster": cluster}])),
            lambda: room.leads("spotlight.step", **a_walk(room, random_)),
            lambda: room.leads(random_.choice(["step.undo", "step.redo"])),
            lambda: room.leads("link.create", role="scribe", label=self.word),
            lambda: room.leads("passage.edit", key=f"card:{card}", text=self.word),
        ]
        with suppress(Refused):
            random_.choice(steps)()

    def _types(self, person: Actor) -> None:
        pair = any_of(self.random_, self.room.phone(person)["pairs"])
        draft = self.room.does(person, "pen.take", pair=pair)["draft"]
        if self.random_.random() < 0.4:
            self.room.does(person, "draft.send", pair=pair, sent=draft["sent"])
            return
        change = {"sent": draft["sent"], "rev": draft["rev"], "field": "text", "at": 0, "removed": 0}
        self.room.does(person, "draft.edit", None, pair=pair, page="of-a-phone", inserted=self.word, **change)

    def forbidden(self) -> set[str]:
        """All words but those that stand in something that the room may see."""
        board = self.room.board()
        hidden = set(told.unseen(board))
        tables = ("rounds", "cards", "lenses", "clusters", "notes")
        there = [(id_, one) for table in tables for id_, one in board[table].items()]
        seen = {word for id_, one in there if id_ not in hidden for word in told.words(_shown(one))}
        return self.words - seen

    @property
    def words(self) -> set[str]:
        """All that were used so far."""
        return {f"canary{number}x" for number in range(1, int(self.word[6:-1]))}


def _shown(entity: dict[str, Any]) -> dict[str, Any]:
    """Without the texts of a thing that is seen which still are not for the room."""
    return {name: value for name, value in entity.items() if name not in ("asked", "examples")}


def leaked(words: set[str], known: str) -> Iterator[str]:
    return (word for word in words if word in known)


@examples(4)
@given(seed=st.integers(0, 2**32))
def test_no_word_reaches_the_room_that_it_may_not_see(store: Store, seed: int):
    random_ = random.Random(seed)
    canaries = Canaries(store, random_)
    room = canaries.room
    room.opens("metaphor")
    for _ in range(40):
        before = room.revisions()[0]
        canaries.step()
        assert not list(leaked(canaries.forbidden(), told.since(room, before)))
    forbidden = canaries.forbidden()
    for since in (0, before // 2):
        assert not list(leaked(forbidden, str(room.events(since, Sight.PUBLIC))))
    assert not list(leaked(forbidden, str(room.stage())))


@examples(4)
@given(seed=st.integers(0, 2**32))
def test_a_phone_hears_of_nothing_but_the_round_of_now_and_its_own(store: Store, seed: int):
    canaries = Canaries(store, random.Random(seed))
    room, bystander = canaries.room, canaries.bystander
    room.opens("metaphor")
    for _ in range(40):
        canaries.step()
    board = room.board()
    mine = bystander.participant
    begun = [one for one in board["rounds"].values() if one["state"] in ("open", "closed")]
    pairs = [pair["members"] for pair in board["pairs"].values() if mine in pair["members"]]
    partners = [board["participants"][one] for members in pairs for one in members]
    cards = [card for card in board["cards"].values() if mine in card["authors"]]
    known = {word for one in (*begun, *partners, *cards) for word in told.words(one)}
    others = canaries.words - known
    assert not list(leaked(others, str([room.phone(bystander), room.phone_events(bystander)])))
