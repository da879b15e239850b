"""The pen of a pair's draft: taken by a tap, free again when its holder pauses, sleeps or is gone."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.pairing.drafts import give_pen, is_free_for, open_draft, tell, told
from facilitate.actions.pairing.membership import own_pair
from facilitate.domain.commands import PenDrop, PenTake
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.store.tables import Draft, PairMember, Participant
from facilitate.store.unit import Unit

WRITES_NOW = N_("%(name)s is writing just now.")
PARTNER_WRITES_NOW = N_("Your partner is writing just now.")


@handles(PenTake)
def take_pen(act: Act, command: PenTake) -> Answer:
    pair, members = own_pair(act, command.pair)
    draft = open_draft(act, pair)
    if not is_free_for(draft, act):
        holder = act.session.get_one(Participant, draft.pen)
        if holder.name:
            raise Refused(ErrorCode.LOCKED, "pair", WRITES_NOW, name=holder.name)
        raise Refused(ErrorCode.LOCKED, "pair", PARTNER_WRITES_NOW)
    give_pen(draft, act)
    return told(act, draft, members)


@handles(PenDrop)
def drop_pen(act: Act, command: PenDrop) -> Answer:
    pair, members = own_pair(act, command.pair)
    draft = open_draft(act, pair)
    if draft.pen == act.actor.participant:
        draft.pen = draft.pen_at = None
    return told(act, draft, members)


def holds_a_pen(session: Session, participant: str) -> bool:
    return bool(held_by(session, {participant}))


def held_by(session: Session, people: Collection[str]) -> set[str]:
    """Those of these participants who hold a pen."""
    return {pen for pen in session.scalars(select(Draft.pen).where(Draft.pen.in_(people))) if pen}


def free_pens_of(unit: Unit, participant: str) -> None:
    """The participant's phone sleeps or is gone: whoever writes with them may go on."""
    for draft in unit.session.scalars(select(Draft).where(Draft.pen == participant)).all():
        draft.pen = draft.pen_at = None
        members = select(PairMember.participant_id).where(PairMember.pair_id == draft.pair_id)
        tell(unit, draft, list(unit.session.scalars(members)))
