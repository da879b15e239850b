"""Agendas as a whole: on /board for one workshop, over HTTP for a host's own."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from facilitate.domain.commands.entering import MOST_ROUNDS
from facilitate.domain.commands.registry import HOSTS, LEADS, Command, Id, Line, Seconds, command

AGENDA_LIMIT = 120_000
"""Bytes of an agenda as a file: as many rounds as there may be, with private notes as long as they may be. The worst
that was found of this size takes 0.6 s to read, and 70 MB."""


class Shorter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A round, how long it was to take, as who shortens it saw it, and how long it takes now: less."""

    round: Id
    was: Seconds
    seconds: Seconds


@command("/board", "agenda.shorten", LEADS)
class AgendaShorten(Command, frozen=True, kw_only=True):
    """Give rounds that are still to come less time, all of them together.

    Answers conflict, and changes nothing, where one is to take another time than its `was` says, or runs by now.
    """

    undoable: ClassVar[bool] = True

    rounds: Annotated[list[Shorter], Meta(min_length=1, max_length=MOST_ROUNDS)]


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
