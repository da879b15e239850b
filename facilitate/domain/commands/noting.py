"""On /board: writing down what was said aloud."""

from typing import ClassVar

from facilitate.domain.commands.registry import WRITES, Command, Id, Line, Text, command
from facilitate.domain.words import NoteKind


class NoteText(Command, frozen=True, kw_only=True):
    """What was said aloud. `addressee` is for a call or an action."""

    undoable: ClassVar[bool] = True

    kind: NoteKind
    text: Text
    addressee: Line = ""


@command("/board", "note.add", WRITES)
class NoteAdd(NoteText, frozen=True, kw_only=True):
    """Write down what was said -> {note}. About a cluster or a card, it belongs to the round of those."""

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
    undoable: ClassVar[bool] = True

    note: Id
