"""A neighbour without a phone: in somebody's pair by name alone."""

from facilitate.actions import neighbours, pairing
from facilitate.actions.act import Act
from facilitate.actions.handlers import Answer, handles
from facilitate.actions.people import add
from facilitate.domain.commands import PairGuest
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.pairs import LARGEST
from facilitate.domain.text import clean_line

NO_NAME = N_("Type the name of your partner.")
FULL_ALREADY = N_("You are three already.")


@handles(PairGuest)
def bring(act: Act, command: PairGuest) -> Answer:
    me, round_ = neighbours.who_acts(act), neighbours.open_exchange(act, "name")
    name = clean_line(command.name)
    if not name:
        raise Refused(ErrorCode.EMPTY, "name", NO_NAME)
    mine = pairing.pair_of(act, round_, me)
    if mine is not None and len(pairing.members_of(act, mine)) >= LARGEST:
        raise Refused(ErrorCode.CONFLICT, "name", FULL_ALREADY)
    guest = add(act, name, "", guest=True).id
    pair = pairing.put(act, round_, [guest] if mine else [me, guest], mine)
    return {"participant": guest, "pair": pair.id}
