"""The whole workshop that belongs to a snapshot of the builder, for formats that keep everything."""

from typing import Any, TypeVar

import msgspec
from msgspec import UNSET

from facilitate.domain import whole

_EMPTY_ROUND: dict[str, Any] = {
    "card": None,
    "locked": False,
    "revealed": False,
    "names": True,
    "moderated": False,
    "required": [],
    "cards_each": None,
    "pairing": "chance",
    "voting": None,
    "queue": None,
    "countdown": None,
    "cues": "",
    "materials": "",
    "timer": None,
    "ballots": None,
    "counted": msgspec.UNSET,
}
_EMPTY_PERSON: dict[str, Any] = {"guest": False, "muted": False, "removed_at": None, "done": []}
S = TypeVar("S", bound=msgspec.Struct)
_EMPTY_CARD = {"asked": "", "revealed": False}


def whole_of(snapshot: dict[str, Any]) -> whole.WholeWorkshop:
    """What the store would keep of it. Nobody's votes are in it."""
    workshop = {"wall": False, "starts": "", "promised": None, **snapshot["workshop"]}
    event = {**workshop["event"], "programme": [whole.ProgrammeEntry(**one) for one in workshop["event"]["programme"]]}
    report = snapshot["report"]
    passages = [{"kept": [], "created_at": 0, "edited_at": 0, **one} for one in report["passages"].values()]
    return whole.WholeWorkshop(
        format=whole.FORMAT,
        workshop=_made(whole.Workshop, workshop, stage=UNSET),
        event=whole.Event(**event),
        participants=[
            _made(whole.Participant, {**_EMPTY_PERSON, "code": 100 + one["number"], **one})
            for one in snapshot["participants"].values()
        ],
        rounds=[_round(one, snapshot) for one in snapshot["rounds"].values()],
        notes=[_made(whole.Note, one) for one in snapshot["notes"].values()],
        report=whole.Report(
            options=report["options"],
            passages=[whole.Passage(**one) for one in passages],
            orders=report["orders"],
        ),
    )


def _round(round_: dict[str, Any], snapshot: dict[str, Any]) -> whole.Round:
    return _made(
        whole.Round,
        _EMPTY_ROUND | {"first_opened_at": round_["opened_at"]} | round_,
        options=round_["options"] or msgspec.UNSET,
        asked=msgspec.UNSET,
        pairs=[_made(whole.Pair, one) for one in _of(snapshot, "pairs", "round", round_)],
        cards=[
            _made(whole.Card, _EMPTY_CARD | one, under=one["under"] or UNSET)
            for one in _of(snapshot, "cards", "round", round_)
        ],
        lenses=[
            _made(whole.Lens, lens, clusters=_clusters(lens, snapshot))
            for lens in _of(snapshot, "lenses", "round", round_)
        ],
    )


def _clusters(lens: dict[str, Any], snapshot: dict[str, Any]) -> list[whole.Cluster]:
    return [_cluster(one, snapshot) for one in _of(snapshot, "clusters", "lens", lens)]


def _cluster(cluster: dict[str, Any], snapshot: dict[str, Any]) -> whole.Cluster:
    inside = _of(snapshot, "placements", "cluster", cluster)
    placed = [whole.Placed(card=one["card"], order=f"{one['order']}i") for one in inside]
    return _made(whole.Cluster, cluster, order=f"{cluster['order']}i", cards=placed)


def _of(snapshot: dict[str, Any], kind: str, key: str, owner: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in snapshot[kind].values() if one[key] == owner["id"]]


def _made(shape: type[S], values: dict[str, Any], **given: Any) -> S:
    known = {name: values[name] for name in shape.__struct_fields__ if name not in given}
    return shape(**known, **given)
