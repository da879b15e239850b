"""Who asks to come in: on a page that goes on by itself, with nothing of what they typed lost."""

import pytest
from flask import Flask

from tests.builders import Room, new_op
from tests.web.visitors import Visitor


@pytest.fixture
def room(room: Room) -> Room:
    """Whoever is new asks."""
    room.leads("joining.set", asks=True)
    return room


def waiting(room: Room) -> list[str]:
    return list(room.board()["askers"])


def test_the_page_of_who_asks_waits_and_goes_on_when_they_are_let_in(visitor: Visitor, room: Room):
    asked = visitor.joins(room.code, name="Ann", organisation="The library")
    assert (asked.status_code, asked.headers["Location"]) == (303, f"/j/{room.code}")
    for _ in range(2):
        page = visitor.get(f"/j/{room.code}")
        assert page.status_code == 202
        assert "Wait for the facilitator to let you in" in page.text
        assert "Ann" in page.text
        assert '<meta http-equiv="refresh"' in page.text.split("<noscript>")[1], "without scripts it looks again too"
    room.leads("askers.answer", askers=waiting(room), answer="in")
    came = visitor.get(f"/j/{room.code}")
    assert (came.status_code, came.headers["Location"]) == (303, f"/p?workshop={room.id}")
    assert visitor.get(f"/p?workshop={room.id}").status_code == 200
    assert [one["name"] for one in room.board()["participants"].values()] == ["Ann"]


def test_who_is_refused_is_told_so_and_finds_what_they_typed(visitor: Visitor, room: Room):
    visitor.joins(room.code, name="Ann", organisation="The library")
    room.leads("askers.answer", askers=waiting(room), answer="out")
    page = visitor.get(f"/j/{room.code}")
    assert page.status_code == 423
    assert "The facilitator did not let you in." in page.text
    assert 'value="Ann"' in page.text
    assert 'value="The library"' in page.text
    assert visitor.send(f"/j/{room.code}", name="Ann Example").status_code == 303
    assert [one["name"] for one in room.board()["askers"].values()] == ["Ann Example"]


def test_the_same_form_sent_again_asks_once(visitor: Visitor, room: Room):
    visitor.get(f"/j/{room.code}")
    form = visitor.page
    for _ in range(2):
        visitor.page = form
        visitor.send(f"/j/{room.code}", name="Ann")
    assert len(waiting(room)) == 1


def test_who_takes_part_comes_back_without_asking(visitor: Visitor, room: Room):
    room.leads("joining.set", asks=False)
    visitor.joins(room.code, name="Ann")
    room.leads("joining.set", asks=True)
    assert visitor.get(f"/j/{room.code}").headers["Location"] == f"/p?workshop={room.id}"


def test_a_personal_link_lets_another_phone_in_without_asking(app: Flask, room: Room):
    room.leads("joining.set", asks=False)
    ann = room.joins("Ann")
    room.leads("joining.set", asks=True)
    link = room.leads("participant.link", participant=ann.participant)["link"]
    phone = Visitor(app)
    assert phone.enters(link.split("#t=")[1]).status_code == 303
    assert phone.get(f"/p?workshop={room.id}").status_code == 200
    assert waiting(room) == []


def test_who_waits_comes_in_when_the_door_opens(visitor: Visitor, room: Room):
    visitor.joins(room.code, name="Ann")
    room.leads("joining.set", asks=False)
    assert visitor.get(f"/j/{room.code}").headers["Location"] == f"/p?workshop={room.id}"
    assert waiting(room) == []


def test_a_program_asks_by_json_and_is_let_in_by_the_same_op(visitor: Visitor, room: Room):
    body = {"op": new_op(), "name": "Ann"}
    asked = visitor.send_json(f"/j/{room.code}", body)
    assert (asked.status_code, asked.json) == (202, {"ok": True, "asking": True})
    room.leads("askers.answer", askers=waiting(room), answer="out")
    assert visitor.send_json(f"/j/{room.code}", body).status_code == 423
    room.leads("askers.answer", askers=waiting(room) or [ids(room)[0]], answer="waiting")
    room.leads("askers.answer", askers=waiting(room), answer="in")
    came = visitor.send_json(f"/j/{room.code}", body)
    assert (came.status_code, (came.json or {})["number"]) == (200, 1)


def ids(room: Room) -> list[str]:
    """Also of those who were refused."""
    told = [one for one in room.events() if one["type"] == "askers.updated"]
    return [id_ for one in told for id_ in one["askers_gone"]]


def test_the_page_of_who_asks_is_in_the_language_of_the_workshop_for_who_reads_neither(app: Flask, room: Room):
    reader = Visitor(app, language="fr")
    reader.joins(room.code, name="Ann")
    assert 'lang="nl"' in reader.get(f"/j/{room.code}").text
