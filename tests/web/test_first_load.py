"""What a phone has to fetch before its form is usable, over plain http."""

import re

import pytest
from flask import Flask

from tests.builders import Room
from tests.web.visitors import Visitor

MOST_BYTES = 28_000
MOST_REQUESTS = 3
GZIP = {"Accept-Encoding": "gzip, deflate"}
_FETCHED = re.compile(r'<(?:script|link|img)\b[^>]*?\b(?:src|href)="(/[^"]+)"')


def fetched(visitor: Visitor, path: str) -> dict[str, int]:
    """Bytes on the wire of a page and what it links, headers included, by address."""
    links = [path, *_FETCHED.findall(visitor.get(path).text)]
    weights = {}
    for link in links:
        answer = visitor.client.get(link, headers={**visitor.headers, **GZIP})
        assert answer.status_code == 200, link
        weights[link] = len(answer.data) + len(str(answer.headers))
    return weights


@pytest.fixture(params=["nl", "en"])
def phone(request: pytest.FixtureRequest, app: Flask) -> Visitor:
    return Visitor(app, language=request.param)


def is_light(weights: dict[str, int]) -> bool:
    return len(weights) <= MOST_REQUESTS and sum(weights.values()) <= MOST_BYTES


def test_the_join_page_is_light(phone: Visitor, room: Room) -> None:
    weights = fetched(phone, f"/j/{room.code}")
    assert is_light(weights), weights


@pytest.mark.parametrize("kind", ["metaphor", "exchange"])
def test_the_page_of_an_open_round_is_light(phone: Visitor, room: Room, kind: str) -> None:
    phone.joins(room.code, name="Ann")
    room.opens(kind)
    weights = fetched(phone, "/p")
    assert "composer" in phone.page
    assert is_light(weights), weights
