"""The board of a round as plain data: for a picture, in a report or apart, and for cards and posters on paper."""

from dataclasses import dataclass
from typing import ClassVar

from facilitate.reports.model.blocks import Bullet, Paragraphs


@dataclass(frozen=True)
class Card:
    """A card in the words of the report; `names` as of a bullet, only of a round that shows them."""

    said: Bullet
    names: str


@dataclass(frozen=True)
class Group:
    """A cluster; without `colour`, the cards that are in none."""

    title: str
    count: str
    summary: Paragraphs
    emoji: str
    colour: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Board:
    """`lens` is told when the cards are ordered in several ways, `silence` when there is no card; else empty."""

    locale: str
    workshop: str
    title: str
    prompt: str
    lens: str
    silence: str
    groups: tuple[Group, ...]
    stem: str

    @property
    def description(self) -> str:
        """The whole in some sentences, for who cannot see it."""
        told = [f"{group.title}: {group.count}." if group.title else f"{group.count}." for group in self.groups]
        return " ".join(filter(None, (self.prompt, self.lens, *told, self.silence)))


@dataclass(frozen=True)
class Picture:
    """A board in the report, with what stands below it; its `description` is for who cannot see it."""

    block: ClassVar[str] = "picture"
    caption: str
    board: Board
