"""A neighbour without a phone: in somebody's pair by name alone."""

from sqlalchemy import func, select

from facilitate.actions.attending.joining import FULL, is_full
from facilitate.actions.attending.newcomers import add
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.pairing import membership, neighbours
from facilitate.domain.commands import PairGuest
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import GUESTS_EACH
from facilitate.domain.pairs import LARGEST
from facilitate.domain.text import clean_line
from facilitate.store.tables import BroughtGuest, Round

NO_NAME = N_("Type the name of your partner.")
FULL_ALREADY = N_("You are three already.")
BROUGHT_ENOUGH = N_(
    "You brought %(most)d people without a phone in this round already. Ask the facilitator to add more."
)


@handles(PairGuest)
def bring(act: Act, command: PairGuest) -> Answer:
    """A guest takes a place as everybody does, but comes in through a shut door: they sit in the room already."""
    me, round_ = neighbours.who_acts(act), neighbours.open_exchange(act, "name")
    name = clean_line(command.name)
    if not name:
        raise Refused(ErrorCode.EMPTY, "name", NO_NAME)
    mine = membership.pair_of(act, round_, me)
    if mine is not None and len(membership.members_of(act, mine)) >= LARGEST:
        raise Refused(ErrorCode.CONFLICT, "name", FULL_ALREADY)
    if _brought(act, round_, me) >= GUESTS_EACH:
        raise Refused(ErrorCode.CONFLICT, "name", BROUGHT_ENOUGH, most=GUESTS_EACH)
    if is_full(act.unit, act.workshop):
        raise Refused(ErrorCode.LOCKED, "name", FULL)
    guest = add(act, name, "", guest=True).id
    act.session.add(BroughtGuest(guest_id=guest, round_id=round_.id, brought_by=me))
    pair = membership.put(act, round_, [guest] if mine else [me, guest], mine)
    return {"participant": guest, "pair": pair.id}


def _brought(act: Act, round_: Round, me: str) -> int:
    """How many, whether they are here still or not."""
    mine = select(func.count()).where(BroughtGuest.round_id == round_.id, BroughtGuest.brought_by == me)
    return act.session.scalar(mine) or 0
