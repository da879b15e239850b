"""Making the same workshop again from what was kept of it: same ids, same times. Revisions start anew."""

from typing import Any

import msgspec
from msgspec import UNSET
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from facilitate.actions.rights.access import DEFAULT_OWNER
from facilitate.actions.workshops.new_workshops import unused_code
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.whole import Card as StoredCard
from facilitate.domain.whole import Round, WholeWorkshop
from facilitate.store.database import Model
from facilitate.store.queries import counted
from facilitate.store.tables import (
    Card,
    CardAuthor,
    Cluster,
    CountedVote,
    Done,
    Lens,
    Note,
    Pair,
    PairMember,
    Participant,
    Passage,
    PassageOrder,
    Placement,
    ReportOption,
    Vote,
    Workshop,
)
from facilitate.store.tables import Round as RoundRow
from facilitate.store.unit import Unit

Row = dict[str, Any]
ALREADY_HERE = N_("This workshop is here already.")
IN_USE = N_("Parts of this workshop are here already, in another workshop.")


def bring_in_read(unit: Unit, content: bytes) -> str:
    """As `bring_in`, of a file that was read in a process where nobody else waits -> the workshop's id."""
    whole = msgspec.json.decode(content, type=WholeWorkshop)
    bring_in(unit, whole)
    return whole.workshop.id


def bring_in(unit: Unit, whole: WholeWorkshop) -> str:
    """Write a workshop for this installation's host -> its join code, a new one where another workshop has it.

    Who cast a ballot was not kept: the first people get them, one each, so that the result is the same.
    Raises Refused (conflict) when it is here already, or parts of it are.
    """
    if unit.session.get(Workshop, whole.workshop.id) is not None:
        raise Refused(ErrorCode.CONFLICT, "workshop", ALREADY_HERE)
    code = whole.workshop.code
    if unit.session.scalar(select(Workshop.id).where(Workshop.code == code)) is not None:
        code = unused_code(unit)
    try:
        for table, rows in _rows(whole, code):
            if rows:
                unit.session.execute(insert(table), rows)
    except IntegrityError as error:
        raise Refused(ErrorCode.CONFLICT, None, IN_USE) from error
    workshop = unit.session.get_one(Workshop, whole.workshop.id)
    unit.ledger(workshop).count(counted(unit.session, workshop.id))
    return code


def _rows(whole: WholeWorkshop, code: str) -> list[tuple[type[Model], list[Row]]]:
    """All rows, those that others point at first."""
    id_, rounds, options = whole.workshop.id, whole.rounds, msgspec.to_builtins(whole.report.options)
    return [
        (Workshop, [_workshop(whole, code)]),
        (RoundRow, [_round(round_, id_) for round_ in rounds]),
        (Participant, [_row(person, "done", workshop_id=id_) for person in whole.participants]),
        (Done, [{"participant_id": one.id, "round_id": round_} for one in whole.participants for round_ in one.done]),
        *_pairs(rounds, id_),
        *_cards(rounds, id_),
        *_lenses(rounds, id_),
        (
            Note,
            [
                _row(note, "round", "cluster", "card", workshop_id=id_)
                | {"round_id": note.round, "cluster_id": note.cluster, "card_id": note.card}
                for note in whole.notes
            ],
        ),
        (Vote, _votes(whole)),
        (CountedVote, _counted(rounds)),
        (Passage, [{"alone": None} | _row(passage, workshop_id=id_) for passage in whole.report.passages]),
        (
            PassageOrder,
            [{"workshop_id": id_, "parent": parent, "keys": keys} for parent, keys in whole.report.orders.items()],
        ),
        (ReportOption, [{"workshop_id": id_, "name": name, "value": value} for name, value in options.items()]),
    ]


def _workshop(whole: WholeWorkshop, code: str) -> Row:
    new = {"code": code, "owner": DEFAULT_OWNER, "board_rev": 0, "phone_rev": 0, "round_id": whole.workshop.round}
    stage = whole.workshop.stage
    look = {} if stage is UNSET else {"stage_theme": stage.theme, "join_bar": stage.join_bar}
    return _row(whole.workshop, "round", "stage") | new | look | {"event": msgspec.to_builtins(whole.event)}


def _round(round_: Round, workshop: str) -> Row:
    timer = round_.timer
    without = ("timer", "pairs", "cards", "lenses", "ballots", "counted")
    return (
        {"options": [], "asked": None}
        | _row(round_, *without, workshop_id=workshop)
        | {
            "first_opened_at": round_.first_opened_at or round_.opened_at,
            "timer_ends_at": timer and timer.ends_at,
            "timer_left": timer and timer.left,
            "timer_seconds": timer and timer.seconds,
        }
    )


def _pairs(rounds: list[Round], workshop: str) -> list[tuple[type[Model], list[Row]]]:
    pairs = [(round_.id, pair) for round_ in rounds for pair in round_.pairs]
    members = [
        {"pair_id": pair.id, "participant_id": person, "round_id": round_id, "place": place}
        for round_id, pair in pairs
        for place, person in enumerate(pair.members)
    ]
    return [
        (Pair, [_row(pair, "members", workshop_id=workshop, round_id=round_id) for round_id, pair in pairs]),
        (PairMember, members),
    ]


def _cards(rounds: list[Round], workshop: str) -> list[tuple[type[Model], list[Row]]]:
    cards = [(round_.id, card) for round_ in rounds for card in round_.cards]
    return [
        (Card, [_card(card, workshop, round_id) for round_id, card in cards]),
        (CardAuthor, [{"card_id": card.id, "participant_id": author} for _, card in cards for author in card.authors]),
    ]


def _card(card: StoredCard, workshop: str, round_id: str) -> Row:
    under = None if card.under is UNSET else card.under
    columns = {"workshop_id": workshop, "round_id": round_id, "pair_id": card.pair, "under_id": under}
    return _row(card, "authors", "pair", "under", **columns)


def _lenses(rounds: list[Round], workshop: str) -> list[tuple[type[Model], list[Row]]]:
    lenses = [(round_.id, lens) for round_ in rounds for lens in round_.lenses]
    clusters = [(lens.id, cluster) for _, lens in lenses for cluster in lens.clusters]
    placements = [
        {"lens_id": lens, "card_id": placed.card, "cluster_id": cluster.id, "order": placed.order}
        | {"workshop_id": workshop}
        for lens, cluster in clusters
        for placed in cluster.cards
    ]
    return [
        (Lens, [_row(lens, "clusters", workshop_id=workshop, round_id=round_id) for round_id, lens in lenses]),
        (Cluster, [_row(cluster, "cards", workshop_id=workshop, lens_id=lens) for lens, cluster in clusters]),
        (Placement, placements),
    ]


def _votes(whole: WholeWorkshop) -> list[Row]:
    here = [person.id for person in whole.participants if person.removed_at is None]
    return [
        {"round_id": round_.id, "participant_id": voter, "target": target, "dots": dots}
        for round_ in whole.rounds
        for voter, ballot in zip(here, round_.ballots or (), strict=False)
        for target, dots in ballot.items()
    ]


def _counted(rounds: list[Round]) -> list[Row]:
    return [
        {"round_id": round_.id, "target": target, "dots": dots}
        for round_ in rounds
        for target, dots in (round_.counted or {}).items()
    ]


def _row(shape: msgspec.Struct, *without: str, **columns: Any) -> Row:
    """The columns of the same names, and further ones."""
    values: Row = msgspec.to_builtins(shape)
    return {name: value for name, value in values.items() if name not in without} | columns
