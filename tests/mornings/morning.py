"""A morning as a script, and the workshop after it was played."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from facilitate.replay import reading
from facilitate.replay.script import Script
from tests.reports.snapshots import SnapshotBuilder, a_workshop

OURS = Path(__file__).with_name("repair_cafe.json")
LANDS_IN_THE_REPORT = ("text", "why", "condition", "example")


class Morning:
    """`script` as the file has it, in the shape of `facilitate/replay/script.py`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.script: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))

    def read(self) -> Script:
        return reading.load(self.path)

    @property
    def rounds(self) -> list[dict[str, Any]]:
        rounds: list[dict[str, Any]] = self.script["rounds"]
        return rounds

    def snapshot(self) -> dict[str, Any]:
        """What a report is made of, after everything in the script was done."""
        return self.played().snapshot()

    def played(self, **about_the_day: Any) -> SnapshotBuilder:
        """The workshop after the script, to be edited; the day as the script tells it, or so."""
        programme = [{"time": "", "items": [], **entry} for entry in self.script["event"]["programme"]]
        event = {**self.script["event"], "programme": programme, **about_the_day}
        workshop = a_workshop(**self.script["workshop"], event=event)
        for person in self.script["participants"]:
            workshop.with_participant(person["name"])
        for round_ in self.rounds:
            _play(workshop, round_)
        return workshop

    def sentences(self) -> set[str]:
        """Every sentence of at least three words, in small letters, without what names a kind."""
        return {sentence for text in _texts(self.script) if text != self.script["note"] for sentence in _in(text)}


def said_in(round_: dict[str, Any]) -> Iterator[str]:
    """What cards and notes of a script's round say, in their order."""
    for entry in (*round_.get("cards", []), *round_.get("notes", [])):
        yield from (entry[part] for part in LANDS_IN_THE_REPORT if entry.get(part))


def _play(workshop: SnapshotBuilder, round_: dict[str, Any]) -> None:
    workshop.with_round(round_["kind"], round_["title"], round_.get("prompt", ""))
    for pair in round_.get("pairs", []):
        workshop.with_pair(*pair)
    for card in round_.get("cards", []):
        workshop.with_card(**{key: value for key, value in card.items() if key not in ("by", "pair")})
    for position, lens in enumerate(round_.get("lenses", [])):
        if position:
            workshop.with_lens(lens["name"])
        for cluster in lens["clusters"]:
            workshop.with_cluster(cluster["title"], *cluster["cards"])
    for note in round_.get("notes", []):
        workshop.with_note(**note)


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, list | dict):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _texts(inner)


def _in(text: str) -> Iterator[str]:
    for sentence in re.split(r"[.!?]", text.lower()):
        words = sentence.split()
        if len(words) >= 3:
            yield " ".join(words)
