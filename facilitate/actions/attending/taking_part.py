"""Who takes part: people without a phone, people who are taken out or muted, and who is done."""

from sqlalchemy import select

from facilitate.actions.attending import newcomers
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.withdrawing import hiding, leaving
from facilitate.domain.commands import (
    CardsHide,
    DoneSet,
    ParticipantAdd,
    ParticipantMute,
    ParticipantRemove,
    ParticipantRestore,
    ParticipantsRemove,
)
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.text import clean_line
from facilitate.domain.words import RoundKind
from facilitate.store.tables import Done, Participant, Round

NOBODY = N_("Nobody came in since then.")


@handles(ParticipantAdd)
def add(act: Act, command: ParticipantAdd) -> Answer:
    if not clean_line(command.name):
        raise Refused(ErrorCode.EMPTY, "name")
    return {"participant": newcomers.come_in(act, command.name, command.organisation, guest=True).id}


@handles(ParticipantRemove)
def remove(act: Act, command: ParticipantRemove) -> None:
    person = act.find(Participant, command.participant, "participant")
    if person.removed_at is None:
        leaving.take_out(act, [person])


@handles(ParticipantRestore)
def restore(act: Act, command: ParticipantRestore) -> None:
    person = act.find(Participant, command.participant, "participant")
    if person.removed_at is not None:
        leaving.let_in(act, [person])


@handles(ParticipantsRemove)
def remove_last(act: Act, command: ParticipantsRemove) -> Answer:
    if (command.last is None) == (command.since is None):
        raise Refused(ErrorCode.BAD_REQUEST, "last")
    here = (Participant.workshop_id == act.workshop.id, Participant.removed_at.is_(None), ~Participant.guest)
    found = select(Participant).where(*here).order_by(Participant.number.desc()).limit(command.last)
    if command.since is not None:
        found = found.where(Participant.joined_at >= command.since)
    going = list(act.session.scalars(found))
    if not going:
        raise Refused(ErrorCode.NOT_FOUND, None, NOBODY)
    leaving.take_out(act, going)
    cards = leaving.cards_alone_by(act, [person.id for person in going]) if command.cards else []
    hiding.hide(act, cards)
    return {"participants": len(going), "cards": len(cards)}


@handles(CardsHide)
def hide_cards(act: Act, command: CardsHide) -> Answer:
    person = act.find(Participant, command.participant, "participant")
    cards = leaving.cards_alone_by(act, [person.id])
    hiding.hide(act, cards)
    return {"cards": len(cards)}


@handles(ParticipantMute)
def mute(act: Act, command: ParticipantMute) -> None:
    person = act.find(Participant, command.participant, "participant")
    if person.muted != command.muted:
        person.muted = command.muted
        tell_aside(act, person.id)


@handles(DoneSet)
def set_done(act: Act, command: DoneSet) -> None:
    round_ = act.open_round()
    if round_.id != command.round or round_.kind == RoundKind.PLENARY:
        raise Refused(ErrorCode.ROUND_CLOSED, "round")
    person = act.find(Participant, act.actor.participant or "", "participant")
    said = act.session.get(Done, (round_.id, person.id))
    if command.done and said is None:
        act.session.add(Done(round_id=round_.id, participant_id=person.id))
    elif said is not None and not command.done:
        act.session.delete(said)
    else:
        return
    act.session.flush()
    tell_aside(act, person.id)
    act.count(done=1 if command.done else -1)


def nobody_is_done(act: Act, round_: Round) -> None:
    """A round that is opened again asks everybody anew."""
    for said in list(act.session.scalars(select(Done).where(Done.round_id == round_.id))):
        act.session.delete(said)
        tell_aside(act, said.participant_id)
    act.session.flush()


def tell_aside(act: Act, person: str) -> None:
    """What of somebody the room is not told changed: it hears nothing, so that the time joins no card to them."""
    act.tell_desk("participant.updated", participant=person)
    act.tell_phones("participant.updated", [person], participant=person)
