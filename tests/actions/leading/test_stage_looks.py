"""How every stage of a workshop looks, and how to come in, large on it for a moment."""

from typing import Any

import pytest
from msgspec import structs

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role, Sight
from facilitate.store.store import Store
from tests.builders import Room


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)


def look(room: Room) -> dict[str, Any]:
    """As the stage is told."""
    told: dict[str, Any] = room.stage()["workshop"]["stage"]
    return told


def test_a_stage_is_light_and_says_how_to_come_in_until_somebody_chooses(room: Room):
    assert look(room) == {"theme": "light", "join_bar": True, "join_large": False}
    room.leads("stage.set", theme="dark")
    room.leads("stage.set", join_bar=False)
    assert look(room) == {"theme": "dark", "join_bar": False, "join_large": False}


def test_every_stage_hears_of_it_once_and_phones_do_not(room: Room):
    ann = room.joins("Ann")
    board, phone = room.revisions()
    for _ in range(2):
        room.leads("stage.set", theme="dark", join_bar=True)
        room.leads("joining.show", large=True)
    heard = room.events(since=board, sight=Sight.PUBLIC)
    assert [one["workshop"]["stage"]["join_large"] for one in heard] == [True, True]
    assert room.revisions() == (board + 2, phone)
    assert "stage" not in room.phone(ann)["workshop"]


def test_the_way_in_goes_off_when_something_else_is_made_large(room: Room):
    ann = room.joins("Ann")
    opened = room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    cluster = room.leads("cluster.create", lens=room.lens(), cards=[card])["cluster"]
    large: list[tuple[str, dict[str, Any]]] = [
        ("spotlight.set", {"card": card}),
        ("spotlight.set", {"cluster": cluster}),
        ("spotlight.set", {}),
        ("queue.start", {"round": opened, "order": "seat"}),
        ("round.next", {"current": opened}),
    ]
    for name, fields in large:
        room.leads("joining.show", large=True)
        assert look(room)["join_large"]
        room.leads(name, **fields)
        assert not look(room)["join_large"], name


def test_what_was_large_before_is_so_again_when_the_way_in_goes_off(room: Room):
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    room.leads("spotlight.set", card=card)
    room.leads("joining.show", large=True)
    room.leads("joining.show", large=False)
    assert room.stage()["workshop"]["spotlight"] == {"card": card}


def test_a_card_that_comes_meanwhile_takes_nothing_away(room: Room):
    ann = room.joins("Ann")
    opened = room.opens("metaphor")
    room.leads("queue.start", round=opened, order="seat")
    room.leads("joining.show", large=True)
    room.sends(ann, "a bridge")
    assert look(room)["join_large"]


def test_whoever_stands_at_the_stage_may_show_the_way_in_and_change_nothing_else(room: Room):
    stage = structs.replace(room.facilitator, role=Role.STAGE)
    room.does(stage, "joining.show", large=True)
    assert look(room)["join_large"]
    with pytest.raises(Refused) as refused:
        room.does(stage, "stage.set", theme="dark")
    assert refused.value.code is ErrorCode.FORBIDDEN


def test_nobody_comes_into_a_workshop_that_has_ended(room: Room):
    room.leads("joining.show", large=True)
    room.leads("workshop.close")
    assert not look(room)["join_large"]
    with pytest.raises(Refused) as refused:
        room.leads("joining.show", large=True)
    assert refused.value.code is ErrorCode.WORKSHOP_CLOSED
