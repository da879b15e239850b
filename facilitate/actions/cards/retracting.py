"""A card is taken back by its author: its words go from the report, wherever they went."""

from collections.abc import Sequence

from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.store.tables import Card, Passage


def forget(act: Act, card: Card) -> list[str]:
    """Take a card's words from every passage -> the keys of those.

    A passage that they went into reads as before it took others in, or as by itself where they were in there before:
    nobody can tell whose words are whose. What was made of them alone goes. What else it took in stands again.
    """
    here = list(act.session.scalars(select(Passage).where(Passage.workshop_id == act.workshop.id)))
    touched = [found for found in here if found.key == f"card:{card.id}" or card.id in found.sources]
    keys = {found.key for found in touched}
    for found in here:
        if found.into in keys:
            found.into = None
    for found in touched:
        if found.key == f"card:{card.id}" or not _clear(found, card):
            act.session.delete(found)
    if touched:
        act.tell_board("report.changed")
    return [found.key for found in touched]


def _clear(found: Passage, card: Card) -> bool:
    """Whether something is left of the passage without these words."""
    before = found.alone
    if before is not None and card.id not in before["sources"]:
        found.text, found.typed, found.sources = before["text"], before["typed"], before["sources"]
    elif found.kind is not None:
        return False
    else:
        found.text = found.typed = None
        found.sources = _without(found.sources, card)
    found.alone, found.kept = None, []
    return True


def _without(sources: Sequence[str], card: Card) -> list[str]:
    return [id_ for id_ in sources if id_ != card.id]
