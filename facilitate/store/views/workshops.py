"""Workshops, their rounds, votes and links."""

from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from facilitate.domain.words import CardKind, RoundKind, kinds_taken
from facilitate.store.tables import Capability, Round, Workshop
from facilitate.store.views.shapes import View, Views


def workshops(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {
            "id": row.id,
            "code": row.code,
            "title": row.title,
            "number": row.number,
            "language": row.language,
            "status": row.status,
            "round": row.round_id,
            "facilitators": row.facilitators,
            "scribe": row.scribe,
            "spotlight": row.spotlight,
            "joining": row.joining,
            "asks": row.asks,
            "places": row.places,
            "starts": row.starts,
            "promised": row.promised,
            "wall": row.wall,
            "stage": {"theme": row.stage_theme, "join_bar": row.join_bar, "join_large": row.join_large},
            "event": row.event,
            "created_at": row.created_at,
            "closed_at": row.closed_at,
        }
        for row in session.execute(select(Workshop.__table__).where(*where))
    }


def rounds(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {
            "id": row.id,
            "position": row.position,
            "kind": row.kind,
            "title": row.title,
            "prompt": row.prompt,
            "help": row.help,
            "examples": row.examples,
            "seconds": row.seconds,
            "countdown": row.countdown,
            "cues": row.cues,
            "materials": row.materials,
            "state": row.state,
            "takes": kinds_taken(RoundKind(row.kind), row.card and CardKind(row.card)),
            "card": row.card,
            "timer": _timer(row),
            "opened_at": row.opened_at,
            "first_opened_at": row.first_opened_at,
            "locked": row.locked,
            "showing": row.showing,
            "revealed": row.revealed,
            "names": row.names,
            "moderated": row.moderated,
            "required": row.required,
            "cards_each": row.cards_each,
            "pairing": row.pairing,
            "voting": row.voting,
            "dots": row.dots,
            "options": row.options,
            "ballot": row.ballot,
            "queue": row.queue,
            "asked": row.asked,
        }
        for row in session.execute(select(Round.__table__).where(*where).order_by(Round.position))
    }


def _timer(row: Any) -> View | None:
    """Running: `ends_at`; paused: `left`, in milliseconds; the other is null. `seconds` is the whole of it."""
    if row.timer_ends_at is None and row.timer_left is None:
        return None
    return {"ends_at": row.timer_ends_at, "left": row.timer_left, "seconds": row.timer_seconds}


def links(session: Session, *where: ColumnElement[bool]) -> Views:
    """The links that a facilitator made, without their secrets; `devices` came in by it."""
    came = aliased(Capability)
    devices = select(func.count()).where(came.parent_id == Capability.id).scalar_subquery()
    query = select(Capability.__table__, devices.label("devices")).where(Capability.screen != "", *where)
    return {
        row.id: {
            "id": row.id,
            "role": row.role,
            "screen": row.screen,
            "label": row.label,
            "devices": row.devices,
            "created_at": row.created_at,
            "used_at": row.used_at,
            "revoked_at": row.revoked_at,
            "expires_at": row.expires_at,
        }
        for row in session.execute(query.order_by(Capability.created_at, Capability.id))
    }
