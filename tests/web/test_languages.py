"""Which words on a screen are the reader's and which the workshop's, and how a phone's reader chooses."""

import json
import re
from typing import Any

import pytest
from flask import Flask

from facilitate.domain.words import Role
from tests.builders import Room, new_op
from tests.web.visitors import Visitor, somebody_with

_PAGE = re.compile(r'<script type="application/json" id="page">(.*?)</script>', re.DOTALL)


@pytest.fixture
def dutch(room: Room) -> Room:
    """A workshop in Dutch with a card that says everything."""
    room.leads("workshop.edit", language="nl")
    room.opens("exchange")
    return room


def handed(page: str) -> dict[str, Any]:
    found = _PAGE.search(page)
    assert found
    parsed: dict[str, Any] = json.loads(found[1])
    return parsed


@pytest.mark.parametrize("path", ["/b/{id}", "/c/{id}", "/s/{id}", "/r/{id}", "/b/{id}/agenda/phone"])
def test_words_around_cards_are_the_workshops_on_every_screen_of_who_leads(host: Visitor, dutch: Room, path: str):
    assert handed(host.get(path.format(id=dutch.id)).text)["words"]["but"] == "maar"


def test_what_who_leads_puts_down_with_one_press_is_in_the_workshops_words(host: Visitor, dutch: Room):
    assert handed(host.get(f"/b/{dutch.id}").text)["words"]["Come back to this"] == "Hierop terugkomen"


@pytest.mark.parametrize("path", ["/p", "/w"])
def test_words_around_cards_are_the_workshops_on_a_phone(visitor: Visitor, dutch: Room, path: str):
    dutch.leads("wall.set", allowed=True)
    visitor.joins(dutch.code)
    assert handed(visitor.get(path).text)["words"]["because"] == "omdat"


def test_the_form_asks_in_the_workshops_words_and_helps_in_the_readers(visitor: Visitor, dutch: Room):
    visitor.joins(dutch.code)
    form = visitor.get("/p").text.split("<main")[1].split("</main>")[0]
    assert "maar ..." in form
    assert "but ..." not in form
    assert "What has to be in place for it to work?" in form
    visitor.send("/p/cards", kind="practice", text="Samen eten", condition="met tijd")
    assert re.search(r"<b>maar</b>\s+met tijd", visitor.get("/p").text)


def test_what_is_kept_with_a_workshop_speaks_its_language(host: Visitor, dutch: Room):
    assert handed(host.get(f"/b/{dutch.id}/agenda").text)["titles"]["vote"] == "Stippen zetten"
    made = host.send_json(f"/workshops/{dutch.id}/duplicate", {"op": new_op()}).json
    assert made
    assert "(kopie)" in host.get(f"/b/{made['workshop']}").text


def test_a_phone_in_another_language_may_choose_and_its_choice_stays(visitor: Visitor, dutch: Room):
    assert "Nederlands</button>" in visitor.get(f"/j/{dutch.code}").text
    assert visitor.send(f"/j/{dutch.code}/language", language="nl").headers["Location"] == f"/j/{dutch.code}"
    assert "Voornaam" in visitor.get(f"/j/{dutch.code}").text
    visitor.joins(dutch.code)
    assert '<html lang="nl"' in visitor.get("/p").text
    assert "English</button>" in visitor.page
    back = visitor.send(f"/p/language?workshop={dutch.id}", language="en").headers["Location"]
    assert back == f"/p?workshop={dutch.id}"
    assert '<html lang="en"' in visitor.get(back).text


@pytest.mark.parametrize(
    ("reads", "offered"), [("nl-BE,nl;q=0.9,en;q=0.5", False), ("", False), ("fr-BE,fr;q=0.9", True)]
)
def test_only_who_reads_another_language_is_asked(app: Flask, dutch: Room, reads: str, offered: bool):
    page = Visitor(app, language=reads).get(f"/j/{dutch.code}").text
    assert ("English</button>" in page) == offered


def test_a_language_that_is_not_spoken_here_is_no_choice(visitor: Visitor, dutch: Room):
    visitor.get(f"/j/{dutch.code}")
    answer = visitor.send(f"/j/{dutch.code}/language", language="xx")
    assert "Set-Cookie" not in answer.headers or "language=xx" not in answer.headers["Set-Cookie"]


def test_the_stage_speaks_the_workshops_language_whatever_was_chosen(app: Flask, dutch: Room):
    laptop = somebody_with(app, dutch, Role.HOST)
    laptop.client.set_cookie("language", "en")
    assert '<html lang="nl"' in laptop.get(f"/s/{dutch.id}").text
    assert '<html lang="en"' in laptop.get(f"/b/{dutch.id}").text


@pytest.mark.parametrize(("spoken", "said"), [("en", "en"), ("nl", "nl")])
def test_who_reads_none_of_our_languages_gets_the_workshops(app: Flask, room: Room, spoken: str, said: str):
    room.leads("workshop.edit", language=spoken)
    room.leads("wall.set", allowed=True)
    phone = Visitor(app, language="fr-BE,fr;q=0.9")
    assert f'<html lang="{said}"' in phone.get(f"/j/{room.code}").text
    phone.joins(room.code)
    for page in ("/p", "/w"):
        assert f'<html lang="{said}"' in phone.get(page).text
    room.opens("metaphor")
    phone.get("/p")
    refused = phone.send("/p/cards", kind="metaphor", text="")
    assert ("Please write something first." in refused.text) == (said == "en")
