"""JSON, import, JSON: the same bytes, whatever the workshop."""

import pytest

from facilitate.actions.workshops.importing import bring_in
from facilitate.domain.whole import WholeWorkshop, read
from facilitate.reports.formats import json
from facilitate.store.store import Store
from facilitate.store.whole import whole_workshop
from tests.mornings.morning import Morning

from .depth import share_of
from .random_wholes import RandomWorkshop


def kept(whole: WholeWorkshop) -> bytes:
    return json.written(whole)


@pytest.mark.parametrize("tens", range(share_of(20)))
def test_random_workshops_are_the_same_again(store: Store, tens: int) -> None:
    for seed in range(tens * 10, tens * 10 + 10):
        file = kept(RandomWorkshop(seed).at_once())
        whole = read(file)
        store.write(lambda unit, whole=whole: bring_in(unit, whole))  # type: ignore[misc]
        assert kept(store.read(whole_workshop, whole.workshop.id)) == file


def test_a_workshop_of_a_thousand_cards_is_the_same_again(store: Store) -> None:
    seeds = (RandomWorkshop(seed, cards=400).at_once() for seed in range(1_000, 1_100))
    whole = next(one for one in seeds if sum(len(round_.cards) for round_ in one.rounds) >= 1_000)
    file = kept(whole)
    store.write(lambda unit: bring_in(unit, read(file)))
    assert kept(store.read(whole_workshop, whole.workshop.id)) == file


def test_a_whole_morning_is_the_same_again(store: Store, morning: Morning) -> None:
    whole = morning.snapshot()["whole"]
    file = kept(whole)
    store.write(lambda unit: bring_in(unit, read(file)))
    assert kept(store.read(whole_workshop, whole.workshop.id)) == file
