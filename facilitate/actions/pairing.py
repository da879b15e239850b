"""Forming pairs in an exchange round, and finding a place for who comes late."""

from collections.abc import Sequence

from sqlalchemy import delete, select

from facilitate.actions.act import Act
from facilitate.actions.drawing import drawn
from facilitate.actions.handlers import handles
from facilitate.domain import pairs as rules
from facilitate.domain.commands import PairsArrange, PairsDraw
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.pairs import Group
from facilitate.domain.words import RoundKind, RoundState
from facilitate.store.tables import Card, Pair, PairMember, Participant, Round


@handles(PairsDraw)
def draw(act: Act, command: PairsDraw) -> None:
    round_ = _untouched(act, command.round)
    groups = drawn(act, round_, _everybody(act))
    dissolve(act, round_)
    _form(act, round_, groups)


@handles(PairsArrange)
def arrange(act: Act, command: PairsArrange) -> None:
    round_ = _untouched(act, command.round)
    named = [person for group in command.pairs for person in group]
    if len(set(named)) != len(named):
        raise Refused(ErrorCode.BAD_REQUEST, "pairs", N_("Somebody is in two pairs."))
    for person in named:
        act.find(Participant, person, "pairs")
    dissolve(act, round_)
    groups: list[Group] = [list(group) for group in command.pairs]
    for person in _everybody(act):
        if person not in named:
            groups = rules.seat(groups, person)
    _form(act, round_, groups)


def pair_everybody(act: Act, round_: Round) -> None:
    """Draw a round's pairs if it has none yet; else seat everybody who came since."""
    seated = _groups(act, round_)
    if not seated:
        _form(act, round_, drawn(act, round_, _everybody(act)))
        return
    placed = {person for _, members in seated for person in members}
    for person in _everybody(act):
        if person not in placed:
            seat(act, round_, person)


def seat(act: Act, round_: Round, latecomer: str) -> None:
    """Bring one latecomer into a round that already has pairs."""
    before = _groups(act, round_)
    after = rules.seat([members for _, members in before], latecomer)
    for (pair, was), group in zip(before, after, strict=False):
        for person in was:
            if person not in group:
                _leave(act, pair, person)
    for index, group in enumerate(after):
        pair, was = before[index] if index < len(before) else (_new_pair(act, round_, index), [])
        if group != was:
            _fill(act, round_, pair, group, newcomers=[person for person in group if person not in was])


def seat_latecomer(act: Act, person: str) -> None:
    """Bring somebody who comes in, or comes back, into the exchange round that is open, if one is."""
    current = _open_exchange(act)
    if current is not None:
        seat(act, current, person)


def leave(act: Act, person: str) -> None:
    """Take somebody out of their pair in the exchange round that is open; the others stay together."""
    current = _open_exchange(act)
    pair = pair_of(act, current, person) if current is not None else None
    if pair is None:
        return
    _leave(act, pair, person)
    others = members_of(act, pair)
    if others:
        act.tell_board("pair.formed", pair=pair.id)
        act.tell_phones("pair.formed", others, pair=pair.id)
    else:
        act.session.delete(pair)
        act.tell_board("pair.dissolved", pair_id=pair.id)


def _open_exchange(act: Act) -> Round | None:
    current = act.current_round()
    return current if current and current.kind == RoundKind.EXCHANGE and current.state == RoundState.OPEN else None


def pair_of(act: Act, round_: Round, participant: str) -> Pair | None:
    """The pair that somebody is in, in one round."""
    return act.session.scalar(
        select(Pair)
        .join(PairMember, PairMember.pair_id == Pair.id)
        .where(PairMember.round_id == round_.id, PairMember.participant_id == participant)
    )


def members_of(act: Act, pair: Pair) -> list[str]:
    return list(
        act.session.scalars(
            select(PairMember.participant_id).where(PairMember.pair_id == pair.id).order_by(PairMember.place)
        )
    )


def _untouched(act: Act, round_id: str) -> Round:
    round_ = act.find(Round, round_id, "round")
    if round_.kind != RoundKind.EXCHANGE:
        raise Refused(ErrorCode.BAD_REQUEST, "round")
    if act.session.scalar(select(Card.id).where(Card.round_id == round_.id).limit(1)):
        raise Refused(ErrorCode.CONFLICT, "round", N_("A pair has sent something already. The pairs stay as they are."))
    return round_


def _everybody(act: Act) -> list[str]:
    here = (Participant.workshop_id == act.workshop.id, Participant.removed_at.is_(None))
    return list(act.session.scalars(select(Participant.id).where(*here).order_by(Participant.number)))


def _groups(act: Act, round_: Round) -> list[tuple[Pair, Group]]:
    found = act.session.scalars(select(Pair).where(Pair.round_id == round_.id).order_by(Pair.number))
    return [(pair, members_of(act, pair)) for pair in found]


def dissolve(act: Act, round_: Round) -> None:
    """The round has no pairs any more."""
    for pair, members in _groups(act, round_):
        act.tell_board("pair.dissolved", pair_id=pair.id)
        act.tell_phones("pair.dissolved", members, pair_id=pair.id)
        act.session.delete(pair)
    act.session.flush()


def _form(act: Act, round_: Round, groups: Sequence[Group]) -> None:
    for number, group in enumerate(groups):
        _fill(act, round_, _new_pair(act, round_, number), group, newcomers=group)


def _leave(act: Act, pair: Pair, person: str) -> None:
    act.session.execute(delete(PairMember).where(PairMember.pair_id == pair.id, PairMember.participant_id == person))
    act.tell_phones("pair.dissolved", [person], pair_id=pair.id)


def _new_pair(act: Act, round_: Round, number: int) -> Pair:
    pair = Pair(id=act.unit.new_id(), workshop_id=act.workshop.id, round_id=round_.id, number=number)
    act.session.add(pair)
    act.session.flush()
    return pair


def _fill(act: Act, round_: Round, pair: Pair, group: Group, newcomers: Sequence[str]) -> None:
    for person in newcomers:
        act.session.add(
            PairMember(pair_id=pair.id, participant_id=person, round_id=round_.id, place=group.index(person))
        )
    act.session.flush()
    act.tell_board("pair.formed", pair=pair.id)
    act.tell_phones("pair.formed", group, pair=pair.id)
