"""The pulse, and frames per tick, with a server that only notes what it was told to send."""

import math
import time
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec import structs

from facilitate.domain.words import Role, Stream
from facilitate.realtime.attendance import Attendance
from facilitate.realtime.door import ended_in, show_out
from facilitate.realtime.heartbeat import live_on
from facilitate.realtime.live import Live
from facilitate.realtime.publish import Publisher, frame
from facilitate.realtime.sockets import Sockets
from facilitate.realtime.storage import Storage
from facilitate.store.event_log import Batch, Fact, Sent
from facilitate.store.tables import Capability
from facilitate.store.unit import Unit
from tests.builders import Room


def sent(rev: int, kind: str = "card.submitted", audience: tuple[str, ...] | None = None, stream=Stream.PHONE) -> Sent:
    """What was told of a card that is gone by now."""
    gone = {"card": None, "card_id": f"card-{rev}"}
    return Sent(Fact("w", stream, rev, kind, {}, audience), {"rev": rev, "type": kind, **gone})


class NotedServer:
    def __init__(self, sids: dict[str, list[str]]):
        self.emitted: list[tuple[str, dict[str, Any], list[str] | None]] = []
        self.shown_out: list[str] = []
        self.quiet_s: dict[str, float] = {}
        self.manager = SimpleNamespace(
            get_participants=lambda _, room: [(sid, None) for sid in sids.get(room, [])],
            how_many=lambda _, room: len(sids.get(room, [])),
            quiet_s=lambda namespace, _: self.quiet_s.get(namespace, math.inf),
            paused_s=0.0,
        )

    def emit(self, event, data, *, room, namespace, skip_sid=None):
        self.emitted.append((room, data, skip_sid))

    def sleep(self, seconds):
        pass

    def disconnect(self, sid, namespace):
        self.shown_out.append(sid)


def revs(framed: dict[str, Any]) -> list[int]:
    return [event["rev"] for event in framed["events"]]


def test_a_frame_covers_its_batch_whatever_the_reader_may_see():
    batch = [sent(4), sent(5, audience=("ann",)), sent(6)]
    for_ann, for_all = frame(batch, "ann"), frame(batch, None)
    assert (for_ann["since"], for_ann["rev"]) == (for_all["since"], for_all["rev"]) == (3, 6)
    assert (revs(for_ann), revs(for_all)) == ([4, 5, 6], [4, 6])


def test_of_several_counts_only_the_last_travels():
    assert revs(frame([sent(1, "counts.changed"), sent(2), sent(3, "counts.changed")], None)) == [2, 3]


def test_everybody_gets_one_frame_and_only_who_has_events_of_their_own_gets_another_one():
    server = NotedServer({"participant:ann": ["sid-of-ann"]})
    Publisher(server)._send([sent(1, audience=("ann",)), sent(2)])
    assert [(room, skipped) for room, _, skipped in server.emitted] == [
        ("participant:ann", None),
        ("/phone:w", ["sid-of-ann"]),
    ]


@pytest.mark.parametrize("count", [1, 50])
def test_what_was_gathered_makes_one_frame_for_the_room_however_many_cards_came(count: int):
    server = NotedServer({})
    Publisher(server)._send([sent(rev, stream=Stream.BOARD) for rev in range(1, count + 1)])
    assert [room for room, _, _ in server.emitted] == ["/public:w"]


def test_a_room_is_never_told_of_a_gap_as_of_none():
    server = NotedServer({})
    Publisher(server)._send([sent(rev, stream=Stream.BOARD) for rev in (1, 2, 4, 5)])
    assert [(framed["since"], framed["rev"]) for _, framed, _ in server.emitted] == [(0, 2), (3, 5)]


def test_who_leads_hears_each_commit_at_once_and_the_room_hears_what_was_gathered():
    server = NotedServer({})
    publisher = Publisher(server)
    publisher._started = True  # nobody gathers but this test
    for rev in (1, 3, 5):
        publisher.publish(Batch([sent(rev, stream=Stream.BOARD), sent(rev + 1, stream=Stream.BOARD)], []))
    gathered = publisher._gathered(free_at=time.monotonic() + 0.05)
    assert [(room, revs(framed)) for room, framed, _ in server.emitted] == [
        ("/board:w", [1, 2]),
        ("/board:w", [3, 4]),
        ("/board:w", [5, 6]),
    ]
    publisher._send([one for batch in gathered for one in batch.sent])
    assert [room for room, _, _ in server.emitted[3:]] == ["/public:w"]


def test_who_lost_their_right_is_disconnected_and_nobody_else(room: Room):
    server, sockets = NotedServer({}), Sockets()
    sockets.add("/board", "sid-of-facilitator", room.facilitator)
    sockets.add("/phone", "sid-of-ann", room.joins("Ann"))
    live = Live(room.store, sockets, Publisher(server), Attendance(sockets), Storage(sockets))
    show_out(live, server)
    assert server.shown_out == []

    def revoke(unit: Unit) -> None:
        unit.session.get_one(Capability, room.facilitator.capability).revoked_at = unit.now

    room.store.write(revoke)
    show_out(live, server)
    assert server.shown_out == ["sid-of-facilitator"]


def test_only_a_commit_that_may_end_a_right_makes_the_door_look(room: Room):
    sockets = Sockets()
    live = Live(room.store, sockets, Publisher(NotedServer({})), Attendance(sockets), Storage(sockets))
    suspects: list[set[str]] = []
    room.store.listen(lambda batch: suspects.append(ended_in(live, batch)))
    ann = room.joins("Ann")
    link = room.leads("link.create", role="scribe")["id"]
    room.leads("wall.set", allowed=True)
    room.opens("metaphor")
    room.leads("wall.set", allowed=False)
    assert not any(suspects)
    sockets.add("/board", "wall", structs.replace(ann, role=Role.WALL))
    room.leads("wall.set", allowed=True)
    room.leads("round.next", current=room.board()["workshop"]["round"])
    assert not any(suspects)
    room.leads("wall.set", allowed=False)
    room.leads("link.revoke", link=link)
    assert suspects[-2:] == [{room.id}, {room.id}]


def test_who_follows_the_wall_is_in(room: Room):
    sockets, ann = Sockets(), room.joins("Ann")
    sockets.add("/board", "wall", structs.replace(ann, role=Role.WALL))
    sockets.add("/board", "board", room.facilitator)
    assert Attendance(sockets).of(room.id) == {ann.participant: "in"}


def test_presence_is_told_when_it_changes_and_a_reload_is_not_going_away(room: Room, monkeypatch: pytest.MonkeyPatch):
    server, sockets = NotedServer({}), Sockets()
    attendance, ann = Attendance(sockets), room.joins("Ann")

    def told() -> list[dict[str, str]]:
        server.emitted.clear()
        attendance.look(server)
        return [data["people"] for _, data, _ in server.emitted]

    sockets.add("/phone", "before", ann)
    assert told() == [{ann.participant: "in"}]
    assert told() == []
    sockets.add("/phone", "other tab", ann)
    found = sockets.get("/phone", "other tab")
    assert found is not None
    found.tell(writing=True, awake=True)
    assert told() == [{ann.participant: "writing"}]
    found.tell(writing=False, awake=False)
    assert told() == [{ann.participant: "in"}]
    sockets.remove("/phone", "before")
    sockets.remove("/phone", "other tab")
    assert told() == []
    monkeypatch.setattr("facilitate.realtime.attendance.GRACE_S", 0.0)
    assert told() == [{ann.participant: "away"}]
    assert attendance.of(room.id) == {}


def test_everybody_hears_that_their_line_is_there_whatever_the_store_does(room: Room):
    server = NotedServer({})
    sockets = Sockets()
    sockets.add("/phone", "a phone", room.joins("Ann"))
    live = Live(room.store, sockets, Publisher(server), Attendance(sockets), Storage(sockets))
    live_on(live, server)
    assert {told for told, data, _ in server.emitted if data is None} == {
        f"{name}:{room.id}" for name in ("/board", "/public", "/phone")
    }
    server.emitted.clear()
    server.quiet_s["/phone"] = 0.5
    live_on(live, server)
    assert f"/phone:{room.id}" not in {told for told, _, _ in server.emitted}, "they heard of a card just now"
