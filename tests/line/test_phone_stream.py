"""What each phone hears of its stream, and when."""

from collections import defaultdict
from typing import Any

import msgspec

from facilitate.domain.words import Stream
from facilitate.realtime.phone_stream import COUNTS_EVERY_S, Out, PhoneStream, counts_every_s
from facilitate.store.event_log import Fact, Sent

COUNTS = "counts.changed"
WAIT = COUNTS_EVERY_S[0]


def sent(rev: int, kind: str = "card.submitted", *audience: str) -> Sent:
    return Sent(Fact("w", Stream.PHONE, rev, kind, {}, audience or None), {"rev": rev, "type": kind})


class Phones:
    """Ann, Bob and Cho, who note each frame: {since, rev, events by number}."""

    def __init__(self) -> None:
        self.stream = PhoneStream()
        self.heard: defaultdict[str, list[tuple[int, int, list[int]]]] = defaultdict(list)

    def at(self, now: float, *events: Sent) -> None:
        out: Out = self.stream.take(events, now)
        for who, told in out.own:
            self._note(who, told)
        for who in {"ann", "bob", "cho"} - set(out.heard) if out.common is not None else ():
            self._note(who, out.common)

    def _note(self, who: str, told: dict[str, Any] | None) -> None:
        assert told is not None
        frame = msgspec.json.decode(msgspec.json.encode(told))
        self.heard[who].append((frame["since"], frame["rev"], [event["rev"] for event in frame["events"]]))


def test_a_lone_count_goes_at_once():
    phones = Phones()
    phones.at(10, sent(4, COUNTS))
    assert phones.heard["bob"] == [(3, 4, [4])]
    assert not phones.stream.waits


def test_counts_come_four_times_a_second_and_the_last_one_always_comes():
    phones = Phones()
    for rev in range(1, 101):
        phones.at(10 + rev / 100, sent(rev, COUNTS))
    phones.at(phones.stream.due_at)
    frames = phones.heard["bob"]
    assert len(frames) <= 5
    assert frames[-1] == (frames[-2][1], 100, [100])


def test_no_count_waits_longer_than_a_quarter_of_a_second():
    phones = Phones()
    phones.at(10, sent(1, COUNTS))
    phones.at(10.1, sent(2, COUNTS))
    assert phones.stream.waits
    assert phones.stream.due_at == 10 + WAIT
    phones.at(10 + WAIT)
    assert phones.heard["bob"][-1] == (1, 2, [2])


def test_a_gap_between_events_that_came_together_is_never_told_as_none():
    phones = Phones()
    phones.at(10, sent(1))
    phones.at(11, sent(2), sent(3, "card.submitted", "ann"), sent(5))
    assert phones.heard["bob"] == [(0, 1, [1]), (4, 5, [5])]
    assert phones.heard["ann"][-1] == (4, 5, [5])


def test_counts_wait_longer_in_a_large_room_but_never_so_long_that_phones_would_ask():
    waits = [counts_every_s(phones) for phones in (0, 12, 100, 200, 300, 1000, 20_000)]
    assert waits == [0.25, 0.25, 0.25, 0.5, 0.75, 1.0, 1.0]


def test_what_is_for_all_goes_at_once_and_takes_along_what_waited():
    phones = Phones()
    phones.at(10, sent(1, COUNTS))
    phones.at(10.01, sent(2, COUNTS))
    phones.at(10.02, sent(3, "timer.changed"))
    assert phones.heard["bob"] == [(0, 1, [1]), (1, 3, [2, 3])]


def test_who_sent_a_card_hears_it_at_once_and_nobody_else_hears_it_ever():
    phones = Phones()
    phones.at(10, sent(1, COUNTS))
    phones.at(10.01, sent(2, "card.submitted", "ann"), sent(3, COUNTS))
    assert phones.heard["ann"][-1] == (1, 3, [2, 3])
    assert phones.heard["bob"] == [(0, 1, [1])]
    phones.at(10 + WAIT)
    assert phones.heard["bob"][-1] == (1, 3, [3])


def test_frames_follow_each_other_without_a_gap_or_a_doubled_event_for_everybody():
    phones, rev = Phones(), 0
    for step in range(200):
        who = ("ann", "bob", "cho")[step % 3]
        events = [sent(rev + 1, "card.submitted", who), sent(rev + 2, COUNTS)]
        if step % 40 == 7:
            events.append(sent(rev + 3, "round.updated"))
        rev = events[-1].fact.rev
        phones.at(10 + step * 0.03, *events)
    phones.at(phones.stream.due_at)
    for frames in phones.heard.values():
        assert [since for since, _, _ in frames[1:]] == [to for _, to, _ in frames[:-1]]
        assert frames[-1][1] == rev
        events_heard = [number for _, _, numbers in frames for number in numbers]
        assert events_heard == sorted(set(events_heard))


def test_who_has_heard_all_is_not_told_it_again():
    phones = Phones()
    phones.at(10, sent(1, COUNTS))
    phones.at(10.01, sent(2, "card.submitted", "ann"))
    phones.at(10 + WAIT)
    assert phones.heard["ann"] == [(0, 1, [1]), (1, 2, [2])]
    assert phones.heard["bob"] == [(0, 1, [1]), (1, 2, [])]


def test_a_hole_in_what_waits_is_never_covered_up():
    phones = Phones()
    phones.at(0.0, sent(1, COUNTS))
    phones.at(0.1, sent(2, COUNTS))
    phones.at(0.15, sent(5, "card.submitted", "ann"))
    phones.at(1.0)
    assert phones.heard["bob"] == [(0, 1, [1]), (4, 5, [])]
    assert phones.heard["ann"] == [(0, 1, [1]), (4, 5, [5])]
