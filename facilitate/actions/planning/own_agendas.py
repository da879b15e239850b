"""The agendas that a host keeps."""

from typing import Any

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate import agendas
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.perform import once
from facilitate.actions.planning import round_plans
from facilitate.agendas import Agenda
from facilitate.domain.actors import Actor
from facilitate.domain.commands import AgendaImport, AgendaRemove, AgendaSave, RoundPlan
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean_line
from facilitate.store.tables import SavedAgenda
from facilitate.store.unit import Unit


@handles(AgendaSave)
def save(act: Act, command: AgendaSave) -> Answer:
    title = clean_line(command.title)
    if not title:
        raise Refused(ErrorCode.EMPTY, "title")
    agenda = round_plans.agenda_of(act.session, act.workshop, agendas.usual_lens(act.workshop.language))
    return {"agenda": _keep(act.unit, act.workshop.owner, title, agenda)}


def bring(unit: Unit, actor: Actor, command: AgendaImport, agenda: Agenda) -> Answer:
    """Keep the agenda that was read from the command's text -> {agenda}."""
    return once(unit, actor, command, lambda: {"agenda": _keep(unit, actor.owner, agenda.title, agenda)})


def remove(unit: Unit, actor: Actor, command: AgendaRemove) -> Answer:
    """Forget one of the actor's own. Raises Refused (not_found)."""

    def forget() -> Answer:
        unit.session.delete(_own(unit.session, actor.owner, command.agenda))
        return {}

    return once(unit, actor, command, forget)


def load(session: Session, owner: str, agenda: str) -> Agenda:
    """A kept agenda, by id. Raises Refused (not_found)."""
    return _read(_own(session, owner, agenda))


def of(session: Session, owner: str) -> list[Agenda]:
    """All that a host keeps, the newest first."""
    kept = select(SavedAgenda).where(SavedAgenda.owner == owner).order_by(SavedAgenda.created_at.desc(), SavedAgenda.id)
    return [_read(one) for one in session.scalars(kept)]


def _read(kept: SavedAgenda) -> Agenda:
    content: dict[str, Any] = kept.content
    rounds = msgspec.convert(content["rounds"], list[RoundPlan])
    return Agenda(kept.id, kept.title, content["description"], content["lens"], rounds)


def _keep(unit: Unit, owner: str, title: str, agenda: Agenda) -> str:
    content = {
        "description": agenda.description,
        "lens": agenda.lens,
        "rounds": msgspec.to_builtins(agenda.rounds),
    }
    kept = SavedAgenda(id=unit.new_id(), owner=owner, title=title, content=content, created_at=unit.now)
    unit.session.add(kept)
    return kept.id


def _own(session: Session, owner: str, agenda: str) -> SavedAgenda:
    kept = session.get(SavedAgenda, agenda)
    if kept is None or kept.owner != owner:
        raise Refused(ErrorCode.NOT_FOUND, "agenda")
    return kept
