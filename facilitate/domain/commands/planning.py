"""On /board: what rounds and workshop are to be.

An edit changes only the fields that it brings, so that two facilitators at different fields do not undo each other.
"""

from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

from facilitate.domain.commands.entering import (
    Examples,
    Facilitators,
    Few,
    Language,
    Number,
    Options,
    ProgrammeItem,
    Required,
    RoundPlan,
)
from facilitate.domain.commands.registry import (
    LEADS,
    Command,
    Id,
    Line,
    Seconds,
    Text,
    TimeOfDay,
    command,
)
from facilitate.domain.words import CardKind, Pairing, RoundKind, Showing, Voting


@command("/board", "round.add", LEADS)
class RoundAdd(Command, frozen=True, kw_only=True):
    """Put a round into the agenda after another one, at the start (after: null) or at the end -> {round}."""

    plan: RoundPlan
    after: Id | None | UnsetType = UNSET


class PrivateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What stood in the private notes of a round, as their reader saw it."""

    cues: Text | UnsetType = UNSET


@command("/board", "round.edit", LEADS)
class RoundEdit(Command, frozen=True, kw_only=True):
    """Change what a round asks, shows and takes, how long it is to take, and its private notes, open or not.

    Once it was opened its kind stays, and of a vote what is voted on and with how many dots; words of a scale do not.
    Answers conflict, with what stands there now, where the private notes are no longer what `was` says.
    """

    round: Id
    kind: RoundKind | UnsetType = UNSET
    title: Line | UnsetType = UNSET
    prompt: Line | UnsetType = UNSET
    help: Line | UnsetType = UNSET
    examples: Examples | UnsetType = UNSET
    card: CardKind | None | UnsetType = UNSET
    seconds: Seconds | None | UnsetType = UNSET
    countdown: Seconds | None | UnsetType = UNSET
    cues: Text | UnsetType = UNSET
    materials: Line | UnsetType = UNSET
    showing: Showing | UnsetType = UNSET
    names: bool | UnsetType = UNSET
    moderated: bool | UnsetType = UNSET
    required: Required | UnsetType = UNSET
    cards_each: Few | None | UnsetType = UNSET
    pairing: Pairing | UnsetType = UNSET
    voting: Voting | None | UnsetType = UNSET
    dots: Few | None | UnsetType = UNSET
    options: Options | UnsetType = UNSET
    was: PrivateWords = PrivateWords()


@command("/board", "round.move", LEADS)
class RoundMove(Command, frozen=True, kw_only=True):
    """Put a round after another one, or at the start of the agenda (after: null)."""

    round: Id
    after: Id | None


@command("/board", "round.skip", LEADS)
class RoundSkip(Command, frozen=True, kw_only=True):
    """Pass a round over when going on, or no longer. Not for a round that was opened."""

    round: Id
    skipped: bool


@command("/board", "round.remove", LEADS)
class RoundRemove(Command, frozen=True, kw_only=True):
    """Take a round out of the agenda, if it is not the current one and nothing was made in it."""

    round: Id


class EventEdit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What changes about the day the workshop is part of."""

    title: Line | UnsetType = UNSET
    subtitle: Line | UnsetType = UNSET
    date: Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] | UnsetType = UNSET
    organisers: Annotated[list[Line], Meta(max_length=20)] | UnsetType = UNSET
    context: Text | UnsetType = UNSET
    programme: Annotated[list[ProgrammeItem], Meta(max_length=20)] | UnsetType = UNSET
    links: Annotated[list[Line], Meta(max_length=20)] | UnsetType = UNSET


@command("/board", "workshop.edit", LEADS)
class WorkshopEdit(Command, frozen=True, kw_only=True):
    """Change what is told about the workshop."""

    title: Line | UnsetType = UNSET
    number: Number | None | UnsetType = UNSET
    language: Language | UnsetType = UNSET
    facilitators: Facilitators | UnsetType = UNSET
    scribe: Line | UnsetType = UNSET
    starts: TimeOfDay | UnsetType = UNSET
    event: EventEdit | UnsetType = UNSET
