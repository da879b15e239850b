"""Coming in."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, select

from facilitate.actions.attending import newcomers
from facilitate.actions.base.act import Act
from facilitate.actions.perform import recall, remember
from facilitate.actions.rights import access
from facilitate.domain.actors import Actor
from facilitate.domain.codes import normalise
from facilitate.domain.commands import WorkshopJoin
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role, WorkshopStatus
from facilitate.store.tables import Participant, Workshop
from facilitate.store.unit import Unit

UNKNOWN_CODE = N_("There is no workshop with this code, or it has ended. Look at the screen again.")
JOINING_CLOSED = N_(
    "The facilitator lets nobody new come in at the moment. Ask the facilitator if you want to take part."
)
FULL = N_("All places in this workshop are taken. Tell the facilitator: there can be more.")
FULL_FOR_ASKERS = N_("All places are taken. Make more places first.")
ASK_FIRST = N_("The facilitator lets people in one by one. Ask again.")


class Joined(NamedTuple):
    """The new participant's id and number, and the token of their phone."""

    participant: str
    number: int
    token: str


def join(unit: Unit, command: WorkshopJoin, workshop: Workshop | None = None) -> Joined:
    """A new participant; the same op gives the same one and another token. `workshop`: of this code, if it is known.

    Raises Refused: not_found for an unknown code, workshop_closed, locked when nobody may come in, no place is left, or
    who is new has to ask (`door`).
    """
    workshop = workshop or _workshop_of(unit, command.code)
    known = recall(unit, _receipt_of(workshop), command)
    if known is not None:
        participant = unit.session.get_one(Participant, known["participant"])
    else:
        must_be_open(unit, workshop)
        if workshop.asks:
            raise Refused(ErrorCode.LOCKED, "asks", ASK_FIRST)
        act = Act(unit, Actor("", Role.PARTICIPANT, workshop.owner, workshop.id), workshop)
        participant = newcomers.come_in(act, command.name, command.organisation, neighbour=command.neighbour)
        remember(unit, _receipt_of(workshop), command, {"participant": participant.id})
    token = access.grant(unit, Role.PARTICIPANT, workshop=workshop.id, participant=participant.id, owner=workshop.owner)
    return Joined(participant.id, participant.number, token)


def by_code(code: str) -> ColumnElement[bool]:
    """Which workshop people come into by a code, as they type it."""
    return Workshop.code == normalise(code)


def unknown_code() -> Refused:
    return Refused(ErrorCode.NOT_FOUND, "code", UNKNOWN_CODE)


def has_joined(unit: Unit, workshop: Workshop, command: WorkshopJoin) -> bool:
    """Whether somebody joined by this command before."""
    return recall(unit, _receipt_of(workshop), command) is not None


def is_open(unit: Unit, workshop: Workshop) -> bool:
    """Whether everybody may come in just now, without asking."""
    shut = workshop.status == WorkshopStatus.CLOSED or not workshop.joining or workshop.asks
    return not shut and not is_full(unit, workshop)


def must_be_open(unit: Unit, workshop: Workshop) -> None:
    """Raises Refused where nobody new comes in, whether they ask or not."""
    if workshop.status == WorkshopStatus.CLOSED:
        raise Refused(ErrorCode.WORKSHOP_CLOSED, "code")
    if not workshop.joining:
        raise Refused(ErrorCode.LOCKED, "joining", JOINING_CLOSED)
    if is_full(unit, workshop):
        raise Refused(ErrorCode.LOCKED, "places", FULL)


def _workshop_of(unit: Unit, code: str) -> Workshop:
    found = unit.session.scalar(select(Workshop).where(by_code(code)).with_for_update())
    if found is None:
        raise unknown_code()
    return found


def _receipt_of(workshop: Workshop) -> str:
    return f"join:{workshop.id}"


def is_full(unit: Unit, workshop: Workshop) -> bool:
    """Whether no place is left for who comes in without the facilitator's hand."""
    return unit.ledger(workshop).participants >= workshop.places
