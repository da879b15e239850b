"""The blocks of a report: plain data that every format renders in its own way."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

Paragraphs = tuple[str, ...]


class LineRole(StrEnum):
    """Why a single paragraph stands where it stands; each format dresses it by its role."""

    SUBTITLE = "subtitle"
    DATE = "date"
    ORGANISERS = "organisers"
    CONTEXT = "context"
    KICKER = "kicker"
    BYLINE = "byline"
    COUNT = "count"
    STATUS = "status"
    PROMPT = "prompt"
    LENS = "lens"
    SUMMARY = "summary"
    TURNOUT = "turnout"
    SILENCE = "silence"
    SENTENCE = "sentence"
    COLOPHON = "colophon"


@dataclass(frozen=True)
class Heading:
    """Level 1 is the title of the document, 2 a part of it, 3 a round, 4 a cluster."""

    block: ClassVar[str] = "heading"
    level: int
    text: str


@dataclass(frozen=True)
class Line:
    block: ClassVar[str] = "line"
    role: LineRole
    text: str


@dataclass(frozen=True)
class ProgrammeEntry:
    time: str
    title: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Programme:
    block: ClassVar[str] = "programme"
    entries: tuple[ProgrammeEntry, ...]


@dataclass(frozen=True)
class Link:
    """`href` is None for what is not a plain web address: it is shown as text and leads nowhere."""

    text: str
    href: str | None


@dataclass(frozen=True)
class Links:
    block: ClassVar[str] = "links"
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Aside:
    """A tip or a note that is set apart. `source` is the id of its card or note; `label` has its colon."""

    block: ClassVar[str] = "aside"
    source: str
    kind: str
    label: str
    paragraphs: Paragraphs


@dataclass(frozen=True)
class Part:
    """A further part of a practice, with its label: the condition, the example. `joint` as of a bullet."""

    label: str
    paragraphs: Paragraphs
    joint: str = ": "


@dataclass(frozen=True)
class Bullet:
    """One contribution. `source` is the id of its card or note, `kind` the kind of either.

    `sign` is its emoji; `label` a word that goes before ("Call to ...:"); `lead` what it is about in a few words (a
    metaphor, when a why follows) and `joint` what comes between the two; `names` how often it was said, if
    more than once, and who said it, only where the scribe keeps names; `asides` what was said about it.
    """

    source: str
    kind: str
    paragraphs: Paragraphs
    sign: str = ""
    label: str = ""
    lead: str = ""
    joint: str = ": "
    names: str = ""
    parts: tuple[Part, ...] = ()
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True)
class Bullets:
    block: ClassVar[str] = "bullets"
    items: tuple[Bullet, ...]


@dataclass(frozen=True)
class ClusterCount:
    title: str
    count: int
    signs: str


@dataclass(frozen=True)
class LensOverview:
    """Another way the same cards were clustered, on one line and without their texts."""

    block: ClassVar[str] = "overview"
    label: str
    clusters: tuple[ClusterCount, ...]


@dataclass(frozen=True)
class Result:
    """What was voted for, and its dots in words."""

    dots: str
    title: str


@dataclass(frozen=True)
class Results:
    """Of a vote, most dots first. These titles are told in the round that was voted on as well."""

    block: ClassVar[str] = "results"
    items: tuple[Result, ...]


@dataclass(frozen=True)
class Original:
    """A card by its number: what it is, its words as the report tells them, and the clusters it lay in."""

    number: int
    kind: str
    paragraphs: Paragraphs
    where: str


@dataclass(frozen=True)
class Originals:
    """Of the appendix: the cards of a round that the report tells, by number."""

    block: ClassVar[str] = "originals"
    items: tuple[Original, ...]
