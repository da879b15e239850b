"""Every command a client can send: its name, where it is spoken, who may, and its schema with limits.

This registry is the truth. `docs/protocol.md` and `facilitate protocol --json` are made from it. Schemas are msgspec
structs: a pure library of types, without I/O, so that the rules about shape stand beside the rules about meaning.
"""

from collections.abc import Callable
from typing import Annotated, ClassVar, Literal, TypeVar

import msgspec
from msgspec import Meta

from facilitate.domain.words import CardKind, NoteKind, Role, RoundKind

TEXT_LIMIT = 2_000
LINE_LIMIT = 200

Op = Annotated[
    str, Meta(pattern="^[A-Za-z0-9_-]{16,64}$", description="client-made id of at least 96 bits, once per command")
]
Id = Annotated[str, Meta(min_length=1, max_length=32)]
Line = Annotated[str, Meta(max_length=LINE_LIMIT)]
Text = Annotated[str, Meta(max_length=TEXT_LIMIT)]
Emoji = Annotated[str, Meta(max_length=32)]
Seconds = Annotated[int, Meta(ge=1, le=4 * 60 * 60)]
Revision = Annotated[int, Meta(ge=0)]

LEADS = frozenset({Role.FACILITATOR})
WRITES = frozenset({Role.FACILITATOR, Role.SCRIBE})
WATCHES = frozenset({Role.FACILITATOR, Role.SCRIBE, Role.STAGE})
TAKES_PART = frozenset({Role.PARTICIPANT})
HOSTS = frozenset({Role.HOST})
ANYONE = frozenset(Role)


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A request in the imperative. Subclasses are registered with `@command`."""

    wire_name: ClassVar[str]
    namespace: ClassVar[str]
    roles: ClassVar[frozenset[Role]]
    writes: ClassVar[bool] = True
    keeps_receipt: ClassVar[bool] = True

    op: Op


class Query(Command, frozen=True, kw_only=True):
    """A request that changes nothing, so its op is optional and leaves no receipt."""

    writes: ClassVar[bool] = False

    op: Op | None = None  # type: ignore[assignment]


C = TypeVar("C", bound=Command)

REGISTRY: dict[tuple[str, str], type[Command]] = {}


def command(namespace: str, name: str, roles: frozenset[Role]) -> Callable[[type[C]], type[C]]:
    """Register a command. Raises ValueError, at import, for a second one of that name or one that nobody may send."""

    def register(cls: type[C]) -> type[C]:
        if not roles:
            raise ValueError(f"{namespace} {name}: no role may send it")
        if (namespace, name) in REGISTRY:
            raise ValueError(f"{namespace} {name}: registered twice")
        cls.wire_name, cls.namespace, cls.roles = name, namespace, roles
        REGISTRY[namespace, name] = cls
        return cls

    return register


# Over HTTP: before there is a socket to speak on.


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
    """One step of an agenda. `seconds` is the planned time, None without one."""

    kind: RoundKind
    title: Line
    prompt: Line = ""
    help: Line = ""
    examples: Annotated[list[Line], Meta(max_length=8)] = []
    seconds: Seconds | None = None


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
    """Take part, by code. The same op gives the same participant again -> {participant, number}."""

    code: Annotated[str, Meta(max_length=40)]
    name: Annotated[str, Meta(max_length=60)] = ""
    organisation: Annotated[str, Meta(max_length=100)] = ""


# On /phone: what a participant does.


@command("/phone", "sync", TAKES_PART)
class PhoneSync(Query, frozen=True, kw_only=True):
    """What happened since a revision -> {rev, now, events}, or {rev, now, snapshot} without one or too far back."""

    since: Revision | None = None


@command("/phone", "me.update", TAKES_PART)
class MeUpdate(Command, frozen=True, kw_only=True):
    """Change one's own name or organisation; both may be empty."""

    name: Annotated[str, Meta(max_length=60)] = ""
    organisation: Annotated[str, Meta(max_length=100)] = ""


class CardText(Command, frozen=True, kw_only=True):
    """What a card says. `text` is required; a metaphor has a `why`, a practice a `condition` and an `example`."""

    kind: CardKind
    text: Text
    why: Text = ""
    emoji: Emoji = ""
    condition: Text = ""
    example: Text = ""
    addressee: Line = ""


@command("/phone", "card.submit", TAKES_PART)
class CardSubmit(CardText, frozen=True, kw_only=True):
    """Send a card in the open round -> {card}. In an exchange round the whole pair is its author."""

    round: Id


@command("/phone", "card.edit", TAKES_PART)
class CardEdit(CardText, frozen=True, kw_only=True):
    """Change a card of one's own while its round is open."""

    card: Id


@command("/phone", "card.withdraw", TAKES_PART)
class CardWithdraw(Command, frozen=True, kw_only=True):
    """Take a card of one's own back while its round is open. Its text is deleted."""

    card: Id


# On /board: what a facilitator leads, a scribe writes, a stage watches.


@command("/board", "sync", WATCHES)
class BoardSync(Query, frozen=True, kw_only=True):
    """What happened since a revision -> {rev, now, events}, or {rev, now, snapshot} without one or too far back."""

    since: Revision | None = None


@command("/board", "round.open", LEADS)
class RoundOpen(Command, frozen=True, kw_only=True):
    """Open or reopen a round; the one that was open closes. An exchange round draws its pairs if it has none."""

    round: Id


@command("/board", "round.close", LEADS)
class RoundClose(Command, frozen=True, kw_only=True):
    """Stop taking cards in the open round; every screen stays on it."""

    round: Id


@command("/board", "round.next", LEADS)
class RoundNext(Command, frozen=True, kw_only=True):
    """Go on from the round that is now current (null in the lobby). Answers conflict when it no longer is."""

    current: Id | None


@command("/board", "timer.start", LEADS)
class TimerStart(Command, frozen=True, kw_only=True):
    """Start the open round's timer anew, in seconds."""

    seconds: Seconds


@command("/board", "timer.extend", LEADS)
class TimerExtend(Command, frozen=True, kw_only=True):
    """Give a running or elapsed timer more seconds from its end, or from now when it has elapsed."""

    seconds: Seconds


@command("/board", "timer.stop", LEADS)
class TimerStop(Command, frozen=True, kw_only=True):
    """Take the timer away."""


@command("/board", "pairs.draw", LEADS)
class PairsDraw(Command, frozen=True, kw_only=True):
    """Draw all pairs of an exchange round by chance, as long as no pair has sent a card."""

    round: Id


@command("/board", "pairs.arrange", LEADS)
class PairsArrange(Command, frozen=True, kw_only=True):
    """Set the pairs of an exchange round by hand, until one has sent a card; who is left out joins as a latecomer."""

    round: Id
    pairs: Annotated[list[Annotated[list[Id], Meta(min_length=1, max_length=3)]], Meta(max_length=300)]


@command("/board", "lens.create", LEADS)
class LensCreate(Command, frozen=True, kw_only=True):
    """Add another way of clustering the cards of a round -> {lens}."""

    round: Id
    title: Line


@command("/board", "lens.rename", LEADS)
class LensRename(Command, frozen=True, kw_only=True):
    lens: Id
    title: Line


@command("/board", "cluster.create", LEADS)
class ClusterCreate(Command, frozen=True, kw_only=True):
    """Make a cluster at the end of a lens, from cards of its round if given -> {cluster}. The title may be empty."""

    lens: Id
    title: Line = ""
    cards: Annotated[list[Id], Meta(max_length=500)] = []


@command("/board", "cluster.rename", LEADS)
class ClusterRename(Command, frozen=True, kw_only=True):
    """Change a title. Answers conflict, with the current title, when `was` is given and no longer true."""

    cluster: Id
    title: Line
    was: Line | None = None


@command("/board", "cluster.merge", LEADS)
class ClusterMerge(Command, frozen=True, kw_only=True):
    """Put the cards of `cluster` behind those of `into` and remove `cluster`; `into` takes its title if it has none."""

    cluster: Id
    into: Id


@command("/board", "cluster.remove", LEADS)
class ClusterRemove(Command, frozen=True, kw_only=True):
    """Remove a cluster; its cards go back to the new ones."""

    cluster: Id


@command("/board", "card.place", LEADS)
class CardPlace(Command, frozen=True, kw_only=True):
    """Put a card into a cluster (null: back to the new ones), behind `after` (null: first; left out: last).

    -> {was: {cluster, after}}, which undoes it when placed again. The last move wins.
    """

    card: Id
    lens: Id
    cluster: Id | None
    after: Id | None | msgspec.UnsetType = msgspec.UNSET


@command("/board", "spotlight.set", LEADS)
class SpotlightSet(Command, frozen=True, kw_only=True):
    """Show one card or one cluster large on the stage; neither: the spotlight goes off."""

    card: Id | None = None
    cluster: Id | None = None


class NoteText(Command, frozen=True, kw_only=True):
    """What was said aloud. `addressee` is for a call or an action."""

    kind: NoteKind
    text: Text
    addressee: Line = ""


@command("/board", "note.add", WRITES)
class NoteAdd(NoteText, frozen=True, kw_only=True):
    """Write down what was said, with a round, and with a cluster or a card if it is about one -> {note}."""

    round: Id | None = None
    cluster: Id | None = None
    card: Id | None = None


@command("/board", "note.edit", WRITES)
class NoteEdit(NoteText, frozen=True, kw_only=True):
    """Change a note. Answers conflict, with the current text, when `was` is given and no longer true."""

    note: Id
    was: Text | None = None


@command("/board", "note.remove", WRITES)
class NoteRemove(Command, frozen=True, kw_only=True):
    note: Id


@command("/board", "link.create", LEADS)
class LinkCreate(Command, frozen=True, kw_only=True):
    """Make a link for another device or person -> {link}, a path whose fragment is the secret, so it is not kept."""

    keeps_receipt: ClassVar[bool] = False

    role: Literal["facilitator", "scribe", "stage"]


@command("/board", "workshop.close", LEADS)
class WorkshopClose(Command, frozen=True, kw_only=True):
    """End the workshop: phones no longer join or send; clustering, notes and the report go on."""


@command("/board", "workshop.reopen", LEADS)
class WorkshopReopen(Command, frozen=True, kw_only=True):
    """Take it up again where it was."""
