"""The agenda of a workshop, before it and during it. What phones show follows at once."""

from collections.abc import Collection, Sequence
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType
from sqlalchemy import select

from facilitate import agendas
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.planning import emptying, round_plans
from facilitate.actions.planning.event_details import event_details, workshop_details
from facilitate.actions.speaking import spotlight
from facilitate.domain.asking import Asked
from facilitate.domain.commands import (
    MOST_ROUNDS,
    RoundAdd,
    RoundEdit,
    RoundMove,
    RoundPlan,
    RoundRemove,
    RoundSkip,
    WorkshopEdit,
)
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.scales import OWN_CHOICES
from facilitate.domain.words import ROUND_CARD_KINDS, RoundKind, RoundState
from facilitate.store.tables import Card, Lens, Round

FULL = N_("An agenda has at most %(count)s rounds.")
KIND_STAYS = N_("This round was opened already, so its kind stays. Add another round instead.")
VOTE_STAYS = N_("This vote was opened already. What it is about and the number of dots stay.")
WAS_OPENED = N_("This round was opened already. It cannot be skipped any more.")

SEEN_BY_THE_ROOM = {"showing", "names"}


@handles(RoundAdd)
def add(act: Act, command: RoundAdd) -> Answer:
    return {"round": put_in(act, command.plan, command.after).id}


def put_in(
    act: Act, plan: RoundPlan, after: str | None | UnsetType, asked: Asked | None = None, id_: str = ""
) -> Round:
    """A round comes into the agenda, after another one, at the start (None) or at the end.

    Args: asked, of a question that nobody planned; id_, of one that was there before.
    """
    round_plans.must_be_playable(plan, "plan.title", "plan.card")
    rounds = _in_order(act)
    if len(rounds) >= MOST_ROUNDS:
        raise Refused(ErrorCode.CONFLICT, "plan", FULL, count=MOST_ROUNDS)
    place = len(rounds) if after is UNSET else _place_after(act, rounds, after)
    round_ = round_plans.add_round(act.unit, act.workshop, place, plan, _lens_title(act), asked, id_)
    act.tell_board("round.added", round=round_.id)
    _tell_lenses(act, round_, "lens.created")
    rounds.insert(place, round_)
    _number(act, rounds)
    return round_


@handles(RoundEdit)
def edit(act: Act, command: RoundEdit) -> None:
    round_ = act.find(Round, command.round, "round")
    given = {name: value for name in _FIELDS if (value := getattr(command, name)) is not UNSET}
    before = round_plans.plan_of(round_)
    changed = {name for name, value in given.items() if value != getattr(before, name)}
    if not changed:
        return
    _must_be_free(round_, changed)
    _must_be_as_seen(round_, command, changed)
    plan = msgspec.structs.replace(before, **{name: given[name] for name in changed})
    if before.voting in OWN_CHOICES and "voting" in changed and "dots" not in changed:
        plan = msgspec.structs.replace(plan, dots=None)
    if round_.opened_at and "options" in changed and len(plan.options) != len(before.options):
        raise Refused(ErrorCode.CONFLICT, "options", VOTE_STAYS)
    if "kind" in changed:
        plan = _of_another_kind(plan, given)
    round_plans.must_be_playable(plan, "title", "card")
    cards = _cards_in(act, round_) if changed & SEEN_BY_THE_ROOM else []
    seen = {card.id for card in cards if act.in_sight(card)}
    round_plans.write(round_, plan)
    act.tell_round(round_)
    if "kind" in changed and ROUND_CARD_KINDS[plan.kind] and not _has_lens(act, round_):
        round_plans.add_lens(act.unit, round_, _lens_title(act))
        act.session.flush()
        _tell_lenses(act, round_, "lens.created")
    if "showing" in changed:
        _tell_lenses(act, round_, "lens.renamed")
    _show_anew(act, cards, seen)


@handles(RoundMove)
def move(act: Act, command: RoundMove) -> None:
    round_ = act.find(Round, command.round, "round")
    if command.after == round_.id:
        return
    rounds = [one for one in _in_order(act) if one.id != round_.id]
    rounds.insert(_place_after(act, rounds, command.after), round_)
    _number(act, rounds)


@handles(RoundSkip)
def skip(act: Act, command: RoundSkip) -> None:
    round_ = act.find(Round, command.round, "round")
    if round_.state not in (RoundState.WAITING, RoundState.SKIPPED):
        raise Refused(ErrorCode.CONFLICT, "round", WAS_OPENED)
    state = RoundState.SKIPPED if command.skipped else RoundState.WAITING
    if round_.state != state:
        round_.state = state
        act.tell_round(round_)


@handles(RoundRemove)
def remove(act: Act, command: RoundRemove) -> None:
    take_out(act, act.find(Round, command.round, "round"))


def take_out(act: Act, round_: Round) -> None:
    """A round leaves the agenda. Raises Refused (conflict) when it is the current one or the last, or not empty."""
    emptying.remove(act, round_)
    _number(act, _in_order(act))


@handles(WorkshopEdit)
def edit_workshop(act: Act, command: WorkshopEdit) -> None:
    for name, value in workshop_details(command).items():
        setattr(act.workshop, name, value)
    if command.event is not UNSET:
        act.workshop.event = {**act.workshop.event, **event_details(command.event)}
    act.tell_all("workshop.updated", workshop=act.workshop.id)


_FIELDS = tuple(name for name in RoundPlan.__struct_fields__ if name in RoundEdit.__struct_fields__)


def _must_be_free(round_: Round, changed: set[str]) -> None:
    if round_.opened_at is None:
        return
    if "kind" in changed:
        raise Refused(ErrorCode.CONFLICT, "kind", KIND_STAYS)
    fixed = sorted(changed & {"voting", "dots"})
    if fixed and round_.kind == RoundKind.VOTE:
        raise Refused(ErrorCode.CONFLICT, fixed[0], VOTE_STAYS)


def _must_be_as_seen(round_: Round, command: RoundEdit, changed: set[str]) -> None:
    if "cues" in changed and command.was.cues not in (UNSET, round_.cues):
        raise Refused(ErrorCode.CONFLICT, "cues", None, current=round_.cues)


def _cards_in(act: Act, round_: Round) -> Sequence[Card]:
    return act.session.scalars(select(Card).where(Card.round_id == round_.id).order_by(Card.number)).all()


def _show_anew(act: Act, cards: Sequence[Card], seen: Collection[str]) -> None:
    """Every card as the room may see it now; one that is covered by this is not large on the stage either."""
    for card in cards:
        in_sight = act.in_sight(card)
        if not in_sight:
            spotlight.leave(act, card.id)
        act.tell_card(card, in_the_room=in_sight or card.id in seen)


def _of_another_kind(plan: RoundPlan, given: dict[str, Any]) -> RoundPlan:
    """Without a usual kind of card that the new kind does not take, unless it was asked for."""
    if plan.card in ROUND_CARD_KINDS[plan.kind] or "card" in given:
        return plan
    return msgspec.structs.replace(plan, card=None)


def _in_order(act: Act) -> list[Round]:
    return list(act.session.scalars(select(Round).where(Round.workshop_id == act.workshop.id).order_by(Round.position)))


def _place_after(act: Act, rounds: Sequence[Round], after: str | None) -> int:
    if after is None:
        return 0
    return rounds.index(act.find(Round, after, "after")) + 1


def _number(act: Act, rounds: Sequence[Round]) -> None:
    """Positions without gaps; who gets another one is told."""
    for position, round_ in enumerate(rounds):
        if round_.position != position:
            round_.position = position
            act.tell_round(round_)


def _lens_title(act: Act) -> str:
    return round_plans.usual_lens(act.session, act.workshop) or agendas.usual_lens(act.workshop.language)


def _has_lens(act: Act, round_: Round) -> bool:
    return act.session.scalar(select(Lens.id).where(Lens.round_id == round_.id).limit(1)) is not None


def _tell_lenses(act: Act, round_: Round, kind: str) -> None:
    for lens in act.session.scalars(select(Lens.id).where(Lens.round_id == round_.id)):
        act.tell_board(kind, lens=lens)
