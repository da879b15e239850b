"""How the pairs of an exchange round come about: by chance, arranged by hand, and a place for who comes late."""

from collections.abc import Sequence
from random import SystemRandom

from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.actions.pairing.draw import drawn
from facilitate.actions.pairing.membership import dissolve, exchange, seated, settle
from facilitate.domain import pairs as rules
from facilitate.domain.commands import PairsArrange, PairsDraw
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.pairs import Group
from facilitate.domain.words import Pairing, RoundKind, RoundState
from facilitate.store.tables import Card, Draft, Pair, Participant, Round

SENT = N_("A pair has sent something already. The pairs stay as they are.")
WRITING = N_("Pairs are writing already. The pairs stay as they are; you can move people one by one.")


@handles(PairsDraw)
def draw(act: Act, command: PairsDraw) -> None:
    if command.rest:
        pair_rest(act, exchange(act, command.round))
        return
    round_ = _untouched(act, command.round)
    groups = drawn(act, round_, _everybody(act))
    dissolve(act, round_)
    settle(act, round_, [], groups)


@handles(PairsArrange)
def arrange(act: Act, command: PairsArrange) -> None:
    round_ = _untouched(act, command.round)
    named = [person for group in command.pairs for person in group]
    if len(set(named)) != len(named):
        raise Refused(ErrorCode.BAD_REQUEST, "pairs", N_("Somebody is in two pairs."))
    everybody = _everybody(act)
    if not set(named) <= set(everybody):
        raise Refused(ErrorCode.NOT_FOUND, "pairs")
    dissolve(act, round_)
    groups: list[Group] = [list(group) for group in command.pairs]
    for person in everybody:
        if person not in named:
            groups = rules.seat(groups, person)
    settle(act, round_, [], groups)


def on_opening(act: Act, round_: Round) -> None:
    """By chance, pairs are drawn if there are none; else who came since gets a place."""
    if round_.pairing != Pairing.CHANCE:
        return
    if seated(act, round_):
        pair_rest(act, round_)
    else:
        settle(act, round_, [], drawn(act, round_, _everybody(act)))


def pair_rest(act: Act, round_: Round) -> None:
    """Find a place for all who are in no pair: those alone get company first, then pairs are drawn of the others."""
    before = seated(act, round_)
    groups = [members for _, members in before]
    placed = {person for group in groups for person in group}
    waiting = [person for person in _everybody(act) if person not in placed]
    SystemRandom().shuffle(waiting)
    while waiting and any(len(group) == 1 for group in groups):
        groups = rules.seat(groups, waiting.pop())
    odd = waiting.pop() if len(waiting) % 2 else None
    groups = groups + drawn(act, round_, waiting)
    settle(act, round_, before, groups if odd is None else rules.seat(groups, odd))


def welcome(act: Act, people: Sequence[str]) -> None:
    """Latecomers' places in the open exchange round: by chance at once; else they look for a neighbour."""
    current = act.current_round()
    if current is None or current.kind != RoundKind.EXCHANGE or current.state != RoundState.OPEN:
        return
    if current.pairing != Pairing.CHANCE:
        return
    before = seated(act, current)
    groups = [members for _, members in before]
    placed = {person for group in groups for person in group}
    latecomers = [person for person in people if person not in placed]
    for person in latecomers:
        groups = rules.seat(groups, person)
    if latecomers:
        settle(act, current, before, groups)


def _untouched(act: Act, round_id: str) -> Round:
    round_ = exchange(act, round_id)
    if act.session.scalar(select(Card.id).where(Card.round_id == round_.id).limit(1)):
        raise Refused(ErrorCode.CONFLICT, "round", SENT)
    drafts = select(Draft.pair_id).join(Pair).where(Pair.round_id == round_.id, Draft.has_words())
    if act.session.scalar(drafts.limit(1)):
        raise Refused(ErrorCode.CONFLICT, "round", WRITING)
    return round_


def _everybody(act: Act) -> list[str]:
    here = (Participant.workshop_id == act.workshop.id, Participant.removed_at.is_(None))
    return list(act.session.scalars(select(Participant.id).where(*here).order_by(Participant.number)))
