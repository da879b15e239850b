"""JSON: the whole workshop, complete and versioned, nested in the order of the report. See docs/reports.md.

Nothing is rendered or left out: ids, authors, times and texts are those of the snapshot, each text once. What nesting
says (a card's round, a cluster's lens, a placement's cluster) is not said again.
"""

import json
from collections.abc import Iterable
from typing import Any

from facilitate.reports.arrangement import ArrangedCluster, ArrangedRound, ArrangedVote, Entity, Snapshot, arrange
from facilitate.reports.model import Report

VERSION = "workshop/1"


def render(report: Report, snapshot: Snapshot) -> bytes:
    """UTF-8, indented. A surrogate that no encoding can hold is written as the escape JSON has for it."""
    return (json.dumps(document(snapshot), ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def document(snapshot: Snapshot) -> dict[str, Any]:
    arrangement = arrange(snapshot)
    workshop = snapshot["workshop"]
    notes = sorted(snapshot["notes"].values(), key=lambda note: (note["created_at"], note["id"]))
    people = sorted(snapshot["participants"].values(), key=lambda person: (person["number"], person["id"]))
    placed = {arranged.entity["id"] for arranged in arrangement.rounds}
    return {
        "format": VERSION,
        "exported_at": snapshot["exported_at"],
        "event": workshop["event"],
        "workshop": _without(workshop, "event"),
        "participants": people,
        "rounds": [_round(arranged, _of_round(notes, arranged.entity["id"])) for arranged in arrangement.rounds],
        "notes": [note for note in notes if note["round"] not in placed],
    }


def _round(arranged: ArrangedRound, notes: list[Entity]) -> dict[str, Any]:
    return {
        **arranged.entity,
        "pairs": [_without(pair, "round") for pair in arranged.pairs],
        "lenses": [
            {**_without(lens.entity, "round"), "clusters": [_cluster(cluster) for cluster in lens.clusters]}
            for lens in arranged.lenses
        ],
        "cards": [_without(card, "round") for card in arranged.cards],
        "notes": [_without(note, "round") for note in notes],
        "votes": _votes(arranged.vote),
    }


def _votes(vote: ArrangedVote | None) -> dict[str, Any] | None:
    if vote is None:
        return None
    told = [{"target": choice["id"], "dots": dots} for choice, dots in vote.choices or () if dots]
    return {"voters": vote.entity["voters"], "dots": vote.entity["dots"], "results": vote.choices and told}


def _cluster(cluster: ArrangedCluster) -> dict[str, Any]:
    return {
        **_without(cluster.entity, "lens"),
        "cards": [{"card": placed["card"], "order": placed["order"]} for placed in cluster.placements],
    }


def _of_round(notes: Iterable[Entity], round_id: str) -> list[Entity]:
    return [note for note in notes if note["round"] == round_id]


def _without(entity: Entity, key: str) -> dict[str, Any]:
    return {name: value for name, value in entity.items() if name != key}
