"""The rules of the speaking queue: everybody has a turn, and two who press together make one step."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitate.domain import speaking
from facilitate.domain.speaking import Queue
from facilitate.domain.words import Speaking

ANN, BOB, CEM, DIA = PEOPLE = ["ann", "bob", "cem", "dia"]


def a_queue(*order: str, at: int = 0) -> Queue:
    return Queue(order or tuple(PEOPLE), at)


def test_a_queue_goes_round_as_people_sit():
    assert speaking.begin(PEOPLE, Speaking.SEAT, Random(1)) == a_queue()


def test_a_queue_by_chance_has_everybody_once():
    queue = speaking.begin(list(map(str, range(30))), Speaking.RANDOM, Random(1))
    assert queue
    assert sorted(queue.order) == sorted(map(str, range(30)))
    assert queue.order != tuple(map(str, range(30)))


def test_without_anybody_there_is_no_queue():
    assert speaking.begin([], Speaking.SEAT, Random(1)) is None


def test_the_next_one_speaks_until_everybody_has():
    queue: Queue | None = a_queue()
    spoken = []
    while queue:
        spoken.append(queue.now)
        queue = speaking.following(queue)
    assert spoken == PEOPLE


def test_back_gives_the_turn_to_who_spoke_before():
    assert speaking.previous(a_queue(at=2), PEOPLE) == a_queue(at=1)
    assert speaking.previous(a_queue(), PEOPLE) is None


def test_who_is_skipped_waits_at_the_end():
    queue = speaking.skip(a_queue(), PEOPLE)
    assert queue
    assert (queue.now, queue.waiting) == (BOB, (CEM, DIA, ANN))


def test_back_onto_who_was_skipped_takes_the_skip_back():
    queue = speaking.skip(a_queue(), PEOPLE)
    assert queue
    assert speaking.previous(queue, PEOPLE) == a_queue()


def test_the_last_one_is_not_skipped():
    assert speaking.skip(a_queue(at=3), PEOPLE) is None


def test_one_who_is_called_speaks_now_and_the_others_follow():
    queue = speaking.jump(a_queue(), CEM)
    assert (queue.now, queue.waiting) == (CEM, (BOB, DIA))
    again = speaking.jump(queue, ANN)
    assert (again.now, again.waiting) == (ANN, (BOB, DIA))
    assert speaking.jump(again, ANN) == again


def test_a_latecomer_waits_at_the_end():
    assert speaking.keep_up(a_queue(), [*PEOPLE, "eve"]).waiting == (BOB, CEM, DIA, "eve")


def test_who_left_is_passed_over_in_both_directions():
    assert speaking.keep_up(a_queue(), [ANN, CEM, DIA]).waiting == (CEM, DIA)
    assert speaking.previous(a_queue(at=2), [ANN, CEM, DIA]) == a_queue(ANN, CEM, DIA)


class TestWhoIsOutForNow:
    def test_keeps_their_place(self):
        out = speaking.keep_up(a_queue(), [ANN, CEM, DIA], out=[BOB])
        assert (out.order, out.away) == (tuple(PEOPLE), (BOB,))
        assert speaking.keep_up(out, PEOPLE) == a_queue()

    def test_is_passed_over_and_waits_at_the_end_when_they_come_back_after_that(self):
        passed = speaking.following(speaking.keep_up(a_queue(), [ANN, CEM, DIA], out=[BOB]))
        assert passed == a_queue(ANN, CEM, DIA, at=1)
        assert speaking.keep_up(passed, PEOPLE).waiting == (DIA, BOB)

    def test_keeps_their_place_while_another_speaks_out_of_turn(self):
        jumped = speaking.jump(speaking.keep_up(a_queue(), [ANN, CEM, DIA], out=[BOB]), DIA)
        assert (jumped.now, jumped.waiting, jumped.away) == (DIA, (BOB, CEM), (BOB,))

    def test_keeps_their_place_while_the_turn_goes_back(self):
        queue = speaking.keep_up(a_queue(at=1), [ANN, BOB, DIA], out=[CEM])
        assert speaking.previous(queue, [ANN, BOB, DIA]) == Queue(tuple(PEOPLE), 0, (CEM,))

    def test_is_nobody_to_wait_for(self):
        alone = speaking.keep_up(a_queue(), [ANN], out=[BOB, CEM, DIA])
        assert speaking.following(alone) is None
        assert speaking.skip(alone, [ANN]) is None

    def test_is_kept_with_the_queue(self):
        queue = Queue(tuple(PEOPLE), 1, (CEM,))
        assert speaking.read(speaking.write(queue)) == queue
        assert speaking.read({"order": PEOPLE, "at": 1}) == a_queue(at=1)


STEPS = st.lists(st.sampled_from(["next", "back", "skip", "jump", "leave", "come", "out", "in"]), max_size=30)


@given(steps=STEPS, seed=st.integers(0, 1000))
def test_whatever_happens_a_step_changes_the_place_and_all_who_are_here_get_their_turn(steps: list[str], seed: int):
    random = Random(seed)
    here, queue = list(PEOPLE), a_queue()
    out: list[str] = []
    for number, step in enumerate(steps):
        if step == "leave" and len(here) > 1:
            here.remove(random.choice(here))
        elif step == "come":
            here.append(f"late {number}")
        elif step == "out" and len(here) > 1:
            out.append(here.pop(random.randrange(len(here))))
        elif step == "in" and out:
            here.append(out.pop())
        queue = speaking.keep_up(queue, here, out)
        after = {
            "next": speaking.following(queue),
            "back": speaking.previous(queue, here),
            "skip": speaking.skip(queue, here),
            "jump": speaking.jump(queue, random.choice(here)),
        }.get(step)
        if after is not None and after.now != queue.now:
            assert after.at != queue.at
            queue = after
        assert len(set(queue.waiting)) == len(queue.waiting)
        assert set(here) <= set(queue.order)
        assert set(queue.waiting) <= {*here, *out}
        assert set(queue.away) == set(queue.waiting) & set(out)


def test_a_queue_is_kept_as_it_is_read():
    assert speaking.read(speaking.write(a_queue(at=2))) == a_queue(at=2)


@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_step_forward_and_one_back_change_nothing(at: int):
    queue = a_queue(at=at)
    ahead = speaking.following(queue)
    assert ahead is None or speaking.previous(ahead, PEOPLE) == queue
