"""Old snapshot + events = new snapshot, through the reducers that run in the browser."""

import json
import random
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitate.actions.attending import door
from facilitate.actions.base import many_changes
from facilitate.domain.commands import WorkshopJoin
from facilitate.domain.errors import Refused
from facilitate.domain.words import ROUND_CARD_KINDS, CardKind, Pairing, RoundKind, Showing, Sight
from facilitate.store import catch_up
from facilitate.store.store import Store
from tests.builders import Room, new_op
from tests.properties.board_steps import a_walk
from tests.properties.depth import examples, long
from tests.servers import ROOT

pytestmark = long
"""Thousands of commands: half a minute for each test, more on a busy machine."""


class Reducers:
    """The browser's reducers, in one node process."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            ["node", "tests/properties/reduce.js"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __call__(self, screen: str, state: dict[str, Any], events: list[dict[str, Any]]) -> dict[str, Any]:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps({"screen": screen, "state": state, "events": events}) + "\n")
        self._node.stdin.flush()
        answer: dict[str, Any] = json.loads(self._node.stdout.readline())
        return answer

    def close(self) -> None:
        self._node.kill()


@pytest.fixture(scope="module")
def reduce() -> Iterator[Reducers]:
    reducers = Reducers()
    yield reducers
    reducers.close()


def any_of(random_: random.Random, table: dict[str, Any]) -> str:
    return random_.choice(list(table)) if table else "nothing"


def a_plan(random_: random.Random) -> dict[str, Any]:
    return {"kind": random_.choice(list(RoundKind)), "title": "New", "required": ["why"], "cards_each": 2}


def a_question(random_: random.Random) -> dict[str, Any]:
    kind, voting = random_.choice([("open", None), ("vote", None), ("vote", "scale"), ("vote", "hands")])
    return {"kind": kind, "voting": voting, "title": "Now", "prompt": "And you?"}


def a_change(random_: random.Random) -> dict[str, Any]:
    return random_.choice(
        [
            {"prompt": f"Why {random_.random()}?", "required": []},
            {"showing": random_.choice(list(Showing)), "moderated": random_.random() < 0.5},
            {"names": random_.random() < 0.5, "cards_each": None},
            {"seconds": 300, "countdown": 120, "cues": "say: welcome", "materials": "paper"},
            {"kind": random_.choice(list(RoundKind))},
        ]
    )


def writes_with_their_pair(room: Room, person: Any, random_: random.Random) -> dict[str, Any]:
    """Two letters at the start of its draft, or two fewer; or what stands there is sent."""
    pair = any_of(random_, room.phone(person)["pairs"])
    draft = room.does(person, "pen.take", pair=pair)["draft"]
    if random_.random() < 0.3:
        return room.does(person, "draft.send", pair=pair, sent=draft["sent"])
    change = (
        {"inserted": "", "removed": 2} if draft["text"] and random_.random() < 0.6 else {"inserted": "so", "removed": 0}
    )
    told = {"sent": draft["sent"], "rev": draft["rev"]}
    return room.does(person, "draft.edit", None, pair=pair, page="of-a-phone", field="text", at=0, **told, **change)


def a_random_step(room: Room, people: list[Any], random_: random.Random) -> None:
    """One command of anybody, right or wrong; refused ones change nothing."""
    board = room.board()
    current = board["workshop"]["round"]
    card, cluster, note = (any_of(random_, board[table]) for table in ("cards", "clusters", "notes"))
    lens, round_id = any_of(random_, board["lenses"]), any_of(random_, board["rounds"])
    another = any_of(random_, board["clusters"])
    person = random_.choice(people) if people else None
    anybody = any_of(random_, board["participants"])
    vote = any_of(random_, {id_: one for id_, one in board["rounds"].items() if one["kind"] == "vote"})
    choice = any_of(random_, dict.fromkeys(board["rounds"].get(vote, {}).get("ballot") or []))
    somebody = any_of(random_, board["participants"])
    steps: list[Callable[[], Any]] = [
        lambda: people.append(room.joins(f"P{len(people)}")),
        lambda: room.leads("round.next", current=current),
        lambda: room.leads("round.open", round=round_id),
        lambda: room.leads("round.close", round=round_id),
        *[lambda: room.leads("round.ask", plan=a_question(random_), current=current, lens=lens)] * 3,
        *[lambda: room.leads("vote.count", round=vote, target=choice, more=random_.choice([2, 1, -1]))] * 3,
        lambda: room.leads("timer.start", seconds=60),
        lambda: room.leads("timer.extend", seconds=60),
        lambda: room.leads("timer.stop"),
        lambda: room.leads(random_.choice(["timer.pause", "timer.resume"])),
        lambda: room.leads("queue.start", round=round_id, order=random_.choice(["seat", "random"])),
        lambda: room.leads(f"queue.{random_.choice(['next', 'back', 'skip'])}", round=current, at=random_.randrange(3)),
        lambda: room.leads("queue.jump", round=current, speaker=any_of(random_, board["participants"])),
        lambda: room.leads("queue.stop", round=round_id),
        lambda: room.leads("pairs.draw", round=round_id),
        lambda: room.leads("pairs.draw", round=round_id, rest=True),
        lambda: room.leads("pair.change", round=round_id, participant=anybody),
        lambda: room.leads("pair.change", round=round_id, participant=anybody, pair=None),
        lambda: room.leads(
            "pair.change", round=round_id, participant=anybody, beside=any_of(random_, board["participants"])
        ),
        lambda: room.leads("pair.change", round=round_id, participant=anybody, pair=any_of(random_, board["pairs"])),
        lambda: room.leads("lens.create", round=round_id, title="Other"),
        lambda: room.leads("lens.rename", lens=lens, title="Renamed"),
        lambda: room.leads("lens.show", lens=lens),
        lambda: room.leads("cluster.create", lens=lens, title="New", cards=[card] if board["cards"] else []),
        lambda: room.leads("cluster.rename", cluster=cluster, title=random_.choice(["", "Other"])),
        lambda: room.leads("cluster.merge", cluster=cluster, into=another),
        lambda: room.leads("cluster.remove", cluster=cluster),
        lambda: room.leads("cluster.edit", cluster=cluster, colour="sea", emoji="🌊", locked=random_.random() < 0.3),
        lambda: room.leads("cluster.edit", cluster=cluster, folded=random_.random() < 0.5),
        lambda: room.leads("cluster.summarise", cluster=cluster, summary=random_.choice(["", "In short"])),
        lambda: room.leads("cluster.move", cluster=cluster, after=random_.choice([None, another])),
        lambda: room.leads("cards.place", cards=[card], lens=lens, cluster=random_.choice([None, cluster])),
        lambda: room.leads("lens.remove", lens=lens),
        *[lambda: room.leads("step.undo")] * 3,
        *[lambda: room.leads("step.redo")] * 2,
        lambda: room.leads("card.place", card=card, lens=lens, cluster=cluster),
        lambda: room.leads("card.place", card=card, lens=lens, cluster=cluster, after=any_of(random_, board["cards"])),
        lambda: room.leads("card.place", card=card, lens=lens, cluster=None),
        lambda: room.leads("spotlight.set", card=card),
        lambda: room.leads("spotlight.set", cluster=cluster),
        *[lambda: room.leads("spotlight.step", **a_walk(room, random_))] * 2,
        lambda: room.leads("note.add", kind="tip", text="Said", round=round_id),
        lambda: room.leads("note.add", kind="call", text="Said", cluster=cluster),
        lambda: room.leads("note.add", kind="note", text="Said", card=card),
        lambda: room.leads("note.edit", note=note, kind="note", text="Changed"),
        lambda: room.leads("passage.edit", key=f"card:{card}", text="Changed"),
        lambda: room.leads("step.undo", of="report"),
        lambda: room.leads("note.remove", note=note),
        lambda: room.leads("round.add", plan=a_plan(random_), after=random_.choice([None, round_id])),
        lambda: room.leads("round.edit", round=round_id, **a_change(random_)),
        lambda: room.leads("round.edit", round=current, **a_change(random_)),
        lambda: room.leads(
            "round.move", round=round_id, after=random_.choice([None, any_of(random_, board["rounds"])])
        ),
        lambda: room.leads("agenda.shorten", rounds=[{"round": round_id, "was": 300, "seconds": 240}]),
        lambda: room.leads("round.skip", round=round_id, skipped=random_.random() < 0.5),
        lambda: room.leads("round.remove", round=round_id),
        lambda: room.leads("workshop.edit", title="Renamed", event={"context": f"{random_.random()}"}),
        lambda: room.leads("link.create", role=random_.choice(["scribe", "remote"]), label="Somebody"),
        lambda: room.comes_in(room.leads("link.create", role="facilitator")["link"]),
        lambda: room.leads("link.revoke", link=any_of(random_, board["links"])),
        lambda: room.leads("wall.set", allowed=random_.random() < 0.5),
        lambda: room.leads("input.lock", round=round_id, locked=random_.random() < 0.3),
        lambda: room.leads("cards.reveal", round=round_id, on=random_.random() < 0.7),
        lambda: room.leads("cards.reveal", round=current, cards=[card], on=random_.random() < 0.7),
        lambda: room.leads("card.approve", card=card),
        lambda: room.leads("cards.approve", cards=[card]),
        lambda: room.leads("card.ask", card=card, question="What do you mean?"),
        lambda: room.leads("card.hide", card=card),
        lambda: room.leads("card.restore", card=card, state=random_.choice(["shown", "waiting"])),
        lambda: room.leads("card.reclassify", card=card, kind=random_.choice(list(CardKind)), addressee="the city"),
        lambda: room.leads("card.edit", card=card, kind="tip", text="Corrected"),
        lambda: room.leads("card.add", round=current, kind="tip", text="Added", name=random_.choice(["", "Zoe"])),
        lambda: room.leads("participant.add", name="Yve"),
        lambda: room.leads("participant.remove", participant=somebody),
        lambda: room.leads("participant.restore", participant=somebody),
        lambda: room.leads("participants.remove", last=random_.randrange(1, 4), cards=random_.random() < 0.5),
        lambda: room.leads("cards.hide", participant=somebody),
        lambda: room.leads("participant.correct", participant=somebody, name="Mended", organisation="Anywhere"),
        lambda: room.store.write(door.come, WorkshopJoin(op=new_op(), code=room.code, name="Asks")),
        lambda: room.leads(
            "askers.answer", askers=[any_of(random_, board["askers"])], answer=random_.choice(["in", "out", "waiting"])
        ),
        lambda: room.leads("joining.show", large=random_.random() < 0.5),
        lambda: room.leads("stage.set", theme=random_.choice(["light", "dark"]), join_bar=random_.random() < 0.5),
        lambda: room.leads(
            "joining.set", open=random_.random() < 0.7, asks=random_.random() < 0.5, places=random_.choice([3, 300])
        ),
        lambda: room.leads("participant.mute", participant=somebody, muted=random_.random() < 0.3),
        lambda: room.leads(random_.choice(["workshop.close", "workshop.reopen", "workshop.reopen"])),
    ]
    if person is not None:
        kind = next(iter(ROUND_CARD_KINDS[RoundKind(board["rounds"][current]["kind"])]), "remark") if current else "tip"
        send = lambda: room.sends(person, f"text {random_.random()}", kind=kind)  # noqa: E731
        steps += (
            [send] * 8
            + [
                lambda: room.does(person, "card.edit", card=card, kind=kind, text="edited"),
                lambda: room.does(person, "card.withdraw", card=card),
                lambda: room.does(person, "me.update", name="Renamed"),
                lambda: writes_with_their_pair(room, person, random_),
                lambda: writes_with_their_pair(room, person, random_),
                lambda: room.does(person, "done.set", round=current, done=random_.random() < 0.7),
                lambda: room.leads("round.open", round=vote),
                lambda: room.does(person, "pair.join", code=str(board["participants"][anybody]["code"])),
                lambda: room.does(person, "pair.leave"),
                lambda: room.does(person, "pair.guest", name="Gus"),
            ]
            + [
                lambda: room.does(
                    person, random_.choice(["vote.cast"] * 3 + ["vote.retract"]), round=vote, target=choice
                )
            ]
            * 6
        )
    with suppress(Refused):
        random_.choice(steps)()


def some_settings(room: Room, random_: random.Random) -> None:
    """Rounds that show and take cards in all possible ways."""
    for kind in ("metaphor", "exchange", "closing"):
        yes = [random_.random() < 0.5 for _ in range(2)]
        room.keeps(kind, showing=random_.choice(list(Showing)), moderated=yes[0], names=yes[1])


def without_old_rounds(snapshot: dict[str, Any]) -> dict[str, Any]:
    """A phone may keep rounds and ballots that are no longer the current ones, and votes without dots."""
    current = snapshot["workshop"]["round"]
    of_now = {
        table: {id_: one for id_, one in snapshot[table].items() if id_ == current} for table in ("rounds", "ballots")
    }
    return snapshot | of_now | {"votes": {id_: one for id_, one in snapshot["votes"].items() if one["dots"]}}


@examples(40)
@given(seed=st.integers(0, 2**32))
@pytest.mark.parametrize("few", [many_changes.FEW, 1])
def test_old_snapshot_and_events_make_the_new_snapshot(
    store: Store, reduce: Reducers, monkeypatch: pytest.MonkeyPatch, few: int, seed: int
):
    monkeypatch.setattr(many_changes, "FEW", few)
    random_ = random.Random(seed)
    kinds = ("metaphor", "vote", "exchange", "plenary", "vote", "closing")
    room = Room(store, kinds=kinds, pairing=random_.choice(list(Pairing)))
    some_settings(room, random_)
    people = [room.joins("Ann"), room.joins("Bob")]
    watchers = list(people)
    for _ in range(random_.randrange(30)):
        a_random_step(room, people, random_)
    board, stage, phones = room.board(), room.stage(), [room.phone(person) for person in watchers]
    revs = room.revisions()
    for _ in range(random_.randrange(40)):
        a_random_step(room, people, random_)
    assert reduce("board", board, room.events(revs[0])) == room.board()
    assert reduce("board", stage, room.events(revs[0], Sight.PUBLIC)) == room.stage()
    for person, phone in zip(watchers, phones, strict=True):
        told = room.store.read(catch_up.phone, person, revs[1])
        after = told.get("snapshot") or reduce("phone", phone, told["events"])
        assert without_old_rounds(after) == without_old_rounds(room.phone(person))


def a_step_of_a_vote(room: Room, people: list[Any], vote: str, random_: random.Random) -> None:
    """A dot put or taken back, or something that changes what dots are about, who put them, or whether they count."""
    board = room.board()
    person, choice = random_.choice(people), random_.choice(board["rounds"][vote]["ballot"])
    card, cluster = any_of(random_, board["cards"]), any_of(random_, board["clusters"])
    steps: list[Callable[[], Any]] = [
        lambda: room.does(person, random_.choice(["vote.cast", "vote.cast", "vote.retract"]), round=vote, target=choice)
    ] * 8 + [
        lambda: room.leads("vote.count", round=vote, target=choice, more=random_.choice([2, 1, -1])),
        lambda: room.leads("step.undo"),
        lambda: room.leads("round.open", round=vote),
        lambda: room.leads("round.close", round=vote),
        lambda: room.leads("cluster.remove", cluster=cluster),
        lambda: room.leads("cluster.rename", cluster=cluster, title=f"Name {random_.random()}"),
        lambda: room.leads("card.place", card=card, lens=room.lens(), cluster=cluster),
        lambda: room.leads(random_.choice(["card.hide", "card.restore"]), card=card),
        lambda: room.leads(
            random_.choice(["participant.remove", "participant.restore"]), participant=people[-1].participant
        ),
    ]
    with suppress(Refused):
        random_.choice(steps)()


@examples(30)
@given(seed=st.integers(0, 2**32))
def test_screens_of_a_vote_are_as_new_after_its_events(store: Store, reduce: Reducers, seed: int):
    random_ = random.Random(seed)
    room = Room(store, kinds=("metaphor", "vote"))
    people = room.filled_with(3)
    room.opens("metaphor")
    cards = [room.sends(people[0], f"card {number}") for number in range(4)]
    if random_.random() < 0.6:
        for pair in (cards[:2], cards[2:]):
            room.leads("cluster.create", lens=room.lens(), title="One", cards=pair)
    vote = room.opens("vote")
    board, phone, revs = room.board(), room.phone(people[0]), room.revisions()
    for _ in range(random_.randrange(5, 30)):
        a_step_of_a_vote(room, people, vote, random_)
    assert reduce("board", board, room.events(revs[0])) == room.board()
    after = reduce("phone", phone, room.phone_events(people[0], revs[1]))
    assert without_old_rounds(after) == without_old_rounds(room.phone(people[0]))
    votes = room.board()["votes"][vote]
    assert votes["dots"] <= 3 * votes["voters"], "the budget holds"


def a_step_of_showing(room: Room, ann: Any, random_: random.Random) -> None:
    """Something that may change which cards and clusters the room sees, or what was said about them."""
    board, round_id = room.board(), room.round("metaphor")["id"]
    card, cluster = any_of(random_, board["cards"]), any_of(random_, board["clusters"])
    on = random_.random() < 0.6
    steps: list[Callable[[], Any]] = [
        lambda: room.leads("cards.reveal", round=round_id, on=on),
        lambda: room.leads("cards.reveal", round=round_id, cards=[card], on=on),
        lambda: room.leads("cards.reveal", round=round_id, cards=[card], on=on),
        lambda: room.keeps("metaphor", showing=random_.choice(["later", "later", *Showing])),
        lambda: room.leads("card.place", card=card, lens=room.lens(), cluster=random_.choice([None, cluster])),
        lambda: room.leads(random_.choice(["card.hide", "card.restore"]), card=card),
        lambda: room.leads("spotlight.set", **random_.choice([{"card": card}, {"cluster": cluster}])),
        lambda: room.leads("spotlight.step", **a_walk(room, random_)),
        lambda: room.leads("cluster.create", lens=room.lens(), title="New", cards=[card]),
        lambda: room.leads("cluster.merge", cluster=cluster, into=any_of(random_, board["clusters"])),
        lambda: room.leads("cluster.remove", cluster=cluster),
        lambda: room.leads("note.add", kind="tip", text="Said", cluster=cluster),
        lambda: room.does(ann, "card.withdraw", card=card),
        lambda: room.does(ann, "card.edit", card=card, kind="metaphor", text="Changed"),
    ]
    with suppress(Refused):
        random_.choice(steps)()


@examples(40)
@given(seed=st.integers(0, 2**32))
def test_a_stage_is_as_new_after_its_events_whatever_is_shown_or_covered(store: Store, reduce: Reducers, seed: int):
    random_ = random.Random(seed)
    room = Room(store, kinds=("metaphor",))
    room.keeps("metaphor", showing="later", moderated=random_.random() < 0.3)
    room.opens("metaphor")
    ann = room.joins("Ann")
    cards = [room.sends(ann, f"card {number}") for number in range(4)]
    for pair in (cards[:2], cards[2:]):
        room.leads("cluster.create", lens=room.lens(), title="One", cards=pair)
    for _ in range(random_.randrange(10)):
        a_step_of_showing(room, ann, random_)
    stage, revs = room.stage(), room.revisions()
    for _ in range(random_.randrange(1, 20)):
        a_step_of_showing(room, ann, random_)
    assert reduce("board", stage, room.events(revs[0], Sight.PUBLIC)) == room.stage()
    spotlight = room.board()["workshop"]["spotlight"] or {}
    assert spotlight.get("cluster") in {None, *room.stage()["clusters"]}
