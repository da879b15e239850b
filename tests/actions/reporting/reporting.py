"""What tests of the report's edits share."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import Refused
from facilitate.reports.document import compose, draft
from facilitate.reports.model import Bullets, Line
from facilitate.reports.passages.outline import walk
from facilitate.reports.passages.wording import wording
from facilitate.store import queries, views
from tests.builders import Room


def here(room: Room) -> str:
    return f"round:{room.round('metaphor')['id']}"


def edits(room: Room) -> dict[str, Any]:
    found: dict[str, Any] = room.store.read(views.report, room.id)
    return found


def snapshot(room: Room) -> dict[str, Any]:
    return {**room.store.read(queries.report_snapshot, room.id), "exported_at": 0}


def told(room: Room) -> list[str]:
    """Bullets and the scribe's sentences, as the reader gets them."""
    texts: list[str] = []
    for section in compose(snapshot(room)).sections:
        for block in section.blocks:
            if isinstance(block, Bullets):
                texts += [" / ".join(item.paragraphs) for item in block.items]
            elif isinstance(block, Line) and block.role == "sentence":
                texts.append(block.text)
    return texts


def outdated(room: Room) -> list[str]:
    return [node.key for node in walk(draft(snapshot(room)).root) if node.outdated]


def refused(room: Room, name: str, actor: Actor | None = None, **fields: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        room.does(actor or room.facilitator, name, **fields)
    return caught.value


def merge(room: Room, key: str, *keys: str, actor: Actor | None = None, **fields: Any) -> Any:
    """As the desk does it: the texts one below the other, with what it shows now."""
    nodes = {node.key: node for node in walk(draft(snapshot(room)).root)}
    rows = edits(room)["passages"]
    texts = [wording(nodes[one].content) or "" for one in (key, *keys)]
    typed = [nodes[one].made_of or wording(nodes[one].typed or nodes[one].content) or "" for one in (key, *keys)]
    seen = {one: rows[one]["text"] if one in rows else None for one in (key, *keys)}
    said = {"text": "\n".join(texts), "typed": "\n".join(typed), "was": seen, **fields}
    return room.does(actor or room.facilitator, "passage.merge", key=key, keys=list(keys), **said)
