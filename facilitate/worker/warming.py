"""What a worker does before anybody asks: everything once, so that the first file is as quick as the next ones."""

from contextlib import suppress
from typing import Any

from facilitate.reports.formats import FORMATS
from facilitate.reports.picture.typst_fonts import fonts
from facilitate.worker.jobs import directly

_NOT_NEEDED = ("json", "zip")
"""The first has nothing to get ready, the second has the others inside."""
_EVENT: dict[str, Any] = {
    "title": "",
    "subtitle": "",
    "date": "",
    "organisers": [],
    "context": "",
    "programme": [],
    "links": [],
}
_WORKSHOP: dict[str, Any] = {
    "id": "",
    "title": "",
    "number": None,
    "language": "en",
    "status": "lobby",
    "facilitators": [],
    "scribe": "",
    "event": _EVENT,
    "created_at": 0,
    "closed_at": None,
}
_KINDS = ("rounds", "participants", "pairs", "cards", "lenses", "clusters", "placements", "notes", "votes")


def warm() -> None:
    """Read the fonts and the templates, and make each file of a workshop in which nothing happened."""
    fonts()
    snapshot: dict[str, Any] = {"workshop": _WORKSHOP, "exported_at": 0, **{kind: {} for kind in _KINDS}}
    for name in FORMATS.keys() - _NOT_NEEDED:
        with suppress(Exception):  # a format that fails is told to who asks for it
            directly("render", name, snapshot)
