"""How people are called: they say so themselves, and who leads mends what was mistyped."""

from msgspec import UNSET

from facilitate.actions.base import named
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.actions.stepping import steps
from facilitate.domain.commands import MeUpdate, ParticipantCorrect
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean_line
from facilitate.store.tables import Participant


@handles(MeUpdate)
def update(act: Act, command: MeUpdate) -> None:
    """Whatever somebody mended before is forgotten: it is theirs to say, and to take back."""
    if act.actor.participant is None:
        raise Refused(ErrorCode.FORBIDDEN)
    person = act.find(Participant, act.actor.participant, "participant")
    person.name, person.organisation = clean_line(command.name), clean_line(command.organisation)
    steps.forget_name(act, person.id)
    named.tell(act, person.id)


@handles(ParticipantCorrect)
def correct(act: Act, command: ParticipantCorrect) -> None:
    person = act.find(Participant, command.participant, "participant")
    new = {}
    for field in ("name", "organisation"):
        wanted, now = getattr(command, field), getattr(person, field)
        if wanted is UNSET or clean_line(wanted) == now:
            continue
        if getattr(command.was, field) not in (UNSET, now):
            raise Refused(ErrorCode.CONFLICT, field, None, current=now)
        new[field] = clean_line(wanted)
    for field, words in new.items():
        setattr(person, field, words)
    if new:
        named.tell(act, person.id)
