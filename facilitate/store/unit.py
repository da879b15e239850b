"""One command's share of a transaction."""

import secrets
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy.exc import IntegrityError, NoResultFound
from sqlalchemy.orm import Session

from facilitate.domain.words import Stream
from facilitate.store import event_log
from facilitate.store.hints import Hint
from facilitate.store.tables import Workshop

T = TypeVar("T")


class Unit:
    """What a command may touch: the session, one moment in time, new ids, and the facts it leaves behind."""

    def __init__(self, session: Session, now: int):
        self.session = session
        self.now = now
        self.facts: list[event_log.Fact] = []
        self.hints: list[Hint] = []
        self.troubles: list[Exception] = []

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

    def attempt(self, work: Callable[[], T]) -> T | None:
        """The work's result; None, with nothing of it left, when what it counts on is not in the database.

        Such an error is kept, and logged after the commit.
        """
        facts, hints = len(self.facts), len(self.hints)
        savepoint = self.session.begin_nested()
        try:
            result = work()
            savepoint.commit()
        except (IntegrityError, NoResultFound, LookupError) as error:
            savepoint.rollback()
            del self.facts[facts:], self.hints[hints:]
            self.troubles.append(error)
            return None
        return result
