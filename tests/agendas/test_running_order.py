"""An agenda with the time of each of its rounds."""

import pytest

from facilitate import agendas
from facilitate.agendas.running_order import running_order
from facilitate.domain.commands import RoundPlan
from facilitate.domain.words import RoundKind


def plan(minutes: float | None, materials: str = "", skipped: bool = False) -> RoundPlan:
    seconds = None if minutes is None else int(minutes * 60)
    return RoundPlan(kind=RoundKind.OPEN, title="A round", seconds=seconds, materials=materials, skipped=skipped)


@pytest.mark.parametrize(
    ("starts", "begins", "ends"),
    [
        ("09:00", ["9:00", "9:10", "9:10"], "10:40"),
        ("23:50", ["23:50", "0:00", "0:00"], "1:30"),
        ("", ["0:00", "0:10", "0:10"], "1:40"),
    ],
)
def test_a_round_begins_when_those_before_it_are_over(starts: str, begins: list[str], ends: str):
    order = running_order([plan(10), plan(None), plan(90)], starts)
    assert [one.begins for one in order.rounds] == begins
    assert (order.ends, order.seconds) == (ends, 6000)


def test_more_than_a_day_after_the_start_is_still_told():
    assert running_order([plan(240)] * 7, "").ends == "28:00"


def test_a_round_that_is_skipped_takes_no_time_and_keeps_its_number():
    order = running_order([plan(10), plan(20, skipped=True), plan(30)], "09:00")
    assert [(one.number, one.begins) for one in order.rounds] == [(1, "9:00"), (3, "9:10")]


def test_what_is_to_be_brought_along_is_named_once():
    order = running_order([plan(1, "paper"), plan(1), plan(1, "markers"), plan(1, "paper"), plan(1, "tape", True)], "")
    assert order.to_bring == ["paper", "markers"]


@pytest.mark.parametrize(
    ("seconds", "countdown", "counts"), [(1200, 300, 300), (600, 1200, 600), (600, None, 600), (None, 300, 300)]
)
def test_a_timer_takes_no_longer_than_its_round(seconds: int | None, countdown: int | None, counts: int):
    timed = RoundPlan(kind=RoundKind.OPEN, title="A round", seconds=seconds, countdown=countdown)
    assert timed.timer_seconds == counts


def test_a_round_without_minutes_has_no_timer():
    assert plan(None).timer_seconds is None


@pytest.mark.parametrize("name", agendas.names())
def test_a_ready_agenda_says_to_who_leads_what_to_do(name: str):
    for language in ("nl", "en"):
        rounds = agendas.load(name, language).rounds
        assert any(one.cues for one in rounds)
        for one in rounds:
            assert one.countdown is None or one.countdown < (one.seconds or 0)
