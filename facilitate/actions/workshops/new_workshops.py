"""Making a workshop: from an agenda, or as another one was."""

from sqlalchemy import select

from facilitate.actions.perform import once
from facilitate.actions.planning import round_plans
from facilitate.actions.planning.event_details import event_details, workshop_details
from facilitate.agendas import Agenda
from facilitate.domain.actors import Actor
from facilitate.domain.codes import new_code
from facilitate.domain.commands import RoundPlan, WorkshopCreate, WorkshopDuplicate
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.limits import LINE_LIMIT
from facilitate.domain.words import WorkshopStatus
from facilitate.store.tables import Workshop
from facilitate.store.unit import Unit


def create(unit: Unit, actor: Actor, command: WorkshopCreate, agenda: Agenda) -> dict[str, str]:
    """A workshop in its lobby -> {workshop, code}; the same op gives the same one again.

    `agenda` gives the rounds when the command brings none, and the names of the first lenses.
    Raises Refused: forbidden, or empty for a title without letters.
    """

    def make() -> dict[str, str]:
        details = workshop_details(command) | {"event": event_details(command.event)}
        rounds = command.rounds or agenda.rounds
        for plan in rounds:
            round_plans.must_be_playable(plan, "rounds", "rounds")
        return _make(unit, actor, Workshop(**details), rounds, agenda.lens)

    return once(unit, actor, command, make)


def duplicate(unit: Unit, actor: Actor, command: WorkshopDuplicate, copy: str, lens: str) -> dict[str, str]:
    """The same workshop anew, without people and cards -> {workshop, code}.

    `copy` comes behind the title; `lens` names the first way of clustering where the workshop has none.
    """

    def make() -> dict[str, str]:
        first = unit.session.get(Workshop, command.workshop)
        if first is None or first.owner != actor.owner:
            raise Refused(ErrorCode.NOT_FOUND, "workshop")
        again = Workshop(
            title=first.title[: LINE_LIMIT - len(copy)] + copy,
            number=first.number,
            language=first.language,
            facilitators=first.facilitators,
            scribe=first.scribe,
            event=first.event,
            starts=first.starts,
            join_bar=first.join_bar,
            stage_theme=first.stage_theme,
        )
        agenda = round_plans.agenda_of(unit.session, first, lens)
        return _make(unit, actor, again, agenda.rounds, agenda.lens)

    return once(unit, actor, command, make)


def _make(unit: Unit, actor: Actor, workshop: Workshop, rounds: list[RoundPlan], lens: str) -> dict[str, str]:
    workshop.id, workshop.code, workshop.owner = unit.new_id(), unused_code(unit), actor.owner
    workshop.status, workshop.created_at = WorkshopStatus.LOBBY, unit.now
    workshop.board_rev = workshop.phone_rev = 0
    unit.session.add(workshop)
    unit.session.flush()
    for position, plan in enumerate(rounds):
        round_plans.add_round(unit, workshop, position, plan, lens)
    return {"workshop": workshop.id, "code": workshop.code}


def unused_code(unit: Unit) -> str:
    """A join code that no workshop has."""
    while True:
        code = new_code()
        if unit.session.scalar(select(Workshop.id).where(Workshop.code == code)) is None:
            return code
