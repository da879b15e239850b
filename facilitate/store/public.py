"""What the room gets of the board's stream: the stage, and the wall on phones.

It is named here, field by field, and only what is named is told: an entity, a field, a type of event or a part of the
snapshot that is new reaches nobody in the room before it stands here. What the room does not get is named beside it
(`WITHHELD`), so that a test can tell a decision from an oversight.
"""

from collections.abc import Callable

from facilitate.domain.events import LISTS
from facilitate.store.views import View, Views, only

Mask = Callable[[View], View | None]

FIELDS: dict[str, tuple[str, ...]] = {
    "workshop": ("id", "code", "title", "status", "round", "spotlight", "joining", "asks", "places", "stage"),
    "round": (
        *("id", "position", "kind", "title", "prompt", "help", "state", "takes", "timer"),
        *("showing", "names", "pairing", "voting", "dots", "options", "ballot", "queue", "asked"),
    ),
    "participant": ("id", "number", "name", "guest"),
    "pair": ("id", "round", "number", "colour", "sign", "members"),
    "card": (
        *("id", "number", "round", "kind", "text", "why", "emoji", "condition", "example", "addressee"),
        *("authors", "pair", "state", "public", "under"),
    ),
    "lens": ("id", "round", "title", "position", "shown"),
    "cluster": ("id", "lens", "title", "order", "colour", "emoji", "summary", "folded", "public"),
    "placement": ("lens", "card", "cluster", "order"),
    "note": ("id", "kind", "text", "addressee", "cluster", "card", "created_at"),
    "votes": ("id", "voters", "results", "counted"),
    "counts": ("participants", "contributed", "cards"),
}
"""What is told of each kind of entity, by its key in an event: what the stage or the wall draws, and no more."""

WITHHELD: dict[str, tuple[str, ...]] = {
    "workshop": (
        *("number", "language", "facilitators", "scribe", "wall", "event", "created_at", "closed_at"),
        *("starts", "promised"),
    ),
    "round": (
        *("examples", "seconds", "card", "opened_at", "locked", "revealed", "moderated", "required"),
        *("cards_each", "countdown", "cues", "materials", "first_opened_at"),
    ),
    "participant": ("code", "organisation", "muted", "removed", "done", "joined_at"),
    "pair": ("begun",),
    "card": ("asked", "revealed", "named", "created_at", "edited_at"),
    "lens": ("public", "opened"),
    "cluster": ("locked", "opened"),
    "placement": ("public",),
    "note": ("round", "public", "opened", "edited_at"),
    "votes": ("dots", "gone"),
    "counts": ("done",),
}
"""What is known of each and not told. A link is not told at all."""

_PUTS = {
    "workshop": ("workshop.updated",),
    "round": (
        *("round.opened", "round.closed", "round.updated", "round.added"),
        *("timer.started", "timer.paused", "timer.stopped"),
    ),
    "participant": ("participant.joined", "participant.updated"),
    "pair": ("pair.formed",),
    "card": ("card.submitted", "card.edited", "card.updated"),
    "lens": ("lens.created", "lens.renamed", "lens.shown"),
    "cluster": ("cluster.created", "cluster.updated"),
    "placement": ("card.placed",),
    "note": ("note.added", "note.edited"),
    "votes": ("votes.changed",),
    "counts": ("counts.changed",),
}
"""The events that bring an entity, by its key."""
_DROPS = {
    "round.removed": ("round_id",),
    "pair.dissolved": ("pair_id",),
    "card.withdrawn": ("card_id",),
    "card.unplaced": ("lens_id", "card_id"),
    "lens.removed": ("lens_id",),
    "cluster.removed": ("cluster_id",),
    "note.removed": ("note_id",),
}
"""The events that take something away, each with its ids."""
_PUT_MANY = {"participants.updated": "participants", "pairs.formed": "pairs", "cards.updated": "cards"}
"""The events that bring many entities at once, by the key of their list."""
UNHEARD = frozenset({"askers.updated", "link.changed", "pair.updated", "report.changed"})
"""Events of the board's stream that the room does not hear of."""
_LEAVES_BY = frozenset({"card.edited", "card.updated", "cluster.updated", "note.edited", "participant.updated"})
"""Events by which something may go out of the room's sight: then its id is told, so that it is dropped. What the room
could not see by any other event it never saw, and hears nothing of."""

_told = {key: only(*names) for key, names in FIELDS.items()}


def _round(round_: View) -> View | None:
    """None before it is opened: what comes later in the day is not told."""
    return None if round_["state"] in ("waiting", "skipped") else _told["round"](round_)


def _participant(participant: View) -> View | None:
    return None if participant["removed"] else _told["participant"](participant)


def _card(card: View) -> View | None:
    if not card["public"]:
        return None
    shown = _told["card"](card)
    return shown if card["named"] else shown | {"authors": [], "pair": None}


def _lens(lens: View) -> View | None:
    """Without its title where it groups what is for the facilitators alone: the stage still needs one to draw by."""
    if not lens["opened"]:
        return None
    shown = _told["lens"](lens)
    return shown if lens["public"] else shown | {"title": ""}


def _votes(votes: View) -> View:
    """What was counted in the room is told with the results."""
    shown = _told["votes"](votes)
    return shown | {"counted": {}} if votes["results"] is None else shown


def _seen(key: str) -> Mask:
    return lambda view: _told[key](view) if view["public"] and view.get("opened", True) else None


MASKS: dict[str, Mask] = _told | {
    "round": _round,
    "participant": _participant,
    "card": _card,
    "lens": _lens,
    "cluster": _seen("cluster"),
    "placement": _seen("placement"),
    "note": _seen("note"),
    "votes": _votes,
}
"""Of each entity the public view, made of its full one; None for what the room may not see."""
TABLES = {
    "round": "rounds",
    "participant": "participants",
    "pair": "pairs",
    "card": "cards",
    "lens": "lenses",
    "cluster": "clusters",
    "placement": "placements",
    "note": "notes",
    "votes": "votes",
}
"""Where the entities of each kind stand in a snapshot."""
_ONES = ("workshop", "counts")
"""What there is one of in a snapshot."""
_HEARD = {kind: (key, MASKS[key]) for key, kinds in _PUTS.items() for kind in kinds}
HEARD = frozenset(_HEARD) | frozenset(_DROPS) | frozenset(_PUT_MANY)
"""All events that the room may hear."""


def event(filled: View) -> View | None:
    """An event as the room hears it; None when it does not."""
    kind = filled["type"]
    if kind in _PUT_MANY:
        return _many(filled, _PUT_MANY[kind])
    heard = _HEARD.get(kind)
    if heard is None:
        ids = _DROPS.get(kind)
        return None if ids is None else {"rev": filled["rev"], "type": kind} | {id_: filled[id_] for id_ in ids}
    key, mask = heard
    entity = filled[key]
    seen = None if entity is None else mask(entity)
    if seen is not None:
        return {"rev": filled["rev"], "type": kind, key: seen}
    if kind not in _LEAVES_BY:
        return None
    return {"rev": filled["rev"], "type": kind, key: None, f"{key}_id": entity["id"] if entity else filled[f"{key}_id"]}


def _many(filled: View, key: str) -> View:
    seen = {entity["id"]: MASKS[LISTS[key]](entity) for entity in filled[key]}
    return {
        "rev": filled["rev"],
        "type": filled["type"],
        key: [view for view in seen.values() if view is not None],
        f"{key}_gone": [*filled[f"{key}_gone"], *(id_ for id_, view in seen.items() if view is None)],
    }


def snapshot(full: View) -> View:
    """A board's snapshot as the room gets it."""
    tables = {name: _table(MASKS[key], full[name]) for key, name in TABLES.items()}
    return {key: MASKS[key](full[key]) for key in _ONES} | tables


def _table(mask: Mask, views: Views) -> Views:
    return {id_: seen for id_, view in views.items() if (seen := mask(view)) is not None}
