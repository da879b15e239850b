"""What the room may see of the board: the stage, and the wall on phones.

Each function makes the public view of an entity from its full one; None for what the room may not see.
"""

from collections.abc import Callable

from facilitate.domain.events import LISTS
from facilitate.store.views import View, Views


def _card(card: View) -> View | None:
    if not card["public"]:
        return None
    shown = {key: value for key, value in card.items() if key != "asked"}
    return shown if card["named"] else shown | {"authors": [], "pair": None}


def _participant(participant: View) -> View | None:
    if participant["removed"]:
        return None
    return {key: value for key, value in participant.items() if key not in ("code", "muted")}


def _lens(lens: View) -> View:
    """Without its title where it groups what is for the facilitators alone: the stage still needs one to draw by."""
    return lens if lens["public"] else lens | {"title": ""}


def _cluster(cluster: View) -> View | None:
    return cluster if cluster["public"] else None


def _note(note: View) -> View | None:
    return note if note["public"] else None


def _link(_link: View) -> None:
    return None


MASKS: dict[str, Callable[[View], View | None]] = {
    "card": _card,
    "participant": _participant,
    "lens": _lens,
    "cluster": _cluster,
    "note": _note,
    "link": _link,
}
"""By the entity's key in an event."""
UNHEARD = frozenset({"report.changed"})
"""Events that the room does not hear of."""
TABLES = {key: "lenses" if key == "lens" else f"{key}s" for key in MASKS}
"""Where the entities of each kind stand in a snapshot."""


def table(key: str, views: Views) -> Views:
    """The public views of one kind of entity."""
    return {id_: seen for id_, view in views.items() if (seen := MASKS[key](view)) is not None}


def event(filled: View) -> View:
    """An event as the room hears it."""
    told = dict(filled)
    for key, mask in MASKS.items():
        entity = filled.get(key)
        if entity is not None:
            told[key] = mask(entity)
            if told[key] is None:
                told[f"{key}_id"] = entity["id"]
    for key, of in LISTS.items():
        if key in filled and of in MASKS:
            seen = {entity["id"]: MASKS[of](entity) for entity in filled[key]}
            told[key] = [view for view in seen.values() if view is not None]
            told[f"{key}_gone"] = [*filled[f"{key}_gone"], *(id_ for id_, view in seen.items() if view is None)]
    return told
