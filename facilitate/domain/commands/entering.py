"""Over HTTP: before there is a socket to speak on."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from facilitate.domain.commands.registry import ANYONE, HOSTS, Command, Id, Line, Seconds, Text, command
from facilitate.domain.words import CardKind, Pairing, RoundKind


class ProgrammeItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A line of the day's programme. `time` is free text, such as 9.00-10.45."""

    time: Line = ""
    title: Line
    items: Annotated[list[Line], Meta(max_length=20)] = []


class EventDetails(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The day the workshop is part of. `date` is ISO 8601 (YYYY-MM-DD) or empty."""

    title: Line = ""
    subtitle: Line = ""
    date: Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    organisers: Annotated[list[Line], Meta(max_length=20)] = []
    context: Text = ""
    programme: Annotated[list[ProgrammeItem], Meta(max_length=20)] = []
    links: Annotated[list[Line], Meta(max_length=20)] = []


class RoundPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One step of an agenda. `card` is its usual kind of card, if not that of its kind; `seconds` the planned time.

    `pairing` is how the pairs of an exchange come about.
    """

    kind: RoundKind
    title: Line
    prompt: Line = ""
    help: Line = ""
    examples: Annotated[list[Line], Meta(max_length=8)] = []
    card: CardKind | None = None
    seconds: Seconds | None = None
    pairing: Pairing = Pairing.CHANCE


@command("http", "workshop.create", HOSTS)
class WorkshopCreate(Command, frozen=True, kw_only=True):
    """Make a workshop from a ready agenda (by name) or from rounds of one's own -> {workshop, code}."""

    title: Line
    language: Literal["nl", "en"] = "nl"
    number: Annotated[int, Meta(ge=1, le=999)] | None = None
    facilitators: Annotated[list[Line], Meta(max_length=10)] = []
    scribe: Line = ""
    event: EventDetails = EventDetails()
    agenda: Id = "workshop-2"
    rounds: Annotated[list[RoundPlan], Meta(min_length=1, max_length=40)] | None = None


@command("http", "workshop.join", ANYONE)
class WorkshopJoin(Command, frozen=True, kw_only=True):
    """Take part, by code. The same op gives the same participant again -> {participant, number}.

    `neighbour` is the code of whoever is sat with at once, where that is possible.
    """

    code: Annotated[str, Meta(max_length=40)]
    name: Annotated[str, Meta(max_length=60)] = ""
    organisation: Annotated[str, Meta(max_length=100)] = ""
    neighbour: Annotated[str, Meta(max_length=40)] = ""
