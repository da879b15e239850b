"""What was done on the board and in the report, step by step: kept, undone and done again.

A step is kept beside every command that can be undone. Undoing turns back each of its changes that is still as the
step left it; what somebody changed since stays theirs, and the answer says how much that is. When nothing can be
turned, or turning breaks on what the board has become, the step is overtaken: it never stands in the way of those
before it. So undo makes sense, or says that it does not, whoever acted meanwhile.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, String, cast, func, or_, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.stepping.step_about import about
from facilitate.actions.stepping.undoing import turn
from facilitate.domain.commands import Command, StepRedo, StepUndo
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Desk, Role, StepState
from facilitate.store import views
from facilitate.store.changes import Change
from facilitate.store.tables import Card, Passage, Step

NOTHING_TO_UNDO = N_("There is nothing to undo.")
NOTHING_TO_REDO = N_("There is nothing to redo.")
TURNED_ALREADY = N_("Somebody did this just before you.")


def record(act: Act, command: Command, changes: Sequence[Change]) -> str:
    """Keep what a command changed -> the step's id. What its actor undid before the redo key can no longer redo."""
    for undone in act.session.scalars(select(Step).where(*_here(act, command.desk), Step.turned_by == act.actor.key)):
        undone.turned_by = None
    last = act.session.scalar(select(func.max(Step.number)).where(Step.workshop_id == act.workshop.id))
    step = Step(
        id=act.unit.new_id(),
        workshop_id=act.workshop.id,
        number=(last or 0) + 1,
        actor=act.actor.key,
        capability=act.actor.capability,
        command=command.wire_name,
        desk=command.desk,
        at=act.now,
        about=about(act, changes),
        changes=msgspec.to_builtins(changes),
        state=StepState.DONE,
    )
    act.session.add(step)
    return step.id


def forget(act: Act, card: Card, passages: Sequence[str]) -> None:
    """A card is taken back by its author: what steps kept of its words goes too.

    Those stand on the card, in these passages, and in passages that are no longer, or no longer hold those words.
    """
    gone = {(Passage.__tablename__, key) for key in passages} | {(Card.__tablename__, card.id)}
    steps = list(act.session.scalars(select(Step).where(Step.workshop_id == act.workshop.id, _tells(card.id))))
    gone |= {(one["table"], one["key"][-1]) for step in steps for one in step.changes if _made_of(one, card)}
    named = or_(*(_tells(key) for _, key in gone))
    for step in act.session.scalars(select(Step).where(Step.workshop_id == act.workshop.id, named)):
        step.changes = [one for one in step.changes if (one["table"], one["key"][-1]) not in gone]


def forget_name(act: Act, person: str) -> None:
    """Somebody says themselves how they are called: what steps kept of how others called them goes."""
    for step in act.session.scalars(select(Step).where(Step.workshop_id == act.workshop.id, _tells(person))):
        step.changes = [one for one in step.changes if not _names(one, person)]


@handles(StepUndo)
def undo(act: Act, command: StepUndo) -> Answer:
    step = _named(act, command.step, StepState.DONE) if command.step else _last(act, command.of)
    changes = [change.reversed() for change in reversed(_changes(step))]
    answer = _turn_all(act, step, changes, StepState.UNDONE)
    step.turned_at, step.turned_by = act.now, act.actor.key
    return answer


@handles(StepRedo)
def redo(act: Act, command: StepRedo) -> Answer:
    step = _named(act, command.step, StepState.UNDONE) if command.step else _last_undone(act, command.of)
    answer = _turn_all(act, step, _changes(step), StepState.DONE)
    step.turned_at = step.turned_by = None
    return answer


def _turn_all(act: Act, step: Step, changes: Sequence[Change], state: StepState) -> Answer:
    turned = act.unit.attempt(lambda: turn(act, changes)) or 0
    step.state = state if turned else StepState.OVERTAKEN
    (seen,) = views.about_steps(act.session, [step.about])
    told = {"id": step.id, "number": step.number, "command": step.command, "about": seen}
    return {"step": told, "changed": turned, "left": len(changes) - turned}


def _named(act: Act, id_: str, state: StepState) -> Step:
    step = act.find(Step, id_, "step")
    if act.actor.role is Role.SCRIBE and step.actor != act.actor.key:
        raise Refused(ErrorCode.FORBIDDEN, "step")
    if step.state != state:
        raise Refused(ErrorCode.CONFLICT, "step", TURNED_ALREADY)
    return step


def _last(act: Act, desk: Desk) -> Step:
    own = select(Step).where(*_here(act, desk), Step.actor == act.actor.key, Step.state == StepState.DONE)
    step = act.session.scalar(own.order_by(Step.number.desc()).limit(1))
    if step is None:
        raise Refused(ErrorCode.NOT_FOUND, "step", NOTHING_TO_UNDO)
    return step


def _last_undone(act: Act, desk: Desk) -> Step:
    own = select(Step).where(*_here(act, desk), Step.turned_by == act.actor.key, Step.state == StepState.UNDONE)
    step = act.session.scalar(own.order_by(Step.turned_at.desc(), Step.number).limit(1))
    if step is None:
        raise Refused(ErrorCode.NOT_FOUND, "step", NOTHING_TO_REDO)
    return step


def _changes(step: Step) -> list[Change]:
    return msgspec.convert(step.changes, list[Change])


def _here(act: Act, desk: Desk) -> tuple[ColumnElement[bool], ...]:
    return Step.workshop_id == act.workshop.id, Step.desk == desk


def _tells(name: str) -> ColumnElement[bool]:
    return cast(Step.changes, String).contains(name)


def _names(change: dict[str, Any], person: str) -> bool:
    """Whether a change is of this person's name or organisation."""
    columns = {*(change["before"] or {}), *(change["after"] or {})}
    return change["key"] == [person] and bool(columns & {"name", "organisation"})


def _made_of(change: dict[str, Any], card: Card) -> bool:
    """Whether a passage held words of the card before or after a change."""
    images = (change["before"] or {}, change["after"] or {})
    return change["table"] == Passage.__tablename__ and any(card.id in one.get("sources", ()) for one in images)
