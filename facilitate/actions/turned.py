"""Telling everybody what was turned back, or made again."""

from collections.abc import Callable

from facilitate.actions import speaking, spotlight
from facilitate.actions.act import Act
from facilitate.domain.words import CardState
from facilitate.store.changes import Change, Row
from facilitate.store.tables import Card, Cluster, Lens, Note, Passage, PassageOrder, Placement, ReportOption


def tell(act: Act, change: Change) -> None:
    _TELL[change.kind](act, change)


def _tell_lens(act: Act, change: Change) -> None:
    if change.after is None:
        act.tell_board("lens.removed", lens_id=change.key[0])
    else:
        act.tell_board("lens.created" if change.before is None else "lens.renamed", lens=change.key[0])


def _tell_cluster(act: Act, change: Change) -> None:
    id_ = change.key[0]
    if change.after is None:
        spotlight.leave(act, id_)
        act.tell_board("cluster.removed", cluster_id=id_)
    else:
        act.tell_board("cluster.created" if change.before is None else "cluster.updated", cluster=id_)


def _tell_placement(act: Act, change: Change) -> None:
    lens, card = change.key
    if change.after is None:
        act.tell_board("card.unplaced", lens_id=lens, card_id=card)
    else:
        act.tell_board("card.placed", placement={"lens": lens, "card": card})


def _tell_card(act: Act, change: Change) -> None:
    card = act.session.get_one(Card, change.key[0])
    if card.state != CardState.SHOWN:
        spotlight.leave(act, card.id)
    act.tell_card(card)
    if change.after and "state" in change.after:
        act.count_anew()
        speaking.came_in(act, card.id, card.round_id)


def _tell_note(act: Act, change: Change) -> None:
    if change.after is None:
        act.tell_board("note.removed", note_id=change.key[0])
    else:
        act.tell_board("note.added" if change.before is None else "note.edited", note=change.key[0])


def _tell_report(act: Act, _change: Change) -> None:
    act.tell_board("report.changed")


_TELL: dict[type[Row], Callable[[Act, Change], None]] = {
    Lens: _tell_lens,
    Cluster: _tell_cluster,
    Placement: _tell_placement,
    Card: _tell_card,
    Note: _tell_note,
    Passage: _tell_report,
    PassageOrder: _tell_report,
    ReportOption: _tell_report,
}
