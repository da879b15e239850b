"""What the list of steps tells of one: by id, and clusters, lenses and notes also in the words of that moment."""

from collections.abc import Callable, Sequence
from typing import Any

from facilitate.actions.base.act import Act
from facilitate.store.changes import Change
from facilitate.store.tables import Card, Cluster, CountedVote, Lens, Note, Participant, Passage, Placement, Round

CARDS_NAMED = 12
"""Of so many cards at most the list tells which ones."""

Told = dict[str, Any]


def about(act: Act, changes: Sequence[Change]) -> Told:
    """Of several clusters the first; a note when it is about nothing else.

    Whether the room may see it is asked when it is read (`views.steps`).
    """
    told: Told = {}
    cards = list(dict.fromkeys(change.key[-1] for change in changes if change.kind in (Placement, Card)))
    if cards:
        told |= {"cards": cards[:CARDS_NAMED], "count": len(cards)}
    placements = [change for change in changes if change.kind is Placement]
    if placements:
        told |= _into(act, placements[-1])
    passages = [change.key[-1] for change in changes if change.kind is Passage]
    if passages:
        told["passages"] = passages[:CARDS_NAMED]
    people = [change for change in changes if change.kind is Participant]
    if people:
        told["people"] = len(people)
    rounds = [change for change in changes if change.kind is Round and not change.is_a_question]
    shorter = [change for change in rounds if "seconds" in (change.after or {})]
    if shorter:
        told["rounds"] = len(shorter)
    only_notes = all(change.kind is Note for change in changes)
    for change in changes:
        if change.kind in _TOLD and (only_notes or change.kind is not Note):
            told = _TOLD[change.kind](act, change) | told
    return told


def _into(act: Act, change: Change) -> Told:
    """The cluster in which a card lies now, None when it lies in none."""
    lens, card = change.key
    id_ = None
    if change.after is not None:
        id_ = change.after.get("cluster_id") or act.session.get_one(Placement, (lens, card)).cluster_id
    cluster = act.session.get_one(Cluster, id_) if id_ else None
    return {"into": cluster and cluster.title, "into_id": id_, **_in_round_of(act, lens)}


def _cluster(act: Act, change: Change) -> Told:
    row = act.session.get(Cluster, change.key[0])
    title, lens = (row.title, row.lens_id) if row else _last(change, "title", "lens_id")
    return {"cluster": title, "cluster_id": change.key[0], **_in_round_of(act, lens)}


def _lens(act: Act, change: Change) -> Told:
    row = act.session.get(Lens, change.key[0])
    title, round_ = (row.title, row.round_id) if row else _last(change, "title", "round_id")
    return {"lens": title, "lens_id": change.key[0], "round": round_}


def _note(act: Act, change: Change) -> Told:
    """With the card or cluster that it is about, if any, and its round."""
    row = act.session.get(Note, change.key[0])
    columns = ("text", "card_id", "cluster_id", "round_id")
    values = [getattr(row, column) for column in columns] if row else _last(change, *columns)
    text, *places = values
    where = zip(("note_card", "note_cluster", "round"), places, strict=True)
    return {"note": text, "note_id": change.key[0], **{key: id_ for key, id_ in where if id_}}


def _question(_act: Act, change: Change) -> Told:
    """What was asked without a plan; nothing of a ballot that changed."""
    whole = change.after or change.before or {}
    return {"question": whole["prompt"] or whole["title"], "round": change.key[0]} if change.is_a_question else {}


def _counted(_act: Act, change: Change) -> Told:
    return {"round": change.key[0]}


def _in_round_of(act: Act, lens: str) -> Told:
    found = act.session.get(Lens, lens)
    return {"round": found.round_id} if found else {}


def _last(change: Change, *columns: str) -> list[Any]:
    """Of a row that is gone."""
    return [(change.before or {})[column] for column in columns]


_TOLD: dict[type, Callable[[Act, Change], Told]] = {
    Cluster: _cluster,
    CountedVote: _counted,
    Lens: _lens,
    Note: _note,
    Round: _question,
}
