"""What was done on the board, as the list of it is told."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from facilitate.domain.actors import Actor
from facilitate.store.tables import Capability, Step
from facilitate.store.views.shapes import View

PAGE = 50


def step(row: Step, actor: Actor, label: str, role: str) -> View:
    """`own`: the reader did it; `label` and `role` are those of the link by which somebody else did."""
    return {
        "id": row.id,
        "number": row.number,
        "command": row.command,
        "at": row.at,
        "about": row.about,
        "state": row.state,
        "own": row.actor == actor.key,
        "label": label,
        "role": role,
    }


def steps(session: Session, actor: Actor, before: int | None) -> View:
    """A page of the workshop's steps, the newest first -> {steps, more}."""
    link = aliased(Capability)
    found = (
        select(Step, func.coalesce(link.label, ""), func.coalesce(Capability.role, ""))
        .outerjoin(Capability, Capability.id == Step.capability)
        .outerjoin(link, link.id == Capability.parent_id)
        .where(Step.workshop_id == actor.workshop)
        .order_by(Step.number.desc())
        .limit(PAGE + 1)
    )
    if before is not None:
        found = found.where(Step.number < before)
    rows = session.execute(found).all()
    return {"steps": [step(row, actor, label, role) for row, label, role in rows[:PAGE]], "more": len(rows) > PAGE}
