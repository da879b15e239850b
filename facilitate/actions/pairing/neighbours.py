"""What people do about their own pair: sit with a neighbour, leave; and the facilitator's hand that moves one."""

import msgspec

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.pairing import membership
from facilitate.domain.codes import neighbour_number
from facilitate.domain.commands import PairChange, PairJoin, PairLeave
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.pairs import LARGEST
from facilitate.domain.words import RoundKind, RoundState
from facilitate.store.queries import participant_by_code
from facilitate.store.tables import Pair, Participant, Round

NOT_NOW = N_("There is no round in pairs now.")
OWN_CODE = N_("This is your own code. Type the code on your neighbour's phone.")
UNKNOWN_NEIGHBOUR = N_("Nobody here has this code. Look at your neighbour's phone again.")
NO_CODE = N_("Type the code on your neighbour's phone.")
FULL = N_("There are three already. Look for somebody else.")


@handles(PairJoin)
def join(act: Act, command: PairJoin) -> Answer:
    return {"pair": meet(act, who_acts(act), command.code, "code").id}


@handles(PairLeave)
def leave(act: Act, command: PairLeave) -> None:
    me = who_acts(act)
    pair = membership.pair_of(act, open_exchange(act, None), me)
    if pair is not None:
        membership.leave(act, pair, me)


@handles(PairChange)
def change(act: Act, command: PairChange) -> Answer:
    round_ = membership.exchange(act, command.round)
    person = _here(act, command.participant, "participant")
    former = membership.pair_of(act, round_, person.id)
    if command.beside is not msgspec.UNSET:
        if command.pair is not msgspec.UNSET or command.beside == person.id:
            raise Refused(ErrorCode.BAD_REQUEST, "beside")
        return {"pair": _beside(act, round_, person, _here(act, command.beside, "beside")).id}
    if command.pair is None:
        if former is not None:
            membership.leave(act, former, person.id)
        return {"pair": None}
    pair = None
    if command.pair is not msgspec.UNSET:
        pair = act.find(Pair, command.pair, "pair")
        if pair.round_id != round_.id:
            raise Refused(ErrorCode.BAD_REQUEST, "pair")
    alone = former is not None and len(membership.members_of(act, former)) == 1
    if former is not None and (pair is former or (pair is None and alone)):
        return {"pair": former.id}
    if pair is not None:
        must_have_room(act, pair, "pair")
    return {"pair": membership.put(act, round_, [person.id], pair).id}


def _beside(act: Act, round_: Round, person: Participant, other: Participant) -> Pair:
    theirs = membership.pair_of(act, round_, other.id)
    if theirs is None:
        return membership.put(act, round_, [other.id, person.id], None)
    if membership.pair_of(act, round_, person.id) is not theirs:
        must_have_room(act, theirs, "beside")
        membership.put(act, round_, [person.id], theirs)
    return theirs


def _here(act: Act, person: str, field: str) -> Participant:
    found = act.find(Participant, person, field)
    if found.removed_at is not None:
        raise Refused(ErrorCode.NOT_FOUND, field)
    return found


def meet(act: Act, me: str, typed: str, field: str) -> Pair:
    """Two people sit together, in the pair of the one that is asked, or in that of who asks if the other has none.

    Who of them asks makes no difference where one of them is in no pair. Raises Refused with the field's name.
    """
    round_ = open_exchange(act, field)
    other = _neighbour(act, me, typed, field)
    mine, theirs = membership.pair_of(act, round_, me), membership.pair_of(act, round_, other)
    if theirs is not None:
        if theirs is mine:
            return theirs
        must_have_room(act, theirs, field)
        return membership.put(act, round_, [me], theirs)
    if mine is not None and len(membership.members_of(act, mine)) < LARGEST:
        return membership.put(act, round_, [other], mine)
    return membership.put(act, round_, [me, other], None)


def open_exchange(act: Act, field: str | None) -> Round:
    """The exchange round that is open. Raises Refused (round_closed)."""
    current = act.current_round()
    if current is None or current.kind != RoundKind.EXCHANGE or current.state != RoundState.OPEN:
        raise Refused(ErrorCode.ROUND_CLOSED, field, NOT_NOW)
    return current


def must_have_room(act: Act, pair: Pair, field: str) -> None:
    """Raises Refused (conflict) for a pair of three."""
    if len(membership.members_of(act, pair)) >= LARGEST:
        raise Refused(ErrorCode.CONFLICT, field, FULL)


def who_acts(act: Act) -> str:
    """The participant whose phone it is. Raises Refused (forbidden)."""
    if act.actor.participant is None:
        raise Refused(ErrorCode.FORBIDDEN)
    return act.actor.participant


def _neighbour(act: Act, me: str, typed: str, field: str) -> str:
    if not typed.strip():
        raise Refused(ErrorCode.EMPTY, field, NO_CODE)
    number = neighbour_number(typed)
    found = None if number is None else participant_by_code(act.session, act.workshop.id, number)
    if found is None:
        raise Refused(ErrorCode.NOT_FOUND, field, UNKNOWN_NEIGHBOUR)
    if found["id"] == me:
        raise Refused(ErrorCode.BAD_REQUEST, field, OWN_CODE)
    return str(found["id"])
