"""What holds for every page: safe, private, in the reader's language; and what is built is kept for ever."""

import json
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from facilitate import create_app
from tests.builders import Room
from tests.conftest import settings_for
from tests.web.visitors import Visitor

MANIFEST = Path(__file__).parents[2] / "static" / "dist" / "manifest.json"
PAGES = [
    "/",
    "/j",
    "/j/{code}",
    "/j/QQQQQ",
    "/p",
    "/b/{id}",
    "/c/{id}",
    "/s/{id}",
    "/w",
    "/r/{id}",
    "/r/{id}.html",
    "/r/{id}.wav",
]
PAGES += ["/r/{id}", "/r/{id}.html", "/r/{id}.wav", "/health/ready", "/nothing", "/qr/{code}.svg"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_safe_and_private(host: Visitor, room: Room, path: str):
    headers = host.get(path.format(code=room.code, id=room.id)).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", ["/", "/j/{code}", "/p", "/b/{id}", "/s/{id}", "/r/{id}", "/nothing"])
def test_no_page_needs_what_its_policy_forbids(host: Visitor, room: Room, path: str):
    host.joins(room.code)
    page = host.get(path.format(code=room.code, id=room.id)).text
    assert " style=" not in page
    assert " onclick=" not in page
    assert "http://" not in page.replace("http://www.w3.org/", "").replace("http://localhost", "")


@pytest.mark.parametrize(("wanted", "shown"), [("nl", "nl"), ("en", "en"), ("en-GB,en;q=0.9,nl;q=0.8", "en")])
def test_a_page_is_in_the_language_of_its_reader(visitor: Visitor, wanted: str, shown: str):
    page = visitor.get("/", **{"Accept-Language": wanted}).text
    assert f'<html lang="{shown}"' in page
    assert ("Join a workshop" in page.split("<main")[1]) == (shown == "en")


@pytest.mark.parametrize("wanted", ["", "de", "*", "nonsense;;;q=x"])
def test_a_reader_of_another_language_gets_dutch(visitor: Visitor, wanted: str):
    assert '<html lang="nl"' in visitor.get("/", **{"Accept-Language": wanted}).text


def test_an_error_page_is_in_the_language_of_its_reader(app: Flask):
    assert "There is no such page here" in Visitor(app).get("/nothing").text
    assert "There is no such page here" not in Visitor(app, language="nl").get("/nothing").text


@pytest.mark.parametrize("path", ["/enter", "/workshops", "/j", "/j/{code}", "/p/cards"])
def test_a_form_from_another_site_changes_nothing_and_is_told_why(host: Visitor, room: Room, path: str):
    host.joins(room.code)
    room.opens("metaphor")
    before = room.revisions()
    answer = host.client.post(path.format(code=room.code), data={"title": "x", "text": "x"}, headers=host.headers)
    assert answer.status_code == 403
    assert "This page was open too long" in answer.text
    assert room.revisions() == before


@pytest.mark.parametrize("path", ["/enter", "/j/K7M4R", "/p/cards"])
def test_who_keeps_no_cookies_hears_that_and_what_to_do(app: Flask, path: str):
    """And not that a page which was just opened is too old."""
    visitor = Visitor(app)
    token = visitor.csrf()
    visitor.client = app.test_client(use_cookies=False)
    answer = visitor.client.post(path, data={"csrf_token": token}, headers={"Accept-Language": "en"})
    assert answer.status_code == 403
    assert "keeps no cookies" in answer.text
    assert "another browser" in answer.text


def test_a_program_without_the_token_is_told_why_in_its_own_terms(host: Visitor):
    answer = host.client.post("/workshops", json={"title": "x"}, headers=host.headers)
    assert answer.status_code == 403
    assert (answer.json or {})["error"]["code"] == "forbidden"


def test_a_wrong_method_and_too_much_at_once_are_told(visitor: Visitor, room: Room):
    assert visitor.get(f"/b/{room.id}/qr").status_code == 405
    visitor.get("/j")
    answer = visitor.send("/j", code="x" * 300_000)
    assert answer.status_code == 413
    assert "too much text" in answer.text


@pytest.mark.parametrize(
    ("form", "page"),
    [
        *((f"/p/{form}", "/p") for form in ("cards", "votes", "pair/join", "pair/guest", "pair/leave", "language")),
        ("/p/cards?workshop=abc", "/p?workshop=abc"),
        ("/j/{code}/language", "/j/{code}"),
        ("/j/{code}/language?neighbour=7", "/j/{code}/7"),
        *((form, "/") for form in ("/enter", "/workshops", "/workshops/file", "/workshops/abc/duplicate")),
        *((form, "/") for form in ("/agendas", "/agendas/abc/remove", "/devices/withdraw-others")),
        ("/devices/abc/withdraw", "/"),
    ],
)
def test_who_reloads_the_address_of_a_form_comes_to_its_page(visitor: Visitor, room: Room, form: str, page: str):
    answer = visitor.get(form.format(code=room.code))
    assert (answer.status_code, answer.headers.get("Location")) == (303, page.format(code=room.code))


def test_it_is_alive_and_ready(visitor: Visitor):
    answer = visitor.get("/health/live")
    assert (answer.status_code, answer.json) == (200, {"ok": True})
    for path in ("/health/ready", "/health"):
        answer = visitor.get(path)
        states = {"ok": True, "writer": "ok", "reader": "ok", "schema": "ok", "storage": []}
        assert (answer.status_code, answer.json) == (200, states)


def test_it_is_not_ready_without_its_database(tmp_path: Path):
    empty = tmp_path / "empty"
    empty.mkdir()
    visitor = Visitor(create_app(settings_for(empty)))
    assert visitor.get("/health/live").status_code == 200
    assert visitor.get("/health/ready").status_code == 503


def test_a_mistake_of_ours_is_a_calm_page_without_what_went_wrong(visitor: Visitor, room: Room):
    room.store.write(lambda unit: unit.session.execute(text("ALTER TABLE participant RENAME TO gone")))
    visitor.get(f"/j/{room.code}")
    answer = visitor.send(f"/j/{room.code}", name="Ann")
    assert answer.status_code == 500
    assert "Something went wrong on the server" in answer.text
    assert "participant" not in answer.text.split("<main")[1].split("</main>")[0]


def test_every_built_file_has_its_content_in_its_name_and_is_kept_for_ever(visitor: Visitor):
    for plain, hashed in json.loads(MANIFEST.read_text()).items():
        assert hashed != plain
        answer = visitor.client.get(f"/static/{hashed}")
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert "Access-Control-Allow-Origin" not in answer.headers
        answer.close()


@pytest.mark.parametrize("name", ["phone.js", "board.js", "phone.css", "emoji-nl.json"])
def test_a_built_file_travels_compressed_to_who_can_unpack_it(visitor: Visitor, name: str):
    path = f"/static/{json.loads(MANIFEST.read_text())[name]}"
    with visitor.client.get(path, headers={"Accept-Encoding": "gzip"}) as packed, visitor.client.get(path) as plain:
        assert packed.headers["Content-Encoding"] == "gzip"
        assert "Content-Encoding" not in plain.headers
        assert len(packed.data) < len(plain.data) / 2
        assert "Accept-Encoding" in packed.headers["Vary"]


@pytest.mark.parametrize(
    "path", ["/static/../config.py", "/static/%2e%2e/config.py", "/static/manifest.txt", "/static/"]
)
def test_nothing_but_what_was_built_is_served(visitor: Visitor, path: str):
    assert visitor.get(path).status_code == 404
