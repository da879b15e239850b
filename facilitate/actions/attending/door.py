"""The door of a workshop in which who is new asks first, and a facilitator lets them in."""

from collections.abc import Container
from typing import NamedTuple

from sqlalchemy import and_, delete, select

from facilitate.actions.attending import joining
from facilitate.actions.attending.joining import Joined
from facilitate.actions.attending.newcomers import Newcomer, come_in_together
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.rights import access
from facilitate.actions.rights.ways_in import hash_of
from facilitate.domain.actors import Actor
from facilitate.domain.commands import AskersAnswer, WorkshopJoin
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import ASKING_AT_ONCE, ASKING_NEARBY
from facilitate.domain.text import clean_line
from facilitate.domain.words import Asking, Role
from facilitate.store.tables import Asker, Participant, Workshop
from facilitate.store.unit import Unit

TOO_MANY_ASK = N_("Very many people are asking to come in. Tell the facilitator, and try again in a moment.")
LEFT_OUT = N_("The facilitator did not let you in. Talk to the facilitator if you want to take part.")


class Asked(NamedTuple):
    """Somebody waits to be let in, or was refused."""

    state: Asking


def come(unit: Unit, command: WorkshopJoin, browser: str = "", nearby: Container[str] = ()) -> Joined | Asked:
    """Somebody stands at the door: they come in, or ask to. The same op goes on from where it was.

    `browser` is the op by which their browser asked here before: with another form they are the same person, who asks
    anew when they were refused. `nearby` has the hashes of the ops by which people asked from their network.
    Raises Refused as `joining.join` does, and rate_limited where too many ask already.
    """
    workshop, asker = _at_the_door(unit, command, browser)
    if asker is None:
        if not workshop.asks or joining.has_joined(unit, workshop, command):
            return joining.join(unit, command, workshop)
        asker = Asker(id=unit.new_id(), workshop_id=workshop.id, op_hash=hash_of(browser or command.op))
        _ask(unit, workshop, asker, command, nearby)
    elif _is_taken_out(unit, asker):
        _ask(unit, workshop, asker, command, nearby)
    elif asker.op_hash != hash_of(command.op):
        if asker.state == Asking.OUT:
            _ask(unit, workshop, asker, command, nearby)
        elif asker.state == Asking.WAITING:
            _say(unit, workshop, asker, command)
    return _answered(unit, workshop, asker)


def look_again(unit: Unit, workshop: str, op: str) -> Joined | Asked | None:
    """Whoever asked by this op comes in if they may by now; None when nobody did who was not taken out since."""
    row = unit.session.get_one(Workshop, workshop)
    asker = unit.session.scalar(select(Asker).where(Asker.workshop_id == row.id, Asker.op_hash == hash_of(op)))
    return None if asker is None or _is_taken_out(unit, asker) else _answered(unit, row, asker)


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
    people = [Newcomer(asker.name, asker.organisation, asker.neighbour) for asker in askers]
    for asker, participant in zip(askers, come_in_together(act, people) if people else (), strict=True):
        asker.participant_id = participant.id
        asker.name = asker.organisation = asker.neighbour = ""


def _at_the_door(unit: Unit, command: WorkshopJoin, browser: str) -> tuple[Workshop, Asker | None]:
    """The workshop, and whoever asked there by this command or this browser; by one query, since most never ask."""
    own = hash_of(command.op)
    hashes = {own, hash_of(browser)} if browser else {own}
    theirs = and_(Asker.workshop_id == Workshop.id, Asker.op_hash.in_(hashes))
    both = select(Workshop, Asker).outerjoin(Asker, theirs).where(joining.by_code(command.code))
    rows = unit.session.execute(both.with_for_update(of=Workshop)).all()
    if not rows:
        raise joining.unknown_code()
    asked = sorted((row.Asker for row in rows if row.Asker is not None), key=lambda asker: asker.op_hash != own)
    return rows[0].Workshop, asked[0] if asked else None


def _ask(unit: Unit, workshop: Workshop, asker: Asker, command: WorkshopJoin, nearby: Container[str]) -> None:
    """Somebody asks who did not wait until now."""
    joining.must_be_open(unit, workshop)
    here = select(Asker.op_hash).where(Asker.workshop_id == workshop.id, Asker.state == Asking.WAITING)
    waiting = unit.session.scalars(here).all()
    if len(waiting) >= ASKING_AT_ONCE or sum(one in nearby for one in waiting) >= ASKING_NEARBY:
        raise Refused(ErrorCode.RATE_LIMITED, None, TOO_MANY_ASK)
    asker.state, asker.asked_at, asker.participant_id = Asking.WAITING, unit.now, None
    unit.session.add(asker)
    _say(unit, workshop, asker, command)


def _say(unit: Unit, workshop: Workshop, asker: Asker, command: WorkshopJoin) -> None:
    """Who waits is called as this form says."""
    asker.name, asker.organisation = clean_line(command.name), clean_line(command.organisation)
    asker.neighbour = command.neighbour
    if unit.session.is_modified(asker):
        unit.session.flush()
        _nobody_yet(unit, workshop).tell_board("askers.updated", askers=[asker.id])


def _is_taken_out(unit: Unit, asker: Asker) -> bool:
    person = unit.session.get(Participant, asker.participant_id) if asker.participant_id else None
    return person is not None and person.removed_at is not None


def _nobody_yet(unit: Unit, workshop: Workshop) -> Act:
    return Act(unit, Actor("", Role.PARTICIPANT, workshop.owner, workshop.id), workshop)
