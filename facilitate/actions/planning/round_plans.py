"""A round as it is planned: checked, cleaned, written, and read back."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate import agendas
from facilitate.actions.cards.own_cards import WRONG_CARD
from facilitate.agendas import Agenda
from facilitate.domain import asking, scales
from facilitate.domain.asking import Asked
from facilitate.domain.commands import RoundPlan
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.limits import DOTS
from facilitate.domain.text import clean, clean_line, clean_lines
from facilitate.domain.words import ROUND_CARD_KINDS, CardKind, Pairing, RoundKind, RoundState, Showing, Voting
from facilitate.store.tables import Lens, Round, Workshop
from facilitate.store.unit import Unit

_SAME = (
    *("title", "prompt", "help", "examples", "seconds", "countdown", "cues", "materials", "names", "moderated"),
    *("required", "cards_each", "dots", "options"),
)


def must_be_playable(plan: RoundPlan, title_at: str, card_at: str) -> None:
    """Raises Refused for what the schema cannot say, at the fields that are named."""
    if not clean_line(plan.title):
        raise Refused(ErrorCode.EMPTY, title_at)
    if plan.card and plan.card not in ROUND_CARD_KINDS[plan.kind]:
        raise Refused(ErrorCode.BAD_REQUEST, card_at, WRONG_CARD)


def add_round(
    unit: Unit,
    workshop: Workshop,
    position: int,
    plan: RoundPlan,
    lens: str,
    asked: Asked | None = None,
    id_: str = "",
) -> Round:
    """The planned round, with its first lens where it takes cards; or a question that was asked without a plan."""
    state = RoundState.SKIPPED if plan.skipped else RoundState.WAITING
    round_ = Round(id=id_ or unit.new_id(), workshop_id=workshop.id, position=position, state=state)
    round_.asked = asking.write(asked) if asked else None
    write(round_, plan)
    unit.session.add(round_)
    unit.session.flush()
    if ROUND_CARD_KINDS[plan.kind]:
        add_lens(unit, round_, lens)
    return round_


def add_lens(unit: Unit, round_: Round, title: str) -> Lens:
    """The round's first lens."""
    lens = Lens(id=unit.new_id(), workshop_id=round_.workshop_id, round_id=round_.id, title=title, position=0)
    unit.session.add(lens)
    return lens


def write(round_: Round, plan: RoundPlan) -> None:
    """Let the round be as planned; whether it is skipped is its state's affair."""
    voting = (plan.voting or Voting.CLUSTERS) if plan.kind is RoundKind.VOTE else None
    round_.kind, round_.card = plan.kind, plan.card
    round_.seconds, round_.countdown = plan.seconds, plan.countdown
    round_.title, round_.prompt, round_.help = (clean_line(text) for text in (plan.title, plan.prompt, plan.help))
    round_.examples = clean_lines(plan.examples)
    round_.cues, round_.materials = clean(plan.cues), clean_line(plan.materials)
    round_.showing, round_.names, round_.moderated = plan.showing, plan.names, plan.moderated
    round_.required = sorted(set(plan.required))
    round_.cards_each, round_.pairing = plan.cards_each, plan.pairing
    round_.voting = voting
    round_.dots = (1 if voting in scales.OWN_CHOICES else plan.dots or DOTS) if voting else None
    round_.options = scales.options_of(voting, plan.options)


def agenda_in(session: Session, workshop: str) -> Agenda:
    """A workshop as an agenda, in its own language. Raises NoResultFound."""
    found = session.get_one(Workshop, workshop)
    return agenda_of(session, found, agendas.usual_lens(found.language))


def plan_of(round_: Round) -> RoundPlan:
    """What `add_round` would make again."""
    fields: dict[str, Any] = {name: getattr(round_, name) for name in _SAME}
    return RoundPlan(
        kind=RoundKind(round_.kind),
        card=CardKind(round_.card) if round_.card else None,
        showing=Showing(round_.showing),
        pairing=Pairing(round_.pairing),
        voting=Voting(round_.voting) if round_.voting else None,
        skipped=round_.state == RoundState.SKIPPED,
        **fields,
    )


def agenda_of(session: Session, workshop: Workshop, lens: str) -> Agenda:
    """The workshop's agenda; `lens` names the first way of clustering where it has none."""
    rounds = session.scalars(select(Round).where(Round.workshop_id == workshop.id).order_by(Round.position))
    return Agenda(
        name="",
        title=workshop.title,
        description="",
        lens=usual_lens(session, workshop) or lens,
        rounds=[plan_of(round_) for round_ in rounds],
    )


def usual_lens(session: Session, workshop: Workshop) -> str | None:
    """How the first way of clustering is called in this workshop."""
    first = (
        select(Lens.title)
        .join(Round, Round.id == Lens.round_id)
        .where(Lens.workshop_id == workshop.id, Lens.position == 0)
        .order_by(Round.position)
        .limit(1)
    )
    return session.scalar(first)
