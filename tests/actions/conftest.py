"""A round with three cards of Ann's, and a scribe, for who tests what is done with the report."""

import pytest

from facilitate.domain.actors import Actor
from tests.builders import Room


@pytest.fixture
def ann(room: Room) -> Actor:
    return room.joins("Ann")


@pytest.fixture
def cards(room: Room, ann: Actor) -> list[str]:
    room.opens("metaphor")
    return [f"card:{room.sends(ann, text)}" for text in ("a bridge", "a boat", "a tree")]


@pytest.fixture
def scribe(room: Room) -> Actor:
    return room.comes_in(room.leads("link.create", role="scribe", label="Sue")["link"])
