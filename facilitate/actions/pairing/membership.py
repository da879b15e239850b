"""The ground of all pairing: who is in which pair, coming in, going out, and a pair's end."""

from collections.abc import Iterator, Sequence
from itertools import count, islice

from sqlalchemy import delete, func, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.many_changes import are_few, slices
from facilitate.actions.pairing import drafts
from facilitate.actions.speaking import speaking_queue
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.pairs import LARGEST, Group
from facilitate.domain.words import RoundKind
from facilitate.store.tables import Card, Draft, Pair, PairMember, Participant, Round
from facilitate.store.views import grouped

Seated = list[tuple[Pair, Group]]


def part(act: Act, people: Sequence[str]) -> None:
    """These were taken out: they are in no pair until they come back. Their seats are kept."""
    seats = _seats_by_pair(act, people)
    writing = set(act.session.scalars(select(Draft.pair_id).where(Draft.pen.in_(people))))
    for pair in seats:
        if pair.id in writing:
            for person in seats[pair]:
                drafts.leave_pen(act, pair, person, members_of(act, pair))
    _tell_all(act, list(seats))


def come_back(act: Act, people: Sequence[str]) -> None:
    """These were let in again: they sit where they sat, unless three others sit there by now."""
    seats = _seats_by_pair(act, people)
    for pair in seats:
        for person in seats[pair]:
            if len(members_of(act, pair)) > LARGEST:
                _take_out(act, pair, person)
    _tell_all(act, list(seats))


def put(act: Act, round_: Round, people: Sequence[str], pair: Pair | None) -> Pair:
    """Bring people into a pair, or into a new one; each leaves the one they were in."""
    for person in people:
        former = pair_of(act, round_, person)
        if former is not None:
            leave(act, former, person)
    if pair is None:
        (pair,) = _new_pairs(act, round_, [list(people)])
    else:
        _fill(act, pair, people)
    speaking_queue.keep_up(act)
    return pair


def leave(act: Act, pair: Pair, person: str) -> None:
    """Take somebody out. Those who stay keep the pair, its colour and its draft; without anybody it is no more.

    Who was taken out of the workshop and may come back stays in this sense.
    """
    _take_out(act, pair, person)
    if _seats_of(act, pair):
        _tell(act, pair)
    else:
        _end(act, pair)
    speaking_queue.keep_up(act)


def pair_of(act: Act, round_: Round, participant: str) -> Pair | None:
    """The pair that somebody who is here is in, in one round."""
    return act.session.scalar(
        select(Pair)
        .join(PairMember, PairMember.pair_id == Pair.id)
        .where(PairMember.round_id == round_.id, PairMember.participant_id == participant)
    )


def members_of(act: Act, pair: Pair) -> list[str]:
    """Those who are here, in the order in which they came."""
    here = select(PairMember.participant_id).join(Participant).where(Participant.removed_at.is_(None))
    return list(act.session.scalars(here.where(PairMember.pair_id == pair.id).order_by(PairMember.place)))


def own_pair(act: Act, pair_id: str) -> tuple[Pair, list[str]]:
    """A pair, of which who acts is one, and its members. Raises Refused (not_found)."""
    pair = act.find(Pair, pair_id, "pair")
    members = members_of(act, pair)
    if act.actor.participant not in members:
        raise Refused(ErrorCode.NOT_FOUND, "pair")
    return pair, members


def exchange(act: Act, round_id: str) -> Round:
    """A round that has pairs. Raises Refused (not_found, bad_request)."""
    round_ = act.find(Round, round_id, "round")
    if round_.kind != RoundKind.EXCHANGE:
        raise Refused(ErrorCode.BAD_REQUEST, "round")
    return round_


def seated(act: Act, round_: Round) -> Seated:
    """The pairs of a round in which somebody is, with their members, in their order."""
    seats = select(PairMember.pair_id, PairMember.participant_id).join(Participant)
    here = seats.where(PairMember.round_id == round_.id, Participant.removed_at.is_(None))
    members = grouped(act.session.execute(here.order_by(PairMember.place)))
    return [(pair, members[pair.id]) for pair in _all_pairs(act, round_) if pair.id in members]


def settle(act: Act, round_: Round, before: Seated, after: Sequence[Group]) -> None:
    """From the groups that are there to others: each stays in its place, new ones stand behind them."""
    for (pair, was), group in zip(before, after, strict=False):
        for person in was:
            if person not in group:
                _take_out(act, pair, person)
    for (pair, was), group in zip(before, after, strict=False):
        if group != was:
            _fill(act, pair, [person for person in group if person not in was])
    _new_pairs(act, round_, after[len(before) :])
    speaking_queue.keep_up(act)


def dissolve(act: Act, round_: Round) -> None:
    """No pair of the round is any more, and no seat is kept."""
    for pair in _all_pairs(act, round_):
        act.tell_phones("pair.dissolved", _seats_of(act, pair), pair_id=pair.id)
        _end(act, pair)


def _all_pairs(act: Act, round_: Round) -> Sequence[Pair]:
    return act.session.scalars(select(Pair).where(Pair.round_id == round_.id).order_by(Pair.number)).all()


def _seats_by_pair(act: Act, people: Sequence[str]) -> dict[Pair, list[str]]:
    """The pairs in which any of these has a seat, with those of them."""
    seats = select(Pair, PairMember.participant_id).join(PairMember, PairMember.pair_id == Pair.id)
    found: dict[Pair, list[str]] = {}
    which = PairMember.participant_id.in_(people)
    for pair, person in act.session.execute(seats.where(which).order_by(Pair.number, PairMember.place)):
        found.setdefault(pair, []).append(person)
    return found


def _tell_all(act: Act, pairs: Sequence[Pair]) -> None:
    """As `_tell`; of many at once the room hears together, and their phones as far as somebody is here."""
    if are_few(pairs):
        for pair in pairs:
            _tell(act, pair)
        return
    for some in slices(pairs):
        act.tell_board("pairs.formed", pairs=[pair.id for pair in some])
    for pair in pairs:
        if here := members_of(act, pair):
            act.tell_phones("pair.formed", here, pair=pair.id)


def _seats_of(act: Act, pair: Pair) -> list[str]:
    """Everybody of a pair, also who is out of the workshop for now."""
    return list(act.session.scalars(select(PairMember.participant_id).where(PairMember.pair_id == pair.id)))


def _end(act: Act, pair: Pair) -> None:
    """Its cards stay, with their authors. Where names are hidden, the room does not hear of them beside the pair."""
    for card in act.session.scalars(select(Card).where(Card.pair_id == pair.id)).all():
        card.pair_id = None
        named = act.find(Round, card.round_id, "round").names
        act.tell_card(card, in_the_room=named and act.in_sight(card))
    act.tell_board("pair.dissolved", pair_id=pair.id)
    act.session.delete(pair)
    act.session.flush()


def _take_out(act: Act, pair: Pair, person: str) -> None:
    act.session.execute(delete(PairMember).where(PairMember.pair_id == pair.id, PairMember.participant_id == person))
    act.tell_phones("pair.dissolved", [person], pair_id=pair.id)
    drafts.leave_pen(act, pair, person, members_of(act, pair))


def _new_pairs(act: Act, round_: Round, groups: Sequence[Group]) -> list[Pair]:
    """Pairs of these, beside those that are there: as many statements for many as for one."""
    if not groups:
        return []
    numbers = _free_numbers(act, round_)
    pairs = [
        Pair(id=act.unit.new_id(), workshop_id=act.workshop.id, round_id=round_.id, number=number)
        for number in islice(numbers, len(groups))
    ]
    act.session.add_all(pairs)
    act.session.flush()
    for pair, group in zip(pairs, groups, strict=True):
        _seat(act, pair, group, 0)
    act.session.flush()
    for pair, group in zip(pairs, groups, strict=True):
        _tell(act, pair, group)
    return pairs


def _free_numbers(act: Act, round_: Round) -> Iterator[int]:
    taken = set(act.session.scalars(select(Pair.number).where(Pair.round_id == round_.id)))
    return (number for number in count() if number not in taken)


def _fill(act: Act, pair: Pair, newcomers: Sequence[str]) -> None:
    last = act.session.scalar(select(func.max(PairMember.place)).where(PairMember.pair_id == pair.id))
    _seat(act, pair, newcomers, 0 if last is None else last + 1)
    act.session.flush()
    _tell(act, pair)


def _seat(act: Act, pair: Pair, people: Sequence[str], first: int) -> None:
    """Their seats from this place on, which the next flush writes."""
    act.session.add_all(
        PairMember(pair_id=pair.id, participant_id=person, round_id=pair.round_id, place=place)
        for place, person in enumerate(people, first)
    )


def _tell(act: Act, pair: Pair, seats: Sequence[str] | None = None) -> None:
    act.tell_board("pair.formed", pair=pair.id)
    act.tell_phones("pair.formed", _seats_of(act, pair) if seats is None else seats, pair=pair.id)
