"""Rendering is handed to whoever keeps it away from the sockets."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from facilitate.reports import runner
from facilitate.reports.formats import FORMATS

from .snapshots import a_workshop


class Handover:
    """An offload that counts."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, function: Callable[..., Any], *args: Any) -> Any:
        self.calls += 1
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(function, *args).result()


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_is_rendered_by_the_offload(name: str) -> None:
    offload = Handover()
    export = runner.render(name, a_workshop(number=5).snapshot(), offload)
    assert offload.calls == 1
    assert export.content
    assert export.filename == f"report-workshop-5.{FORMATS[name].extension}"
    assert export.media_type == FORMATS[name].media_type


def test_a_preview_is_the_same_article_as_in_the_file() -> None:
    snapshot = a_workshop().with_round("open").with_card("a <card>").snapshot()
    offload = Handover()
    shown = runner.preview(snapshot, offload)
    assert offload.calls == 1
    assert shown.article.encode() in runner.render("html", snapshot, runner.directly).content


def test_an_unknown_format_is_refused_before_any_work() -> None:
    offload = Handover()
    with pytest.raises(KeyError):
        runner.render("odt", a_workshop().snapshot(), offload)
    assert offload.calls == 0
