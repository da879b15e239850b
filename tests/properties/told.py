"""What a room was told of a workshop, to be compared with what it may know."""

import json
import re
from collections.abc import Iterator
from typing import Any

from facilitate.domain.words import Sight
from tests.builders import Room

_CLOCK = re.compile(r'"(?:created_at|ends_at|opened_at)": \d+')


def named_anew(room: Room, cards: dict[str, str], told: Any) -> str:
    """What was told, with a name by place for each id and nothing of the clock: equal for two workshops in which the
    same happened. `cards`: names of all that there ever were, by id."""
    board = room.board()
    rounds = {id_: one["position"] for id_, one in board["rounds"].items()}
    lenses = {id_: f"lens {rounds[one['round']]}.{one['position']}" for id_, one in board["lenses"].items()}
    names = {room.id: "workshop", room.code: "code"}
    names |= {id_: f"round {position}" for id_, position in rounds.items()}
    names |= {id_: f"person {one['number']}" for id_, one in board["participants"].items()}
    names |= {id_: f"pair {rounds[one['round']]}.{one['number']}" for id_, one in board["pairs"].items()}
    names |= cards
    names |= {id_: f"cluster {one['title']}" for id_, one in board["clusters"].items()} | lenses
    names |= {id_: f"note {one['text']}" for id_, one in board["notes"].items()}
    text = _CLOCK.sub("", json.dumps(told))
    return re.sub("|".join(map(re.escape, names)), lambda found: names[found[0]], text)


def since(room: Room, rev: int) -> str:
    """What the room is sent of the commits after a revision."""
    return json.dumps(room.events(rev, Sight.PUBLIC))


def unseen(board: dict[str, Any]) -> Iterator[str]:
    """Ids of what the room may not see, by the rules of decision 0021 alone."""
    rounds, cards, lenses = board["rounds"], board["cards"], board["lenses"]
    begun = {id_ for id_, one in rounds.items() if one["state"] in ("open", "closed")}
    showing = {id_ for id_ in begun if _shows(rounds[id_])}
    seen = {id_ for id_, card in cards.items() if _is_seen(card, rounds)}
    holding = {placed["cluster"] for placed in board["placements"].values() if placed["card"] in seen}
    clusters = {id_ for id_, one in board["clusters"].items() if lenses[one["lens"]]["round"] in showing} | holding
    notes = {id_ for id_, note in board["notes"].items() if note["card"] in seen or note["cluster"] in clusters}
    for there, may in ((rounds, begun), (cards, seen), (board["clusters"], clusters), (board["notes"], notes)):
        yield from there.keys() - may
    yield from (id_ for id_, lens in lenses.items() if lens["round"] not in begun or _is_private(rounds[lens["round"]]))


def _shows(round_: dict[str, Any]) -> bool:
    return bool(round_["showing"] == "at_once" or (round_["showing"] == "later" and round_["revealed"]))


def _is_private(round_: dict[str, Any]) -> bool:
    return bool(round_["showing"] == "never")


def _is_seen(card: dict[str, Any], rounds: dict[str, Any]) -> bool:
    round_ = rounds[card["round"]]
    shown = _shows(round_) or (round_["showing"] == "later" and card["revealed"])
    return card["state"] == "shown" and shown


def words(entity: dict[str, Any]) -> Iterator[str]:
    """Every text in it that is a canary: a word that stands nowhere else."""
    yield from re.findall(r"canary\d+x", json.dumps(entity))
