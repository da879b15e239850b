"""How much a socket may say."""

import pytest
from structlog.testing import capture_logs

from facilitate.domain.limits import (
    BYTES_AT_ONCE,
    COMMANDS_AT_ONCE,
    COMMANDS_PER_SECOND,
    FRAMES_AT_ONCE,
    FRAMES_PER_SECOND,
    MESSAGE_BYTES,
)
from facilitate.realtime import bucket
from facilitate.realtime.line import budget
from facilitate.realtime.line.budget import Budget, Tally
from facilitate.realtime.line.frames import TOO_MUCH, Broken
from tests.clock import Clock


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    one = Clock()
    monkeypatch.setattr(budget, "time", one)
    monkeypatch.setattr(bucket, "time", one)
    return one


def test_who_sends_commands_as_fast_as_they_are_taken_is_never_hung_up_on(clock: Clock):
    one = Budget(Tally())
    for _ in range(COMMANDS_AT_ONCE):
        one.spend(400)
    for _ in range(60 * COMMANDS_PER_SECOND):
        clock.now += 1 / COMMANDS_PER_SECOND
        one.spend(400)


def test_a_burst_of_the_longest_messages_is_taken():
    one = Budget(Tally())
    for _ in range(BYTES_AT_ONCE // (MESSAGE_BYTES + 8)):
        one.spend(MESSAGE_BYTES + 8)
    with pytest.raises(Broken) as broken:
        one.spend(MESSAGE_BYTES + 8)
    assert broken.value.status == TOO_MUCH


def test_who_says_more_than_the_burst_is_hung_up_on_and_earns_it_back_slowly(clock: Clock):
    one = Budget(Tally())
    for _ in range(FRAMES_AT_ONCE):
        one.spend(1)
    with pytest.raises(Broken):
        one.spend(1)
    clock.now += 2
    for _ in range(2 * FRAMES_PER_SECOND):
        one.spend(1)
    with pytest.raises(Broken):
        one.spend(1)


def test_many_who_are_hung_up_on_make_a_line_now_and_then(clock: Clock):
    tally = Tally()
    with capture_logs() as lines:
        for _ in range(1_000):
            tally.count()
        tally.tell(clock.now)
        assert [line["hung_up_on"] for line in lines] == [1]
        clock.now += budget.LOG_EVERY_S
        tally.tell(clock.now)
        tally.tell(clock.now + budget.LOG_EVERY_S)
    assert [line["hung_up_on"] for line in lines] == [1, 999]
