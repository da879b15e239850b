"""On /board: writing down what was said aloud."""

from typing import ClassVar

import msgspec
from msgspec import UNSET, UnsetType

from facilitate.domain.commands.registry import WRITES, Command, Id, Line, Text, command
from facilitate.domain.words import NoteKind


@command("/board", "note.add", WRITES)
class NoteAdd(Command, frozen=True, kw_only=True):
    """Write down what was said -> {note}. About a cluster or a card, it belongs to the round of those.

    `addressee` is for a call or an action.
    """

    undoable: ClassVar[bool] = True

    kind: NoteKind
    text: Text
    addressee: Line = ""
    round: Id | None = None
    cluster: Id | None = None
    card: Id | None = None


class NoteWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What stood in fields of a note, as their reader saw it; of the fields that they change at least."""

    kind: NoteKind | UnsetType = UNSET
    text: Text | UnsetType = UNSET
    addressee: Line | UnsetType = UNSET


@command("/board", "note.edit", WRITES)
class NoteEdit(Command, frozen=True, kw_only=True):
    """Change a note. Fields that are left out stay as they are.

    Answers conflict, with the field and what stands there now, where that is no longer what `was` says.
    """

    undoable: ClassVar[bool] = True

    note: Id
    kind: NoteKind | UnsetType = UNSET
    text: Text | UnsetType = UNSET
    addressee: Line | UnsetType = UNSET
    was: NoteWords = NoteWords()


@command("/board", "note.remove", WRITES)
class NoteRemove(Command, frozen=True, kw_only=True):
    undoable: ClassVar[bool] = True

    note: Id
