"""People type at the same time; their cards go out in the order of the script."""

import random

from facilitate.replay.cards import senders
from facilitate.replay.pace import CHARACTERS_PER_SECOND, send_times
from facilitate.replay.script import ScriptCard, ScriptRound
from facilitate.replay.tally import percentile


def times(*typed: tuple[str, int]) -> list[float]:
    return send_times(typed, random.Random(7))


def test_cards_are_sent_in_the_order_given() -> None:
    moments = times(("a", 400), ("b", 10), ("c", 900), ("d", 1))
    assert moments == sorted(moments)


def test_people_type_at_the_same_time() -> None:
    together = times(*((str(person), 90) for person in range(5)))[-1]
    alone = times(*(("one person", 90) for _ in range(5)))[-1]
    assert together < alone / 2


def test_a_longer_text_takes_longer() -> None:
    assert times(("a", 900))[0] - times(("a", 90))[0] == (900 - 90) / CHARACTERS_PER_SECOND


def test_the_same_script_waits_the_same_way_every_time() -> None:
    assert times(("a", 30), ("b", 60)) == times(("a", 30), ("b", 60))


def test_nobody_sends_nothing() -> None:
    assert times() == []


def test_the_members_of_a_pair_take_turns() -> None:
    cards = [ScriptCard(pair=0, kind="practice", text="x") for _ in range(4)]  # type: ignore[arg-type]
    round_ = ScriptRound(kind="exchange", title="t", pairs=[[4, 2, 7]], cards=cards)  # type: ignore[arg-type]
    assert senders(round_) == [4, 2, 7, 4]


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([5.0, 1.0, 3.0], 0.5) == 3.0
    assert percentile([1.0, 2.0], 0.95) == 2.0
    assert percentile([], 0.5) == 0.0
