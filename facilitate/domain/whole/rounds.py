"""A round with what belongs to it: pairs, cards, lenses and what was voted."""

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from facilitate.domain.whole.fields import Count, Dots, Field, Id, Line, Moment, OrderKey, Shape, Span, Text
from facilitate.domain.words import CardKind, CardState, Colour, Pairing, RoundKind, RoundState, Showing, Voting


class Pair(Shape, frozen=True):
    """`members`: all of them by their place, those who were taken out too."""

    id: Id
    number: Count
    members: list[Id]


class Card(Shape, frozen=True):
    """`under` is there only where it lies in a stack: the card on top, of the same round."""

    id: Id
    number: Count
    kind: CardKind
    text: Text
    why: Text
    emoji: Line
    condition: Text
    example: Text
    addressee: Line
    authors: list[Id]
    pair: Id | None
    state: CardState
    asked: Text
    revealed: bool
    created_at: Moment
    edited_at: Moment | None
    under: Id | UnsetType = UNSET


class Placed(Shape, frozen=True):
    """A card in a cluster."""

    card: Id
    order: OrderKey


class Cluster(Shape, frozen=True):
    id: Id
    title: Line
    order: OrderKey
    colour: Colour
    emoji: Line
    summary: Text
    folded: bool
    locked: bool
    cards: list[Placed]


class Lens(Shape, frozen=True):
    id: Id
    title: Line
    position: Count
    shown: bool
    clusters: list[Cluster]


class Timer(Shape, frozen=True):
    """Running: `ends_at`; paused: `left`, in milliseconds. `seconds` is the whole of it."""

    ends_at: Moment | None
    left: Span | None
    seconds: Count | None


class Queue(Shape, frozen=True):
    """Who speaks in turn: see `domain.speaking`."""

    order: Annotated[list[Id], Meta(min_length=1)]
    at: Count
    away: list[Id]


class Asked(Shape, frozen=True):
    """Of a question that nobody planned: see `domain.asking`."""

    during: Id | None
    open: bool
    back_to: Id | None
    lens: Id | None
    runs_on: list[Id] = []


class Round(Shape, frozen=True, kw_only=True):
    """`ballots` are what people voted, without who: dots by target. Null for what is no vote, or not closed.

    `counted`, what a facilitator counted in the room, is there only where something was. So are `options` and `asked`.
    What a file of an earlier build does not have is as usual.
    """

    id: Id
    position: Count
    kind: RoundKind
    title: Line
    prompt: Line
    help: Line
    examples: list[Line]
    card: CardKind | None
    seconds: Count | None
    countdown: Count | None = None
    cues: Text = ""
    materials: Line = ""
    state: RoundState
    opened_at: Moment | None
    first_opened_at: Moment | None = None
    timer: Timer | None
    locked: bool
    showing: Showing
    revealed: bool
    names: bool
    moderated: bool
    required: list[Field]
    cards_each: Count | None
    pairing: Pairing
    voting: Voting | None
    dots: Count | None
    ballot: list[Id] | None
    queue: Queue | None
    pairs: list[Pair]
    cards: list[Card]
    lenses: list[Lens]
    ballots: list[dict[Id, Dots]] | None
    counted: dict[Id, Dots] | UnsetType = UNSET
    options: list[Line] | UnsetType = UNSET
    asked: Asked | UnsetType = UNSET
