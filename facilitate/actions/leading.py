"""What the room sees: the spotlight, and the end of the workshop."""

from facilitate.actions import moderating
from facilitate.actions.act import Act
from facilitate.actions.handlers import handles
from facilitate.actions.rounds import close_open_round
from facilitate.domain.commands import SpotlightSet, WorkshopClose, WorkshopReopen
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import WorkshopStatus
from facilitate.store.tables import Card, Cluster


@handles(SpotlightSet)
def set_spotlight(act: Act, command: SpotlightSet) -> None:
    if command.card and command.cluster:
        raise Refused(ErrorCode.BAD_REQUEST, "cluster")
    if command.card:
        card = act.find(Card, command.card, "card")
        moderating.bring_into_sight(act, card)
        act.workshop.spotlight = {"card": card.id}
    elif command.cluster:
        act.workshop.spotlight = {"cluster": act.find(Cluster, command.cluster, "cluster").id}
    else:
        act.workshop.spotlight = None
    act.tell_board("workshop.updated", workshop=act.workshop.id)


@handles(WorkshopClose)
def close(act: Act, command: WorkshopClose) -> None:
    if act.workshop.status == WorkshopStatus.CLOSED:
        return
    close_open_round(act)
    act.workshop.status, act.workshop.closed_at = WorkshopStatus.CLOSED, act.now
    act.tell_all("workshop.updated", workshop=act.workshop.id)


@handles(WorkshopReopen)
def reopen(act: Act, command: WorkshopReopen) -> None:
    if act.workshop.status != WorkshopStatus.CLOSED:
        return
    act.workshop.status = WorkshopStatus.RUNNING if act.workshop.round_id else WorkshopStatus.LOBBY
    act.workshop.closed_at = None
    act.tell_all("workshop.updated", workshop=act.workshop.id)
