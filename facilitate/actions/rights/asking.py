"""Queries of connected clients: the right is looked up, then what they may see is read."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from facilitate.actions.rights import access
from facilitate.domain.actors import Actor
from facilitate.domain.commands import BoardSync, PhoneSync, Query, StepList
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store import catch_up, queries, views

Answer = dict[str, Any]


def answer(
    session: Session, actor: Actor, query: Query, read_board: catch_up.ReadBoard = queries.board_snapshot
) -> Answer:
    """What was asked for. Raises Refused (forbidden)."""
    if not access.still_holds(session, actor) or actor.role not in query.roles:
        raise Refused(ErrorCode.FORBIDDEN)
    if isinstance(query, BoardSync):
        return catch_up.board(session, actor, query.since, read_board)
    if isinstance(query, StepList):
        return views.steps(session, actor, query.before, query.of)
    if isinstance(query, PhoneSync):
        return catch_up.phone(session, actor, query.since)
    raise Refused(ErrorCode.UNKNOWN_COMMAND)


def phones(session: Session, asked: Sequence[tuple[Actor, Query]]) -> dict[int, Answer]:
    """What `answer` gives to phones that come in or come back, by their places: by one read for all of them.

    Who has no right, or asks for something else, is not among them.
    """
    here = {
        place: (actor, query.since)
        for place, (actor, query) in enumerate(asked)
        if isinstance(query, PhoneSync) and actor.role in query.roles
    }
    over = set(access.lapsed(session, [actor for actor, _ in here.values()]))
    rooms: defaultdict[str, dict[int, catch_up.Asks]] = defaultdict(dict)
    for place, (actor, since) in here.items():
        if actor not in over and actor.workshop and actor.participant:
            rooms[actor.workshop][place] = actor.participant, since
    found: dict[int, Answer] = {}
    for workshop, people in rooms.items():
        told = catch_up.phones(session, workshop, set(people.values()))
        found |= {place: told[asks] for place, asks in people.items()}
    return found
