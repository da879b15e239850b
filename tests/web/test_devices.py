"""A host sees in which browsers they come in, and withdraws those that should not."""

import re

import pytest
from flask import Flask
from sqlalchemy import select

from facilitate.store.tables import Capability
from facilitate.store.writer import now_ms
from tests.builders import Room
from tests.web.visitors import Visitor, another_host

DAY = 24 * 60 * 60 * 1000
WITHDRAWING = re.compile(r'action="(/devices/[\w-]+/withdraw)"')


def test_a_host_sees_this_browser_and_the_others(app: Flask):
    one = another_host(app)
    page = one.get("/").text
    assert "This browser" in page
    assert "Another browser" not in page
    assert "Stop access for all others" not in page
    another_host(app)
    assert one.get("/").text.count("Another browser") == 1


def test_a_browser_that_was_withdrawn_leads_no_more(app: Flask, room: Room):
    one, other = another_host(app), another_host(app)
    assert other.get(f"/b/{room.id}").status_code == 200
    (path,) = WITHDRAWING.findall(one.get("/").text)
    answer = one.send(path)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/?stopped=1#devices")
    assert "Access is stopped." in one.get("/?stopped=1").text
    assert "Access is stopped." not in one.get("/").text
    assert 'action="/workshops"' not in other.get("/").text
    assert other.get(f"/b/{room.id}").status_code == 403
    assert "Another browser" not in one.get("/").text
    assert one.get(f"/b/{room.id}").status_code == 200


def test_all_others_are_withdrawn_at_once(app: Flask):
    one, others = another_host(app), [another_host(app), another_host(app)]
    one.get("/")
    assert one.send("/devices/withdraw-others").status_code == 303
    assert [('action="/workshops"' in browser.get("/").text) for browser in (one, *others)] == [True, False, False]


def test_only_a_host_withdraws_and_never_the_own_browser(app: Flask, room: Room):
    one, guest = another_host(app), Visitor(app)
    own = re.findall(r"/devices/([\w-]+)/withdraw", another_host(app).get("/").text)[0]
    guest.joins(room.code)
    for path in (f"/devices/{own}/withdraw", "/devices/withdraw-others"):
        guest.get("/j")
        assert guest.send(path).status_code == 403
    one.get("/")
    answer = one.send(f"/devices/{own}/withdraw")
    assert answer.status_code == 403
    assert "This is the browser that you use now" in answer.text
    assert one.send("/devices/nothing/withdraw").status_code == 404


@pytest.mark.parametrize("path", ["/", "/b/{id}"])
def test_a_day_of_use_is_kept_once(app: Flask, room: Room, path: str, monkeypatch: pytest.MonkeyPatch):
    host = another_host(app)

    def used() -> int | None:
        device = select(Capability.used_at).where(Capability.parent_id.is_not(None))
        return room.store.read(lambda session: session.scalar(device))

    host.get(path.format(id=room.id))
    assert used() == now_ms() // DAY * DAY
    before = now_ms
    monkeypatch.setattr("facilitate.store.writer.now_ms", lambda: before() + 5 * DAY)
    host.get(path.format(id=room.id))
    assert used() == before() // DAY * DAY, "no second time on one day"
    monkeypatch.setattr("facilitate.web.devices.now_ms", lambda: before() + 5 * DAY)
    host.get(path.format(id=room.id))
    assert used() == (before() + 5 * DAY) // DAY * DAY
