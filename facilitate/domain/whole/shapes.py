"""The shape of `workshop/2`: every field in the order in which it is written. See docs/reports.md.

Lists have an order of their own: people, pairs and cards by number; rounds and lenses by position; clusters, and the
cards in them, by order key; notes and passages by when they were made. So the same workshop always gives the same file.
"""

from typing import Final, Literal

from msgspec import UNSET, UnsetType

from facilitate.domain.commands.entering import Language
from facilitate.domain.commands.registry import TimeOfDay
from facilitate.domain.spotlight import Spotlight
from facilitate.domain.whole.fields import Code, Count, Id, Key, Line, Moment, Shape, Text
from facilitate.domain.whole.rounds import Round
from facilitate.domain.words import NoteKind, PassageKind, Theme, WorkshopStatus

FORMAT: Final = "workshop/2"


class ProgrammeEntry(Shape, frozen=True):
    time: Line
    title: Line
    items: list[Line]


class Event(Shape, frozen=True):
    title: Line
    subtitle: Line
    date: Line
    organisers: list[Line]
    context: Text
    programme: list[ProgrammeEntry]
    links: list[Line]


class Stage(Shape, frozen=True):
    theme: Theme
    join_bar: bool


class Workshop(Shape, frozen=True, kw_only=True):
    """`stage` is there only where somebody chose something else than what every workshop begins with."""

    id: Id
    code: Code
    title: Line
    number: Count | None
    language: Language
    status: WorkshopStatus
    round: Id | None
    facilitators: list[Line]
    scribe: Line
    spotlight: Spotlight | None
    wall: bool
    starts: TimeOfDay = ""
    promised: Count | None = None
    created_at: Moment
    closed_at: Moment | None
    stage: Stage | UnsetType = UNSET


class Participant(Shape, frozen=True):
    """`done`: ids of the rounds that they are done with."""

    id: Id
    number: Count
    code: Count
    name: Line
    organisation: Line
    guest: bool
    muted: bool
    joined_at: Moment
    removed_at: Moment | None
    done: list[Id]


class Note(Shape, frozen=True):
    """About the workshop, or what it names."""

    id: Id
    round: Id | None
    cluster: Id | None
    card: Id | None
    kind: NoteKind
    text: Text
    addressee: Line
    created_at: Moment
    edited_at: Moment | None


class Alone(Shape, frozen=True):
    """What stood in a passage before it took others in."""

    text: Text | None
    typed: Text | None
    sources: list[Id]


class Passage(Shape, frozen=True):
    """What a scribe did with one passage of the report. `alone` is there only where it took others in."""

    key: Key
    text: Text | None
    label: Line | None
    typed: Text | None
    left_out: bool
    parent: Key | None
    into: Key | None
    kind: PassageKind | None
    sources: list[Id]
    kept: list[Line]
    created_at: Moment
    edited_at: Moment
    alone: Alone | UnsetType = UNSET


class Options(Shape, frozen=True):
    """Only those that somebody chose. `lenses` are by round."""

    appendix: bool | UnsetType = UNSET
    counts: bool | UnsetType = UNSET
    headings: bool | UnsetType = UNSET
    lenses: dict[Id, Id] | UnsetType = UNSET
    names: bool | UnsetType = UNSET
    overviews: bool | UnsetType = UNSET
    pictures: bool | UnsetType = UNSET
    signs: bool | UnsetType = UNSET


class Report(Shape, frozen=True):
    """A scribe's edits: `orders` are keys by their parent's."""

    options: Options
    passages: list[Passage]
    orders: dict[Key, list[Key]]


class WholeWorkshop(Shape, frozen=True):
    format: Literal["workshop/2"]
    workshop: Workshop
    event: Event
    participants: list[Participant]
    rounds: list[Round]
    notes: list[Note]
    report: Report
