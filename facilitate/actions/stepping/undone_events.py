"""Telling everybody what was turned back, or made again."""

from collections.abc import Callable, Sequence

from facilitate.actions.base import named
from facilitate.actions.base.act import Act
from facilitate.actions.speaking import spotlight
from facilitate.actions.voting import ballots
from facilitate.actions.withdrawing import hiding, leaving
from facilitate.store.changes import Change, Row
from facilitate.store.tables import (
    Card,
    Cluster,
    CountedVote,
    Lens,
    Note,
    Participant,
    Passage,
    PassageOrder,
    Placement,
    ReportOption,
    Round,
    Vote,
)


def tell(act: Act, changes: Sequence[Change]) -> None:
    """Changes of one kind, which stand in the database."""
    together = _TELL_TOGETHER.get(changes[0].kind)
    if together is not None:
        together(act, changes)
        return
    for change in changes:
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


def _tell_cards(act: Act, changes: Sequence[Change]) -> None:
    cards = [act.session.get_one(Card, change.key[0]) for change in changes]
    before = [(change.before or {}).get("state", card.state) for change, card in zip(changes, cards, strict=True)]
    seen = {card.id for card, state in zip(cards, before, strict=True) if act.in_sight(card, state)}
    hiding.tell(act, cards, seen)
    if any(change.after and "state" in change.after for change in changes):
        act.count_anew()


def _tell_people(act: Act, changes: Sequence[Change]) -> None:
    for change in changes:
        if "removed_at" not in (change.after or {}):
            named.tell(act, change.key[0])
    moved = [change for change in changes if "removed_at" in (change.after or {})]
    people = [act.session.get_one(Participant, change.key[0]) for change in moved]
    back = [person for person in people if person.removed_at is None]
    out = [person for person in people if person.removed_at is not None]
    if back:
        leaving.came_back(act, back)
    if out:
        leaving.went_out(act, out)


def _tell_round(act: Act, change: Change) -> None:
    if not change.is_a_question:  # that is told as everybody goes there or comes back
        act.tell_board("round.updated", round=change.key[0])


def _tell_votes(act: Act, changes: Sequence[Change]) -> None:
    for round_, participant in sorted({(change.key[0], change.key[1]) for change in changes}):
        act.tell_board("votes.changed", votes=round_)
        ballots.tell_voter(act, act.session.get_one(Round, round_), participant)


def _tell_counted(act: Act, changes: Sequence[Change]) -> None:
    for round_ in sorted({change.key[0] for change in changes}):
        ballots.tell_counted(act, act.session.get_one(Round, round_))


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
    Note: _tell_note,
    Round: _tell_round,
    Passage: _tell_report,
    PassageOrder: _tell_report,
    ReportOption: _tell_report,
}
_TELL_TOGETHER: dict[type[Row], Callable[[Act, Sequence[Change]], None]] = {
    Card: _tell_cards,
    Participant: _tell_people,
    Vote: _tell_votes,
    CountedVote: _tell_counted,
}
