"""Whatever people do in a workshop: its file can be read again, and makes the same workshop."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitate.actions.workshops.importing import bring_in
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.whole import read
from facilitate.domain.words import Pairing
from facilitate.reports.formats import json
from facilitate.store.opening import open_database
from facilitate.store.store import Store
from facilitate.store.whole import whole_workshop
from tests.builders import Room
from tests.properties.depth import share_of

from .test_reducers import a_random_step, any_of, some_settings

STEPS, BETWEEN = 120, 8
KINDS = ("metaphor", "vote", "exchange", "plenary", "vote", "closing")


@pytest.fixture
def elsewhere(tmp_path: Path, empty_database: Path) -> Store:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    shutil.copy(empty_database, folder / "facilitate.db")
    return Store(open_database(f"sqlite:///{folder / 'facilitate.db'}"))


def speaks_in_turn(room: Room, current: str, random_: random.Random) -> Any:
    step = random_.choice(["start", "start", "next", "jump", "skip"])
    if step == "start":
        return room.leads("queue.start", round=current, order="seat")
    if step == "jump":
        return room.leads("queue.jump", round=current, speaker=any_of(random_, room.board()["participants"]))
    return room.leads(f"queue.{step}", round=current, at=random_.randrange(3))


def a_step_at_the_desk(room: Room, random_: random.Random) -> Any:
    """What a scribe does with the report."""
    board = room.board()
    key, other = (f"card:{any_of(random_, board['cards'])}" for _ in range(2))
    under = f"round:{any_of(random_, board['rounds'])}"
    seen = dict.fromkeys((key, other))
    told = {one["round"]: random_.choice([one["id"], None]) for one in board["lenses"].values()}
    steps: list[Callable[[], Any]] = [
        lambda: room.leads("passage.edit", key=key, text="Told in other words", label="Said", typed="Told"),
        lambda: room.leads("passage.omit", keys=[key, other]),
        lambda: room.leads("passage.restore", keys=[key]),
        lambda: room.leads("passage.merge", key=key, keys=[other], text="Both", typed="a\nb", was=seen),
        lambda: room.leads("passage.apart", key=key),
        lambda: room.leads("passage.split", key=key, texts=["One", "Two"], parent=under),
        lambda: room.leads("passage.move", keys=[key, other], parent=under, home=True, order=[other, key]),
        lambda: room.leads("passage.write", kind="bullet", text="Of our own", parent=under),
        lambda: room.leads("passage.keep", key=key, words="a name"),
        lambda: room.leads("report.choose", names=random_.random() < 0.5, pictures=True, lenses=told),
    ]
    return random_.choice(steps)()


def lives(room: Room, people: list[Any], random_: random.Random) -> None:
    """One command of anybody, more often of those that leave something which a file has to tell."""
    current = room.board()["workshop"]["round"] or "nothing"
    try:
        if random_.random() < 0.15:
            speaks_in_turn(room, current, random_)
        elif random_.random() < 0.15:
            a_step_at_the_desk(room, random_)
        else:
            a_random_step(room, people, random_)
    except Refused as error:
        if error.code is ErrorCode.UNKNOWN_COMMAND:
            raise


def file_of(store: Store, workshop: str) -> bytes:
    return json.written(store.read(whole_workshop, workshop))


@pytest.mark.parametrize("seed", range(share_of(12)))
def test_what_people_did_is_read_again_and_the_same(store: Store, elsewhere: Store, seed: int) -> None:
    random_ = random.Random(seed)
    room = Room(store, kinds=KINDS, pairing=random_.choice(list(Pairing)))
    some_settings(room, random_)
    people = [room.joins("Ann"), room.joins("Bob")]
    for step in range(STEPS):
        lives(room, people, random_)
        if step % BETWEEN == 0:
            read(file_of(store, room.id))
    file = file_of(store, room.id)
    elsewhere.write(lambda unit: bring_in(unit, read(file)))
    assert file_of(elsewhere, room.id) == file
    elsewhere.close()
