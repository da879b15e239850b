"""Over HTTP: before there is a socket to speak on."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from facilitate.domain.commands.registry import (
    ANYONE,
    HOSTS,
    Command,
    Id,
    Line,
    Seconds,
    Text,
    TimeOfDay,
    command,
)
from facilitate.domain.words import CardKind, Pairing, RoundKind, Showing, Voting

Required = Annotated[list[Literal["why", "condition", "example", "addressee"]], Meta(max_length=4)]
Few = Annotated[int, Meta(ge=1, le=20)]
Examples = Annotated[list[Line], Meta(max_length=8)]
Options = Annotated[list[Line], Meta(max_length=10)]
Number = Annotated[int, Meta(ge=1, le=999)]
Facilitators = Annotated[list[Line], Meta(max_length=10)]
Language = Literal["nl", "en"]
MOST_ROUNDS = 40


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

    `countdown` is what its timer counts down, where that is less than the planned time. `cues` are private notes for
    who leads, `materials` what they bring along.
    `showing` says when the room sees its cards, `names` whether with who wrote them, `moderated` whether a facilitator
    lets each through; `required` are fields a card must have if its kind has them, `cards_each` how many a participant
    (in an exchange round, a pair) may give. `pairing` is for exchange rounds, `voting` and `dots` are for votes;
    `options` are the words of each step of a scale, from the lowest, also empty ones. `skipped`: passed over for now.
    """

    kind: RoundKind
    title: Line
    prompt: Line = ""
    help: Line = ""
    examples: Examples = []
    card: CardKind | None = None
    seconds: Seconds | None = None
    countdown: Seconds | None = None
    cues: Text = ""
    materials: Line = ""
    showing: Showing = Showing.AT_ONCE
    names: bool = True
    moderated: bool = False
    required: Required = []
    cards_each: Few | None = None
    pairing: Pairing = Pairing.CHANCE
    voting: Voting | None = None
    dots: Few | None = None
    options: Options = []
    skipped: bool = False

    @property
    def timer_seconds(self) -> int | None:
        """What its timer counts down: a round that was made shorter than its timer shortens that too."""
        return min((given for given in (self.seconds, self.countdown) if given), default=None)


@command("http", "workshop.create", HOSTS)
class WorkshopCreate(Command, frozen=True, kw_only=True):
    """Make a workshop from an agenda, a ready one by name or a saved one by id, or from rounds -> {workshop, code}."""

    title: Line
    language: Language = "nl"
    number: Number | None = None
    facilitators: Facilitators = []
    scribe: Line = ""
    event: EventDetails = EventDetails()
    starts: TimeOfDay = ""
    agenda: Id = "workshop-2"
    rounds: Annotated[list[RoundPlan], Meta(min_length=1, max_length=MOST_ROUNDS)] | None = None


@command("http", "workshop.join", ANYONE)
class WorkshopJoin(Command, frozen=True, kw_only=True):
    """Take part, by code. The same op gives the same participant again -> {participant, number}.

    `neighbour` is the code of whoever is sat with at once, where that is possible.
    """

    code: Annotated[str, Meta(max_length=40)]
    name: Annotated[str, Meta(max_length=60)] = ""
    organisation: Annotated[str, Meta(max_length=100)] = ""
    neighbour: Annotated[str, Meta(max_length=40)] = ""
