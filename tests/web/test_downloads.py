"""The report as files."""

import io
import json
import re
import zipfile
from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from facilitate.domain.words import Role
from facilitate.reports.formats import FORMATS
from facilitate.store import whole as whole_store
from facilitate.store.tables import Workshop
from facilitate.store.unit import Unit
from facilitate.store.whole.rounds import rounds_of
from tests.builders import Room
from tests.letters import our_letters_alone
from tests.web.visitors import Visitor, somebody_with

__all__ = ["our_letters_alone"]

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "zip": "application/zip",
}


@pytest.fixture
def told(room: Room) -> Room:
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.sends(ann, "a bridge", why="I connect")
    return room


def test_there_is_a_type_for_every_format():
    assert set(TYPES) == set(FORMATS)


@pytest.mark.parametrize("name", TYPES)
def test_a_file_has_its_type_and_a_name_to_be_kept_under(host: Visitor, told: Room, name: str):
    answer = host.get(f"/r/{told.id}.{name}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == TYPES[name]
    disposition = answer.headers["Content-Disposition"]
    assert disposition.startswith("attachment; filename=")
    assert disposition.rstrip('"').endswith(f".{name}")
    assert answer.headers["Cache-Control"] == "no-store"


def test_every_file_says_what_was_said(host: Visitor, told: Room):
    assert "a bridge" in host.get(f"/r/{told.id}.md").text
    assert "a bridge" in host.get(f"/r/{told.id}.html").text
    assert "a bridge" in json.dumps(json.loads(host.get(f"/r/{told.id}.json").text))
    with zipfile.ZipFile(io.BytesIO(host.get(f"/r/{told.id}.docx").data)) as document:
        assert b"a bridge" in document.read("word/document.xml")


@pytest.mark.parametrize("name", ["wav", "DOCX", "md.exe", "pdf%00"])
def test_a_format_that_is_not_there_is_not_found(host: Visitor, room: Room, name: str):
    answer = host.get(f"/r/{room.id}.{name}")
    assert answer.status_code in {403, 404}
    assert "Content-Disposition" not in answer.headers


def test_an_unknown_format_says_that_there_is_no_such_file(host: Visitor, room: Room):
    answer = host.get(f"/r/{room.id}.wav")
    assert answer.status_code == 404
    assert "There is no such file of this report" in answer.text


@pytest.mark.parametrize("name", TYPES)
def test_nobody_without_a_right_takes_a_report_along(app: Flask, told: Room, name: str):
    stranger, participant = Visitor(app), Visitor(app)
    participant.joins(told.code)
    stage = somebody_with(app, told, Role.STAGE)
    for somebody in (stranger, participant, stage):
        answer = somebody.get(f"/r/{told.id}.{name}")
        assert answer.status_code == 403
        assert b"a bridge" not in answer.data


def test_a_scribe_reads_and_takes_the_report_along(app: Flask, told: Room):
    scribe = somebody_with(app, told, Role.SCRIBE)
    assert "a bridge" in scribe.get(f"/r/{told.id}").text
    assert scribe.get(f"/r/{told.id}.docx").status_code == 200


def test_the_page_of_the_report_leads_to_every_file(host: Visitor, told: Room):
    page = host.get(f"/r/{told.id}").text
    for name in TYPES:
        assert f"/r/{told.id}.{name}" in page


def test_the_page_says_how_many_cards_wait_for_a_yes_and_the_files_do_not(host: Visitor, told: Room):
    def said() -> str:
        found = re.search(r'<aside class="report-waiting">\s*<p>\s*([^<]+?)\s*</p>', host.get(f"/r/{told.id}").text)
        return found.group(1) if found else ""

    assert said() == ""
    ann = told.joins("Ann")
    told.keeps("metaphor", moderated=True)
    cards = [told.sends(ann, text) for text in ("a boat", "a ford", "a ferry")]
    assert said() == "3 cards still wait for a yes. They are not in this report."
    told.leads("card.ask", card=cards[0], question="Which one?")
    told.leads("card.hide", card=cards[1])
    assert said() == "2 cards still wait for a yes. They are not in this report."
    told.leads("card.approve", card=cards[2])
    assert said() == "1 card still waits for a yes. It is not in this report."
    for name in ("html", "md"):
        assert "for a yes" not in host.get(f"/r/{told.id}.{name}").text


@pytest.mark.parametrize(
    ("name", "names", "whole"), [("md", True, 0), ("json", False, 1), ("zip", False, 0), ("zip", True, 1)]
)
def test_the_whole_workshop_is_read_for_a_file_that_holds_it(
    host: Visitor, told: Room, name: str, names: bool, whole: int, monkeypatch: pytest.MonkeyPatch
):
    read: list[str] = []

    def reading(session: Session, workshop: str, *rest: Any) -> Any:
        read.append(workshop)
        return rounds_of(session, workshop, *rest)

    monkeypatch.setattr(whole_store, "rounds_of", reading)
    told.leads("report.choose", names=names)
    assert host.get(f"/r/{told.id}.{name}").status_code == 200
    assert len(read) == whole


def test_a_title_that_is_no_name_for_a_file_makes_one_all_the_same(host: Visitor, told: Room):
    def rename(unit: Unit) -> None:
        unit.session.get_one(Workshop, told.id).title = '../../"évil"\\ : 🌉'

    told.store.write(rename)
    answer = host.get(f"/r/{told.id}.md")
    assert answer.status_code == 200
    name = answer.headers["Content-Disposition"].split("filename=")[1]
    assert "/" not in name
    assert "\\" not in name


@pytest.mark.usefixtures("our_letters_alone")
def test_who_takes_a_file_along_is_told_for_which_signs_it_has_boxes(host: Visitor, told: Room):
    told.sends(told.joins("Bilal"), "a bird 𓅓 and a man 𓀀")
    with capture_logs() as logs:
        answers = {name: host.get(f"/r/{told.id}.{name}").headers.get("Without-Letters") for name in TYPES}
        drawn = host.get(f"/r/{told.id}/board.png").headers.get("Without-Letters")
    signs = quote("𓀀 𓅓")
    assert {name: found for name, found in answers.items() if found} == {"pdf": signs, "zip": signs}
    assert drawn == signs
    noted = [one for one in logs if one["event"] == "file_without_letters"]
    assert [(one["kind"], one["signs"]) for one in noted] == [
        *(("application/pdf", 2), ("application/zip", 2), ("image/png", 2))
    ]
    assert "𓀀" not in str(logs)


@pytest.mark.usefixtures("our_letters_alone")
def test_who_looks_the_report_over_is_told_where_a_box_will_stand(host: Visitor, told: Room):
    card = told.sends(told.joins("Bilal"), "a man 𓀀, a bird 𓅓, a man 𓀀, مرحبا, 👍🏽")
    found = host.get(f"/r/{told.id}/checks.json").get_json()["faceless"]
    assert found == [{"signs": "𓀀 𓅓", "keys": [f"card:{card}"]}]
