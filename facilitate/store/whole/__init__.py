"""A workshop as a whole: all that is needed to make the same one again. See `domain.whole`."""

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.domain import whole
from facilitate.domain.words import Theme
from facilitate.store import queries
from facilitate.store.tables import Done, Note, Participant, Passage, PassageOrder, Round, Workshop
from facilitate.store.views.report import options
from facilitate.store.whole.rounds import rounds_of
from facilitate.store.whole.rows import grouped, made, rows


def taken_along(session: Session, workshop: str, whole: str = "always") -> queries.Snapshot:
    """The report's snapshot, with the `whole` workshop always, never, or where the report keeps `names`."""
    snapshot = queries.report_snapshot(session, workshop)
    if whole == "never" or (whole == "names" and not snapshot["report"]["options"].get("names")):
        return snapshot
    found = whole_workshop(session, workshop)
    return snapshot | {"whole": found if whole == "always" else _to_pass_on(found)}


def whole_workshop(session: Session, workshop: str) -> whole.WholeWorkshop:
    """Raises NoResultFound for a workshop that is not there."""
    row = session.execute(select(Workshop.__table__).where(Workshop.id == workshop)).one()
    people = rows(session, select(Participant.__table__).where(Participant.workshop_id == workshop))
    notes = rows(session, select(Note.__table__).where(Note.workshop_id == workshop).order_by(Note.created_at, Note.id))
    done = grouped(
        session,
        select(Done.participant_id, Done.round_id)
        .join(Round, Round.id == Done.round_id)
        .where(Round.workshop_id == workshop)
        .order_by(Round.position, Round.id),
    )
    return whole.WholeWorkshop(
        format=whole.FORMAT,
        workshop=made(whole.Workshop, row, round=row.round_id, stage=_stage(row)),
        event=_event(row.event),
        participants=[
            made(whole.Participant, person, done=[round_id for _, round_id in done[person.id]])
            for person in sorted(people, key=lambda person: person.number)
        ],
        rounds=rounds_of(session, workshop, [person.id for person in people if person.removed_at is not None]),
        notes=[
            made(whole.Note, note, round=note.round_id, cluster=note.cluster_id, card=note.card_id) for note in notes
        ],
        report=_report(session, workshop),
    )


def _to_pass_on(found: whole.WholeWorkshop) -> whole.WholeWorkshop:
    """Beside the report, which people pass on: without the private notes of who led and what they brought along."""
    rounds = [msgspec.structs.replace(round_, cues="", materials="") for round_ in found.rounds]
    return msgspec.structs.replace(found, rounds=rounds)


def _stage(row: Any) -> whole.Stage | UnsetType:
    chosen = whole.Stage(theme=Theme(row.stage_theme), join_bar=row.join_bar)
    return UNSET if chosen == whole.Stage(theme=Theme.LIGHT, join_bar=True) else chosen


def _report(session: Session, workshop: str) -> whole.Report:
    here = Passage.workshop_id == workshop
    passages = rows(session, select(Passage.__table__).where(here).order_by(Passage.created_at, Passage.key))
    orders = session.scalars(
        select(PassageOrder).where(PassageOrder.workshop_id == workshop).order_by(PassageOrder.parent)
    )
    return whole.Report(
        options=_options(options(session, workshop)),
        passages=[made(whole.Passage, row, alone=whole.Alone(**row.alone) if row.alone else UNSET) for row in passages],
        orders={order.parent: order.keys for order in orders},
    )


def _event(kept: dict[str, Any]) -> whole.Event:
    lists = {"organisers", "programme", "links"}
    fields = {name: kept.get(name, [] if name in lists else "") for name in whole.Event.__struct_fields__}
    programme = [
        whole.ProgrammeEntry(time=entry.get("time", ""), title=entry["title"], items=entry.get("items", []))
        for entry in fields.pop("programme")
    ]
    return whole.Event(programme=programme, **fields)


def _options(chosen: dict[str, Any]) -> whole.Options:
    """Without what this version does not know any more, as the report passes it over."""
    known = {name: chosen[name] for name in whole.Options.__struct_fields__ if name in chosen}
    if "lenses" in known:
        known["lenses"] = dict(sorted(known["lenses"].items()))
    return whole.Options(**known)
