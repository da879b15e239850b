"""Strangers who show wrong tokens without end, and the many beside them who show a right one."""

from contextlib import ExitStack, suppress

import pytest
from flask import Flask

from facilitate import cookies
from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.realtime import entrance
from facilitate.realtime.live import Live
from facilitate.realtime.strangers import Strangers
from facilitate.realtime.tokens import AT_ONCE
from facilitate.store.store import Store
from tests.builders import Room
from tests.web.visitors import Visitor, a_link

SCHOOL = "192.0.2.1"
MANY = 700


def at_school(app: Flask) -> Visitor:
    visitor = Visitor(app)
    visitor.client.environ_base["REMOTE_ADDR"] = SCHOOL
    return visitor


def connects(live: Live, strangers: Strangers, token: str) -> Actor:
    return entrance.actor(live.store, strangers, "/phone", {"REMOTE_ADDR": SCHOOL}, {"token": token})


def shows_wrong_tokens(live: Live, strangers: Strangers) -> None:
    for number in range(MANY):
        with suppress(Refused):
            connects(live, strangers, f"wrong {number}")


def test_who_just_joined_connects_whoever_shows_wrong_tokens_behind_the_same_address(app: Flask, room: Room):
    live: Live = app.extensions["live"]
    newcomer = at_school(app)
    assert newcomer.joins(room.code).status_code == 303
    shows_wrong_tokens(live, live.strangers)
    assert connects(live, live.strangers, newcomer.cookie("participant") or "").workshop == room.id


def test_so_does_a_whole_room_after_the_server_came_back(app: Flask, room: Room):
    live: Live = app.extensions["live"]
    before = at_school(app)
    before.joins(room.code)
    strangers = Strangers()
    shows_wrong_tokens(live, strangers)
    assert connects(live, strangers, before.cookie("participant") or "").workshop == room.id


def test_a_right_link_opens_whoever_tries_wrong_ones_behind_the_same_address(app: Flask, room: Room):
    guesser = at_school(app)
    guesser.get("/")
    assert {guesser.send("/enter", token=f"wrong {number}").status_code for number in range(70)} == {403}
    assert at_school(app).enters(a_link(room, Role.FACILITATOR)).status_code == 303


def test_a_wrong_link_is_no_work_for_the_writer(app: Flask, store: Store, monkeypatch: pytest.MonkeyPatch):
    guesser, asked = at_school(app), list[object]()
    guesser.get("/")
    monkeypatch.setattr(store, "write", lambda work, *_: asked.append(work))
    assert guesser.send("/enter", token="wrong").status_code == 403
    assert asked == []


def fill(strangers: Strangers, open_now: ExitStack) -> None:
    """As many tokens are looked for as may be."""
    for number in range(AT_ONCE):
        open_now.enter_context(strangers.tokens.looking([f"some {number}"]))


def test_tokens_that_were_given_out_are_known_and_let_in_while_very_many_come(app: Flask, room: Room):
    live: Live = app.extensions["live"]
    newcomer, leader, unknown = at_school(app), at_school(app), a_link(room, Role.FACILITATOR)
    newcomer.joins(room.code)
    leader.enters(a_link(room, Role.FACILITATOR))
    late = at_school(app)
    late.get("/")
    with ExitStack() as open_now:
        fill(live.strangers, open_now)
        connects(live, live.strangers, newcomer.cookie("participant") or "")
        auth = {"workshop": room.id, "token": leader.cookie(f"facilitator_{room.id}")}
        assert entrance.actor(live.store, live.strangers, "/board", {}, auth).role is Role.FACILITATOR
        told = late.send("/enter", token=unknown)
        assert (told.status_code, "Wait a few seconds" in told.text) == (429, True)
        assert int(told.headers["Retry-After"]) > 0


def test_of_several_tokens_only_the_one_that_was_right_is_known_then(app: Flask, room: Room):
    live: Live = app.extensions["live"]
    right = a_link(room, Role.FACILITATOR)
    environ = {cookies.PARSED: {"host": "wrong", f"facilitator_{room.id}": right}}
    entrance.actor(live.store, live.strangers, "/board", environ, {"workshop": room.id, "token": "bad"})
    with ExitStack() as open_now:
        fill(live.strangers, open_now)
        for token in ("wrong", "bad"):
            with pytest.raises(Refused) as refused:
                connects(live, live.strangers, token)
            assert refused.value.code is ErrorCode.RATE_LIMITED
        entrance.actor(live.store, live.strangers, "/board", environ, {"workshop": room.id})
