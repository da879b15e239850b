"""Ways of clustering the same cards."""

from sqlalchemy import func, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.grouping.clustering import remove_empty
from facilitate.actions.grouping.placing import must_be_free, placed_in, take_out
from facilitate.domain.commands import LensCreate, LensRemove, LensRename, LensShow
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.text import clean_line
from facilitate.domain.words import ROUND_CARD_KINDS, RoundKind
from facilitate.store.tables import Cluster, Lens, Round

LAST = N_("A round keeps at least one way of grouping.")


@handles(LensCreate)
def create(act: Act, command: LensCreate) -> Answer:
    round_ = act.find(Round, command.round, "round")
    if not ROUND_CARD_KINDS[RoundKind(round_.kind)]:
        raise Refused(ErrorCode.BAD_REQUEST, "round")
    last = act.session.scalar(select(func.max(Lens.position)).where(Lens.round_id == round_.id))
    lens = Lens(
        id=act.unit.new_id(),
        workshop_id=act.workshop.id,
        round_id=round_.id,
        title=_title(command.title),
        position=0 if last is None else last + 1,
    )
    act.session.add(lens)
    act.tell_board("lens.created", lens=lens.id)
    return {"lens": lens.id}


@handles(LensRename)
def rename(act: Act, command: LensRename) -> None:
    lens = act.find(Lens, command.lens, "lens")
    lens.title = _title(command.title)
    act.tell_board("lens.renamed", lens=lens.id)


@handles(LensShow)
def show(act: Act, command: LensShow) -> None:
    lens = act.find(Lens, command.lens, "lens")
    for other in act.session.scalars(select(Lens).where(Lens.round_id == lens.round_id).order_by(Lens.position)):
        if other.shown != (other is lens):
            other.shown = other is lens
            act.tell_board("lens.shown", lens=other.id)


@handles(LensRemove)
def remove(act: Act, command: LensRemove) -> None:
    lens = act.find(Lens, command.lens, "lens")
    others = select(Lens.id).where(Lens.round_id == lens.round_id, Lens.id != lens.id).limit(1)
    if act.session.scalar(others) is None:
        raise Refused(ErrorCode.CONFLICT, "lens", LAST)
    for cluster in list(act.session.scalars(select(Cluster).where(Cluster.lens_id == lens.id))):
        must_be_free(cluster)
        take_out(act, placed_in(act, cluster))
        remove_empty(act, cluster)
    act.session.delete(lens)
    act.session.flush()
    act.tell_board("lens.removed", lens_id=lens.id)


def _title(typed: str) -> str:
    title = clean_line(typed)
    if not title:
        raise Refused(ErrorCode.EMPTY, "title")
    return title
