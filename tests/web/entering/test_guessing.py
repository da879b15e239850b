"""Strangers who guess codes, and the many who do not, behind the same address."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from facilitate.domain.words import Role
from facilitate.realtime import entrance
from facilitate.realtime.guesses import FEW
from facilitate.realtime.strangers import Strangers
from facilitate.store.store import Store
from tests.builders import Room
from tests.web.visitors import Visitor, a_link

Guess = Callable[[Visitor, str], TestResponse]

SCHOOL, ELSEWHERE = "192.0.2.1", "192.0.2.99"


def at(app: Flask, address: str) -> Visitor:
    visitor = Visitor(app)
    visitor.client.environ_base["REMOTE_ADDR"] = address
    return visitor


def by_get(visitor: Visitor, code: str) -> TestResponse:
    return visitor.get(f"/J/{code}")


def by_neighbour(visitor: Visitor, code: str) -> TestResponse:
    return visitor.get(f"/j/{code}/123")


def by_qr(visitor: Visitor, code: str) -> TestResponse:
    return visitor.get(f"/qr/{code}.svg")


def by_form(visitor: Visitor, code: str) -> TestResponse:
    return visitor.send("/j", code=code)


def by_posting(visitor: Visitor, code: str) -> TestResponse:
    return visitor.send(f"/j/{code}", op="o" * 22, name="Ann")


def by_program(visitor: Visitor, code: str) -> TestResponse:
    return visitor.send_json(f"/J/{code}", {"op": "o" * 22})


GUESSES = [by_get, by_neighbour, by_qr, by_form, by_posting, by_program]


def codes(count: int) -> list[str]:
    return [f"{number:05}" for number in range(count)]


def statuses(guess: Guess, visitor: Visitor, count: int) -> list[int]:
    return [guess(visitor, code).status_code for code in codes(count)]


def guesses_all(app: Flask, address: str, count: int = 60) -> None:
    guesser = at(app, address)
    guesser.get("/")
    statuses(by_get, guesser, count)


@pytest.mark.parametrize("guess", GUESSES)
def test_sixty_wrong_guesses_a_minute_are_answered_and_no_more(app: Flask, guess: Guess):
    guesser = at(app, SCHOOL)
    guesser.get("/j")
    told = statuses(guess, guesser, 63)
    assert told == [404] * 60 + [429] * 3


def test_a_guess_at_one_place_counts_at_all(app: Flask, room: Room):
    guesser = at(app, SCHOOL)
    guesser.get("/j")
    told = [guess(guesser, code).status_code for code in codes(10) for guess in GUESSES]
    assert set(told) == {404}
    assert {guess(guesser, "QQQQQ").status_code for guess in GUESSES} == {429}


@pytest.mark.parametrize("guess", GUESSES)
def test_what_is_guessed_beyond_the_budget_costs_the_store_nothing(
    app: Flask, store: Store, guess: Guess, monkeypatch: pytest.MonkeyPatch
):
    guesser = at(app, SCHOOL)
    guesser.get("/j")
    statuses(guess, guesser, 60)
    asked: list[object] = []
    monkeypatch.setattr(store, "read", lambda query, *_: asked.append(query))
    monkeypatch.setattr(store, "write", lambda work, *_: asked.append(work))
    assert guess(guesser, "QQQQQ").status_code == 429
    assert asked == []


def test_a_right_code_tells_a_guesser_nothing_either_once_the_budget_is_spent(app: Flask, room: Room):
    guesses_all(app, SCHOOL)
    assert at(app, SCHOOL).get(f"/j/{room.code}").status_code == 429


def test_who_sits_beside_a_guesser_comes_in_where_somebody_came_in_before(app: Flask, room: Room):
    assert at(app, SCHOOL).joins(room.code).status_code == 303
    guesses_all(app, SCHOOL, 70)
    assert {at(app, SCHOOL).joins(room.code).status_code for _ in range(30)} == {303}


def test_who_sits_beside_a_guesser_comes_in_where_the_board_is(app: Flask, room: Room):
    guesses_all(app, SCHOOL, 70)
    live = app.extensions["live"]
    live.strangers.has_board(room.store, SCHOOL, room.id)
    assert at(app, SCHOOL).joins(room.code).status_code == 303
    assert at(app, ELSEWHERE).joins(room.code).status_code == 303


def test_of_all_together_six_hundred_are_answered_and_who_types_the_right_code_comes_in(app: Flask, room: Room):
    told = [status for number in range(11) for status in statuses(by_qr, at(app, f"198.51.100.{number}"), 60)]
    assert (told.count(404), told.count(429)) == (600, 60)
    newcomer = at(app, ELSEWHERE)
    assert newcomer.get("/j/QQQQQ").status_code == 429
    assert newcomer.joins(room.code).status_code == 303
    guesses_all(app, "192.0.2.50", FEW)
    assert at(app, "192.0.2.50").get(f"/j/{room.code}").status_code == 429


def test_a_household_of_many_addresses_is_one(app: Flask):
    told = [by_qr(at(app, f"2001:db8:0:7::{number:x}"), "QQQQQ").status_code for number in range(1, 62)]
    assert told[-1] == 429
    assert by_qr(at(app, "2001:db8:0:8::1"), "QQQQQ").status_code == 404


def test_two_hundred_who_scan_at_the_same_moment_pay_once(store: Store, room: Room):
    """The answer is not there yet when the others come."""
    strangers, asked = Strangers(), []

    class Slow:
        def read(self, query: Any, *args: Any) -> Any:
            asked.append(query)
            time.sleep(0.5 if len(asked) == 1 else 0)
            return store.read(query, *args)

    def scans(_: int) -> str:
        return str(strangers.workshop(Slow(), SCHOOL, room.code)["id"])  # type: ignore[arg-type]

    with ThreadPoolExecutor(200) as phones:
        assert set(phones.map(scans, range(200))) == {room.id}
    assert len(asked) == 201, "once to find out, and once for each page"


def test_the_page_says_when_to_come_back_in_the_language_of_who_reads(app: Flask):
    guesses_all(app, SCHOOL)
    waiting = Visitor(app, "nl")
    waiting.client.environ_base["REMOTE_ADDR"] = SCHOOL
    answer = waiting.get("/j/QQQQQ")
    assert (answer.status_code, answer.headers["Retry-After"], answer.headers["Refresh"]) == (429, "60", "15")
    assert "Te veel pogingen" in answer.text
    assert "Een ogenblik" in answer.text


def test_a_board_that_connects_makes_its_code_known_where_it_is(app: Flask, room: Room):
    guesses_all(app, SCHOOL, 70)
    live, token = app.extensions["live"], a_link(room, Role.STAGE)
    auth = {"workshop": room.id, "token": token}
    entrance.actor(live.store, live.strangers, "/board", {"REMOTE_ADDR": SCHOOL}, auth)
    assert at(app, SCHOOL).joins(room.code).status_code == 303
