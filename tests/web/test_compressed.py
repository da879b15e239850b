"""What is sent compressed, and what a page's length may not tell."""

import gzip

import pytest
from flask import Flask, Response, jsonify

from facilitate.csrf import unmasked
from facilitate.web import compress
from tests.builders import Room, new_op
from tests.web.visitors import Visitor

GZIP = {"Accept-Encoding": "gzip, deflate"}
LONG = [f"card {number} of many" for number in range(20_000)]


@pytest.fixture
def bare() -> Flask:
    app = Flask(__name__)
    compress.register(app)
    app.add_url_rule("/long", "long", view_func=lambda: jsonify(LONG), methods=["GET", "POST"])
    app.add_url_rule("/short", "short", view_func=lambda: jsonify(LONG[:3]))
    app.add_url_rule("/pieces", "pieces", view_func=lambda: Response((card for card in LONG), mimetype="text/html"))
    app.add_url_rule("/file", "file", view_func=lambda: (str(LONG), {"Content-Disposition": "attachment"}))
    return app


def test_a_page_is_compressed_for_who_takes_that(visitor: Visitor, room: Room) -> None:
    path = f"/j/{room.code}"
    plain, small = visitor.client.get(path), visitor.client.get(path, headers=GZIP)
    assert small.headers["Content-Encoding"] == "gzip"
    assert len(small.data) < len(plain.data) / 1.5
    assert b"<form" in gzip.decompress(small.data)
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert "Content-Encoding" not in plain.headers
    assert "Content-Encoding" not in visitor.client.get(path, headers={"Accept-Encoding": "gzip;q=0"}).headers


def test_a_large_answer_comes_compressed_in_pieces_between_which_others_have_their_turn(bare: Flask) -> None:
    answer = bare.test_client().get("/long", headers=GZIP, buffered=False)
    pieces = list(answer.iter_encoded())
    assert len(pieces) > 5
    assert gzip.decompress(b"".join(pieces)) == bare.test_client().get("/long").data
    assert "Content-Length" not in answer.headers


@pytest.mark.parametrize("path", ["/short", "/pieces", "/file"])
def test_what_is_short_or_a_file_or_comes_in_pieces_stays_as_it_is(bare: Flask, path: str) -> None:
    assert "Content-Encoding" not in bare.test_client().get(path, headers=GZIP).headers


def test_an_answer_to_a_post_that_may_hold_a_link_stays_as_it_is(bare: Flask) -> None:
    assert "Content-Encoding" not in bare.test_client().post("/long", headers=GZIP).headers


def test_the_length_of_a_page_is_another_each_time(bare: Flask) -> None:
    client = bare.test_client()
    assert len({len(client.get("/long", headers=GZIP).data) for _ in range(20)}) > 5


def test_a_token_looks_different_in_each_page_and_each_is_taken(visitor: Visitor, room: Room) -> None:
    tokens = []
    for _ in range(2):
        visitor.get(f"/j/{room.code}")
        tokens.append(visitor.csrf())
        assert visitor.page.count(tokens[-1]) == visitor.page.count("csrf")  # the same in one page
    assert tokens[0] != tokens[1]
    for token in tokens:
        assert visitor.send(f"/j/{room.code}", csrf_token=token, op=new_op()).status_code == 303


@pytest.mark.parametrize("spoiled", ["", "x", "é", "AAAA", "token.of.nobody"])
def test_a_token_that_is_none_is_refused(visitor: Visitor, room: Room, spoiled: str) -> None:
    visitor.get(f"/j/{room.code}")
    assert visitor.send(f"/j/{room.code}", csrf_token=spoiled).status_code == 403
    assert visitor.send(f"/j/{room.code}", csrf_token=unmasked(visitor.csrf())).status_code == 403
