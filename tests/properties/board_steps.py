"""Random things that people do with cards and clusters, right or wrong; what is refused changes nothing."""

import random
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from facilitate.domain.actors import Actor
from facilitate.domain.errors import Refused
from tests.builders import Room

Step = Callable[[], Any]
Did = tuple[Actor, str, dict[str, Any]]
FEW = 2
"""Most often it is about the first of these, so that several people meet at the same one."""


def any_of(random_: random.Random, table: dict[str, Any]) -> str:
    names = list(table)
    return random_.choice(names[:FEW] if random_.random() < 0.6 else names) if names else "nothing"


def some_of(random_: random.Random, table: dict[str, Any]) -> list[str]:
    return random_.sample(list(table), min(len(table), random_.randint(1, 4)))


def undoable_step(room: Room, actor: Actor, random_: random.Random) -> None:
    """One command of the board of which undo leaves nothing: not adding a card, which is then off the board."""
    board = room.board()
    round_ = board["workshop"]["round"]
    lens, cluster, another = (any_of(random_, board[table]) for table in ("lenses", "clusters", "clusters"))
    card, cards, note = (
        any_of(random_, board["cards"]),
        some_of(random_, board["cards"]),
        any_of(random_, board["notes"]),
    )
    after: dict[str, Any] = random_.choice([{}, {"after": None}, {"after": card}])
    about = random_.choice([{"cluster": cluster}, {"card": card}, {"round": round_}, {}])

    def does(name: str, /, **fields: Any) -> Step:
        return lambda: room.does(actor, name, **fields)

    steps = [
        *[does("cards.place", cards=cards, lens=lens, cluster=random_.choice([cluster, cluster, None]), **after)] * 6,
        *[does("cluster.create", lens=lens, title=random_.choice(["", "New"]), cards=cards)] * 3,
        does("card.place", card=card, lens=lens, cluster=cluster),
        does("cluster.create", lens=lens, after=random_.choice([None, another])),
        *[does("cluster.rename", cluster=cluster, title=f"Name {random_.random()}")] * 2,
        does("cluster.summarise", cluster=cluster, summary=random_.choice(["", "In short"])),
        does("cluster.edit", cluster=cluster, colour=random_.choice(["sea", "clay"]), emoji="🌊"),
        does("cluster.edit", cluster=cluster, folded=random_.random() < 0.5),
        does("cluster.edit", cluster=cluster, locked=random_.random() < 0.3),
        does("cluster.move", cluster=cluster, after=random_.choice([None, another])),
        does("cluster.merge", cluster=cluster, into=another),
        *[does("cluster.remove", cluster=cluster)] * 2,
        does("lens.create", round=round_, title="Other"),
        does("lens.rename", lens=lens, title=f"By {random_.random()}"),
        *[does("lens.remove", lens=lens)] * 2,
        *[does("cards.stack", cards=cards, on=card)] * 2,
        does("card.top", card=card),
        does("card.unstack", card=card),
        does("card.approve", card=card),
        does("cards.approve", cards=[card]),
        does("card.hide", card=card),
        does("card.restore", card=card, state=random_.choice(["shown", "waiting"])),
        does("card.reclassify", card=card, kind=random_.choice(["tip", "call", "metaphor"]), addressee="the city"),
        does("card.edit", card=card, kind="metaphor", text=f"Better {random_.random()}"),
        does("note.add", kind="tip", text="Said", **about),
        does("note.edit", note=note, kind="call", text=f"Said {random_.random()}", addressee="the city"),
        does("note.remove", note=note),
    ]
    with suppress(Refused):
        random_.choice(steps)()


def one_takes_what_another_did(room: Room, leaders: list[Actor], random_: random.Random) -> None:
    """Somebody changes, makes or removes something, somebody else takes it or its like away, the first turns back."""
    board = room.board()
    one, other = random_.sample(leaders, 2)
    cluster, another = any_of(random_, board["clusters"]), any_of(random_, board["clusters"])
    lens, round_ = any_of(random_, board["lenses"]), board["workshop"]["round"]
    changes: list[tuple[str, dict[str, Any]]] = [
        ("cluster.rename", {"cluster": cluster, "title": f"Name {random_.random()}"}),
        ("cluster.summarise", {"cluster": cluster, "summary": f"In short {random_.random()}"}),
        ("cluster.move", {"cluster": cluster, "after": None}),
    ]
    taken: list[tuple[str, dict[str, Any]]] = [
        ("cluster.remove", {"cluster": cluster}),
        ("cluster.merge", {"cluster": cluster, "into": another}),
    ]
    makes: Did = (one, "lens.create", {"round": round_, "title": "Other"})
    removes: Did = (one, "lens.remove", {"lens": lens})
    undo: Did = (one, "step.undo", {})
    redo: Did = (one, "step.redo", {})
    others: list[Did] = [(other, "lens.remove", {"lens": id_}) for id_ in board["lenses"] if id_ != lens]
    story: list[Did] = random_.choice(
        [
            *[[(one, *random_.choice(changes)), (other, *random_.choice(taken)), undo]] * 3,
            [makes, *others, (other, "lens.remove", {"lens": lens}), undo],
            [removes, undo, *others, redo],
        ]
    )
    for actor, name, fields in story:
        with suppress(Refused):
            room.does(actor, name, **fields)


def a_walk(room: Room, random_: random.Random) -> dict[str, Any]:
    return {"to": random_.choice(["next", "previous"]), "seen": room.board()["workshop"]["spotlight"]}


def any_step(room: Room, leaders: list[Actor], senders: list[Actor], random_: random.Random) -> None:
    """One thing that somebody does: arranges, undoes, redoes, shows, sends a card or takes one back."""
    leader, sender = random_.choice(leaders), random_.choice(senders)
    steps: list[Step] = [
        *[lambda: undoable_step(room, leader, random_)] * 6,
        *[lambda: room.does(leader, "step.undo")] * 3,
        *[lambda: room.does(leader, "step.redo")] * 2,
        *[lambda: one_takes_what_another_did(room, leaders, random_)] * 2,
        *[lambda: room.sends(sender, f"a bridge {random_.random()}")] * 3,
        lambda: room.does(sender, "card.withdraw", card=any_of(random_, room.phone(sender)["cards"])),
        lambda: room.does(leader, "spotlight.set", cluster=any_of(random_, room.board()["clusters"])),
        lambda: room.does(leader, "spotlight.step", **a_walk(room, random_)),
        lambda: room.does(leader, "card.add", round=room.board()["workshop"]["round"], kind="metaphor", text="a lamp"),
        lambda: room.does(leader, "lens.show", lens=any_of(random_, room.board()["lenses"])),
    ]
    with suppress(Refused):
        random_.choice(steps)()
