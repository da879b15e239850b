"""The running order on paper."""

import re
from html import unescape

import pytest
from flask import Flask

from facilitate.domain.words import Role
from tests.builders import Room
from tests.web.visitors import Visitor, somebody_with


@pytest.fixture
def planned(room: Room) -> Room:
    room.leads("workshop.edit", language="en", starts="09:00", event={"date": "2026-06-01"}, facilitators=["Eve"])
    room.keeps("metaphor", seconds=600, countdown=300, cues="say: welcome\nhand out paper", materials="paper")
    room.keeps("exchange", seconds=1200)
    room.leads("round.skip", round=room.round("plenary")["id"], skipped=True)
    room.keeps("closing", seconds=450)
    return room


def rows(page: str) -> list[list[str]]:
    """What stands in each line of the table."""
    lines = re.findall(r"<tr>(.*?)</tr>", page, re.S)
    return [[in_words(cell) for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", line, re.S)] for line in lines]


def in_words(cell: str) -> str:
    return unescape(" ".join(re.sub("<[^>]+>", " ", cell).split()))


def test_it_tells_when_each_round_begins_and_what_to_do(host: Visitor, planned: Room):
    page = host.get(f"/b/{planned.id}/agenda/print").text
    private = ["say: welcome hand out paper", "paper"]
    assert rows(page) == [
        ["Time", "Minutes", "Round", "What people do", "Private notes", "Materials"],
        ["9:00", "10", "1. Round metaphor", "Metaphors Prompt metaphor Timer: 5 min", *private],
        ["9:10", "20", "2. Round exchange", "Exchange in pairs Prompt exchange", "", ""],
        ["9:30", "7.5", "4. Round closing", "Closing round Prompt closing", "", ""],
        ["9:37", "", "The end"],
    ]
    assert "Monday" in page
    assert "9:00 – 9:37" in page
    assert "37 min" in page


def test_it_speaks_the_language_of_the_workshop(host: Visitor, planned: Room):
    planned.leads("workshop.edit", language="nl")
    page = host.get(f"/b/{planned.id}/agenda/print").text
    assert 'lang="nl"' in page
    assert "Draaiboek" in page
    assert "7,5" in page
    assert "maandag 1 juni 2026" in page


def test_without_a_time_it_tells_how_long_after_the_start(host: Visitor, planned: Room):
    planned.leads("workshop.edit", starts="", event={"date": ""})
    page = host.get(f"/b/{planned.id}/agenda/print").text
    assert [row[0] for row in rows(page)] == ["After the start", "0:00", "0:10", "0:30", "0:37"]


def test_a_round_that_was_made_shorter_than_its_timer_has_no_other_timer(host: Visitor, planned: Room):
    shorter = {"round": planned.round("metaphor")["id"], "was": 600, "seconds": 240}
    planned.leads("agenda.shorten", rounds=[shorter])
    page = host.get(f"/b/{planned.id}/agenda/print").text
    assert rows(page)[1][1:4] == ["4", "1. Round metaphor", "Metaphors Prompt metaphor"]


def test_a_date_that_is_no_day_is_left_out(host: Visitor, planned: Room):
    planned.leads("workshop.edit", event={"date": "2026-02-31"})
    assert host.get(f"/b/{planned.id}/agenda/print").status_code == 200


def test_it_is_for_who_leads_alone(app: Flask, planned: Room):
    path = f"/b/{planned.id}/agenda/print"
    assert somebody_with(app, planned, Role.FACILITATOR).get(path).status_code == 200
    for other in (somebody_with(app, planned, Role.SCRIBE), somebody_with(app, planned, Role.STAGE), Visitor(app)):
        answer = other.get(path)
        assert answer.status_code == 403
        assert "hand out paper" not in answer.text
