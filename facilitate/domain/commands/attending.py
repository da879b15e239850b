"""Who takes part: on /board, adding, removing and muting people; on /phone, saying that one is done."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from facilitate.domain.commands.registry import LEADS, TAKES_PART, WRITES, Command, Id, Moment, command
from facilitate.domain.limits import ASKING_AT_ONCE
from facilitate.domain.words import Asking

MOST_PLACES = 5_000
"""People in one workshop, whatever its facilitator allows."""
PersonName = Annotated[str, Meta(max_length=60)]
Organisation = Annotated[str, Meta(max_length=100)]


@command("/board", "participant.add", WRITES)
class ParticipantAdd(Command, frozen=True, kw_only=True):
    """Take in somebody who has no phone -> {participant}."""

    name: Annotated[str, Meta(min_length=1, max_length=60)]
    organisation: Organisation = ""


@command("/board", "askers.answer", LEADS)
class AskersAnswer(Command, frozen=True, kw_only=True):
    """Let in people who ask to come in, or refuse them; `waiting` puts who was refused among those who ask again.

    -> {answered, left}, how many, and for how many there was no place. Answers locked where there is none at all.
    """

    askers: Annotated[list[Id], Meta(min_length=1, max_length=ASKING_AT_ONCE)]
    answer: Asking


class PersonWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How somebody was called, as their reader saw it; of the fields that they change at least."""

    name: PersonName | UnsetType = UNSET
    organisation: Organisation | UnsetType = UNSET


@command("/board", "participant.correct", LEADS)
class ParticipantCorrect(Command, frozen=True, kw_only=True):
    """Mend how somebody is called, or from which organisation they are. Fields that are left out stay as they are.

    Answers conflict, with the field and what stands there now, where that is no longer what `was` says.
    """

    undoable: ClassVar[bool] = True

    participant: Id
    name: PersonName | UnsetType = UNSET
    organisation: Organisation | UnsetType = UNSET
    was: PersonWords = PersonWords()


@command("/board", "participant.remove", LEADS)
class ParticipantRemove(Command, frozen=True, kw_only=True):
    """Take somebody out: their phone is shown out and they count no more. Their cards stay."""

    participant: Id


@command("/board", "participant.restore", LEADS)
class ParticipantRestore(Command, frozen=True, kw_only=True):
    """Let somebody who was taken out come back; their phone does so by itself."""

    participant: Id


@command("/board", "participants.remove", LEADS)
class ParticipantsRemove(Command, frozen=True, kw_only=True):
    """Take out at once who came in last, so many or all since a moment -> {participants, cards}, how many.

    Who has no phone stays. With `cards`, what they alone wrote goes off the board too.
    """

    undoable: ClassVar[bool] = True

    last: Annotated[int, Meta(ge=1, le=MOST_PLACES)] | None = None
    since: Moment | None = None
    cards: bool = False


@command("/board", "cards.hide", LEADS)
class CardsHide(Command, frozen=True, kw_only=True):
    """Take off the board all that somebody alone wrote, in every round -> {cards}, how many."""

    undoable: ClassVar[bool] = True

    participant: Id


@command("/board", "participant.mute", LEADS)
class ParticipantMute(Command, frozen=True, kw_only=True):
    """Refuse what somebody sends, or take it again. All else goes on for them."""

    participant: Id
    muted: bool


@command("/phone", "done.set", TAKES_PART)
class DoneSet(Command, frozen=True, kw_only=True):
    """Say that one is done with the open round, or not after all. Sending another card changes nothing about it."""

    round: Id
    done: bool
