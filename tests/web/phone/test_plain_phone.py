"""The phone's page where JavaScript does not run: a form that works, and that loses nothing."""

import re
from html import unescape

import pytest

from facilitate.store.store import Store
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
    assert '<p class="phone-badge" translate="no">1</p>' in page


def test_what_the_workshop_says_is_marked_as_its_language(ann: Visitor, room: Room):
    room.opens("metaphor")
    page, language = ann.get("/p").text, room.board()["workshop"]["language"]
    assert '<html lang="en"' in page
    for place in ("phone-where", "phone-prompt"):
        assert re.search(f'class="{place}"\\s+lang="{language}">', page)


def test_a_card_is_sent_with_the_form_of_the_round(ann: Visitor, room: Room):
    room.opens("metaphor")
    assert "Prompt metaphor" in ann.get("/p").text
    answer = ann.send("/p/cards", kind="metaphor", text="a bridge", why="I connect")
    assert answer.status_code == 303
    page = ann.get(answer.headers["Location"]).text
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


@pytest.mark.parametrize("usual", ["tip", "remark"])
def test_the_kinds_of_card_are_folded_unless_people_say_what_comes_to_mind(visitor: Visitor, store: Store, usual: str):
    room = Room(store, kinds=("open",))
    room.keeps("open", card=usual)
    visitor.joins(room.code)
    room.opens("open")
    page = visitor.get("/p").text
    folded = page.partition('<details class="composer-kinds"')[2]
    assert ('value="call"' in folded) == (usual == "tip")
    assert ("Your tip" in page) == (usual == "tip")
    assert re.findall(r'value="(\w+)"\s+checked', page) == [usual]
    visitor.send("/p/cards", kind="call", text="talk to us", addressee="the town")
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


ALL = {
    "text": "a bridge",
    "why": "I connect",
    "condition": "with a rail",
    "example": "at noon",
    "addressee": "the town",
}


@pytest.mark.parametrize("to", ["exchange", "closing"])
def test_a_card_that_comes_in_the_next_round_keeps_every_field_apart_from_that_rounds_form(
    ann: Visitor, room: Room, to: str
):
    before = room.opens("metaphor")
    ann.get("/p")
    room.opens(to)
    answer = ann.send("/p/cards", round=before, kind="metaphor", **ALL)
    assert answer.status_code == 409
    assert f"Prompt {to}" in answer.text
    assert "\n".join(ALL.values()) + "</textarea>" in answer.text
    assert "The question below is another one." in answer.text
    assert 'name="text"' in answer.text
    assert len(re.findall(r">[^<]*a bridge", answer.text)) == 1, "it is read once"
    assert re.findall(r'value="(\w+)"\s+checked', answer.text) == ["practice" if to == "exchange" else "remark"]


def test_what_was_kept_stays_through_a_mistake_in_the_next_form_and_the_next_card_is_taken(ann: Visitor, room: Room):
    before = room.opens("metaphor")
    ann.get("/p")
    room.opens("exchange")
    ann.send("/p/cards", round=before, kind="metaphor", text="a bridge", why="I connect")
    answer = ann.send("/p/cards", kind="practice", text="", condition="enough chairs", kept="a bridge\nI connect")
    assert answer.status_code == 422
    assert "a bridge\nI connect</textarea>" in answer.text
    assert ">enough chairs</textarea>" in answer.text
    assert ann.send("/p/cards", kind="practice", text="eat first", kept="a bridge").status_code == 200
    assert cards(room) == [("practice", "eat first")]


def test_a_page_with_nothing_to_type_looks_again_by_itself_and_one_with_a_form_never_does(ann: Visitor, room: Room):
    again = f'<meta http-equiv="refresh" content="15;url=/p?workshop={room.id}">'
    assert again in ann.get("/p").text
    round_id = room.opens("metaphor")
    assert again not in ann.get("/p").text
    room.leads("round.close", round=round_id)
    assert again in ann.get("/p").text
    assert again not in ann.send("/p/cards", kind="metaphor", text="a bridge").text, "its text stands on the page"


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
    assert '<b translate="no">Bob</b>' in page
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


def look_again(page: str) -> str:
    found = re.search(r'class="stuck".*?href="([^"]*)"', page, re.DOTALL)
    assert found
    return found[1]


def test_who_looks_again_comes_to_the_page_of_the_phone_also_after_a_form_was_refused(ann: Visitor, room: Room):
    room.opens("exchange")
    own = f"/p?workshop={room.id}"
    assert look_again(ann.get("/p").text) == own
    for form in ("/p/cards", "/p/pair/join", "/p/pair/guest", "/p/votes"):
        refused = ann.send(form, text="", code="00", name="", target="")
        assert refused.status_code >= 400
        assert look_again(refused.text) == own


def test_that_a_card_is_on_the_board_is_said_in_its_own_round_alone(ann: Visitor, room: Room):
    room.opens("metaphor")
    ann.get("/p")
    taken = ann.send("/p/cards", kind="metaphor", text="a bridge").headers["Location"]
    assert "Your card is on the board" in ann.get(taken).text
    room.opens("exchange")
    assert "Your card is on the board" not in ann.get(taken).text


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        ("/p", {}),
        ("/p/cards", {"kind": "practice", "text": "eat first"}),
        ("/p/cards", {"kind": "practice", "text": ""}),
        ("/p/pair/join", {"code": "00"}),
        ("/p/pair/guest", {"name": "Bob"}),
        ("/p/language", {"language": "nl"}),
    ],
)
def test_what_was_kept_stays_whichever_form_is_sent_next(ann: Visitor, room: Room, form: str, fields: dict[str, str]):
    before = room.opens("metaphor")
    ann.get("/p")
    room.opens("exchange")
    ann.send("/p/cards", round=before, kind="metaphor", text="a bridge", why="I connect")
    answer = ann.send(form, **fields)
    assert "a bridge\nI connect</textarea>" in answer.text
    assert "eat first</textarea>" not in answer.text
    assert ('<html lang="nl"' in answer.text) == (form == "/p/language")
    assert ("Your card is on the board" in answer.text) == (fields.get("text") == "eat first")
