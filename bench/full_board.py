"""Boards as full as none will be, written straight into a database before a server opens it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from config import Settings
from facilitate import create_app
from facilitate.actions.perform import perform
from facilitate.domain.actors import Actor
from facilitate.domain.commands import Command
from facilitate.domain.words import Role
from facilitate.realtime import wire
from facilitate.replay import reading
from facilitate.store import migrate
from facilitate.store.store import Store
from facilitate.store.unit import Unit
from tests.builders import Room, new_op

SCRIPT = reading.load(Path(reading.__file__).with_name("demo.json"))
WHYS = (244, 350, 182, 254, 0, 391, 376, 0, 768, 120)
"""How long the reasons were that people gave in a real workshop, in characters; the last is that of the demo."""
PEOPLE = 40
AT_ONCE = 50


@dataclass(frozen=True)
class FullBoard:
    """A workshop whose first round is open and has so many cards, by its link and by its code."""

    cards: int
    clusters: int
    link: str
    code: str
    round: str


def fill(folder: Path, sizes: list[tuple[int, int]]) -> list[FullBoard]:
    """Workshops with these numbers of cards and clusters in a new database in `folder`."""
    app = create_app(Settings.from_environment({"DATA_DIR": str(folder)}))
    with app.app_context():
        migrate.upgrade(app)
        store = app.extensions["live"].store
        return [_board(store, cards, clusters) for cards, clusters in sizes]


def _board(store: Store, cards: int, clusters: int) -> FullBoard:
    """Two of three cards lie in a cluster, the others are new."""
    room = Room(store, kinds=("metaphor", "closing"))
    people = room.filled_with(PEOPLE)
    round_id = room.opens("metaphor")
    first = SCRIPT.rounds[0]
    room.leads("workshop.edit", title=SCRIPT.workshop.title)
    room.leads("round.edit", round=round_id, title=first.title, prompt=first.prompt)
    ids = [answer["card"] for answer in _all(store, people, "card.submit", texts(cards, round_id))]
    placed = ids[: len(ids) * 2 // 3]
    titles = cycle(one.title for round_ in SCRIPT.rounds for lens in round_.lenses for one in lens.clusters)
    groups: list[dict[str, Any]] = [
        {"lens": room.lens(), "title": title, "cards": placed[number::clusters]}
        for number, title in enumerate(islice(titles, clusters))
    ]
    _all(store, [room.facilitator], "cluster.create", groups)
    return FullBoard(cards, clusters, room.leads("link.create", role="facilitator")["link"], room.code, round_id)


def _perform_all(said: list[tuple[Actor, Command]], unit: Unit) -> list[dict[str, Any]]:
    return [perform(unit, actor, command) for actor, command in said]


def texts(count: int, round_id: str) -> list[dict[str, Any]]:
    """Cards as `card.submit` takes them, in the lengths of real ones."""
    return [
        {"round": round_id, "kind": "metaphor", "text": text, "why": why, "emoji": emoji}
        for text, why, emoji in islice(_sayings(), count)
    ]


def _sayings() -> Iterator[tuple[str, str, str]]:
    """Texts, reasons and pictures of metaphors, without end."""
    said = [card for card in SCRIPT.rounds[0].cards if card.emoji]
    words = " ".join(card.why for card in said)
    for card, length in zip(cycle(said), cycle(WHYS), strict=False):
        why = words[:length].rsplit(" ", 1)[0]
        yield card.text, why, card.emoji


def _all(store: Store, actors: list[Actor], name: str, said: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same command many times, in turn by these people, in few transactions -> the answers."""
    namespace = "/phone" if actors[0].role is Role.PARTICIPANT else "/board"
    answers: list[dict[str, Any]] = []
    turns = list(zip(cycle(actors), said, strict=False))
    for start in range(0, len(turns), AT_ONCE):
        some = [
            (actor, wire.parse(namespace, name, {"op": new_op(), **fields}))
            for actor, fields in turns[start : start + AT_ONCE]
        ]
        answers += store.write(partial(_perform_all, some))
    return answers
