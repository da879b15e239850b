"""Rows about passages of the report: found or begun, and changed only over what their writer saw."""

from msgspec import UNSET
from sqlalchemy import select

from facilitate.actions.act import Act
from facilitate.domain.commands import PassageEdit, PassageMerge, PassageSplit
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean
from facilitate.domain.words import PassageKind
from facilitate.store.tables import Card, Passage, PassageOrder


def row(act: Act, key: str) -> Passage | None:
    return act.session.get(Passage, (act.workshop.id, key))


def passage(act: Act, key: str) -> Passage:
    """The row of a passage, begun when nobody touched it before.

    Raises Refused (not_found) for one that a scribe wrote and that is gone.
    """
    found = row(act, key)
    if found is None:
        if key.startswith("own:"):
            raise Refused(ErrorCode.NOT_FOUND, "key")
        found = _begun(act, key)
    return found


def own(act: Act, kind: PassageKind, text: str, parent: str, sources: list[str] | None = None) -> Passage:
    """A new passage of a scribe."""
    written = _begun(act, f"own:{act.unit.new_id()}")
    written.kind, written.text, written.parent, written.sources = kind, text, parent, sources or []
    return written


def order_of(act: Act, parent: str) -> PassageOrder:
    found = act.session.get(PassageOrder, (act.workshop.id, parent))
    if found is None:
        found = PassageOrder(workshop_id=act.workshop.id, parent=parent, keys=[])
        act.session.add(found)
    return found


def refuse_overwriting(found: Passage, command: PassageEdit | PassageMerge | PassageSplit) -> None:
    """Raises Refused (conflict, with what stands there now) when somebody changed it since its writer looked."""
    for field, now in (("text", found.text), ("label", found.label)):
        seen = getattr(command.was, field)
        wanted = getattr(command, field, UNSET)
        if seen is not UNSET and seen != now and wanted != now:
            raise Refused(ErrorCode.CONFLICT, field, None, current=now or "")


def edit_text(found: Passage, text: str | None, typed: str | None) -> None:
    """Put the text, or let it be as it stands by itself. Raises Refused (empty) for own words without letters."""
    if found.kind is not None and not clean(text or ""):
        raise Refused(ErrorCode.EMPTY, "text")
    found.text = None if text is None else clean(text)
    found.typed = None if text is None else typed


def forget(act: Act, card: Card) -> list[str]:
    """A card is taken back by its author: its words go from every passage -> the keys of those.

    A passage that took it in stands there again as it was typed: nobody can tell whose words are whose.
    """
    here = list(act.session.scalars(select(Passage).where(Passage.workshop_id == act.workshop.id)))
    rows = {found.key: found for found in here}
    lost = rows.get(f"card:{card.id}")
    touched = [found for found in here if card.id in found.sources]
    if lost is not None:
        touched += [lost, *([rows[lost.into]] if lost.into in rows else [])]
    for found in touched:
        if found is lost or found.kind is not None:
            act.session.delete(found)
        else:
            found.text = found.typed = None
    if touched:
        act.tell_board("report.changed")
    return [found.key for found in touched]


def _begun(act: Act, key: str) -> Passage:
    begun = Passage(
        workshop_id=act.workshop.id,
        key=key,
        left_out=False,
        sources=[],
        kept=[],
        created_at=act.now,
        edited_at=act.now,
    )
    act.session.add(begun)
    return begun
