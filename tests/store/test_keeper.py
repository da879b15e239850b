"""The store in processes of its own: the same answers as in place, whatever goes wrong on the way."""

import json
import os
import pickle
import shutil
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import structs
from sqlalchemy import text
from sqlalchemy.orm import Session

from facilitate import agendas
from facilitate.actions.attending import joining
from facilitate.actions.perform import perform
from facilitate.actions.rights import access, asking, hosts
from facilitate.actions.workshops import new_workshops
from facilitate.domain.actors import Actor
from facilitate.domain.commands import (
    BoardSync,
    ParticipantRemove,
    PhoneSync,
    Query,
    RoundPlan,
    WallSet,
    WorkshopCreate,
    WorkshopJoin,
)
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role, RoundKind
from facilitate.keeper.client import FarStore
from facilitate.keeper.messages import StoreFailed
from facilitate.store import queries
from facilitate.store.event_log import Batch
from facilitate.supervising import keeper
from facilitate.supervision.child import Child
from facilitate.supervision.ground import InnerSockets
from tests.builders import new_op
from tests.waiting import have_stand_still

pytestmark = pytest.mark.server


class Kept:
    """The processes of a store on a folder of their own, and a store that asks them."""

    def __init__(self) -> None:
        self.inner = InnerSockets("writer", "reader")
        self.child: Child = keeper(self.inner)
        self.store = FarStore(**self.inner.addresses)
        self.start(first=True)

    def start(self, first: bool = False) -> None:
        self.child.start(first=first)
        while not self.child.ready:
            for one in self.child.lines:
                self.child.hear(one)
            assert not self.child.ended
            time.sleep(0.01)

    def pid(self, name: str) -> int:
        return next(line.pid for line in self.child.lines if line.name == name and line.pid)

    def close(self) -> None:
        self.store.close()
        self.child.kill()
        self.inner.close()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_database: Path) -> Iterator[Kept]:
    shutil.copy(empty_database, tmp_path / "facilitate.db")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    one = Kept()
    yield one
    one.close()


def test_what_is_written_is_read_by_the_other_process(kept: Kept):
    link, token = kept.store.write(hosts.open_the_house, "")
    host = kept.store.read(access.host, token)
    assert host is not None
    assert host.role == "host"
    assert kept.store.read(access.host, link) is None, "a link that works once gives no right by itself"


def test_a_refusal_arrives_as_it_was_meant(kept: Kept):
    refused = kept.store.read(access.refusal, ["nothing"])
    assert refused.code is ErrorCode.FORBIDDEN
    assert refused.message == Refused(ErrorCode.FORBIDDEN).message
    longer = Refused(ErrorCode.TOO_LONG, "text", "At most %(limit)s.", limit=5, detail="d", current="c", key="k")
    made = pickle.loads(pickle.dumps(longer))
    assert (made.__dict__, str(made)) == (longer.__dict__, str(longer))


def test_what_went_wrong_in_there_is_an_error_here_and_the_next_question_is_answered(kept: Kept):
    with pytest.raises(StoreFailed, match="NoResultFound"):
        kept.store.read(queries.report_with_revision, "no such workshop")
    with pytest.raises(StoreFailed):
        kept.store.read(queries.revisions, 5)  # type: ignore[arg-type]
    with pytest.raises(StoreFailed):
        kept.store.write(hosts.open_the_house, "", "too much")  # type: ignore[call-arg]
    assert kept.store.read(queries.revisions, {"none"}) == []
    assert kept.store.write(hosts.open_the_house, "")


def test_only_functions_of_the_store_and_the_actions_are_asked_for(kept: Kept):
    def own(session: Session) -> None:
        session.execute(text("SELECT 1"))

    with pytest.raises(TypeError, match="not of store or actions"):
        kept.store.read(own)


def test_many_who_ask_at_once_get_each_their_own_answer(kept: Kept):
    def ask(number: int) -> bool:
        owner = f"host {number}"
        token = kept.store.write(access.grant, Role.HOST, owner=owner)
        found = kept.store.read(access.host, token)
        return found is not None and found.owner == owner

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(ask, range(64)))


@pytest.mark.parametrize("which", ["writer", "reader"])
def test_a_process_that_was_killed_is_asked_again_once_it_is_back(kept: Kept, which: str):
    returned: list[bool] = []
    kept.store.on_return(lambda: returned.append(True))
    _, token = kept.store.write(hosts.open_the_house, "")
    assert kept.store.read(access.host, token)
    os.kill(kept.pid(which), signal.SIGKILL)
    with ThreadPoolExecutor(2) as pool:
        reads = pool.submit(kept.store.read, access.host, token)
        time.sleep(0.2)
        kept.child.kill()
        kept.start()
        assert reads.result(15) is not None
    assert kept.store.write(hosts.open_the_house, token)[1] == token
    assert returned == [True]


def test_a_write_whose_process_died_is_refused_so_that_it_is_sent_again(kept: Kept):
    kept.store.write(hosts.open_the_house, "")
    have_stand_still(kept.pid("writer"))
    with ThreadPoolExecutor(1) as pool:
        writes = pool.submit(kept.store.write, hosts.open_the_house, "")
        time.sleep(0.3)
        os.kill(kept.pid("writer"), signal.SIGKILL)
        with pytest.raises(Refused) as refused:
            writes.result(15)
    assert refused.value.code is ErrorCode.BUSY


def a_workshop(kept: Kept) -> tuple[Actor, str]:
    """Its facilitator and its join code."""
    _, token = kept.store.write(hosts.open_the_house, "")
    host = kept.store.read(access.host, token)
    assert host is not None
    rounds = [RoundPlan(kind=RoundKind.METAPHOR, title="Round", prompt="Prompt")]
    create = WorkshopCreate(op=new_op(), title="A test", rounds=rounds)
    made = kept.store.write(new_workshops.create, host, create, agendas.load("workshop-2", "nl"))
    leads = kept.store.read(access.actor_in, [token], made["workshop"])
    assert leads is not None
    return leads, made["code"]


def joins(kept: Kept, code: str) -> Actor:
    token = kept.store.write(joining.join, WorkshopJoin(op=new_op(), code=code)).token
    actor = kept.store.read(access.participant, token)
    assert actor is not None
    return actor


def snapshot(kept: Kept, actor: Actor, query: Query) -> dict[str, Any]:
    """As a client reads it."""
    answer = kept.store.read(asking.answer, actor, query)
    told: dict[str, Any] = json.loads(msgspec.json.encode(answer))["snapshot"]
    return told


def test_a_board_comes_ready_to_be_sent_and_is_always_the_newest(kept: Kept):
    leads, code = a_workshop(kept)
    asks = BoardSync(since=None)
    for _ in range(3):
        known = len(snapshot(kept, leads, asks)["participants"])
        joins(kept, code)
        now = snapshot(kept, leads, asks)
        assert len(now["participants"]) == known + 1
        assert now == snapshot(kept, leads, asks)
        assert now == json.loads(json.dumps(kept.store.read(queries.board_snapshot, leads.workshop or "")))


def test_the_room_never_gets_the_board_that_was_made_for_who_leads(kept: Kept):
    leads, code = a_workshop(kept)
    joins(kept, code)
    asks = BoardSync(since=None)
    stage = structs.replace(leads, role=Role.STAGE)
    for _ in range(2):
        assert all("code" in one for one in snapshot(kept, leads, asks)["participants"].values())
        assert all("code" not in one for one in snapshot(kept, stage, asks)["participants"].values())


def test_phones_that_come_in_together_get_each_their_own(kept: Kept):
    _, code = a_workshop(kept)
    phones = [joins(kept, code) for _ in range(5)]
    with ThreadPoolExecutor(5) as pool:
        told = list(pool.map(lambda actor: snapshot(kept, actor, PhoneSync(since=None)), phones))
    assert [one["me"]["id"] for one in told] == [actor.participant for actor in phones]
    assert {one["counts"]["participants"] for one in told} == {5}


def test_phones_that_come_back_together_get_each_what_they_missed(kept: Kept):
    leads, code = a_workshop(kept)
    phones = [joins(kept, code) for _ in range(4)]
    since = [snapshot_rev(kept, one) for one in phones]
    kept.store.write(perform, leads, WallSet(op=new_op(), allowed=True))
    with ThreadPoolExecutor(4) as pool:
        asks = [PhoneSync(since=one if place else one - 1) for place, one in enumerate(since)]
        answers = list(pool.map(lambda asked: kept.store.read(asking.answer, *asked), zip(phones, asks, strict=True)))
    told = [[event["type"] for event in json.loads(msgspec.json.encode(one))["events"]] for one in answers]
    assert told == [["counts.changed", "workshop.updated"], *[["workshop.updated"]] * 3]


def snapshot_rev(kept: Kept, actor: Actor) -> int:
    return int(kept.store.read(asking.answer, actor, PhoneSync(since=None))["rev"])


def test_a_phone_without_a_right_gets_nothing_also_among_others(kept: Kept):
    leads, code = a_workshop(kept)
    phones = [joins(kept, code) for _ in range(3)]
    out = ParticipantRemove(op=new_op(), participant=phones[1].participant or "")
    kept.store.write(perform, leads, out)

    def ask(actor: Actor) -> Any:
        try:
            return snapshot(kept, actor, PhoneSync(since=None))["me"]["id"]
        except Refused as refused:
            return refused.code

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(ask, phones)) == [phones[0].participant, ErrorCode.FORBIDDEN, phones[2].participant]


def test_a_listener_that_fails_does_not_end_the_line(kept: Kept):
    def fails(_batch: Batch) -> None:
        raise RuntimeError

    kept.store.listen(fails)
    assert kept.store.write(hosts.open_the_house, "")
    assert kept.store.write(hosts.open_the_house, "")
