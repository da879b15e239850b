"""The closed vocabularies of the product. Their values travel on the wire and stand in the database."""

from enum import StrEnum
from typing import Literal, get_args


class Role(StrEnum):
    """Who acts.

    HOST owns the installation and is facilitator of every workshop made there; WALL is a participant who follows the
    board on their own phone; READER has a link to the released report and nothing else.
    """

    HOST = "host"
    FACILITATOR = "facilitator"
    SCRIBE = "scribe"
    STAGE = "stage"
    WALL = "wall"
    PARTICIPANT = "participant"
    READER = "reader"


class RoundKind(StrEnum):
    METAPHOR = "metaphor"
    EXCHANGE = "exchange"
    PLENARY = "plenary"
    OPEN = "open"
    VOTE = "vote"
    CLOSING = "closing"


class RoundState(StrEnum):
    WAITING = "waiting"
    OPEN = "open"
    CLOSED = "closed"
    SKIPPED = "skipped"


class Showing(StrEnum):
    """When the cards of a round stand on the stage and on the wall of phones."""

    AT_ONCE = "at_once"
    LATER = "later"
    NEVER = "never"


class Theme(StrEnum):
    """How the stage is drawn: what a lit room can read, or what does not blind a dark one."""

    LIGHT = "light"
    DARK = "dark"


class Asking(StrEnum):
    """How it stands with somebody who asks to come in."""

    WAITING = "waiting"
    IN = "in"
    OUT = "out"


class Pairing(StrEnum):
    """How the pairs of an exchange round come about when it opens."""

    CHANCE = "chance"
    CHOICE = "choice"
    HAND = "hand"


class CardState(StrEnum):
    """SHOWN is the usual one; WAITING for a facilitator's yes; ASKED back to its author; HIDDEN taken off the board."""

    SHOWN = "shown"
    WAITING = "waiting"
    ASKED = "asked"
    HIDDEN = "hidden"


class Presence(StrEnum):
    """What a participant's phone does now, as its sockets tell."""

    IN = "in"
    WRITING = "writing"
    AWAY = "away"


class Trouble(StrEnum):
    """What keeps the server from saving, or soon will; the worst first."""

    MOVED = "moved"
    DAMAGED = "damaged"
    READ_ONLY = "read_only"
    FULL = "full"
    BUSY = "busy"
    SHORT = "short"


class Speaking(StrEnum):
    """The order in which a speaking queue goes round: as people sit (joined), or by chance."""

    SEAT = "seat"
    RANDOM = "random"


class Voting(StrEnum):
    """What is chosen from: clusters or cards, on which dots are put; the steps of a SCALE, of which everybody chooses
    one; or nothing but yes, by HANDS that go up in the room and are counted there."""

    CLUSTERS = "clusters"
    CARDS = "cards"
    SCALE = "scale"
    HANDS = "hands"


class CardKind(StrEnum):
    METAPHOR = "metaphor"
    PRACTICE = "practice"
    CALL = "call"
    QUOTE = "quote"
    TIP = "tip"
    REMARK = "remark"


class NoteKind(StrEnum):
    """PARKED is kept for later, and still open until somebody makes another kind of it."""

    NOTE = "note"
    TIP = "tip"
    CALL = "call"
    QUOTE = "quote"
    ACTION = "action"
    PARKED = "parked"


class PassageKind(StrEnum):
    """What a scribe writes into a report besides what was said."""

    SENTENCE = "sentence"
    BULLET = "bullet"
    TIP = "tip"
    HEADING = "heading"


HEADINGS = frozenset(
    {
        *("title", "programme-heading", "links-heading", "workshop-title"),
        *("round", "cluster", "loose", "talk", "parked", "notes", "appendix", "originals"),
    }
)
"""What the keys of those passages of a report begin with that are headings."""


class Desk(StrEnum):
    """Where somebody works: what they undo there is what they did there."""

    BOARD = "board"
    REPORT = "report"


class StepState(StrEnum):
    """Of what somebody did on the board. OVERTAKEN: it can no longer be undone, since others changed the same since."""

    DONE = "done"
    UNDONE = "undone"
    OVERTAKEN = "overtaken"


class WorkshopStatus(StrEnum):
    LOBBY = "lobby"
    RUNNING = "running"
    CLOSED = "closed"


class Stream(StrEnum):
    """The two numbered streams of a workshop."""

    BOARD = "board"
    PHONE = "phone"


class Sight(StrEnum):
    """How much of the board stream a reader sees. PUBLIC, for the stage and the wall on phones, holds only what the
    room may see: no hidden or waiting cards, no names where names are hidden, no links."""

    FULL = "full"
    PUBLIC = "public"


Colour = Literal["sky", "leaf", "sun", "rose", "plum", "sand", "sea", "clay"]
COLOURS: tuple[Colour, ...] = get_args(Colour)
SIGNS = ("circle", "leaf", "sun", "heart", "star", "square", "wave", "triangle")

CARD_FIELDS: dict[CardKind, tuple[str, ...]] = {
    CardKind.METAPHOR: ("why",),
    CardKind.PRACTICE: ("condition", "example"),
    CardKind.CALL: ("addressee",),
    CardKind.QUOTE: (),
    CardKind.TIP: (),
    CardKind.REMARK: (),
}
"""The fields that a kind of card has besides its text. A round may require them."""

ROUNDS_WITHOUT_CARDS = frozenset({RoundKind.PLENARY, RoundKind.VOTE})
ROUND_CARD_KINDS: dict[RoundKind, tuple[CardKind, ...]] = {
    RoundKind.METAPHOR: (CardKind.METAPHOR, CardKind.REMARK, CardKind.QUOTE, CardKind.CALL, CardKind.TIP),
    RoundKind.EXCHANGE: (CardKind.PRACTICE, CardKind.REMARK, CardKind.QUOTE, CardKind.CALL, CardKind.TIP),
    RoundKind.OPEN: (CardKind.REMARK, CardKind.TIP, CardKind.QUOTE, CardKind.CALL, CardKind.PRACTICE),
    RoundKind.CLOSING: (CardKind.REMARK, CardKind.CALL, CardKind.TIP, CardKind.QUOTE),
    RoundKind.PLENARY: (),
    RoundKind.VOTE: (),
}
"""The kinds of card a round takes from phones, the usual one first."""


def kinds_taken(kind: RoundKind, usual: CardKind | None) -> list[CardKind]:
    """The kinds of card that a round takes, its own usual one first."""
    kinds = ROUND_CARD_KINDS[kind]
    return sorted(kinds, key=lambda one: one is not usual)
