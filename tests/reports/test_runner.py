"""What the entry points ask of a report."""

from typing import Any

import pytest

from facilitate.reports import runner
from facilitate.reports.formats import FORMATS
from facilitate.work.answer import Answer
from facilitate.work.progress import Told, nobody
from facilitate.worker.jobs import directly, takes_long

from .snapshots import a_workshop


class Handover:
    """Whoever renders, counting."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, job: str, /, *args: Any, told: Told = nobody) -> Answer:
        self.calls += 1
        return directly(job, *args, told=told)


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_is_rendered_by_who_is_handed_in(name: str) -> None:
    do = Handover()
    export = runner.render(name, a_workshop(number=5).snapshot(), do)
    assert do.calls == 1
    assert export.content
    assert export.filename == f"report-workshop-5.{FORMATS[name].extension}"
    assert export.media_type == FORMATS[name].media_type


def test_a_preview_is_the_same_article_as_in_the_file() -> None:
    snapshot = a_workshop().with_round("open").with_card("a <card>").snapshot()
    shown = runner.preview(snapshot, directly)
    assert shown.article.encode() in runner.render("html", snapshot, directly).content
    assert [(round_["title"], lens) for round_, lens in shown.boards] == [("A round", None)]


def test_an_unknown_format_is_refused_before_any_work() -> None:
    do = Handover()
    with pytest.raises(KeyError):
        runner.render("wav", a_workshop().snapshot(), do)
    assert do.calls == 0


@pytest.mark.parametrize("name", FORMATS)
def test_every_rendering_tells_how_far_it_is(name: str) -> None:
    steps: list[tuple[int, int, str]] = []
    runner.render(name, a_workshop().snapshot(), directly, lambda *step: steps.append(step))
    assert steps[0][0] == 0
    assert all(0 <= done < total for done, total, _ in steps)
    assert len(steps) > 1


def test_who_asks_for_a_document_does_not_wait_for_pictures_or_for_readers() -> None:
    assert takes_long("picture")
    assert takes_long("render", "zip")
    assert takes_long("released", "pdf")
    assert not takes_long("render", "docx")
    assert not takes_long("preview")
