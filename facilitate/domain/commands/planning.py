"""What the agenda and the workshop are to be: on /board for one workshop, over HTTP for a host's own agendas.

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
from facilitate.domain.commands.registry import HOSTS, LEADS, Command, Id, Line, Seconds, Text, command
from facilitate.domain.words import CardKind, Pairing, RoundKind, Showing, Voting

AGENDA_LIMIT = 20_000
"""Bytes of an agenda as a file: six times what a long one has. A larger one could keep a parser busy for long."""


@command("/board", "round.add", LEADS)
class RoundAdd(Command, frozen=True, kw_only=True):
    """Put a round into the agenda after another one, at the start (after: null) or at the end -> {round}."""

    plan: RoundPlan
    after: Id | None | UnsetType = UNSET


@command("/board", "round.edit", LEADS)
class RoundEdit(Command, frozen=True, kw_only=True):
    """Change what a round asks, shows and takes, open or not.

    Once it was opened its kind stays, and of a vote what is voted on and with how many dots; words of a scale do not.
    """

    round: Id
    kind: RoundKind | UnsetType = UNSET
    title: Line | UnsetType = UNSET
    prompt: Line | UnsetType = UNSET
    help: Line | UnsetType = UNSET
    examples: Examples | UnsetType = UNSET
    card: CardKind | None | UnsetType = UNSET
    seconds: Seconds | None | UnsetType = UNSET
    showing: Showing | UnsetType = UNSET
    names: bool | UnsetType = UNSET
    moderated: bool | UnsetType = UNSET
    required: Required | UnsetType = UNSET
    cards_each: Few | None | UnsetType = UNSET
    pairing: Pairing | UnsetType = UNSET
    voting: Voting | None | UnsetType = UNSET
    dots: Few | None | UnsetType = UNSET
    options: Options | UnsetType = UNSET


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
    event: EventEdit | UnsetType = UNSET


@command("/board", "agenda.save", LEADS)
class AgendaSave(Command, frozen=True, kw_only=True):
    """Keep the workshop's agenda, with the settings of its rounds, among the host's own -> {agenda}."""

    title: Line


@command("http", "agenda.import", HOSTS)
class AgendaImport(Command, frozen=True, kw_only=True):
    """Keep an agenda from the text of a TOML file -> {agenda}. What is wrong in it is told by line and field."""

    text: Annotated[str, Meta(max_length=AGENDA_LIMIT)]


@command("http", "agenda.remove", HOSTS)
class AgendaRemove(Command, frozen=True, kw_only=True):
    """Forget a saved agenda. Workshops that were made from it stay as they are."""

    agenda: Id


@command("http", "workshop.duplicate", HOSTS)
class WorkshopDuplicate(Command, frozen=True, kw_only=True):
    """A new workshop with the details and the agenda of another, without its people and cards -> {workshop, code}."""

    workshop: Id
