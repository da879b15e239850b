"""Snapshots and events as they travel: JSON, encoded where they are read. The loop only passes them on."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from facilitate.domain.words import Sight
from facilitate.store import queries
from facilitate.store.tables import Workshop

MOST = 32
_encode = msgspec.json.Encoder().encode


class Boards:
    """The boards that were asked for last, each encoded once for a revision: a room that comes in with walls on all its
    phones has one made for it."""

    def __init__(self) -> None:
        self._there: OrderedDict[tuple[str, Sight], tuple[int, msgspec.Raw]] = OrderedDict()

    def snapshot(self, session: Session, workshop: str, sight: Sight = Sight.FULL) -> msgspec.Raw:
        """As `queries.board_snapshot`, encoded."""
        rev, name = session.get_one(Workshop, workshop).board_rev, (workshop, sight)
        made = self._there.pop(name, None)
        if made is None or made[0] != rev:
            made = rev, encoded(queries.board_snapshot(session, workshop, sight))
        self._there[name] = made
        while len(self._there) > MOST:
            self._there.popitem(last=False)
        return made[1]


def encoded(snapshot: queries.Snapshot) -> msgspec.Raw:
    return msgspec.Raw(_encode(snapshot))


def encoded_events(lists: Sequence[Sequence[dict[str, Any]]]) -> Iterator[msgspec.Raw]:
    """Each list, with an event that is in many of them encoded once."""
    texts: dict[int, bytes] = {}
    for events in lists:
        for event in events:
            if id(event) not in texts:
                texts[id(event)] = _encode(event)
        yield msgspec.Raw(b"[%b]" % b",".join([texts[id(event)] for event in events]))
