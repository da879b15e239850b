"""Who takes part: people without a phone, people who are taken out or muted, and who is done."""

from sqlalchemy import select

from facilitate.actions import forming, pairing, people, speaking
from facilitate.actions.act import Act
from facilitate.actions.handlers import Answer, handles
from facilitate.domain.commands import DoneSet, ParticipantAdd, ParticipantMute, ParticipantRemove, ParticipantRestore
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean_line
from facilitate.domain.words import RoundKind
from facilitate.store.tables import Done, Participant, Round


@handles(ParticipantAdd)
def add(act: Act, command: ParticipantAdd) -> Answer:
    if not clean_line(command.name):
        raise Refused(ErrorCode.EMPTY, "name")
    return {"participant": people.come_in(act, command.name, command.organisation, guest=True).id}


@handles(ParticipantRemove)
def remove(act: Act, command: ParticipantRemove) -> None:
    person = act.find(Participant, command.participant, "participant")
    if person.removed_at is None:
        person.removed_at = act.now
        act.session.flush()
        pairing.part(act, person.id)
        speaking.keep_up(act)
        _tell(act, person)


@handles(ParticipantRestore)
def restore(act: Act, command: ParticipantRestore) -> None:
    person = act.find(Participant, command.participant, "participant")
    if person.removed_at is not None:
        person.removed_at = None
        act.session.flush()
        pairing.come_back(act, person.id)
        forming.welcome(act, person.id)
        speaking.keep_up(act)
        _tell(act, person)


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


def _tell(act: Act, person: Participant) -> None:
    act.tell_board("participant.updated", participant=person.id)
    act.tell_phones("participant.updated", [person.id], participant=person.id)
    act.count_anew()
