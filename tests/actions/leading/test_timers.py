"""A timer that stands still and runs on."""

import pytest
from sqlalchemy import update

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store.tables import Round
from tests.builders import Room


@pytest.fixture
def timed(room: Room) -> Room:
    """A round whose timer of a minute has just been started."""
    room.opens("metaphor")
    room.leads("timer.start", seconds=60)
    return room


def timer(room: Room) -> dict[str, int | None]:
    found: dict[str, int | None] = room.round("metaphor")["timer"]
    return found


def told(room: Room, rev: int) -> list[str]:
    return [event["type"] for event in room.events(rev) if event["type"].startswith("timer")]


def test_a_paused_timer_keeps_what_is_left_and_a_resumed_one_runs_it_out(timed: Room):
    timed.leads("timer.pause")
    paused = timer(timed)
    assert paused["ends_at"] is None
    assert paused["left"] is not None
    assert 50_000 < paused["left"] <= 60_000
    timed.leads("timer.resume")
    running = timer(timed)
    assert running["left"] is None
    assert running["ends_at"]


def test_two_who_press_pause_together_pause_once(timed: Room):
    rev = timed.revisions()[0]
    timed.leads("timer.pause")
    paused = timer(timed)
    timed.leads("timer.pause")
    assert timer(timed) == paused
    assert told(timed, rev) == ["timer.paused"]


def test_two_who_press_resume_together_resume_once(timed: Room):
    timed.leads("timer.pause")
    rev = timed.revisions()[0]
    timed.leads("timer.resume")
    running = timer(timed)
    timed.leads("timer.resume")
    assert timer(timed) == running
    assert told(timed, rev) == ["timer.started"]


def test_a_minute_more_counts_for_a_paused_timer_too(timed: Room):
    timed.leads("timer.pause")
    before = timer(timed)["left"] or 0
    timed.leads("timer.extend", seconds=60)
    assert timer(timed) == {"ends_at": None, "left": before + 60_000, "seconds": 120}


def test_a_timer_that_is_over_is_not_paused(timed: Room):
    timed.store.write(lambda unit: unit.session.execute(update(Round).values(timer_ends_at=1)))
    timed.leads("timer.pause")
    assert timer(timed) == {"ends_at": 1, "left": None, "seconds": 60}


def test_a_paused_timer_is_started_anew_or_stopped(timed: Room):
    timed.leads("timer.pause")
    timed.leads("timer.start", seconds=30)
    assert timer(timed)["left"] is None
    timed.leads("timer.pause")
    timed.leads("timer.stop")
    assert timer(timed) is None


def test_closing_a_round_ends_its_paused_timer(timed: Room):
    timed.leads("timer.pause")
    timed.leads("round.close", round=timed.round("metaphor")["id"])
    assert timer(timed) is None


@pytest.mark.parametrize("name", ["timer.pause", "timer.resume"])
def test_without_a_timer_there_is_nothing_to_pause(room: Room, name: str):
    room.opens("metaphor")
    with pytest.raises(Refused) as caught:
        room.leads(name)
    assert caught.value.code is ErrorCode.NOT_FOUND
