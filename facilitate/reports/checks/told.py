"""Both checks as plain data for a screen."""

from collections.abc import Collection, Iterator
from dataclasses import asdict
from typing import Any

from facilitate.reports.checks.coverage import coverage
from facilitate.reports.checks.finding import Finding, removed, softened
from facilitate.reports.checks.privacy import findings, kept_by
from facilitate.reports.checks.reading import Reading, readings
from facilitate.reports.document import draft
from facilitate.reports.model.arrangement import Snapshot
from facilitate.reports.picture.typst_fonts import faceless

Data = dict[str, Any]


def checked(snapshot: Snapshot) -> Data:
    """`coverage`, lists by name; `findings`, each with the text around it, and that text `softened` and `removed`.

    A finding without those two stands where nothing can be edited in the report itself. `faceless`: passages
    with signs for which a PDF and a picture have no letters.
    """
    made = draft(snapshot)
    texts = {(one.key, one.place, one.line): one for one in readings(made)}
    found = findings(made, snapshot, kept_by(snapshot))
    return {
        "coverage": asdict(coverage(made, snapshot)),
        "findings": [_finding(one, texts[one.key, one.place, one.line]) for one in found],
        "faceless": [*_faceless(texts.values())],
    }


def _faceless(texts: Collection[Reading]) -> Iterator[Data]:
    signs = faceless([one.text for one in texts])
    by_passage: dict[str, dict[str, None]] = {}
    for one in texts:
        by_passage.setdefault(one.key, {}).update(dict.fromkeys(sign for sign in signs if sign in one.text))
    yield from ({"signs": " ".join(found), "keys": [key]} for key, found in by_passage.items() if found)


def _finding(one: Finding, reading: Reading) -> Data:
    text = reading.text
    told = {
        "key": one.key,
        "place": one.place,
        "kind": one.kind,
        "certainty": one.certainty,
        "found": one.found,
        "before": text[: one.start],
        "after": text[one.end :],
    }
    if one.place not in ("text", "label"):
        return told
    return told | {"softened": None if one.soft is None else softened(text, one), "removed": removed(text, one)}
