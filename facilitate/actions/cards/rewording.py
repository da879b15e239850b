"""Changing what stands on a card or in a note: only the fields that are named, and only over what their writer saw."""

from msgspec import UNSET

from facilitate.domain.commands import CardChange, NoteEdit
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean, clean_line
from facilitate.store.tables import Card, Note

_FIELDS = ("kind", "text", "why", "emoji", "condition", "example", "addressee")
_ON_ONE_LINE = {"emoji", "addressee"}


def reworded(written: Card | Note, change: CardChange | NoteEdit) -> dict[str, str]:
    """The fields that become different, with their new words.

    Raises Refused: empty for a text without words; conflict, with what stands in the field now.
    """
    new = {}
    for field in _FIELDS:
        wanted = getattr(change, field, UNSET)
        if wanted is UNSET:
            continue
        words, now = clean_line(wanted) if field in _ON_ONE_LINE else clean(wanted), getattr(written, field)
        if words == now:
            continue
        if getattr(change.was, field) not in (UNSET, now):
            raise Refused(ErrorCode.CONFLICT, field, None, current=now)
        if field == "text" and not words:
            raise Refused(ErrorCode.EMPTY, field)
        new[field] = words
    return new


def put(written: Card | Note, words: dict[str, str], now: int) -> None:
    for field, said in words.items():
        setattr(written, field, said)
    written.edited_at = now
