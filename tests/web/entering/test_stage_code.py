"""A stage on another computer, by a short code that somebody types there."""

import pytest
from flask import Flask

from facilitate.domain.errors import Refused
from facilitate.realtime.stage_codes import LASTS_S, SIGNS, StageCodes
from tests.builders import Room
from tests.web.visitors import Visitor


def a_code(host: Visitor, room: Room) -> tuple[str, str]:
    """Of a new link for the stage -> (its code, the link's id)."""
    made = room.leads("link.create", role="stage")
    answer = host.send_json(f"/b/{room.id}/qr", {"link": made["link"]}).json
    assert answer
    return answer["code"], made["id"]


@pytest.fixture
def projector(app: Flask) -> Visitor:
    """A computer that nobody prepared, at the page that asks for a code."""
    visitor = Visitor(app)
    visitor.get("/stage")
    return visitor


def test_a_typed_code_opens_the_stage_and_nothing_else(host: Visitor, projector: Visitor, room: Room):
    code, _ = a_code(host, room)
    answer = projector.send("/stage", code=f" {code[:3].lower()} {code[3:]} ")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/s/{room.id}")
    assert projector.get(f"/s/{room.id}").status_code == 200
    assert projector.get(f"/b/{room.id}").status_code == 403


def test_a_code_works_once(app: Flask, host: Visitor, projector: Visitor, room: Room):
    code, _ = a_code(host, room)
    assert projector.send("/stage", code=code).status_code == 303
    another = Visitor(app)
    another.get("/stage")
    answer = another.send("/stage", code=code)
    assert answer.status_code == 404
    assert "its time is over" in answer.text


def test_withdrawing_the_link_ends_its_stage_and_its_code(host: Visitor, projector: Visitor, room: Room):
    code, link = a_code(host, room)
    assert projector.send("/stage", code=code).status_code == 303
    room.leads("link.revoke", link=link)
    assert projector.get(f"/s/{room.id}").status_code == 403
    code, link = a_code(host, room)
    room.leads("link.revoke", link=link)
    projector.get("/stage")
    assert projector.send("/stage", code=code).status_code == 403


def test_guessing_has_the_budget_of_join_codes(host: Visitor, projector: Visitor, room: Room):
    code, _ = a_code(host, room)
    told = [projector.send("/stage", code=f"{number:06}").status_code for number in range(61)]
    assert told == [404] * 60 + [429]
    assert projector.send("/stage", code=code).status_code == 429
    assert projector.get("/j/QQQQQ").status_code == 429


def test_other_links_have_no_code(host: Visitor, room: Room):
    link = room.leads("link.create", role="remote")["link"]
    answer = host.send_json(f"/b/{room.id}/qr", {"link": link}).json
    assert answer
    assert answer["code"] is None


def test_a_code_lasts_a_quarter_of_an_hour_and_a_newer_one_ends_it():
    now = 0.0
    codes = StageCodes(lambda: now)
    first, second = codes.of("token"), codes.of("token")
    assert len(second) == SIGNS
    for refused in (first, "QQQQQQ"):
        with pytest.raises(Refused):
            codes.take(refused)
    now = LASTS_S
    with pytest.raises(Refused):
        codes.take(second)
