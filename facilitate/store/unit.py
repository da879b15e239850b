"""One command's share of a transaction."""

import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from facilitate.domain.words import Stream
from facilitate.store import event_log
from facilitate.store.hints import Hint
from facilitate.store.tables import Workshop


class Unit:
    """What a command may touch: the session, one moment in time, new ids, and the facts it leaves behind."""

    def __init__(self, session: Session, now: int):
        self.session = session
        self.now = now
        self.facts: list[event_log.Fact] = []
        self.hints: list[Hint] = []

    def new_id(self) -> str:
        """A fresh id: 16 characters, 96 random bits."""
        return secrets.token_urlsafe(12)

    def record(
        self,
        workshop: Workshop,
        stream: Stream,
        kind: str,
        data: dict[str, Any],
        audience: Sequence[str] | None = None,
    ) -> None:
        """Append a fact to one of the workshop's streams; `audience` limits who hears it on the phone stream."""
        self.facts.append(event_log.append(self.session, workshop, stream, kind, data, audience, self.now))

    def hint(self, workshop: str, kind: str, data: dict[str, Any], audience: Sequence[str] | None = None) -> None:
        """Tell something after the commit that is not kept; see `hints.Hint`."""
        self.hints.append(Hint(workshop, kind, data, None if audience is None else tuple(audience)))
