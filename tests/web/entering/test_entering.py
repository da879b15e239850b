"""Links: a token is exchanged for a cookie, once if it is said so, and leads nowhere else."""

import shutil
from pathlib import Path

import pytest
from flask import Flask

from facilitate.domain.words import Role
from facilitate.store.tables import Capability
from tests.builders import Room
from tests.conftest import an_app
from tests.web.visitors import Visitor, a_link, somebody_with


def test_without_a_link_the_first_page_asks_for_a_code(visitor: Visitor):
    page = visitor.get("/").text
    assert 'name="code"' in page
    assert 'action="/workshops"' not in page


def test_with_the_host_link_the_first_page_makes_workshops_and_lists_mine(host: Visitor, room: Room):
    page = host.get("/").text
    assert 'action="/workshops"' in page
    assert f'href="/b/{room.id}"' in page


def test_a_link_puts_a_cookie_out_of_reach_of_scripts_and_other_sites(visitor: Visitor, room: Room):
    answer = visitor.enters(a_link(room))
    (cookie,) = [line for line in answer.headers.getlist("Set-Cookie") if line.startswith("host_")]
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))


def test_the_cookie_is_not_the_token_of_the_link(visitor: Visitor, room: Room):
    token = a_link(room)
    visitor.enters(token)
    assert visitor.cookie("host") not in (None, token)


def test_two_servers_on_one_machine_leave_each_others_cookies_alone(
    app: Flask, room: Room, tmp_path: Path, empty_database: Path
):
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    shutil.copy(empty_database, other_folder / "facilitate.db")
    with an_app(other_folder, secret_key="o" * 40) as other:
        elsewhere = Room(other.extensions["live"].store)
        here, there = Visitor(app), Visitor(other)
        assert here.enters(a_link(room)).status_code == 303
        assert here.joins(room.code).status_code == 303
        there.client._cookies = here.client._cookies
        assert there.enters(a_link(elsewhere)).status_code == 303
        assert there.joins(elsewhere.code).status_code == 303
        assert f'href="/b/{room.id}"' in here.get("/").text
        assert f'href="/b/{elsewhere.id}"' in there.get("/").text
        assert here.get("/p").status_code == there.get("/p").status_code == 200


def test_a_link_that_works_once_works_once(app: Flask, room: Room):
    token = a_link(room, one_time=True)
    assert Visitor(app).enters(token).status_code == 303
    second = Visitor(app)
    answer = second.enters(token)
    assert answer.status_code == 403
    assert "This link was used before" in answer.text
    assert second.cookie("host") is None


@pytest.mark.parametrize("token", ["", "nonsense", "x" * 10_000, "\x00"])
def test_a_link_that_never_was_says_so(visitor: Visitor, token: str):
    answer = visitor.enters(token)
    assert answer.status_code == 403
    assert "Ask for a new one" in answer.text


def test_a_revoked_link_stops_who_came_in_by_it(app: Flask, room: Room):
    token = a_link(room, Role.SCRIBE)
    scribe = Visitor(app)
    scribe.enters(token)
    assert scribe.get(f"/b/{room.id}").status_code == 200

    def revoke(unit) -> None:
        for link in unit.session.query(Capability).where(
            Capability.role == Role.SCRIBE, Capability.parent_id.is_(None)
        ):
            link.revoked_at = unit.now

    room.store.write(revoke)
    assert scribe.get(f"/b/{room.id}").status_code == 403


@pytest.mark.parametrize("goal", ["/", "/b/abc-_1", "/s/abc"])
def test_who_came_in_goes_on_to_the_page_of_the_link(visitor: Visitor, room: Room, goal: str):
    assert visitor.enters(a_link(room), goal).headers["Location"] == goal


@pytest.mark.parametrize(
    "goal",
    [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/b/x?next=//evil.example",
        "javascript:alert(1)",
        "evil.example",
        "///evil.example",
        "//evil",
        "/%2f/evil.example",
        "/b/x\n",
        "/b/x\r\nSet-Cookie: a=b",
        "/\t/evil.example",
        "",
    ],
)
def test_a_link_leads_to_no_other_place(visitor: Visitor, room: Room, goal: str):
    answer = visitor.enters(a_link(room), goal)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")


@pytest.mark.parametrize("page", ["b", "s", "r"])
def test_a_screen_without_a_right_asks_for_the_link(visitor: Visitor, room: Room, page: str):
    answer = visitor.get(f"/{page}/{room.id}")
    assert answer.status_code == 403
    assert "Open the whole link" in answer.text
    assert "A test" not in answer.text


@pytest.mark.parametrize("page", ["b", "s", "r"])
def test_a_workshop_that_does_not_exist_looks_like_one_without_a_right(host: Visitor, page: str):
    assert host.get(f"/{page}/nothing").status_code == 403


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.HOST, {"b", "s", "r"}),
        (Role.FACILITATOR, {"b", "s", "r"}),
        (Role.SCRIBE, {"b", "s", "r"}),
        (Role.STAGE, {"s"}),
    ],
)
def test_each_role_sees_its_screens(app: Flask, room: Room, role: Role, allowed: set[str]):
    somebody = somebody_with(app, room, role)
    assert {page for page in "bsr" if somebody.get(f"/{page}/{room.id}").status_code == 200} == allowed


def test_a_participant_sees_no_screen_of_those_who_lead(visitor: Visitor, room: Room):
    visitor.joins(room.code)
    assert {visitor.get(f"/{page}/{room.id}").status_code for page in "bsr"} == {403}


def test_a_link_of_one_workshop_opens_no_other(app: Flask, room: Room):
    other = Room(room.store)
    scribe = somebody_with(app, room, Role.SCRIBE)
    assert scribe.get(f"/b/{room.id}").status_code == 200
    assert scribe.get(f"/b/{other.id}").status_code == 403


def test_the_stage_speaks_the_language_of_the_room_and_the_board_that_of_its_reader(host: Visitor, room: Room):
    assert '<html lang="nl"' in host.get(f"/s/{room.id}").text
    assert '<html lang="en"' in host.get(f"/b/{room.id}").text
