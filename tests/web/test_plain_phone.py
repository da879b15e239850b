"""The phone's page where JavaScript does not run: a form that works, and that loses nothing."""

import re
from html import unescape

import pytest

from tests.builders import Room, new_op
from tests.web.visitors import Visitor


@pytest.fixture
def ann(visitor: Visitor, room: Room) -> Visitor:
    visitor.joins(room.code, name="Ann")
    return visitor


def cards(room: Room) -> list[tuple[str, str]]:
    return [(card["kind"], card["text"]) for card in room.board()["cards"].values()]


def test_before_the_first_round_the_page_says_who_one_is(ann: Visitor):
    page = ann.get("/p").text
    assert "You are in" in page
    assert '<p class="phone-badge">1</p>' in page


def test_a_card_is_sent_with_the_form_of_the_round(ann: Visitor, room: Room):
    room.opens("metaphor")
    assert "Prompt metaphor" in ann.get("/p").text
    answer = ann.send("/p/cards", kind="metaphor", text="a bridge", why="I connect")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/p?workshop={room.id}&sent=yes")
    page = ann.get("/p?sent").text
    assert "Your card is on the board" in page
    assert "a bridge" in page
    assert cards(room) == [("metaphor", "a bridge")]


def test_a_form_sent_twice_is_one_card(ann: Visitor, room: Room):
    room.opens("metaphor")
    ann.get("/p")
    for _ in range(2):
        assert ann.send("/p/cards", kind="metaphor", text="a bridge").status_code == 303
    assert cards(room) == [("metaphor", "a bridge")]


def test_the_next_form_sends_another_card(ann: Visitor, room: Room):
    room.opens("metaphor")
    for text in ("a bridge", "a boat"):
        ann.get("/p")
        ann.send("/p/cards", kind="metaphor", text=text)
    assert cards(room) == [("metaphor", "a bridge"), ("metaphor", "a boat")]


def test_a_card_may_be_of_another_kind(ann: Visitor, room: Room):
    room.opens("metaphor")
    ann.get("/p")
    ann.send("/p/cards", kind="call", text="talk to us", addressee="the town")
    assert cards(room) == [("call", "talk to us")]


@pytest.mark.parametrize("text", ["", "   ", "\u200b"])
def test_an_empty_card_is_refused_at_its_field_and_the_rest_is_kept(ann: Visitor, room: Room, text: str):
    room.opens("metaphor")
    ann.get("/p")
    answer = ann.send("/p/cards", kind="metaphor", text=text, why="I connect people")
    assert answer.status_code == 422
    assert '<p class="field-error" id="plain-error-text">Please write something first.</p>' in answer.text
    assert ">I connect people</textarea>" in answer.text
    assert cards(room) == []


def test_ten_thousand_characters_are_refused_at_their_field_and_kept(ann: Visitor, room: Room):
    room.opens("metaphor")
    ann.get("/p")
    long = "a bridge " * 1_200
    answer = ann.send("/p/cards", kind="metaphor", text="ok", why=long)
    assert answer.status_code == 422
    assert re.search(r'id="plain-error-why">[^<]*at most 2000 characters', answer.text)
    assert long.strip() in unescape(answer.text)
    assert ">ok</textarea>" in answer.text


def test_a_correction_after_an_error_is_taken(ann: Visitor, room: Room):
    room.opens("metaphor")
    ann.get("/p")
    ann.send("/p/cards", kind="metaphor", text="")
    assert ann.send("/p/cards", kind="metaphor", text="a bridge").status_code == 303
    assert cards(room) == [("metaphor", "a bridge")]


def test_a_card_that_comes_after_the_round_is_refused_and_its_text_is_shown(ann: Visitor, room: Room):
    round_id = room.opens("metaphor")
    ann.get("/p")
    room.leads("round.close", round=round_id)
    answer = ann.send("/p/cards", kind="metaphor", text="a bridge", why="I connect")
    assert answer.status_code == 409
    assert "This round is closed" in answer.text
    assert "a bridge\nI connect</textarea>" in answer.text


def test_a_card_that_comes_after_the_workshop_is_refused_and_its_text_is_shown(ann: Visitor, room: Room):
    room.opens("metaphor")
    ann.get("/p")
    room.leads("workshop.close")
    answer = ann.send("/p/cards", kind="metaphor", text="a bridge")
    assert answer.status_code == 410
    assert "This workshop has ended" in answer.text
    assert "a bridge</textarea>" in answer.text


def test_a_stranger_sends_nothing(visitor: Visitor, room: Room):
    round_id = room.opens("metaphor")
    visitor.get("/")
    answer = visitor.send("/p/cards", round=round_id, kind="metaphor", text="a bridge", op="a" * 22)
    assert answer.status_code == 403
    assert cards(room) == []


def test_a_card_is_text_and_never_markup(ann: Visitor, room: Room):
    room.opens("metaphor")
    ann.get("/p")
    ann.send("/p/cards", kind="metaphor", text="<script>alert(1)</script>", why='"><img src=x>')
    page = ann.get("/p").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_in_an_exchange_the_page_says_with_whom_one_works(ann: Visitor, room: Room):
    room.joins("Bob")
    room.opens("exchange")
    page = ann.get("/p").text
    assert "<b>Bob</b>" in page
    ann.send("/p/cards", kind="practice", text="cook together")
    (card,) = room.board()["cards"].values()
    assert len(card["authors"]) == 2


def test_a_phone_that_is_still_loading_sends_its_card_as_json_and_the_live_screen_may_send_it_again(
    ann: Visitor, room: Room
):
    round_id = room.opens("metaphor")
    ann.get("/p")
    card = {"op": new_op(), "round": round_id, "kind": "metaphor", "text": "a bridge"}
    first, second = (ann.send_json("/p/cards", card) for _ in range(2))
    assert first.status_code == 200
    assert first.json == second.json
    assert first.json
    assert first.json["ok"]
    assert first.json["card"]
    assert cards(room) == [("metaphor", "a bridge")]
    refused = ann.send_json("/p/cards", {**card, "op": new_op(), "text": ""})
    assert refused.json
    assert (refused.status_code, refused.json["error"]["field"]) == (422, "text")
