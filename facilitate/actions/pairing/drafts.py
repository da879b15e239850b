"""The ground under a pair's draft: who holds its pen, and how the pair's members hear of it."""

from collections.abc import Sequence
from typing import Any

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.limits import PEN_IDLE_SECONDS
from facilitate.domain.words import CardKind, RoundKind, kinds_taken
from facilitate.store import views
from facilitate.store.tables import Draft, Pair, Round
from facilitate.store.unit import Unit


def open_draft(act: Act, pair: Pair) -> Draft:
    """The pair's draft, while its round is open. Raises Refused (round_closed)."""
    round_ = act.open_round()
    if round_.id != pair.round_id:
        raise Refused(ErrorCode.ROUND_CLOSED, "pair")
    draft = act.session.get(Draft, pair.id)
    if draft is None:
        draft = Draft(pair_id=pair.id, workshop_id=act.workshop.id, kind=kinds(round_)[0], rev=0, sent=0, answered={})
        draft.text = draft.condition = draft.example = draft.addressee = ""
        act.session.add(draft)
        act.session.flush()
    return draft


def has_begun(draft: Draft) -> bool:
    """As `Draft.has_words`, of one that is at hand."""
    return any((draft.text, draft.condition, draft.example, draft.addressee))


def kinds(round_: Round) -> list[CardKind]:
    return kinds_taken(RoundKind(round_.kind), CardKind(round_.card) if round_.card else None)


def is_free_for(draft: Draft, act: Act) -> bool:
    idle = act.now - (draft.pen_at or 0) >= PEN_IDLE_SECONDS * 1000
    return draft.pen is None or draft.pen == act.actor.participant or idle


def give_pen(draft: Draft, act: Act) -> None:
    draft.pen, draft.pen_at = act.actor.participant, act.now


def leave_pen(act: Act, pair: Pair, person: str, members: Sequence[str]) -> None:
    """Somebody goes out of the pair: those who stay need not wait for the pen."""
    draft = act.session.get(Draft, pair.id)
    if draft is not None and draft.pen == person:
        draft.pen = draft.pen_at = None
        act.session.flush()
        tell(act.unit, draft, members)


def told(act: Act, draft: Draft, members: Sequence[str]) -> Answer:
    tell(act.unit, draft, members)
    return answer(draft)


def answer(draft: Draft, splices: Sequence[dict[str, Any]] = ()) -> Answer:
    return {"draft": views.written(draft), "splices": list(splices)}


def tell(unit: Unit, draft: Draft, members: Sequence[str], splices: Sequence[dict[str, Any]] = ()) -> None:
    unit.hint(draft.workshop_id, "draft", answer(draft, splices), members)
