"""Thousands of random rooms: whoever is in them, and whatever happened before, the draw is as good as promised."""

from collections import Counter
from random import Random

import pytest

from facilitate.domain.draw import Cost, cost, draw
from tests.properties.depth import share_of
from tests.properties.rooms import SEARCHED, TRIED, a_random_room, a_room_where_all_have_met, a_room_with_guests

AT_ONCE = 1_000


@pytest.mark.parametrize("first", range(0, share_of(10) * AT_ONCE, AT_ONCE))
def test_every_draw_is_as_good_as_promised(first: int):
    seen: Counter[str] = Counter()
    for seed in range(first, first + AT_ONCE):
        draw_in_the_room_of(seed, seen)
    assert seen["lowest cost"] > 600
    assert seen["no repeat"] > 500
    assert seen["a cost of nothing"] > 200
    assert seen["a repeat, for all have met"] > 200
    assert seen["no repeat in a room too large to try"] > 70


def test_when_all_eleven_have_met_hardly_any_draw_could_cost_less():
    rooms = [a_room_where_all_have_met(11, Random(seed)) for seed in range(40)]
    missed = [room for room in rooms if room.cost(draw(room.people, room.met, Random(0))) != room.lowest_cost()]
    assert len(missed) <= 2


@pytest.mark.parametrize("size", range(2, TRIED + 1))
def test_with_guests_in_a_small_room_no_draw_costs_less(size: int):
    for seed in range(share_of(60)):
        random = Random(seed)
        room = a_room_with_guests(size, random.randint(1, size), random)
        groups = draw(room.people, room.met, random)
        assert room.cost(groups) == room.lowest_cost(), f"room {seed}: another draw costs less"
        assert cost(groups, room.people, room.met) == Cost(*room.cost(groups)[1:], without_phone=room.cost(groups)[0])


@pytest.mark.parametrize("size", [11, 12, 25, 60, 120])
def test_no_two_guests_are_drawn_together_while_there_is_a_phone_for_each(size: int):
    for seed in range(share_of(12)):
        random = Random(seed)
        room = a_room_with_guests(size, random.randint(1, size // 2), random)
        assert room.cost(draw(room.people, room.met, random))[0] == 0, f"room {seed}"


def draw_in_the_room_of(seed: int, seen: Counter[str]) -> None:
    """Assert what was promised for this room, and count in `seen` what that was."""
    room = a_random_room(seed)
    size = len(room.people)
    groups = draw(room.people, room.met, Random(seed))

    drawn = Counter(person for group in groups for person in group)
    assert drawn == Counter(person.id for person in room.people), f"room {seed}: not everybody in exactly one group"
    sizes = Counter(len(group) for group in groups)
    assert sizes.keys() <= {2, 3}, f"room {seed}: neither pairs nor trios"
    assert sizes[3] == size % 2, f"room {seed}: {sizes[3]} trios of {size} people"

    _, repeats, colleagues = room.cost(groups)
    price = cost(groups, room.people, room.met)
    assert (price.repeats, price.same_organisation) == (repeats, colleagues), f"room {seed}: a wrong cost"
    if room.for_nothing:
        assert (repeats, colleagues) == (0, 0), f"room {seed}: a draw that costs nothing is missed"
        seen["a cost of nothing"] += 1
    if size <= TRIED:
        assert (0, repeats, colleagues) == room.lowest_cost(), f"room {seed}: another draw costs less"
        seen["lowest cost"] += 1
    if room.without_repeats or (size <= SEARCHED and room.can_do_without_repeats()):
        assert repeats == 0, f"room {seed}: people meet again, though they need not"
        seen["no repeat"] += 1
        seen["no repeat in a room too large to try"] += size > SEARCHED
    elif size <= SEARCHED:
        assert repeats > 0, f"room {seed}: nobody meets again, though all have met"
        seen["a repeat, for all have met"] += 1
