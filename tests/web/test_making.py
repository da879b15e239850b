"""How far a file is, for the page that waits for it; and what happens when it cannot be made."""

from typing import Any

import pytest
from flask import Flask

from facilitate.work.answer import Answer, NotMade
from facilitate.work.progress import Told, nobody
from facilitate.worker.jobs import directly
from tests.builders import Room
from tests.web.visitors import Visitor

TASK = "a-task-of-this-page"


@pytest.fixture
def asked(app: Flask, host: Visitor, room: Room) -> list[dict[str, Any]]:
    """What is told of the task while its file is made."""
    heard: list[dict[str, Any]] = []

    def slowly(job: str, /, *args: Any, told: Told = nobody) -> Answer:
        def step(*values: Any) -> None:
            told(*values)
            answer = host.get(f"/r/{room.id}/making/{TASK}").json
            assert answer is not None
            heard.append(answer)

        return directly(job, *args, told=step)

    app.config["WORK"] = slowly
    return heard


def test_each_step_is_told_to_who_asks(host: Visitor, room: Room, asked: list[dict[str, Any]]):
    assert host.get(f"/r/{room.id}.md?task={TASK}").status_code == 200
    assert asked == [{"done": 0, "total": 2, "name": ""}, {"done": 1, "total": 2, "name": "verslag-workshop-a-test.md"}]
    assert host.get(f"/r/{room.id}/making/{TASK}").json == {}


def test_without_a_task_nothing_is_kept(host: Visitor, room: Room, asked: list[dict[str, Any]]):
    assert host.get(f"/r/{room.id}.md").status_code == 200
    assert asked == [{}, {}]


def test_a_name_that_is_none_is_not_kept(host: Visitor, room: Room, asked: list[dict[str, Any]]):
    assert host.get(f"/r/{room.id}.md?task=<b>").status_code == 200
    assert asked == [{}, {}]


def test_nobody_else_is_told(app: Flask, room: Room):
    assert Visitor(app).get(f"/r/{room.id}/making/{TASK}").status_code == 403


def test_a_file_that_cannot_be_made_says_so_and_the_rest_goes_on(app: Flask, host: Visitor, room: Room):
    def fails(job: str, /, *args: Any, told: Told = nobody) -> Answer:
        raise NotMade("KeyError at docx.py:12")

    app.config["WORK"] = fails
    answer = host.get(f"/r/{room.id}.docx")
    assert answer.status_code == 500
    assert "This could not be made" in answer.text
    assert "docx.py" not in answer.text
    app.config["WORK"] = directly
    assert host.get(f"/r/{room.id}.docx").status_code == 200
