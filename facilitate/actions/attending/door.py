"""The door of a workshop in which who is new asks first, and a facilitator lets them in."""

from typing import NamedTuple

from sqlalchemy import delete, func, select

from facilitate.actions.attending import joining
from facilitate.actions.attending.joining import Joined
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.rights import access
from facilitate.actions.rights.ways_in import hash_of
from facilitate.domain.actors import Actor
from facilitate.domain.commands import AskersAnswer, WorkshopJoin
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import ASKING_AT_ONCE
from facilitate.domain.text import clean_line
from facilitate.domain.words import Asking, Role
from facilitate.store.tables import Asker, Participant, Workshop
from facilitate.store.unit import Unit

TOO_MANY_ASK = N_("Very many people are asking to come in. Tell the facilitator, and try again in a moment.")
LEFT_OUT = N_("The facilitator did not let you in. Talk to the facilitator if you want to take part.")


class Asked(NamedTuple):
    """Somebody waits to be let in, or was refused."""

    state: Asking


def come(unit: Unit, command: WorkshopJoin) -> Joined | Asked:
    """Somebody stands at the door: they come in, or ask to. The same op goes on from where it was.

    Raises Refused as `joining.join` does, and rate_limited where too many ask already.
    """
    workshop = joining.workshop_of(unit, command.code)
    asker = _by_op(unit, workshop, command.op)
    if asker is not None:
        return _answered(unit, workshop, asker)
    if not joining.asks_first(unit, workshop, command):
        return joining.join(unit, command)
    act = _nobody_yet(unit, workshop)
    waiting = select(func.count()).where(Asker.workshop_id == workshop.id, Asker.state == Asking.WAITING)
    if (unit.session.scalar(waiting) or 0) >= ASKING_AT_ONCE:
        raise Refused(ErrorCode.RATE_LIMITED, None, TOO_MANY_ASK)
    asker = Asker(
        id=unit.new_id(),
        workshop_id=workshop.id,
        op_hash=hash_of(command.op),
        name=clean_line(command.name),
        organisation=clean_line(command.organisation),
        neighbour=command.neighbour,
        asked_at=unit.now,
        state=Asking.WAITING,
    )
    unit.session.add(asker)
    unit.session.flush()
    act.tell_board("askers.updated", askers=[asker.id])
    return Asked(Asking.WAITING)


def look_again(unit: Unit, workshop: str, op: str) -> Joined | Asked | None:
    """Whoever asked by this op comes in if they may by now; None when nobody did."""
    row = unit.session.get_one(Workshop, workshop)
    asker = _by_op(unit, row, op)
    return None if asker is None else _answered(unit, row, asker)


@handles(AskersAnswer)
def answer(act: Act, command: AskersAnswer) -> Answer:
    named = select(Asker).where(Asker.id.in_(command.askers), Asker.workshop_id == act.workshop.id)
    found = list(act.session.scalars(named.order_by(Asker.asked_at, Asker.id)))
    if not found:
        raise Refused(ErrorCode.NOT_FOUND, "askers")
    going = [one for one in found if one.state != Asking.IN and one.state != command.answer]
    left = []
    if command.answer == Asking.IN:
        free = max(0, act.workshop.places - act.unit.ledger(act.workshop).participants)
        going, left = going[:free], going[free:]
        if left and not going:
            raise Refused(ErrorCode.LOCKED, "places", joining.FULL_FOR_ASKERS)
        _let_in(act, going)
    for one in going:
        one.state = command.answer
    act.session.flush()
    if going:
        act.tell_board("askers.updated", askers=[one.id for one in going])
    return {"answered": len(going), "left": len(left)}


def send_away(act: Act) -> None:
    """The workshop ends: nobody waits any more, and nothing is kept of who asked."""
    here = Asker.workshop_id == act.workshop.id
    waiting = list(act.session.scalars(select(Asker.id).where(here, Asker.state == Asking.WAITING)))
    act.session.execute(delete(Asker).where(here))
    if waiting:
        act.tell_board("askers.updated", askers=waiting)


def _answered(unit: Unit, workshop: Workshop, asker: Asker) -> Joined | Asked:
    """How it stands with them: let in as a facilitator said, or as everybody is since the door opened."""
    if asker.state == Asking.WAITING and joining.is_open(unit, workshop):
        act = _nobody_yet(unit, workshop)
        _let_in(act, [asker])
        asker.state = Asking.IN
        unit.session.flush()
        act.tell_board("askers.updated", askers=[asker.id])
    if asker.participant_id is None:
        return Asked(Asking(asker.state))
    person = unit.session.get_one(Participant, asker.participant_id)
    token = access.grant(unit, Role.PARTICIPANT, workshop=workshop.id, participant=person.id, owner=workshop.owner)
    return Joined(person.id, person.number, token)


def _let_in(act: Act, askers: list[Asker]) -> None:
    """They take part from now on, whether their page has heard of it or not. Their words stand with the participant."""
    for asker in askers:
        asker.participant_id = joining.come_in(act, asker.name, asker.organisation, neighbour=asker.neighbour).id
        asker.name = asker.organisation = asker.neighbour = ""


def _by_op(unit: Unit, workshop: Workshop, op: str) -> Asker | None:
    here = (Asker.workshop_id == workshop.id, Asker.op_hash == hash_of(op))
    return unit.session.scalar(select(Asker).where(*here))


def _nobody_yet(unit: Unit, workshop: Workshop) -> Act:
    return Act(unit, Actor("", Role.PARTICIPANT, workshop.owner, workshop.id), workshop)
