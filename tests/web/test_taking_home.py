"""The board taken along: as a picture and on paper."""

import re
from xml.etree import ElementTree

import pytest
from flask import Flask

from facilitate.domain.words import Role
from tests.builders import Room
from tests.web.visitors import Visitor, somebody_with

PATHS = ("board.svg", "board.png", "print/cards", "print/poster")


@pytest.fixture
def grouped(room: Room) -> Room:
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge", why="I connect")
    room.leads("cluster.create", lens=room.lens(), title="Side by side", cards=[card])
    return room


def said(svg: str) -> str:
    return " ".join(ElementTree.fromstring(svg).itertext())


@pytest.mark.parametrize(("name", "media_type"), [("svg", "image/svg+xml"), ("png", "image/png")])
def test_a_picture_has_its_type_and_a_name_to_be_kept_under(host: Visitor, grouped: Room, name: str, media_type: str):
    answer = host.get(f"/r/{grouped.id}/board.{name}")
    assert answer.status_code == 200
    assert answer.mimetype == media_type
    assert re.fullmatch(rf'attachment; filename="?[\w-]+\.{name}"?', answer.headers["Content-Disposition"])
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_picture_that_a_browser_opens_has_its_letters_and_runs_nothing(host: Visitor, grouped: Room):
    policy = host.get(f"/r/{grouped.id}/board.svg").headers["Content-Security-Policy"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; font-src data:"


def test_a_picture_shows_the_round_and_the_lens_that_are_asked_for(host: Visitor, grouped: Room):
    round_ = grouped.board()["workshop"]["round"]
    lens = grouped.leads("lens.create", round=round_, title="Image")["lens"]
    assert "Side by side" in said(host.get(f"/r/{grouped.id}/board.svg?round={round_}&lens={grouped.lens()}").text)
    other = said(host.get(f"/r/{grouped.id}/board.svg?round={round_}&lens={lens}").text)
    assert "Side by side" not in other
    assert "a bridge" in other


@pytest.mark.parametrize("path", ["board.svg?round=nowhere", "print/cards?lens=nowhere", "board.gif"])
def test_a_board_that_is_not_there_is_not_found(host: Visitor, grouped: Room, path: str):
    answer = host.get(f"/r/{grouped.id}/{path}")
    assert answer.status_code == 404
    assert "There is no such board" in answer.text


@pytest.mark.parametrize("path", PATHS)
def test_nobody_without_a_right_takes_the_board_along(app: Flask, grouped: Room, path: str):
    stranger, participant = Visitor(app), Visitor(app)
    participant.joins(grouped.code)
    stage = somebody_with(app, grouped, Role.STAGE)
    for somebody in (stranger, participant, stage):
        answer = somebody.get(f"/r/{grouped.id}/{path}")
        assert answer.status_code == 403
        assert b"a bridge" not in answer.data


@pytest.mark.parametrize("path", PATHS)
def test_a_scribe_takes_the_board_along(app: Flask, grouped: Room, path: str):
    assert somebody_with(app, grouped, Role.SCRIBE).get(f"/r/{grouped.id}/{path}").status_code == 200


@pytest.mark.parametrize("path", ["board.svg", "print/cards", "print/poster"])
def test_what_the_room_may_not_see_is_not_there(host: Visitor, room: Room, path: str):
    ann = room.joins("Ann")
    room.keeps("metaphor", showing="later")
    room.opens("metaphor")
    room.sends(ann, "a bridge")
    answer = host.get(f"/r/{room.id}/{path}")
    assert answer.status_code == 200
    assert "a bridge" not in answer.text


@pytest.mark.parametrize(("language", "heading"), [("nl", "Kaartjes om uit te knippen"), ("en", "Cards to cut out")])
def test_a_page_for_paper_speaks_the_language_of_the_workshop(
    host: Visitor, grouped: Room, language: str, heading: str
):
    grouped.leads("workshop.edit", language=language)
    page = host.get(f"/r/{grouped.id}/print/cards").text
    assert f'<html lang="{language}"' in page
    assert heading in page


@pytest.mark.parametrize("path", ["print/cards", "print/poster"])
def test_what_was_typed_is_text_on_paper(host: Visitor, room: Room, path: str):
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.sends(ann, "<b>bold</b> & more")
    page = host.get(f"/r/{room.id}/{path}").text
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in page
    assert "style=" not in page


def test_a_cluster_without_cards_is_no_empty_list_on_paper(host: Visitor, grouped: Room):
    grouped.leads("cluster.create", lens=grouped.lens(), title="Not yet", cards=[])
    page = host.get(f"/r/{grouped.id}/print/poster").text
    assert "Not yet" in page
    assert not re.search(r"<ul[^>]*>\s*</ul>", page)


def test_the_page_of_the_report_leads_to_every_board(host: Visitor, grouped: Room):
    page = host.get(f"/r/{grouped.id}").text
    for path in PATHS:
        assert f"/r/{grouped.id}/{path}?round=" in page


@pytest.mark.parametrize("path", ["board.svg", "print/cards", "print/poster"])
def test_the_board_tells_what_the_report_tells_and_nobody_by_name(host: Visitor, room: Room, path: str):
    ann = room.joins("Zeldzaam")
    room.keeps("metaphor", names=True)
    room.opens("metaphor")
    first, second = room.sends(ann, "hushhush"), room.sends(ann, "whisper")
    cluster = room.leads("cluster.create", lens=room.lens(), title="Hugging", cards=[first, second])["cluster"]
    room.leads("passage.edit", key=f"card:{first}", text="softly", typed="hushhush")
    room.leads("passage.edit", key=f"cluster:{cluster}", text="Closely", typed="Hugging")
    room.leads("passage.omit", keys=[f"card:{second}"])
    told = host.get(f"/r/{room.id}/{path}").text
    assert "softly" in told
    assert "Closely" in told
    assert not [word for word in ("hushhush", "whisper", "Hugging", "Zeldzaam") if word in told]
    room.leads("report.choose", names=True)
    assert "Zeldzaam" in host.get(f"/r/{room.id}/{path}").text


def test_a_round_that_is_left_out_of_the_report_has_no_board(host: Visitor, grouped: Room):
    round_ = grouped.board()["workshop"]["round"]
    grouped.leads("passage.omit", keys=[f"round:{round_}"])
    assert host.get(f"/r/{grouped.id}/board.svg?round={round_}").status_code == 404
