"""Answers to `sync`: what happened since a revision, or the whole picture when that is shorter or safer."""

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Sight, Stream
from facilitate.store import event_log, queries, views
from facilitate.store.tables import Workshop
from facilitate.store.writer import now_ms

ReadBoard = Callable[[Session, str, Sight], Any]


def board(
    session: Session, actor: Actor, since: int | None, read: ReadBoard = queries.board_snapshot
) -> dict[str, Any]:
    """{rev, now, events} or {rev, now, snapshot} of the board stream; `read` reads a snapshot."""
    workshop = _workshop(session, actor)
    answer = {"rev": workshop.board_rev, "now": now_ms()}
    if _needs_snapshot(since, workshop.board_rev):
        return answer | {"snapshot": read(session, workshop.id, actor.sight)}
    return answer | {"events": event_log.since(session, workshop.id, Stream.BOARD, since or 0, sight=actor.sight)}


def phone(session: Session, actor: Actor, since: int | None) -> dict[str, Any]:
    """{rev, now, draft} and events or snapshot of the phone stream, as this participant may see it."""
    workshop = _workshop(session, actor)
    participant = actor.participant or ""
    draft = views.own_draft(session, participant, workshop.round_id)
    answer = {"rev": workshop.phone_rev, "now": now_ms(), "draft": draft}
    if _needs_snapshot(since, workshop.phone_rev):
        return answer | {"snapshot": queries.phone_snapshot(session, workshop.id, participant)}
    return answer | {"events": event_log.since(session, workshop.id, Stream.PHONE, since or 0, participant)}


def phones(session: Session, workshop: str, people: Collection[str]) -> dict[str, dict[str, Any]]:
    """What `phone` answers to each of these participants who knows nothing yet, by one read for all of them."""
    found = session.get(Workshop, workshop)
    if found is None:
        raise Refused(ErrorCode.NOT_FOUND)
    told = {"rev": found.phone_rev, "now": now_ms()}
    drafts = views.own_drafts(session, people, found.round_id)
    snapshots = queries.phone_snapshots(session, workshop, people)
    return {one: {**told, "draft": drafts.get(one), "snapshot": snapshots[one]} for one in people}


def _workshop(session: Session, actor: Actor) -> Workshop:
    workshop = session.scalar(select(Workshop).where(Workshop.id == actor.workshop))
    if workshop is None:
        raise Refused(ErrorCode.NOT_FOUND)
    return workshop


def _needs_snapshot(since: int | None, rev: int) -> bool:
    # A client that is ahead of us has seen another database: it starts anew.
    return since is None or since > rev or rev - since > event_log.REPLAY_LIMIT
