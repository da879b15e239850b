"""Coming in."""

from contextlib import suppress
from typing import NamedTuple

from sqlalchemy import func, select

from facilitate.actions.base.act import Act
from facilitate.actions.pairing import forming, neighbours
from facilitate.actions.perform import recall, remember
from facilitate.actions.rights import access
from facilitate.actions.speaking import speaking_queue
from facilitate.domain.actors import Actor
from facilitate.domain.codes import neighbour_code, normalise
from facilitate.domain.commands import WorkshopJoin
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.text import clean_line
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


def join(unit: Unit, command: WorkshopJoin) -> Joined:
    """A new participant; the same op gives the same one and another token.

    Raises Refused: not_found for an unknown code, workshop_closed, locked when nobody may come in, no place is left, or
    who is new has to ask (`door`).
    """
    workshop = workshop_of(unit, command.code)
    known = recall(unit, _receipt_of(workshop), command)
    if known is not None:
        participant = unit.session.get_one(Participant, known["participant"])
    else:
        _must_be_open(unit, workshop)
        if workshop.asks:
            raise Refused(ErrorCode.LOCKED, "asks", ASK_FIRST)
        act = Act(unit, Actor("", Role.PARTICIPANT, workshop.owner, workshop.id), workshop)
        participant = come_in(act, command.name, command.organisation, neighbour=command.neighbour)
        remember(unit, _receipt_of(workshop), command, {"participant": participant.id})
    token = access.grant(unit, Role.PARTICIPANT, workshop=workshop.id, participant=participant.id, owner=workshop.owner)
    return Joined(participant.id, participant.number, token)


def workshop_of(unit: Unit, code: str) -> Workshop:
    """The workshop that people come into by a code. Raises Refused (not_found)."""
    found = unit.session.scalar(select(Workshop).where(Workshop.code == normalise(code)).with_for_update())
    if found is None:
        raise Refused(ErrorCode.NOT_FOUND, "code", UNKNOWN_CODE)
    return found


def asks_first(unit: Unit, workshop: Workshop, command: WorkshopJoin) -> bool:
    """Whether whoever joins by this command has to ask. Raises Refused where nobody new comes in at all."""
    if not workshop.asks or recall(unit, _receipt_of(workshop), command) is not None:
        return False
    _must_be_open(unit, workshop)
    return True


def is_open(unit: Unit, workshop: Workshop) -> bool:
    """Whether everybody may come in just now, without asking."""
    shut = workshop.status == WorkshopStatus.CLOSED or not workshop.joining or workshop.asks
    return not shut and not is_full(unit, workshop)


def _must_be_open(unit: Unit, workshop: Workshop) -> None:
    if workshop.status == WorkshopStatus.CLOSED:
        raise Refused(ErrorCode.WORKSHOP_CLOSED, "code")
    if not workshop.joining:
        raise Refused(ErrorCode.LOCKED, "joining", JOINING_CLOSED)
    if is_full(unit, workshop):
        raise Refused(ErrorCode.LOCKED, "places", FULL)


def _receipt_of(workshop: Workshop) -> str:
    return f"join:{workshop.id}"


def is_full(unit: Unit, workshop: Workshop) -> bool:
    """Whether no place is left for who comes in without the facilitator's hand."""
    return unit.ledger(workshop).participants >= workshop.places


def come_in(act: Act, name: str, organisation: str, *, neighbour: str = "", guest: bool = False) -> Participant:
    """A new participant, told to everybody, with a place in the pairs of the open round.

    `neighbour` is the code of who they want to sit with, if that can be.
    """
    participant = add(act, name, organisation, guest=guest)
    if neighbour:
        with suppress(Refused):  # their phone tries again, and shows why not
            neighbours.meet(act, participant.id, neighbour, "neighbour")
    forming.welcome(act, [participant.id])
    speaking_queue.keep_up(act)
    return participant


def add(act: Act, name: str, organisation: str, *, guest: bool = False) -> Participant:
    """Somebody more in the workshop, with the next number and a code of their own. A guest has no phone."""
    mine = Participant.workshop_id == act.workshop.id
    number = (act.session.scalar(select(func.max(Participant.number)).where(mine)) or 0) + 1
    participant = Participant(
        id=act.unit.new_id(),
        workshop_id=act.workshop.id,
        number=number,
        code=neighbour_code(lambda code: _is_taken(act, code), number),
        name=clean_line(name),
        organisation=clean_line(organisation),
        joined_at=act.now,
        guest=guest,
    )
    act.session.add(participant)
    act.session.flush()
    act.unit.keep(participant)
    act.tell_board("participant.joined", participant=participant.id)
    act.count(participants=1)
    return participant


def _is_taken(act: Act, code: int) -> bool:
    holder = select(Participant.id).where(Participant.workshop_id == act.workshop.id, Participant.code == code)
    return act.session.scalar(holder) is not None
