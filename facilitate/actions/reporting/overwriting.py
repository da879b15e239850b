"""A passage of the report is changed only over what its writer saw."""

from msgspec import UNSET, UnsetType

from facilitate.actions.base.act import Act
from facilitate.actions.reporting.passages import row
from facilitate.domain.commands.reporting import PassageWords
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import CardState, Showing
from facilitate.store.tables import Card, Note, Passage, Round

Wanted = str | None | UnsetType


def refuse_overwriting(
    act: Act, found: Passage, was: PassageWords, text: Wanted = UNSET, label: Wanted = UNSET
) -> None:
    """Args: text and label, what is to stand there: who wants what stands there already overwrites nothing.

    Raises Refused (conflict, with what stands there now) when somebody changed it since its writer looked, or took it
    in elsewhere.
    """
    taker = _taker(act, found)
    if taker is not None:
        there = row(act, taker)
        raise Refused(ErrorCode.CONFLICT, "text", None, current=(there and there.text) or "", key=taker)
    for field, seen, now, wanted in (
        ("text", was.text, found.text, text),
        ("label", was.label, found.label, label),
    ):
        if seen is not UNSET and seen != now and wanted != now:
            raise Refused(ErrorCode.CONFLICT, field, None, current=now or "", key=found.key)


def refuse_left_out(found: Passage) -> None:
    """Raises Refused (conflict): its words would come back, or others would go with it."""
    if found.left_out:
        raise Refused(ErrorCode.CONFLICT, "left_out", None, key=found.key)


def _taker(act: Act, found: Passage) -> str | None:
    """The key of the passage in which this one is told, if it is told in another."""
    passed = [found.key]
    into = found.into
    while into is not None and into not in passed and _stands(act, into):
        passed.append(into)
        next_ = row(act, into)
        into = next_.into if next_ is not None else None
    return passed[-1] if len(passed) > 1 else None


def _stands(act: Act, key: str) -> bool:
    """Whether the report has such a passage: what is gone takes nothing in any more."""
    kind, _, id_ = key.partition(":")
    match kind:
        case "own":
            return row(act, key) is not None
        case "note":
            return act.session.get(Note, id_) is not None
        case "card":
            card = act.session.get(Card, id_)
            if card is None or card.state != CardState.SHOWN:
                return False
            return act.session.get_one(Round, card.round_id).showing != Showing.NEVER
    return True
