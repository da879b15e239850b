"""Queries of connected clients: the right is looked up, then what they may see is read."""

from typing import Any

from sqlalchemy.orm import Session

from facilitate.actions import access
from facilitate.domain.actors import Actor
from facilitate.domain.commands import BoardSync, PhoneSync, Query, StepList
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store import catch_up, views

Answer = dict[str, Any]


def answer(session: Session, actor: Actor, query: Query) -> Answer:
    """What was asked for. Raises Refused (forbidden)."""
    if not access.still_holds(session, actor) or actor.role not in query.roles:
        raise Refused(ErrorCode.FORBIDDEN)
    if isinstance(query, BoardSync):
        return catch_up.board(session, actor, query.since)
    if isinstance(query, StepList):
        return views.steps(session, actor, query.before, query.of)
    if isinstance(query, PhoneSync):
        return catch_up.phone(session, actor, query.since)
    raise Refused(ErrorCode.UNKNOWN_COMMAND)
