"""Rows about passages of the report: found or begun, and what is put in them."""

from collections.abc import Sequence

from sqlalchemy import func, select

from facilitate.actions.base.act import Act
from facilitate.domain.commands.reporting import PASSAGE_LIMIT
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import LINE_LIMIT
from facilitate.domain.text import clean, clean_line
from facilitate.domain.words import HEADINGS, PassageKind
from facilitate.store.tables import Passage, PassageOrder

MOST_ROWS = 5_000
"""Of passages, and of orders, in one workshop."""
_OF_WORDS = ("card", "note", "own")
NO_ROOM = N_("There is no room for more changes in this report.")


def row(act: Act, key: str) -> Passage | None:
    return act.session.get(Passage, (act.workshop.id, key))


def passage(act: Act, key: str) -> Passage:
    """The row of a passage, begun when nobody touched it before.

    Raises Refused: not_found for one that a scribe wrote and that is gone; bad_request for one row too many.
    """
    found = row(act, key)
    if found is None:
        if key.startswith("own:"):
            raise Refused(ErrorCode.NOT_FOUND, "key")
        found = _begun(act, key)
    return found


def own(act: Act, kind: PassageKind, text: str, parent: str, sources: Sequence[str] = ()) -> Passage:
    """A new passage of a scribe. Raises Refused as `passage` and `put_text`."""
    written = _begun(act, f"own:{act.unit.new_id()}")
    written.kind, written.parent, written.sources = kind, parent, list(sources)
    put_text(written, text, None)
    return written


def taken_in_by(act: Act, key: str) -> list[Passage]:
    return list(act.session.scalars(select(Passage).where(Passage.workshop_id == act.workshop.id, Passage.into == key)))


def words_in(found: Passage) -> list[str]:
    """Ids of the cards, notes and own passages whose words a passage may hold: its own, and those that went into it."""
    kind, _, id_ = found.key.partition(":")
    return [*([id_] if kind in _OF_WORDS else []), *found.sources]


def put_text(found: Passage, text: str | None, typed: str | None) -> None:
    """Put the text, or let the passage be as it stands by itself.

    Raises Refused: empty for a text without words, unless it is a heading's; too_long.
    """
    if text is None and found.kind is None:
        found.text = found.typed = None
        return
    said = clean(text or "")
    if not said and (text is None or not _is_heading(found)):
        raise Refused(ErrorCode.EMPTY, "text")
    if len(said) > PASSAGE_LIMIT:
        raise Refused(ErrorCode.TOO_LONG, "text", limit=PASSAGE_LIMIT)
    found.text, found.typed = said, typed


def put_label(found: Passage, label: str | None) -> None:
    """Put a label, or let it be as it is by itself. Raises Refused (too_long)."""
    said = None if label is None else clean_line(label)
    if said is not None and len(said) > LINE_LIMIT:
        raise Refused(ErrorCode.TOO_LONG, "label", limit=LINE_LIMIT)
    found.label = said


def changed(act: Act, found: Passage) -> None:
    found.edited_at = act.now
    act.tell_board("report.changed")


def order_of(act: Act, parent: str) -> PassageOrder:
    """The order under a parent, begun when nobody put anything there in an order. Raises Refused (bad_request)."""
    found = act.session.get(PassageOrder, (act.workshop.id, parent))
    if found is None:
        _refuse_too_many(act, PassageOrder)
        found = PassageOrder(workshop_id=act.workshop.id, parent=parent, keys=[])
        act.session.add(found)
    return found


def put_behind(act: Act, parent: str, sent: Sequence[str], after: str | None, keys: Sequence[str]) -> None:
    """Put new keys behind another one, or first, in the order under a parent: in the sender's where none is kept."""
    order = order_of(act, parent)
    known = list(order.keys or sent)
    if after in sent and after not in known:
        known = _with_all(known, sent)
    place = 0 if after is None else known.index(after) + 1 if after in known else len(known)
    order.keys = [*known[:place], *keys, *known[place:]]


def _with_all(known: list[str], sent: Sequence[str]) -> list[str]:
    """Also what was not known, behind what it stands behind at the sender's."""
    before: str | None = None
    for key in sent:
        if key not in known:
            known.insert(known.index(before) + 1 if before is not None else 0, key)
        before = key
    return known


def _is_heading(found: Passage) -> bool:
    if found.kind is not None:
        return found.kind == PassageKind.HEADING
    return found.key.partition(":")[0] in HEADINGS


def _begun(act: Act, key: str) -> Passage:
    _refuse_too_many(act, Passage)
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


def _refuse_too_many(act: Act, table: type[Passage | PassageOrder]) -> None:
    here = select(func.count()).select_from(table).where(table.workshop_id == act.workshop.id)
    if (act.session.scalar(here) or 0) >= MOST_ROWS:
        raise Refused(ErrorCode.BAD_REQUEST, None, NO_ROOM)
