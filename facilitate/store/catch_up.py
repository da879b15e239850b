"""Answers to `sync`: what happened since a revision, or the whole picture when that is shorter or safer."""

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Sight, Stream
from facilitate.store import event_log, queries, views
from facilitate.store.tables import Event, Workshop
from facilitate.store.writer import now_ms

Asks = tuple[str, int | None]
"""A participant, and the last revision they know; None for who knows nothing yet."""
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
    asks = (actor.participant or "", since)
    return phones(session, actor.workshop or "", [asks])[asks]


def phones(session: Session, workshop: str, asked: Collection[Asks]) -> dict[Asks, dict[str, Any]]:
    """As `phone`, to each of these, by one read for all of them."""
    asked = set(asked)
    found = session.get(Workshop, workshop)
    if found is None:
        raise Refused(ErrorCode.NOT_FOUND)
    told = {"rev": found.phone_rev, "now": now_ms()}
    people = {participant for participant, _ in asked}
    drafts = views.own_drafts(session, people, found.round_id)
    anew = {asks for asks in asked if _needs_snapshot(asks[1], found.phone_rev)}
    anew |= _renewed(session, workshop, asked - anew)
    snapshots = queries.phone_snapshots(session, workshop, {participant for participant, _ in anew}) if anew else {}
    events = _events(session, workshop, [(one, since or 0) for one, since in asked if (one, since) not in anew])
    return {
        (one, since): {
            **told,
            "draft": drafts.get(one),
            **({"snapshot": snapshots[one]} if (one, since) in anew else {"events": events[one, since or 0]}),
        }
        for one, since in asked
    }


def _renewed(session: Session, workshop: str, asked: set[Asks]) -> set[Asks]:
    """Those for whom so much changed at once since then that it was not told one by one."""
    if not asked:
        return set()
    since = min(since or 0 for _, since in asked)
    here = (Event.workshop_id == workshop, Event.stream == Stream.PHONE.value, Event.rev > since)
    found = select(Event.rev, Event.audience).where(*here, Event.type == "phone.renewed")
    told = session.execute(found.order_by(Event.rev)).all()
    renewed = {one: row.rev for row in told for one in row.audience or ()}
    return {(one, since) for one, since in asked if renewed.get(one, 0) > (since or 0)}


def _events(session: Session, workshop: str, asked: Collection[tuple[str, int]]) -> dict[tuple[str, int], Any]:
    """What each of these participants missed of the phone stream since a revision. Who missed the same event gets the
    same object."""
    if not asked:
        return {}
    people = {participant for participant, _ in asked}
    facts = event_log.facts_after(session, workshop, Stream.PHONE, min(since for _, since in asked))
    heard = [fact for fact in facts if fact.audience is None or not people.isdisjoint(fact.audience)]
    sent = event_log.fill(lambda: session, heard)
    return {
        (one, since): event_log.for_reader([told for told in sent if told.fact.rev > since], one)
        for one, since in asked
    }


def _workshop(session: Session, actor: Actor) -> Workshop:
    workshop = session.scalar(select(Workshop).where(Workshop.id == actor.workshop))
    if workshop is None:
        raise Refused(ErrorCode.NOT_FOUND)
    return workshop


def _needs_snapshot(since: int | None, rev: int) -> bool:
    # A client that is ahead of us has seen another database: it starts anew.
    return since is None or since > rev or rev - since > event_log.REPLAY_LIMIT
