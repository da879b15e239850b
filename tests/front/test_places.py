"""Who may hold a connection, and for how long."""

import socket

import pytest
from structlog.testing import capture_logs

from facilitate.front import places as module
from facilitate.front import places_for
from facilitate.front.places import BODY_S, LONG_S, REQUEST_S, Places
from tests.clock import Clock


class Wire:
    """A connection that notes that it was hung up on."""

    hung_up = False

    def shutdown(self, how: int) -> None:
        assert how == socket.SHUT_RDWR
        self.hung_up = True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    one = Clock()
    monkeypatch.setattr(module, "time", one)
    return one


def nobody() -> bool:
    return False


def test_the_one_that_kept_us_waiting_the_longest_makes_room(clock: Clock):
    places = Places(3, 1, nobody)
    wires = [Wire() for _ in range(3)]
    for wire in wires:
        places.waits(wire)
    places.works(wires[0])
    assert places.has_room()
    assert [wire.hung_up for wire in wires] == [False, True, False]


def test_who_is_being_answered_is_broken_off_last_and_only_when_it_takes_very_long(clock: Clock):
    places = Places(2, 1, nobody)
    wires = [Wire(), Wire()]
    for wire in wires:
        places.waits(wire)
        places.works(wire)
    assert not places.has_room()
    clock.now += LONG_S + 1
    assert places.has_room()
    assert [wire.hung_up for wire in wires] == [True, False]


def test_who_waits_for_news_makes_room_before_anybody_whose_answer_is_made(clock: Clock):
    places = Places(2, 1, nobody)
    answered, polling = Wire(), Wire()
    for wire in (answered, polling):
        places.waits(wire)
        places.works(wire)
    places.polls(polling)
    clock.now += LONG_S + 1
    assert places.has_room()
    assert [wire.hung_up for wire in (answered, polling)] == [False, True]


def test_nobody_keeps_us_waiting_for_long(clock: Clock):
    places = Places(9, 9, nobody)
    silent, slow, asking, answered = (Wire() for _ in range(4))
    places.waits(silent)
    places.waits(slow, BODY_S)
    places.waits(asking)
    places.works(asking)
    clock.now += REQUEST_S + 1
    places.waits(answered)
    places.look()
    assert [wire.hung_up for wire in (silent, slow, asking, answered)] == [True, False, False, False]
    clock.now += BODY_S
    places.look()
    assert [wire.hung_up for wire in (slow, asking)] == [True, False]


def test_a_websocket_has_a_place_of_another_kind_and_no_time_limit(clock: Clock):
    places = Places(1, 1, nobody)
    wire = Wire()
    places.waits(wire)
    assert places.opens(wire)
    assert places.has_room()
    clock.now += 10_000
    places.look()
    assert not wire.hung_up
    assert not places.opens(Wire())
    places.leaves(wire)
    assert places.opens(Wire())


def test_a_stranger_makes_room_for_one_more_websocket():
    strangers = [Wire(), Wire()]
    places = Places(1, 1, lambda: bool(strangers.pop()))
    assert places.opens(Wire())
    assert places.opens(Wire())
    assert len(strangers) == 1


def test_many_who_find_no_place_make_a_line_now_and_then(clock: Clock):
    places = Places(1, 1, nobody)
    with capture_logs() as lines:
        for _ in range(500):
            places.refused()
        places.look()
        places.refused()
        clock.now += 1
        places.look()
        clock.now += module.LOG_EVERY_S
        places.look()
    assert [line["refused"] for line in lines] == [500, 1]


@pytest.mark.parametrize("files", [10, 100, 256, 1_024, 65_536])
def test_places_are_as_many_as_files_allow(files: int):
    places = places_for(files, nobody)
    assert places.pages >= 16
    assert places.sockets >= 16
    assert places.pages + places.sockets <= max(32, files)
