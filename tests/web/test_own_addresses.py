"""Under a name that is not ours nothing is served, and what a request forwards is not believed."""

import re
import shutil
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from flask import Flask

from config import Settings
from facilitate import create_app
from facilitate.web import qr
from tests.builders import Room
from tests.web.visitors import Visitor, a_built_file, a_link

ELSEWHERE = "elsewhere.example"
PATHS = ["/", "/j", "/j/{code}", "/b/{id}", "/qr/{code}.svg", "/health", "/nothing", "/static/{file}"]
PATHS += ["/socket.io/?EIO=4&transport=polling"]


def path_in(path: str, room: Room) -> str:
    return path.format(code=room.code, id=room.id, file=a_built_file())


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", [ELSEWHERE, "localhost:8000:8000", ""])
def test_under_another_name_nothing_is_served(host: str, app: Flask, room: Room, path: str):
    answer = app.test_client().get(path_in(path, room), headers={"Host": host, "Accept-Language": "en"})
    assert answer.status_code == 421
    assert "OWN_HOSTS" in answer.text
    assert room.code not in answer.text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


def test_www_in_front_of_our_name_leads_to_it(app: Flask, room: Room):
    browser = app.test_client()
    answer = browser.get(f"/j/{room.code}?neighbour=1&x=%C3%A9", headers={"Host": "www.LOCALHOST:8000"})
    assert answer.status_code == 308
    assert answer.headers["Location"] == f"http://localhost:8000/j/{room.code}?neighbour=1&x=%C3%A9"
    assert "Location" not in browser.get("/", headers={"Host": f"www.{ELSEWHERE}"}).headers
    assert browser.post("/j", headers={"Host": "www.localhost"}).status_code == 421


def test_under_another_name_nothing_is_changed(visitor: Visitor, room: Room):
    visitor.get(f"/j/{room.code}")
    form = {"name": "Guest", "csrf_token": visitor.csrf(), "op": "a" * 22}
    answer = visitor.client.post(f"/j/{room.code}", data=form, headers={"Host": ELSEWHERE})
    assert answer.status_code == 421
    assert room.board()["participants"] == {}


def test_why_nothing_is_served_is_told_in_the_reader_s_language(app: Flask):
    told = app.test_client().get("/", headers={"Host": ELSEWHERE, "Accept-Language": "nl"}).text
    assert "OWN_HOSTS" in told
    assert "No workshop" not in told
    assert app.test_client().head("/", headers={"Host": ELSEWHERE}).data == b""


def test_why_nothing_is_served_is_a_page_for_a_phone_whose_style_its_own_policy_lets_in(app: Flask):
    answer = app.test_client().get("/", headers={"Host": ELSEWHERE, "Accept-Language": "en"})
    assert answer.mimetype == "text/html"
    assert '<html lang="en">' in answer.text
    assert "width=device-width" in answer.text
    style = answer.text.partition("<style>")[2].partition("</style>")[0]
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{hashed}'" in answer.headers["Content-Security-Policy"]
    assert answer.text.index("the big screen shows") < answer.text.index("<small>Do you run this server?")


def test_a_host_that_is_forwarded_leads_nowhere(visitor: Visitor, room: Room):
    forwarded = {"X-Forwarded-Host": ELSEWHERE, "X-Forwarded-Proto": "https", "Forwarded": f"host={ELSEWHERE}"}
    answer = visitor.get(f"/qr/{room.code}.svg", **forwarded)
    assert answer.data == qr.svg(qr.join_url("http://localhost", room.code))
    page = visitor.get(f"/j/{room.code}", **forwarded)
    assert ELSEWHERE not in page.text + str(page.headers)
    assert "ws://localhost wss://localhost;" in page.headers["Content-Security-Policy"]


def test_guesses_are_counted_by_the_address_that_really_asks(visitor: Visitor):
    answers = [visitor.get("/j/QQQQQ", **{"X-Forwarded-For": f"203.0.113.{one}"}).status_code for one in range(70)]
    assert answers[-1] == 429


@pytest.fixture
def behind_tls(tmp_path: Path, empty_database: Path) -> Flask:
    shutil.copy(empty_database, tmp_path / "facilitate.db")
    app = create_app(Settings.from_environment({"DATA_DIR": str(tmp_path), "PUBLIC_URL": "https://workshop.example"}))
    app.testing = True
    return app


def cookies_of(app: Flask, headers: dict[str, str]) -> list[str]:
    room, visitor = Room(app.extensions["live"].store), Visitor(app)
    visitor.headers |= headers
    entered = visitor.client.get("/", headers=visitor.headers).headers.getlist("Set-Cookie")
    entered += visitor.enters(a_link(room)).headers.getlist("Set-Cookie")
    return entered + visitor.joins(room.code).headers.getlist("Set-Cookie")


def names_of(kept: list[str]) -> set[str]:
    """Without the workshop's id at the end."""
    return {re.sub("_.*", "_", line.partition("=")[0]) for line in kept}


@pytest.mark.parametrize("headers", [{}, {"Host": "workshop.example", "X-Forwarded-Proto": "http"}])
def test_with_a_public_https_address_every_cookie_is_for_https_alone(behind_tls: Flask, headers: dict[str, str]):
    # The browser of this test keeps no such cookie for the next page, so a form has no token: only what is set counts.
    behind_tls.config["WTF_CSRF_ENABLED"] = False
    kept = cookies_of(behind_tls, headers)
    assert names_of(kept) == {"session_", "host_", "participant_"}
    assert all("Secure" in line.split("; ") for line in kept)


def test_on_a_lan_cookies_work_over_http(app: Flask):
    kept = cookies_of(app, {"X-Forwarded-Proto": "https"})
    assert names_of(kept) == {"session_", "host_", "participant_"}
    assert not any("Secure" in line for line in kept)


def test_behind_a_proxy_pages_lead_to_the_public_address(behind_tls: Flask):
    room = Room(behind_tls.extensions["live"].store)
    client = behind_tls.test_client()
    for host in ("workshop.example", "127.0.0.1:8000"):
        answer = client.get(f"/qr/{room.code}.svg", headers={"Host": host})
        assert answer.data == qr.svg(qr.join_url("https://workshop.example", room.code))
        policy = client.get("/", headers={"Host": host}).headers["Content-Security-Policy"]
        assert "wss://workshop.example" in policy


def test_behind_a_proxy_one_who_guesses_does_not_hold_up_another(behind_tls: Flask):
    def guesses(address: str, times: int) -> int:
        headers = {"X-Forwarded-For": address}
        return [behind_tls.test_client().get("/j/QQQQQ", headers=headers).status_code for _ in range(times)][-1]

    assert guesses("203.0.113.5", 61) == 429
    assert guesses("203.0.113.6", 1) == 404
