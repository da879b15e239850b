"""What was done on the board, as the list of it is told."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from facilitate.domain.actors import Actor
from facilitate.domain.words import CardState, Desk, Showing
from facilitate.store.tables import Capability, Card, Cluster, Round, Step
from facilitate.store.views.board import public_clusters
from facilitate.store.views.cards import cards, is_public
from facilitate.store.views.shapes import View

PAGE = 50
_CLUSTERS = ("cluster_id", "into_id", "note_cluster")


def step(row: Step, about: View, actor: Actor, label: str, role: str) -> View:
    """`own`: the reader did it; `label` and `role` are those of the link by which somebody else did."""
    return {
        "id": row.id,
        "number": row.number,
        "command": row.command,
        "at": row.at,
        "about": about,
        "state": row.state,
        "own": row.actor == actor.key,
        "label": label,
        "role": role,
    }


def steps(session: Session, actor: Actor, before: int | None, desk: Desk = Desk.BOARD) -> View:
    """A page of the steps on the board or in the report, the newest first -> {steps, more}."""
    link = aliased(Capability)
    found = (
        select(Step, func.coalesce(link.label, ""), func.coalesce(Capability.role, ""))
        .outerjoin(Capability, Capability.id == Step.capability)
        .outerjoin(link, link.id == Capability.parent_id)
        .where(Step.workshop_id == actor.workshop, Step.desk == desk)
        .order_by(Step.number.desc())
        .limit(PAGE + 1)
    )
    if before is not None:
        found = found.where(Step.number < before)
    rows = session.execute(found).all()
    page = rows[:PAGE]
    told = about_steps(session, [row.about for row, _, _ in page])
    listed = [step(row, about, actor, label, role) for (row, label, role), about in zip(page, told, strict=True)]
    return {"steps": listed, "more": len(rows) > PAGE}


def about_steps(session: Session, abouts: Sequence[View]) -> list[View]:
    """What steps were about, with `public`: the room may see now all of which it holds words.

    A cluster that is gone is seen where the room sees the whole round. For the cards everybody asks the cards.
    """
    clusters = _ids(abouts, *_CLUSTERS)
    gone = clusters - set(session.scalars(select(Cluster.id).where(Cluster.id.in_(clusters))))
    noted = cards(session, Card.id.in_(_ids(abouts, "note_card")))
    seen = public_clusters(session, Cluster.id.in_(clusters)) | {id_ for id_, card in noted.items() if card["public"]}
    found = select(Round.id, Round.showing, Round.revealed).where(Round.id.in_(_ids(abouts, "round")))
    rounds = {row.id: row for row in session.execute(found)}
    return [{**about, "public": _is_seen(about, seen, gone, rounds.get(about.get("round")))} for about in abouts]


def _is_seen(about: View, seen: set[str], gone: set[str], round_: Any) -> bool:
    if "lens_id" in about and (round_ is None or round_.showing == Showing.NEVER):
        return False
    whole_round = round_ is not None and is_public(CardState.SHOWN, round_.showing, round_.revealed)
    return _ids([about], *_CLUSTERS, "note_card") <= (seen | gone if whole_round else seen)


def _ids(abouts: Sequence[View], *keys: str) -> set[str]:
    return {about[key] for about in abouts for key in keys if about.get(key)}
