"""The presenter's walk: card after card large on the stage, through a cluster or through a round.

It goes through cards that the room may see already; a single key must not uncover one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, exists, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.actions.leading import stage_and_end
from facilitate.actions.speaking import speaking_queue
from facilitate.domain import spotlight
from facilitate.domain.commands import SpotlightStep
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.stacks import stacked
from facilitate.domain.words import ROUNDS_WITHOUT_CARDS, CardState, RoundState, WorkshopStatus
from facilitate.store import views
from facilitate.store.tables import Card, Cluster, Lens, Placement, Round

_CARDS = (
    select(Card.id, Card.number, Card.under_id.label("under"))
    .join(Round, Round.id == Card.round_id)
    .where(Card.state == CardState.SHOWN, views.in_sight(Card.revealed))
)
"""Those that the room may see."""
NOTHING = N_("There is no card to show.")
FIRST = N_("This is the first card.")
LAST = N_("This is the last card.")


@dataclass(frozen=True)
class Way:
    """Ids of cards in their order, of a cluster or a round; without either, those of who speaks."""

    cards: Sequence[str]
    cluster: Cluster | None = None
    round: str | None = None

    @property
    def within(self) -> str | None:
        return self.cluster.id if self.cluster else self.round


@handles(SpotlightStep)
def step(act: Act, command: SpotlightStep) -> None:
    if act.workshop.spotlight != command.seen:
        raise Refused(ErrorCode.CONFLICT, "seen")
    large = (command.seen or {}).get("card")
    way = _way(act, command.seen or {})
    at = way.cards.index(large) if large in way.cards else -1
    if command.to == "previous" and at == 0 and way.cluster:
        stage_and_end.refuse_unopened(act, way.cluster)
        act.workshop.spotlight = spotlight.on("cluster", way.cluster.id)
    else:
        act.workshop.spotlight = spotlight.on("card", _beside(way, at, command), way.within)
    act.workshop.join_large = False
    act.tell_board("workshop.updated", workshop=act.workshop.id)


def _beside(way: Way, at: int, command: SpotlightStep) -> str:
    """The card before or after that place. Raises Refused (not_found)."""
    if not way.cards:
        raise Refused(ErrorCode.NOT_FOUND, "to", NOTHING)
    to = at + 1 if command.to == "next" else at - 1
    if to < 0:
        raise Refused(ErrorCode.NOT_FOUND, "to", FIRST)
    if to == len(way.cards):
        raise Refused(ErrorCode.NOT_FOUND, "to", LAST)
    return way.cards[to]


def _way(act: Act, seen: spotlight.Spotlight) -> Way:
    """What is walked through from here."""
    if "cluster" in seen:
        return _through(act, act.find(Cluster, seen["cluster"], "seen"))
    if "card" not in seen:
        return _all_of(act, _shown_round(act))
    card = act.find(Card, seen["card"], "seen")
    spoken = speaking_queue.spoken_cards(act)
    if card.id in spoken and len(spoken) > 1:
        return Way(spoken)
    round_ = act.find(Round, card.round_id, "seen")
    lens = _lens_on_stage(act, round_)
    cluster = None if seen.get("within") == round_.id else _cluster_of(act, card, lens, seen.get("within"))
    return _through(act, cluster) if cluster else _all_of(act, round_)


def _through(act: Act, cluster: Cluster) -> Way:
    lying = (
        _CARDS.join(Placement, Placement.card_id == Card.id)
        .where(Placement.cluster_id == cluster.id)
        .order_by(Placement.order, Placement.card_id)
    )
    return Way(_tops(act, lying), cluster=cluster)


def _all_of(act: Act, round_: Round | None) -> Way:
    """A round as its board shows it: the new cards first, then cluster by cluster."""
    if round_ is None:
        return Way([])
    lens = _lens_on_stage(act, round_)
    in_lens = (Placement.card_id == Card.id) & (Placement.lens_id == (lens.id if lens else ""))
    lying = (
        _CARDS.outerjoin(Placement, in_lens)
        .outerjoin(Cluster, Cluster.id == Placement.cluster_id)
        .where(Card.round_id == round_.id)
        .order_by(Cluster.id.is_not(None), Cluster.order, Cluster.id, Placement.order, Placement.card_id, Card.number)
    )
    return Way(_tops(act, lying), round=round_.id)


def _tops(act: Act, lying: Select[*tuple[Any, ...]]) -> list[str]:
    """Of cards that say the same the one on top."""
    cards = [dict(row._mapping) for row in act.session.execute(lying)]
    tops = stacked(cards)
    return [card["id"] for card in cards if card["id"] in tops]


def _cluster_of(act: Act, card: Card, lens: Lens | None, within: str | None) -> Cluster | None:
    """The one that is walked through, while the card lies in it; else the one in which the stage shows the card."""
    clusters = act.session.scalars(
        select(Cluster).join(Placement, Placement.cluster_id == Cluster.id).where(Placement.card_id == card.id)
    ).all()
    walked = next((cluster for cluster in clusters if cluster.id == within), None)
    return walked or next((cluster for cluster in clusters if lens and cluster.lens_id == lens.id), None)


def _lens_on_stage(act: Act, round_: Round) -> Lens | None:
    """The one that is shown, else the first."""
    lenses = select(Lens).where(Lens.round_id == round_.id).order_by(Lens.shown.desc(), Lens.position).limit(1)
    return act.session.scalar(lenses)


def _shown_round(act: Act) -> Round | None:
    """Whose cards lie on the board, as `shownRound` of `selectors.js` has it: the current one, or the last before it
    that took cards as planned; after the end the last of these that has any.
    """
    current = act.current_round()
    if current is None:
        return None
    has_cards = exists().where(Card.round_id == Round.id, Card.state == CardState.SHOWN)
    opened = select(Round, has_cards).where(
        Round.workshop_id == act.workshop.id,
        Round.position <= current.position,
        Round.state.in_((RoundState.OPEN, RoundState.CLOSED)),
        Round.kind.not_in(ROUNDS_WITHOUT_CARDS),
    )
    found = act.session.execute(opened.order_by(Round.position.desc())).all()
    taking = [(round_, filled) for round_, filled in found if round_ is current or not round_.asked]
    if act.workshop.status == WorkshopStatus.CLOSED:
        taking = [one for one in taking if one[1]] or taking
    return taking[0][0] if taking else None
