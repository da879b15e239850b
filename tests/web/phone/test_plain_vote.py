"""Voting where JavaScript does not run: a form for every dot."""

import re
from typing import Any

import pytest

from facilitate.store.store import Store
from tests.builders import Room
from tests.web.visitors import Visitor


@pytest.fixture
def room(store: Store) -> Room:
    room = Room(store, kinds=("metaphor", "vote"))
    bob = room.joins("Bob")
    room.opens("metaphor")
    for text in ("a bridge", "<b>a boat</b>"):
        room.sends(bob, text)
    room.opens("vote")
    return room


@pytest.fixture
def ann(visitor: Visitor, room: Room) -> Visitor:
    visitor.joins(room.code, name="Ann")
    visitor.get("/p")
    return visitor


def ballot(room: Room) -> list[str]:
    return list(room.round("vote")["ballot"])


def presses(ann: Visitor, target: str, **more: str) -> Any:
    """Press a button of an entry's form, with the op that stands in it, and see the page that follows."""
    (form,) = [form for form in re.findall(r"<form.*?</form>", ann.page, re.DOTALL) if target in form]
    (op,) = re.findall(r'name="op" value="([^"]+)"', form)
    answer = ann.send("/p/votes", op=op, target=target, **more)
    if answer.status_code == 303:
        ann.get(answer.headers["Location"])
    return answer


def dots(room: Room) -> tuple[int, int]:
    votes = room.board()["votes"][room.round("vote")["id"]]
    return votes["voters"], votes["dots"]


def test_the_page_asks_the_question_and_says_how_many_dots_there_are(ann: Visitor):
    assert "Prompt vote" in ann.page
    assert "3 dots left" in ann.page
    assert "a bridge" in ann.page


def test_a_dot_is_put_and_taken_back(ann: Visitor, room: Room):
    first, _ = ballot(room)
    assert presses(ann, first).status_code == 303
    assert "2 dots left" in ann.page
    assert dots(room) == (1, 1)
    assert presses(ann, first, take_back="yes").status_code == 303
    assert "3 dots left" in ann.page
    assert dots(room) == (0, 0)


def test_a_form_sent_twice_is_one_dot(ann: Visitor, room: Room):
    first, _ = ballot(room)
    op = re.findall(r'name="op" value="([^"]+)"', ann.page)[0]
    for _ in range(2):
        assert ann.send("/p/votes", op=op, target=first).status_code == 303
    assert dots(room) == (1, 1)


def test_without_a_dot_left_the_page_says_so_and_a_stale_one_is_refused(ann: Visitor, room: Room):
    first, second = ballot(room)
    stale = ann.page
    for target in (first, first, second):
        presses(ann, target)
    assert "No dots left" in ann.page
    ann.page = stale
    answer = presses(ann, second)
    assert answer.status_code == 409
    assert "Take one back first" in answer.text


def test_after_the_vote_the_page_has_the_results_and_ones_own_dots(ann: Visitor, room: Room):
    first, _ = ballot(room)
    presses(ann, first)
    room.leads("round.close", round=room.round("vote")["id"])
    page = ann.get("/p").text
    assert "The result" in page
    assert re.search(r"<strong>1 dot</strong>\s*– 1 of them is yours", page)
    assert "/p/votes" not in page


def test_a_vote_whose_choices_were_all_taken_off_says_so(ann: Visitor, room: Room):
    said = "What could be voted on was taken off the board."
    first, _ = ballot(room)
    presses(ann, first)
    room.leads("round.close", round=room.round("vote")["id"])
    assert said not in ann.get("/p").text
    for card in ballot(room):
        room.leads("card.hide", card=card)
    assert said in ann.get("/p").text


def test_what_can_be_chosen_is_text_and_never_markup(ann: Visitor):
    assert "<b>a boat" not in ann.page
    assert "&lt;b&gt;a boat" in ann.page


def test_a_stranger_does_not_vote(visitor: Visitor, room: Room):
    visitor.get("/")
    answer = visitor.send("/p/votes", round=room.round("vote")["id"], target=ballot(room)[0], op="a" * 22)
    assert answer.status_code == 403
    assert dots(room) == (0, 0)
