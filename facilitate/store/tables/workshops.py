from sqlalchemy import JSON, Boolean, Integer, String, Text, false, text, true
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.domain.limits import PLACES
from facilitate.domain.spotlight import Spotlight
from facilitate.domain.words import Pairing, Showing, Theme
from facilitate.store.database import Json, Key, Milliseconds, Model, WorkshopKey


class Workshop(Model):
    """One live run of an agenda. `board_rev` and `phone_rev` are the last numbers given in its two streams.

    `joining` lets people come in, as many as there are `places`, where it `asks` one by one; `wall` lets participants
    follow the board on their own phone. Of the stage, `join_bar` always says how to come in and `join_large` does so in
    large letters for the moment; `stage_theme` is how it is drawn. `participants`, `done`, `contributed` and `cards`
    are kept counts, see `queries.counted`.

    `starts` is the time of day at which it is to begin, HH:MM where it is held, or empty. `promised` are the seconds
    that all its rounds were to take together when the first one was opened, after a rehearsal the first one since: how
    late it is is measured by that.
    """

    __tablename__ = "workshop"

    id: Mapped[Key]
    code: Mapped[str] = mapped_column(String(8), unique=True)
    owner: Mapped[str] = mapped_column(String(32), index=True)
    title: Mapped[str] = mapped_column(String(200))
    number: Mapped[int | None]
    language: Mapped[str] = mapped_column(String(8))
    facilitators: Mapped[Json]
    scribe: Mapped[str] = mapped_column(String(200))
    event: Mapped[Json]
    status: Mapped[str] = mapped_column(String(12))
    # No foreign key: workshop and round would point at each other.
    round_id: Mapped[str | None] = mapped_column(String(32))
    spotlight: Mapped[Spotlight | None] = mapped_column(JSON)
    wall: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    joining: Mapped[bool] = mapped_column(Boolean, default=True, server_default=true())
    asks: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    places: Mapped[int] = mapped_column(Integer, default=PLACES, server_default=text(str(PLACES)))
    join_bar: Mapped[bool] = mapped_column(Boolean, default=True, server_default=true())
    join_large: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    stage_theme: Mapped[str] = mapped_column(String(8), default=Theme.LIGHT, server_default=Theme.LIGHT)
    starts: Mapped[str] = mapped_column(String(5), default="", server_default="")
    promised: Mapped[int | None]
    board_rev: Mapped[int] = mapped_column(Integer, default=0)
    phone_rev: Mapped[int] = mapped_column(Integer, default=0)
    participants: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    done: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    contributed: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    cards: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    created_at: Mapped[Milliseconds]
    closed_at: Mapped[Milliseconds | None]


class Round(Model):
    """One step of a workshop. `card` is its usual kind of card, `seconds` how long it is to take, `countdown` what its
    timer counts down where that is less.

    `cues` are private notes for who leads, `materials` what they bring along; neither leaves the desk.
    `opened_at` is when it was opened last, `first_opened_at` when for the first time.
    The timer columns are empty without a timer; a paused one has `timer_left` (milliseconds) instead of an end.
    `showing` and `revealed` say when its cards are seen by the room, `names` whether with their authors; `required`
    names the fields a card must have besides its text; `cards_each` is a limit per participant. An exchange round has
    a way of `pairing`; a vote has `voting`, `dots` for each participant and, once opened, a `ballot` of ids; of one
    that brings its own choices, `options` are their words, see `domain.scales`.
    `queue` is the speaking queue, see `domain.speaking`; `asked` is there for a question that nobody planned, see
    `domain.asking`.
    """

    __tablename__ = "round"

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(12))
    title: Mapped[str] = mapped_column(String(200))
    prompt: Mapped[str] = mapped_column(String(200))
    help: Mapped[str] = mapped_column(String(200))
    examples: Mapped[Json]
    card: Mapped[str | None] = mapped_column(String(12))
    seconds: Mapped[int | None]
    countdown: Mapped[int | None]
    cues: Mapped[str] = mapped_column(Text, default="", server_default="")
    materials: Mapped[str] = mapped_column(String(200), default="", server_default="")
    state: Mapped[str] = mapped_column(String(8))
    opened_at: Mapped[Milliseconds | None]
    first_opened_at: Mapped[Milliseconds | None]
    timer_ends_at: Mapped[Milliseconds | None]
    timer_seconds: Mapped[int | None]
    timer_left: Mapped[int | None]
    locked: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    showing: Mapped[str] = mapped_column(String(8), default=Showing.AT_ONCE, server_default=Showing.AT_ONCE)
    revealed: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    names: Mapped[bool] = mapped_column(Boolean, default=True, server_default=true())
    moderated: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    required: Mapped[Json] = mapped_column(default=list, server_default=text("'[]'"))
    cards_each: Mapped[int | None]
    pairing: Mapped[str] = mapped_column(String(8), default=Pairing.CHANCE, server_default=Pairing.CHANCE)
    voting: Mapped[str | None] = mapped_column(String(8))
    dots: Mapped[int | None]
    options: Mapped[Json] = mapped_column(default=list, server_default=text("'[]'"))
    ballot: Mapped[Json | None]
    queue: Mapped[Json | None]
    asked: Mapped[Json | None]
