"""Telling how somebody is called from now on."""

from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.store.tables import PairMember


def tell(act: Act, person: str) -> None:
    """Everybody who sees the name: the room, the person, and who works with them."""
    act.tell_board("participant.updated", participant=person)
    act.tell_phones("participant.updated", [person], participant=person)
    for pair in act.session.scalars(select(PairMember.pair_id).where(PairMember.participant_id == person)):
        others = select(PairMember.participant_id).where(PairMember.pair_id == pair)
        act.tell_phones("pair.formed", list(act.session.scalars(others)), pair=pair)
