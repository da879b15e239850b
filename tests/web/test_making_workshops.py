"""Making a workshop, by the form and by a program."""

import re

import pytest
from flask import Flask

from facilitate.store.store import Store
from tests.builders import Room, new_op
from tests.web.visitors import Visitor, new_workshop


def alert(page: str) -> str:
    """The sentence that the page shows as an error."""
    found = re.search(r'role="alert">([^<]+)<', page)
    assert found, "no error is shown"
    return found.group(1)


def titles(host: Visitor) -> list[str]:
    return re.findall(r'class="mine-title" href="[^"]+">([^<]+)<', host.get("/").text)


def test_the_form_makes_a_workshop_with_everything_that_was_filled_in(host: Visitor, store: Store):
    host.get("/")
    answer = host.send(
        "/workshops",
        title=" A study morning ",
        language="en",
        agenda="metaphor-round",
        number="2",
        facilitators="Ann\r\n\r\n Bob ",
        scribe="Eve",
        event_title="The day",
        event_date="2025-03-14",
        event_organisers="The house\nThe school",
        event_programme="9.00-10.45 | Workshops\nLunch",
        event_links="https://example.org",
    )
    assert answer.status_code == 303
    room = Room(store)
    room.id = answer.headers["Location"].removeprefix("/b/")
    board = room.board()
    made = board["workshop"]
    assert (made["title"], made["language"], made["number"]) == ("A study morning", "en", 2)
    assert (made["facilitators"], made["scribe"]) == (["Ann", "Bob"], "Eve")
    assert made["event"]["programme"] == [
        {"time": "9.00-10.45", "title": "Workshops", "items": []},
        {"time": "", "title": "Lunch", "items": []},
    ]
    assert (made["event"]["date"], made["event"]["organisers"]) == ("2025-03-14", ["The house", "The school"])
    assert [round_["kind"] for round_ in board["rounds"].values()] == ["metaphor"]


def test_a_title_is_enough_and_the_agenda_is_that_of_the_study_morning(host: Visitor, store: Store):
    host.get("/")
    answer = host.send("/workshops", title="Short")
    room = Room(store)
    room.id = answer.headers["Location"].removeprefix("/b/")
    assert [round_["kind"] for round_ in room.board()["rounds"].values()] == [
        "metaphor",
        "exchange",
        "plenary",
        "open",
        "closing",
    ]


def test_a_form_sent_twice_makes_one_workshop(host: Visitor):
    host.get("/")
    first, second = (host.send("/workshops", title="Twice") for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert titles(host).count("Twice") == 1


def op_of_the_form(page: str) -> str:
    """What the form for a new workshop goes out with."""
    found = re.search(r'name="op" value="([^"]+)"', page.split('action="/workshops"')[1])
    assert found
    return found.group(1)


def test_a_form_that_was_used_works_again_after_it_was_refused_once(host: Visitor):
    host.get("/")
    op = op_of_the_form(host.page)
    assert host.send("/workshops", title="First", op=op).status_code == 303
    refused = host.send("/workshops", title="Second", op=op)
    assert (refused.status_code, 'value="Second"' in refused.text) == (409, True)
    again = host.send("/workshops", title="Second", op=op_of_the_form(refused.text))
    assert (again.status_code, titles(host)) == (303, ["Second", "First", "A test"])


def test_a_form_that_may_have_been_carried_out_keeps_its_op(host: Visitor):
    host.get("/")
    op = op_of_the_form(host.page)
    assert op_of_the_form(host.send("/workshops", title=" ", op=op).text) == op


def test_after_a_refused_agenda_the_form_for_a_workshop_has_an_op_of_its_own(host: Visitor):
    host.get("/")
    op = new_op()
    refused = host.send("/agendas", text="title = 3", op=op)
    assert refused.status_code == 422
    assert op_of_the_form(refused.text) != op


def test_a_program_makes_a_workshop_and_gets_its_code(host: Visitor):
    body = new_workshop()
    first, second = (host.send_json("/workshops", body) for _ in range(2))
    assert first.status_code == 201
    assert first.json == second.json
    assert first.json
    assert set(first.json) == {"ok", "workshop", "code"}


@pytest.mark.parametrize(
    ("fields", "status", "field"),
    [
        ({"title": ""}, 422, "title"),
        ({"title": "  "}, 422, "title"),
        ({"title": "x" * 201}, 422, "title"),
        ({"number": "two"}, 400, "number"),
        ({"number": "0"}, 400, "number"),
        ({"event_date": "14 March"}, 400, "event_date"),
        ({"event_context": "x" * 2001}, 422, "event_context"),
        ({"facilitators": "\n".join(["Ann"] * 11)}, 422, "facilitators"),
        ({"facilitators": "x" * 201}, 422, "facilitators"),
        ({"event_programme": "9.00 | " + "x" * 201}, 422, "event_programme"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
    host: Visitor, fields: dict[str, str], status: int, field: str
):
    host.get("/")
    answer = host.send("/workshops", **{"title": "Kept", "scribe": "Eve", **fields})
    assert answer.status_code == status
    at_field = re.search(rf'id="{field}".*?</div>', answer.text, re.DOTALL)
    assert at_field
    assert 'aria-invalid="true"' in at_field.group()
    assert alert(at_field.group())
    assert 'value="Eve"' in answer.text
    if field != "title":
        assert 'value="Kept"' in answer.text
    assert titles(host) == ["A test"]


@pytest.mark.parametrize("fields", [{"agenda": "nothing"}, {"language": "fr"}, {"op": "short"}])
def test_what_no_person_can_get_wrong_in_the_form_is_said_too(host: Visitor, fields: dict[str, str]):
    host.get("/")
    answer = host.send("/workshops", title="Kept", **fields)
    assert answer.status_code in {400, 404}
    assert alert(answer.text)
    assert 'value="Kept"' in answer.text


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        (new_workshop(title=""), "empty", "title"),
        (new_workshop(title="x" * 201), "too_long", "title"),
        (new_workshop(agenda="nothing"), "not_found", "agenda"),
        (new_workshop(rounds=[]), "bad_request", "rounds"),
        (new_workshop(rounds=[{"kind": "dance", "title": "x"}]), "bad_request", "rounds"),
        (new_workshop(admin=True), "bad_request", "admin"),
        ({"title": "x"}, "bad_request", "op"),
        ([], "bad_request", None),
        ("text", "bad_request", None),
    ],
)
def test_a_program_is_told_by_code_and_field(host: Visitor, body: object, code: str, field: str | None):
    answer = host.send_json("/workshops", body)
    assert answer.status_code >= 400
    assert answer.json
    error = answer.json["error"]
    assert (error["code"], error.get("field")) == (code, field)


def test_an_op_used_for_another_workshop_is_refused(host: Visitor):
    op = new_op()
    assert host.send_json("/workshops", new_workshop(op=op)).status_code == 201
    answer = host.send_json("/workshops", new_workshop(op=op, title="Another"))
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (409, "op_reused")


def test_nobody_but_a_host_makes_workshops(app: Flask, visitor: Visitor, room: Room):
    for somebody in (visitor, Visitor(app)):
        somebody.get("/")
        assert somebody.send("/workshops", title="Mine", op=new_op()).status_code == 403
        somebody.joins(room.code)


def test_a_title_is_text_and_never_markup(host: Visitor):
    host.get("/")
    host.send("/workshops", title='<script>alert(1)</script>" onload="x')
    page = host.get("/").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
