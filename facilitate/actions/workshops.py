"""Making a workshop from an agenda."""

from sqlalchemy import select

from facilitate.actions import access
from facilitate.actions.cards import WRONG_CARD
from facilitate.actions.perform import recall, remember
from facilitate.actions.rounds import NO_VOTING
from facilitate.agendas import Agenda
from facilitate.domain.actors import Actor
from facilitate.domain.codes import new_code
from facilitate.domain.commands import RoundPlan, WorkshopCreate
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean, clean_line
from facilitate.domain.words import ROUND_CARD_KINDS, RoundKind, RoundState, WorkshopStatus
from facilitate.store.tables import Lens, Round, Workshop
from facilitate.store.unit import Unit


def create(unit: Unit, actor: Actor, command: WorkshopCreate, agenda: Agenda) -> dict[str, str]:
    """A workshop in its lobby -> {workshop, code}; the same op gives the same one again.

    `agenda` gives the rounds when the command brings none, and the names of the first lenses.
    Raises Refused: forbidden, or empty for a title without letters.
    """
    access.recheck(unit, actor)
    if actor.role not in command.roles:
        raise Refused(ErrorCode.FORBIDDEN)
    known = recall(unit, actor.key, command)
    if known is not None:
        return known
    title = clean_line(command.title)
    if not title:
        raise Refused(ErrorCode.EMPTY, "title")
    plans = command.rounds or agenda.rounds
    _must_be_playable(plans)
    event = command.event
    workshop = Workshop(
        id=unit.new_id(),
        code=_unused_code(unit),
        owner=actor.owner,
        title=title,
        number=command.number,
        language=command.language,
        facilitators=[name for typed in command.facilitators if (name := clean_line(typed))],
        scribe=clean_line(command.scribe),
        event={
            "title": clean_line(event.title),
            "subtitle": clean_line(event.subtitle),
            "date": event.date,
            "organisers": _lines(event.organisers),
            "context": clean(event.context),
            "programme": [
                {"time": clean_line(item.time), "title": clean_line(item.title), "items": _lines(item.items)}
                for item in event.programme
            ],
            "links": _lines(event.links),
        },
        status=WorkshopStatus.LOBBY,
        board_rev=0,
        phone_rev=0,
        created_at=unit.now,
    )
    unit.session.add(workshop)
    unit.session.flush()
    for position, plan in enumerate(plans):
        _add_round(unit, workshop, position, plan, agenda.lens)
    answer = {"workshop": workshop.id, "code": workshop.code}
    remember(unit, actor.key, command, answer)
    return answer


def _add_round(unit: Unit, workshop: Workshop, position: int, plan: RoundPlan, lens: str) -> None:
    round_ = Round(
        id=unit.new_id(),
        workshop_id=workshop.id,
        position=position,
        kind=plan.kind,
        title=clean_line(plan.title),
        prompt=clean_line(plan.prompt),
        help=clean_line(plan.help),
        examples=_lines(plan.examples),
        card=plan.card,
        seconds=plan.seconds,
        state=RoundState.WAITING,
        pairing=plan.pairing,
    )
    unit.session.add(round_)
    unit.session.flush()
    if ROUND_CARD_KINDS[RoundKind(plan.kind)]:
        unit.session.add(Lens(id=unit.new_id(), workshop_id=workshop.id, round_id=round_.id, title=lens, position=0))


def _must_be_playable(plans: list[RoundPlan]) -> None:
    for plan in plans:
        if not clean_line(plan.title):
            raise Refused(ErrorCode.EMPTY, "rounds")
        if plan.kind is RoundKind.VOTE:
            raise Refused(ErrorCode.BAD_REQUEST, "rounds", NO_VOTING)
        if plan.card and plan.card not in ROUND_CARD_KINDS[plan.kind]:
            raise Refused(ErrorCode.BAD_REQUEST, "rounds", WRONG_CARD)


def _unused_code(unit: Unit) -> str:
    while True:
        code = new_code()
        if unit.session.scalar(select(Workshop.id).where(Workshop.code == code)) is None:
            return code


def _lines(typed: list[str]) -> list[str]:
    return [line for text in typed if (line := clean_line(text))]
