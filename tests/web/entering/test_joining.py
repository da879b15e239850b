"""Coming in with a phone: by the QR's address, by typing the code, once or twice."""

import re

import pytest
from flask import Flask

from facilitate.domain.words import Role
from tests.builders import Room, new_op
from tests.web.visitors import Visitor, somebody_with

_TOKEN = re.compile(r'"[\w=-]{60,}"', re.ASCII)


def names(room: Room) -> list[str]:
    return [person["name"] for person in room.board()["participants"].values()]


@pytest.mark.parametrize("page", ["/", "/j"])
@pytest.mark.parametrize("shape", ["{}", " {} ", "{} \n"])
def test_a_code_may_be_typed_in_small_letters_and_with_spaces(visitor: Visitor, room: Room, page: str, shape: str):
    visitor.get(page)
    typed = shape.format(" ".join(room.code.lower()))
    assert visitor.send("/j", code=typed).headers["Location"] == f"/j/{room.code}"


def test_an_unknown_code_is_said_at_its_field_with_what_was_typed(visitor: Visitor, room: Room):
    visitor.get("/")
    answer = visitor.send("/j", code="qqqqq")
    assert answer.status_code == 404
    assert "There is no workshop with this code" in answer.text
    assert 'value="QQQQQ"' in answer.text
    assert 'aria-invalid="true"' in answer.text


@pytest.mark.parametrize("typed", ["", " ", "x" * 5_000, "\x00", "<script>", "%00", "🌉"])
def test_nothing_that_can_be_typed_breaks_the_page_for_codes(visitor: Visitor, room: Room, typed: str):
    visitor.get("/j")
    answer = visitor.send("/j", code=typed)
    assert answer.status_code == 404
    assert "<script>x" not in answer.text
    assert 'name="code"' in answer.text


@pytest.mark.parametrize("address", ["/j/qqqqq", "/J/QQQQQ", "/j/%00", "/qr/QQQQQ.svg"])
def test_an_address_with_an_unknown_code_is_not_found(visitor: Visitor, address: str):
    assert visitor.get(address).status_code == 404


def test_the_address_in_the_qr_is_in_capitals_and_shows_the_same_page(visitor: Visitor, room: Room):
    assert "A test" in visitor.get(f"/J/{room.code}").text
    assert "A test" in visitor.get(f"/j/{room.code.lower()}").text
    assert visitor.send(f"/J/{room.code}", name="Ann").status_code == 303
    assert names(room) == ["Ann"]


def test_the_page_says_what_the_room_will_see_of_a_person(visitor: Visitor, room: Room):
    shown = "when you speak, and when your card is shown large"
    assert shown in visitor.get(f"/j/{room.code}").text
    for one in room.board()["rounds"]:
        room.leads("round.edit", round=one, names=False)
    page = visitor.get(f"/j/{room.code}").text
    assert (shown in page, "but not with what you write" in page) == (False, True)
    assert "What you write appears on the big screen" in page
    for one in room.board()["rounds"]:
        room.leads("round.edit", round=one, showing="never")
    assert "it does not appear on the big screen" in visitor.get(f"/j/{room.code}").text


def test_a_name_is_not_needed(visitor: Visitor, room: Room):
    answer = visitor.joins(room.code)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/p?workshop={room.id}")
    assert names(room) == [""]


def test_who_joined_has_a_page_and_a_cookie_out_of_reach_of_scripts(visitor: Visitor, room: Room):
    answer = visitor.joins(room.code, name="Ann")
    kept = [line for line in answer.headers.getlist("Set-Cookie") if line.startswith("participant_")]
    assert len(kept) == 2, "of this workshop, and of the one that it joined last"
    assert all({"HttpOnly", "SameSite=Lax"} <= set(cookie.split("; ")) for cookie in kept)
    assert visitor.get("/p").status_code == 200


def test_a_form_sent_twice_is_one_participant(visitor: Visitor, room: Room):
    visitor.get(f"/j/{room.code}")
    for _ in range(2):
        assert visitor.send(f"/j/{room.code}", name="Ann").status_code == 303
    assert names(room) == ["Ann"]
    assert visitor.get("/p").status_code == 200


def test_a_program_that_sends_twice_gets_the_same_participant(visitor: Visitor, room: Room):
    body = {"op": new_op(), "name": "Ann", "organisation": "The house"}
    first, second = (visitor.send_json(f"/j/{room.code}", body) for _ in range(2))
    assert first.status_code == 200
    assert first.json == second.json
    assert (first.json or {})["number"] == 1


def test_who_is_in_is_led_to_their_page_and_keeps_their_place(visitor: Visitor, room: Room):
    visitor.joins(room.code, name="Ann")
    assert visitor.get(f"/j/{room.code}").headers["Location"] == f"/p?workshop={room.id}"
    assert names(room) == ["Ann"]


def test_who_is_in_one_workshop_can_join_another(visitor: Visitor, room: Room):
    visitor.joins(room.code)
    other = Room(room.store)
    assert visitor.joins(other.code, name="Ann").status_code == 303
    assert names(other) == ["Ann"]


def test_two_tabs_with_the_form_make_one_participant(visitor: Visitor, room: Room):
    visitor.get(f"/j/{room.code}")
    form = visitor.page
    visitor.send(f"/j/{room.code}", name="Ann")
    visitor.page = form
    answer = visitor.send(f"/j/{room.code}", name="Ann", op=new_op(), neighbour="12")
    assert answer.headers["Location"] == f"/p?workshop={room.id}&neighbour=12"
    assert names(room) == ["Ann"]


def test_a_program_that_is_in_is_told_who_it_is(visitor: Visitor, room: Room):
    first, second = (visitor.send_json(f"/j/{room.code}", {"op": new_op(), "name": name}) for name in ("Ann", "An"))
    assert first.json == second.json
    assert names(room) == ["Ann"]


def test_a_phone_in_two_workshops_stays_the_same_person_in_each(visitor: Visitor, room: Room):
    other = Room(room.store)
    for one in (room, other):
        one.opens("metaphor")
        visitor.joins(one.code, name="Ann")
    for one in (room, other):
        assert visitor.get(f"/j/{one.code}").headers["Location"] == f"/p?workshop={one.id}"
        assert one.id in visitor.get(f"/p?workshop={one.id}").text
        sent = re.search(r'action="(/p/cards[^"]*)"', visitor.page)
        assert sent is not None
        back = visitor.send(sent.group(1), kind="metaphor", text="a bridge", why="it holds")
        assert back.headers["Location"].startswith(f"/p?workshop={one.id}&sent=")
        one.leads("wall.set", allowed=True)
        assert one.id in visitor.get(f"/w?workshop={one.id}").text
        assert names(one) == ["Ann"]
        assert len(one.board()["cards"]) == 1


def test_a_closed_workshop_answers_strangers_as_an_unknown_code_does(visitor: Visitor, room: Room):
    visitor.get(f"/j/{room.code}")
    room.leads("workshop.close")
    ended, unknown = (
        [
            visitor.send(f"/j/{code}", name="Ann"),
            visitor.get(f"/j/{code}"),
            visitor.get(f"/j/{code}/12"),
            visitor.get(f"/qr/{code}.svg"),
            visitor.send("/j", code=code),
        ]
        for code in (room.code, "QQQQQ")
    )
    assert {answer.status_code for answer in [*ended, *unknown]} == {404}
    for one, other in zip(ended, unknown, strict=True):
        assert _TOKEN.sub("", one.text).replace(room.code, "QQQQQ") == _TOKEN.sub("", other.text)
    assert names(room) == []


def test_who_was_in_stays_in_when_the_workshop_closes(visitor: Visitor, room: Room):
    visitor.joins(room.code)
    room.leads("workshop.close")
    assert visitor.get(f"/j/{room.code}").headers["Location"] == f"/p?workshop={room.id}"
    assert "Thank you" in visitor.get("/p").text


@pytest.mark.parametrize(("field", "length"), [("name", 61), ("organisation", 101)])
def test_what_is_too_long_is_said_at_its_field_and_kept(visitor: Visitor, room: Room, field: str, length: int):
    visitor.get(f"/j/{room.code}")
    answer = visitor.send(f"/j/{room.code}", **{"name": "Ann", "organisation": "House", field: "x" * length})
    assert answer.status_code == 422
    assert f'aria-describedby="{field}-error"' in answer.text
    assert f"at most {length - 1} characters" in answer.text
    assert "x" * length in answer.text
    assert ("Ann" in answer.text) == (field != "name")
    assert names(room) == []


def test_a_name_is_cleaned_and_never_markup(app: Flask, visitor: Visitor, room: Room):
    visitor.joins(room.code, name="<b>Ann</b>\u202e\x00  of the house ")
    assert names(room) == ["<b>Ann</b> of the house"]
    assert "<b>Ann</b>" not in visitor.get("/p").text


def test_a_phone_that_was_never_in_is_asked_for_the_code(visitor: Visitor, room: Room):
    assert visitor.get("/p").headers["Location"] == "/j"


@pytest.mark.parametrize("role", [Role.HOST, Role.FACILITATOR, Role.STAGE])
def test_who_leads_can_join_too(app: Flask, room: Room, role: Role):
    somebody = somebody_with(app, room, role)
    assert somebody.joins(room.code, name="Ann").status_code == 303
    assert names(room) == ["Ann"]


def test_the_qr_is_a_picture_that_holds_the_address(visitor: Visitor, room: Room):
    answer = visitor.get(f"/qr/{room.code}.svg")
    assert answer.status_code == 200
    assert answer.mimetype == "image/svg+xml"
    assert answer.data.startswith(b"<svg")
