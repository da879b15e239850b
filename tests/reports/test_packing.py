"""Versions of a report, kept as they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from facilitate.reports import runner
from facilitate.reports.document import compose
from facilitate.reports.model.packing import pack, unpack
from facilitate.worker.jobs import directly

from .test_differences import a_morning

KINDS = {"aside", "bullets", "heading", "line", "links", "originals", "overview", "picture", "programme", "results"}


def test_a_report_is_the_same_after_it_was_kept():
    report = compose(a_morning().with_report(appendix=True, pictures=True, names=True).snapshot())
    assert unpack(pack(report)) == report


def holds(found: Any, kept: Any) -> bool:
    """Whether everything that was kept is there, whatever else is."""
    if isinstance(kept, dict):
        return isinstance(found, dict) and all(name in found and holds(found[name], kept[name]) for name in kept)
    if isinstance(kept, list):
        return isinstance(found, list) and len(found) == len(kept) and all(map(holds, found, kept))
    return bool(found == kept)


def test_a_release_of_the_first_format_is_read_for_ever():
    kept = json.loads((Path(__file__).parent / "golden" / "release-1.json").read_text(encoding="utf-8"))
    assert {block["block"] for section in kept["sections"] for block in section["blocks"]} == KINDS
    report = unpack(kept)
    assert holds(json.loads(json.dumps(pack(report))), kept)
    for name in ("pdf", "docx", "html", "txt"):
        assert runner.render_released(name, kept, directly).content


def test_what_a_report_does_not_have_any_more_is_passed_over():
    report = compose(a_morning().snapshot())
    packed = pack(report) | {"shoes": 42}
    packed["sections"][0]["blocks"][0] |= {"hats": 1}
    assert packed["format"] == 1
    assert unpack(packed) == report
    with pytest.raises(KeyError):
        unpack(packed | {"format": 99})
