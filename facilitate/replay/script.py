"""The shape of a script (`workshop-replay/1`): what people did in a workshop.

Shapes and limits are those of the commands that the script turns into. What a schema cannot say stands in `checks`.
"""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from facilitate.domain.commands import EventDetails, RoundPlan
from facilitate.domain.commands.registry import Emoji, Line, Text
from facilitate.domain.words import CardKind, NoteKind

Index = Annotated[int, Meta(ge=0, description="position in a list of this script, from 0")]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of a script; a field it does not know is refused."""


class Attendee(Part, frozen=True, kw_only=True):
    """Somebody who joins by phone. Both fields may be empty."""

    name: Annotated[str, Meta(max_length=60)] = ""
    organisation: Annotated[str, Meta(max_length=100)] = ""


class ScriptCard(Part, frozen=True, kw_only=True):
    """A card, sent by a participant (`by`) or by a pair of an exchange round (`pair`): one of the two."""

    by: Index | None = None
    pair: Index | None = None
    kind: CardKind
    text: Text
    why: Text = ""
    emoji: Emoji = ""
    condition: Text = ""
    example: Text = ""
    addressee: Line = ""


class ScriptCluster(Part, frozen=True, kw_only=True):
    """Cards of the round that belong together, in the order in which they are placed."""

    title: Line
    cards: list[Index]


class ScriptLens(Part, frozen=True, kw_only=True):
    """One way of clustering the round's cards. A card may be left out."""

    name: Line
    clusters: list[ScriptCluster]


class ScriptNote(Part, frozen=True, kw_only=True):
    """What was said aloud, about a card or a cluster (by its title) of the same round if given."""

    kind: NoteKind
    text: Text
    addressee: Line = ""
    card: Index | None = None
    cluster: Line | None = None


class ScriptVote(Part, frozen=True, kw_only=True):
    """Dots of a participant (`by`), for a cluster (its title) or a card (its index) of the round that is voted on."""

    by: Index
    choice: Line | Index = msgspec.field(name="for")
    dots: Annotated[int, Meta(ge=1, le=20)] = 1


class ScriptRound(RoundPlan, frozen=True, kw_only=True):
    """A round of the agenda and what happened in it."""

    pairs: list[Annotated[list[Index], Meta(min_length=1, max_length=3)]] = []
    cards: list[ScriptCard] = []
    lenses: list[ScriptLens] = []
    notes: list[ScriptNote] = []
    votes: list[ScriptVote] = []

    def plan(self) -> dict[str, Any]:
        """The round as the agenda knows it, before anything happened."""
        plan: dict[str, Any] = msgspec.to_builtins(
            RoundPlan(**{field: getattr(self, field) for field in RoundPlan.__struct_fields__})
        )
        return plan


class ScriptWorkshop(Part, frozen=True, kw_only=True):
    """Who led it and what it was called."""

    title: Line
    language: Literal["nl", "en"] = "nl"
    number: Annotated[int, Meta(ge=1, le=999)] | None = None
    facilitators: Annotated[list[Line], Meta(max_length=10)] = []
    scribe: Line = ""


class Script(Part, frozen=True, kw_only=True):
    """A whole workshop. `note` is for whoever reads the file; it is not played."""

    format: Literal["workshop-replay/1"]
    note: str = ""
    event: EventDetails = EventDetails()
    workshop: ScriptWorkshop
    participants: Annotated[list[Attendee], Meta(min_length=1, max_length=500)]
    rounds: Annotated[list[ScriptRound], Meta(min_length=1, max_length=40)]
