"""What a phone gets of the phones' stream, field by field: the round of now, how many there are, and what is its own.

As in `public`, only what is named is told, and what is known and not told is named beside it.
"""

from collections.abc import Callable

from facilitate.store.views import View, only

FIELDS: dict[str, tuple[str, ...]] = {
    "workshop": ("id", "code", "title", "language", "status", "round", "wall"),
    "round": (
        *("id", "kind", "title", "prompt", "help", "examples", "state", "takes", "card", "timer", "opened_at"),
        *("locked", "showing", "revealed", "names", "moderated", "required", "cards_each", "pairing", "dots", "queue"),
    ),
    "participant": ("id", "number", "code", "name", "organisation", "guest", "muted", "removed", "done"),
    "pair": ("id", "round", "number", "colour", "sign", "members"),
    "card": (
        *("id", "number", "round", "kind", "text", "why", "emoji", "condition", "example", "addressee"),
        *("state", "asked", "public"),
    ),
    "ballot": ("id", "voting", "dots", "entries", "results", "counted"),
    "own_votes": ("id", "dots"),
    "counts": ("participants", "done", "contributed", "cards"),
}
"""By the entity's key in an event. A participant is oneself, a pair and a card are one's own."""

WITHHELD: dict[str, tuple[str, ...]] = {
    "workshop": (
        *("number", "facilitators", "scribe", "spotlight", "joining", "asks", "places", "stage", "event"),
        *("created_at", "closed_at", "starts", "promised"),
    ),
    "round": (
        *("position", "seconds", "voting", "options", "ballot", "asked"),
        *("countdown", "cues", "materials", "first_opened_at"),
    ),
    "participant": ("joined_at",),
    "pair": ("begun",),
    "card": ("authors", "pair", "revealed", "under", "named", "created_at", "edited_at"),
    "ballot": (),
    "own_votes": (),
    "counts": (),
}
"""What is known of each and not told."""

MASKS: dict[str, Callable[[View], View]] = {key: only(*names) for key, names in FIELDS.items()}
"""Of each entity what a phone gets, made of its full view."""
