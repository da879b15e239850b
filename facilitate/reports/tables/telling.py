"""What tables may tell: the words that the report has, of what is in it."""

from datetime import UTC, datetime, timedelta, tzinfo

from facilitate.domain.text import clean, clean_line
from facilitate.reports.disclosure.clusters_retold import ToldCluster, told_clusters
from facilitate.reports.disclosure.names import said_by
from facilitate.reports.model.arrangement import ArrangedLens, ArrangedRound, Entity
from facilitate.reports.passages.bullets import key_of, sources_of
from facilitate.reports.sections.drafts import Draft
from facilitate.reports.sections.votes import told_choice
from facilitate.reports.tables.table import Column

WIDTHS = {
    "number": 9,
    "round": 24,
    "kind": 17,
    "text": 60,
    "why": 40,
    "emoji": 8,
    "condition": 40,
    "example": 40,
    "addressee": 22,
    "times": 12,
    "cluster": 28,
    "also_in": 28,
    "moment": 17,
    "who": 28,
    "lens": 20,
    "about": 60,
    "cards": 10,
    "numbers": 24,
    "choice": 60,
    "dots": 9,
    "counted": 14,
    "voters": 9,
    "what": 24,
    "fact": 24,
    "value": 80,
}
"""Of a column, in characters, by its name."""


class Told:
    """A draft of the report, asked about single cards, notes and clusters."""

    def __init__(self, draft: Draft, zone: tzinfo | None) -> None:
        self.words, self.options, self.snapshot = draft.words, draft.options, draft.snapshot
        self._told = draft.retelling
        self._zone = zone

    @property
    def rounds(self) -> tuple[ArrangedRound, ...]:
        return self._told.rounds

    def tells(self, key: str) -> bool:
        """Whether the report tells a card or a note. What another passage took in is told there."""
        return self._told.tells(key)

    def leaves_out(self, key: str) -> bool:
        return self._told.leaves_out(key)

    def edited(self, key: str) -> str | None:
        """The words that a scribe put there, None when it stands as typed."""
        return self._told.edited(key)

    def line(self, key: str, typed: str) -> str:
        """What it says on one line, nothing when it is left out."""
        return self._told.line(key, typed)

    def text(self, key: str, typed: str) -> str:
        """What it says, nothing when it is left out."""
        edited = self.edited(key)
        return "" if self.leaves_out(key) else clean(typed if edited is None else edited)

    def addressee(self, card: Entity) -> str:
        """For whom it is, or the label that a scribe put there instead."""
        label = self._told.label(key_of(card))
        return clean_line(card["addressee"] if label is None else label)

    def title(self, arranged: ArrangedRound) -> str:
        return self._told.title(arranged)

    def choice(self, choice: Entity) -> str:
        """What could be voted for."""
        return told_choice(choice, self._told, self.words)

    def clusters(self, lens: ArrangedLens | None) -> tuple[ToldCluster, ...]:
        return told_clusters(lens, self._told, self.words)

    def who(self, card: Entity) -> str:
        return said_by(sources_of(card), self.snapshot)

    def moment(self, milliseconds: int) -> datetime:
        """On the clock of the place, without its zone, as a spreadsheet has it."""
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
        return at.astimezone(self._zone).replace(tzinfo=None, microsecond=0)

    def columns(self, *names: str) -> tuple[Column, ...]:
        return tuple(Column(self.words.say(f"column_{name}"), WIDTHS[name]) for name in names)
