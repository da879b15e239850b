"""A workshop that was taken along as JSON, brought in on the first page."""

import io
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from facilitate.domain.limits import FILE_BYTES, REQUEST_BYTES
from facilitate.domain.words import Role
from facilitate.reports.formats.json import written
from facilitate.store.whole import whole_workshop
from facilitate.work.answer import Answer, TookTooLong
from tests.builders import Room
from tests.conftest import an_app
from tests.web.visitors import Visitor, another_host, somebody_with


@pytest.fixture
def file(room: Room) -> bytes:
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.leads("cluster.create", lens=room.lens(), title="Ways", cards=[room.sends(ann, "a bridge")])
    return written(room.store.read(whole_workshop, room.id))


@pytest.fixture
def elsewhere(tmp_path_factory: pytest.TempPathFactory, empty_database: Any) -> Any:
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "facilitate.db").write_bytes(empty_database.read_bytes())
    with an_app(folder) as app:
        yield app


def brings(host: Visitor, content: bytes, **fields: Any) -> TestResponse:
    host.get("/")
    data = {"csrf_token": host.csrf(), "file": (io.BytesIO(content), "workshop.json"), **fields}
    return host.client.post("/workshops/file", data=data, headers=host.headers)


def test_a_workshop_comes_back_whole(elsewhere: Flask, file: bytes, room: Room):
    host = another_host(elsewhere)
    answer = brings(host, file)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/b/{room.id}")
    assert ">A test</a>" in host.get("/").text
    assert host.get(f"/r/{room.id}.json").data == file


def test_one_larger_than_any_other_request_comes_in_too(elsewhere: Flask, file: bytes, room: Room):
    large = file + b" " * (REQUEST_BYTES * 2)
    assert brings(another_host(elsewhere), large).status_code == 303


def test_one_that_is_here_already_is_refused(host: Visitor, file: bytes):
    answer = brings(host, file)
    assert answer.status_code == 409
    assert "This workshop is here already." in answer.text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Choose the file first."),
        (b"[]", "This is a JSON file, but not one of a workshop."),
        (b'{"format": "workshop/1"}', "saved by another version"),
        (b'{\n"format": "workshop/2", ', "line 2"),
        (b'{"format": "workshop/2", "shoe": 1}', "shoe: this field is not known here"),
        (b"PK\xff\xfe", "This is a document or a picture."),
        (b" " * FILE_BYTES, "at most 4 MB"),
    ],
)
def test_what_is_no_workshop_is_told_at_its_field_and_nothing_is_kept(host: Visitor, content: bytes, said: str):
    before = host.get("/").text.count("mine-line")
    answer = brings(host, content)
    assert answer.status_code in (400, 422)
    assert said in answer.text.partition('id="workshop-file-error"')[2].partition("</div>")[0]
    assert host.get("/").text.count("mine-line") == before


@pytest.mark.parametrize("content", [b"PK\xff", b"Dear all", b"{}"])
def test_a_wrong_file_is_told_of_in_the_readers_language_alone(host: Visitor, content: bytes):
    host.headers["Accept-Language"] = "nl"
    told = brings(host, content).text.partition('id="workshop-file-error"')[2].partition("</div>")[0]
    assert "Er is niets binnengehaald." in told
    assert 'lang="en"' not in told


def test_a_file_that_takes_too_long_is_told(app: Flask, host: Visitor):
    def too_long(_job: str, /, *_args: Any, **_told: Any) -> Answer:
        raise TookTooLong

    app.config["WORK"] = too_long
    answer = brings(host, b"{}")
    assert answer.status_code == 500
    assert "The server could not read this file." in answer.text


def test_nobody_else_brings_a_workshop_in(app: Flask, room: Room, file: bytes, visitor: Visitor):
    for who in (visitor, somebody_with(app, room, Role.FACILITATOR)):
        assert brings(who, file).status_code == 403


def test_another_page_cannot_make_a_host_bring_one_in(host: Visitor, file: bytes):
    for token in ("", "else"):
        assert brings(host, file, csrf_token=token).status_code in (400, 403)
