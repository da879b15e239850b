"""What each kind of answer says about itself, whoever gives it."""

import pytest
from flask import Flask

from facilitate.edge.headers import completed
from tests.builders import Room
from tests.web.visitors import Visitor, a_built_file

KINDS = ["/", "/nothing", "/qr/{code}.svg", "/health", "/static/{file}", "/static/nothing.js"]
KINDS += ["/socket.io/?EIO=4&transport=polling", "/socket.io/?EIO=3&transport=polling", "/socket.io/?EIO=4&j=0"]


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_answer_is_taken_for_what_it_is_and_kept_to_ourselves(visitor: Visitor, room: Room, path: str):
    headers = visitor.get(path.format(code=room.code, file=a_built_file())).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert ("immutable" if "{file}" in path else "no-store") in headers["Cache-Control"]
    assert len(headers.getlist("Cache-Control")) == 1


def test_an_answer_without_a_body_says_so_too(app: Flask):
    for method in ("OPTIONS", "PUT", "DELETE"):
        headers = app.test_client().open("/", method=method).headers
        assert (headers["X-Content-Type-Options"], headers["Cache-Control"]) == ("nosniff", "no-store")


@pytest.mark.parametrize("index", ["j=0", "j=", "j", "sid=x&j=1"])
def test_polling_is_never_answered_as_a_script(visitor: Visitor, index: str):
    answer = visitor.get(f"/socket.io/?EIO=4&transport=polling&{index}")
    assert answer.status_code == 400
    assert answer.mimetype == "text/plain"
    assert "___eio" not in answer.text
    assert visitor.get("/socket.io/?EIO=4&transport=polling").status_code == 200


@pytest.mark.parametrize(
    ("scheme", "host", "told"),
    [
        ("https", "workshop.example", True),
        ("http", "localhost:8000", True),
        ("http", "[::1]:8000", True),
        ("http", "192.168.1.20:8000", False),
        ("http", "reception.local", False),
    ],
)
def test_a_page_is_kept_apart_from_its_opener_where_browsers_do_that(scheme: str, host: str, told: bool):
    assert (("Cross-Origin-Opener-Policy", "same-origin") in completed([], scheme, host)) == told


def test_what_an_answer_says_itself_stays():
    said = [("cache-control", "max-age=5"), ("X-Frame-Options", "SAMEORIGIN")]
    headers = completed(said, "http", "localhost")
    assert headers[:2] == said
    assert [name.lower() for name, _ in headers].count("cache-control") == 1
