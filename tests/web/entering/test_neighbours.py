"""A neighbour's QR and code, in pages and plain forms."""

import pytest
from flask import Flask

from facilitate.domain.words import Pairing
from facilitate.store.store import Store
from facilitate.web import qr
from tests.builders import Room
from tests.web.visitors import Visitor


@pytest.fixture
def room(store: Store) -> Room:
    room = Room(store, pairing=Pairing.CHOICE)
    room.opens("exchange")
    return room


@pytest.fixture
def ann(app: Flask, room: Room) -> Visitor:
    ann = Visitor(app)
    ann.joins(room.code, name="Ann")
    return ann


def code_of(room: Room, name: str) -> int:
    people = room.board()["participants"].values()
    return next(int(person["code"]) for person in people if person["name"] == name)


def pairs(room: Room) -> list[set[str]]:
    board = room.board()
    return [{board["participants"][one]["name"] for one in pair["members"]} for pair in board["pairs"].values()]


def test_the_qr_of_a_neighbour_is_a_picture_of_a_link_in_capitals(ann: Visitor, room: Room):
    answer = ann.get(f"/qr/{room.code}/482.svg")
    assert answer.mimetype == "image/svg+xml"
    assert answer.data == qr.svg(f"http://LOCALHOST/J/{room.code}/482")


@pytest.mark.parametrize("path", ["/qr/QQQQQ/482.svg", "/J/QQQQQ/482", "/j/QQQQQ/482", "/J/K7M4R/x"])
def test_a_neighbour_in_no_workshop_is_not_found(visitor: Visitor, path: str):
    assert visitor.get(path).status_code == 404


def test_a_number_of_any_length_makes_a_picture(ann: Visitor, room: Room):
    assert ann.get(f"/qr/{room.code}/{'9' * 200}.svg").status_code == 200


def test_who_is_in_comes_from_the_qr_to_a_form_with_the_code_and_one_button(ann: Visitor, room: Room):
    room.joins("Bob")
    code = code_of(room, "Bob")
    answer = ann.get(f"/J/{room.code}/{code}")
    assert answer.headers["Location"] == f"/p?workshop={room.id}&neighbour={code}"
    page = ann.get(answer.headers["Location"]).text
    assert f'"neighbour": {code}' in page
    assert f'value="{code}"' in page
    assert pairs(room) == []
    assert ann.send("/p/pair/join", code=str(code)).headers["Location"] == f"/p?workshop={room.id}"
    assert pairs(room) == [{"Ann", "Bob"}]
    assert '<b translate="no">Bob</b>' in ann.get("/p").text


def test_who_is_not_in_yet_joins_first_and_sits_with_the_neighbour(app: Flask, ann: Visitor, room: Room):
    bob, code = Visitor(app), code_of(room, "Ann")
    assert bob.get(f"/J/{room.code}/{code}").status_code == 200
    answer = bob.send(f"/j/{room.code}", name="Bob")
    assert answer.headers["Location"] == f"/p?workshop={room.id}&neighbour={code}"
    assert pairs(room) == [{"Ann", "Bob"}]


def test_a_name_that_is_too_long_does_not_lose_the_neighbour(app: Flask, ann: Visitor, room: Room):
    bob = Visitor(app)
    bob.get(f"/J/{room.code}/{code_of(room, 'Ann')}")
    assert bob.send(f"/j/{room.code}", name="B" * 70).status_code == 422
    bob.send(f"/j/{room.code}", name="Bob")
    assert pairs(room) == [{"Ann", "Bob"}]


@pytest.mark.parametrize(
    ("typed", "status", "sentence"),
    [
        ("own", 400, "This is your own code"),
        ("7", 404, "Nobody here has this code"),
        ("", 422, "Type the code on your neighbour"),
        ("x" * 240, 422, "too long"),
    ],
)
def test_a_slip_is_said_at_the_code_with_what_was_typed(
    ann: Visitor, room: Room, typed: str, status: int, sentence: str
):
    typed = str(code_of(room, "Ann")) if typed == "own" else typed
    ann.get("/p")
    answer = ann.send("/p/pair/join", code=typed)
    assert answer.status_code == status
    error = answer.text.split('id="plain-error-code">')[1].split("</p>")[0]
    assert sentence in error
    assert f'value="{typed}"' in answer.text
    assert pairs(room) == []


def test_a_partner_without_a_phone_is_added_by_name_once(ann: Visitor, room: Room):
    ann.get("/p")
    for _ in range(2):
        assert ann.send("/p/pair/guest", name="Gus").status_code == 303
    assert pairs(room) == [{"Ann", "Gus"}]
    assert '<b translate="no">Gus</b>' in ann.get("/p").text


def test_a_guest_without_a_name_is_refused_at_the_name(ann: Visitor, room: Room):
    ann.get("/p")
    answer = ann.send("/p/pair/guest", name="  ")
    assert answer.status_code == 422
    assert 'id="plain-error-guest">Type the name' in answer.text


def test_a_pair_is_left_with_one_button(ann: Visitor, room: Room):
    ann.get("/p")
    ann.send("/p/pair/guest", name="Gus")
    assert "Leave this pair" in ann.get("/p").text
    ann.send("/p/pair/leave")
    assert pairs(room) == [{"Gus"}]


def test_a_code_that_comes_after_the_round_is_refused_in_sight(ann: Visitor, room: Room):
    ann.get("/p")
    room.opens("plenary")
    answer = ann.send("/p/pair/join", code="482")
    assert answer.status_code == 409
    assert 'role="alert">There is no round in pairs now.</p>' in answer.text


@pytest.mark.parametrize("what", ["join", "guest", "leave"])
def test_a_stranger_changes_no_pair(visitor: Visitor, room: Room, what: str):
    visitor.get("/")
    assert visitor.send(f"/p/pair/{what}", op="a" * 22, code="482", name="Gus").status_code == 403
    assert len(room.board()["participants"]) == 0
