"""What the room sees: the spotlight, and the end of the workshop."""

from facilitate.actions.attending import door
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.actions.cards import moderating
from facilitate.actions.grouping.placing import placed_in
from facilitate.actions.leading.rounds import close_open_round
from facilitate.domain import spotlight
from facilitate.domain.commands import SpotlightSet, WorkshopClose, WorkshopReopen
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import CardState, RoundState, Showing, WorkshopStatus
from facilitate.store.tables import Card, Cluster, Lens, Round

NOT_YET = N_("This round has not begun. Open it first.")
NOTHING_TO_SHOW = N_("The cards of this round are still hidden, and no card lies in this cluster yet.")


@handles(SpotlightSet)
def set_spotlight(act: Act, command: SpotlightSet) -> None:
    if command.card and command.cluster:
        raise Refused(ErrorCode.BAD_REQUEST, "cluster")
    if command.card:
        card = act.find(Card, command.card, "card")
        moderating.bring_into_sight(act, card)
        act.workshop.spotlight = spotlight.on("card", card.id)
    elif command.cluster:
        cluster = act.find(Cluster, command.cluster, "cluster")
        bring_into_sight(act, cluster)
        act.workshop.spotlight = spotlight.on("cluster", cluster.id)
    else:
        act.workshop.spotlight = None
    act.workshop.join_large = False
    act.tell_board("workshop.updated", workshop=act.workshop.id)


@handles(WorkshopClose)
def close(act: Act, command: WorkshopClose) -> None:
    if act.workshop.status == WorkshopStatus.CLOSED:
        return
    close_open_round(act)
    act.workshop.status, act.workshop.closed_at = WorkshopStatus.CLOSED, act.now
    act.workshop.join_large = False
    door.send_away(act)
    act.tell_all("workshop.updated", workshop=act.workshop.id)


@handles(WorkshopReopen)
def reopen(act: Act, command: WorkshopReopen) -> None:
    if act.workshop.status != WorkshopStatus.CLOSED:
        return
    act.workshop.status = WorkshopStatus.RUNNING if act.workshop.round_id else WorkshopStatus.LOBBY
    act.workshop.closed_at = None
    act.tell_all("workshop.updated", workshop=act.workshop.id)


def bring_into_sight(act: Act, cluster: Cluster) -> None:
    """A cluster that goes large on the stage is shown with its cards. Raises Refused when the room may not see it."""
    round_ = refuse_unopened(act, cluster)
    if round_.showing == Showing.AT_ONCE or round_.revealed:
        return
    cards = [act.find(Card, placement.card_id, "cluster") for placement in placed_in(act, cluster)]
    shown = [card for card in cards if card.state == CardState.SHOWN]
    if not shown:
        raise Refused(ErrorCode.CONFLICT, "cluster", NOTHING_TO_SHOW)
    for card in shown:
        moderating.bring_into_sight(act, card)


def refuse_unopened(act: Act, cluster: Cluster) -> Round:
    """-> its round. Raises Refused when the room may see nothing of that, or not yet."""
    round_ = act.find(Round, act.find(Lens, cluster.lens_id, "cluster").round_id, "cluster")
    if round_.showing == Showing.NEVER:
        raise Refused(ErrorCode.CONFLICT, "cluster", moderating.NEVER_SHOWN)
    if round_.state in (RoundState.WAITING, RoundState.SKIPPED):
        raise Refused(ErrorCode.CONFLICT, "cluster", NOT_YET)
    return round_
