"""Which clusters the room may see. It hangs on their round and on the cards in them, so many commands change it."""

from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.domain.commands import CardEdit, CardWithdraw, Command
from facilitate.domain.words import Stream
from facilitate.store import views
from facilitate.store.tables import Cluster, Lens, Note, Round

_OF_PHONES = (CardEdit, CardWithdraw)
"""What a phone does to a card that lies in a cluster already. Everything else that it sends leaves clusters alone."""
_PREPARED = (("lens.renamed", "lens"), ("cluster.updated", "cluster"), ("note.edited", "note"))


def clusters(act: Act, command: Command) -> set[str] | None:
    """What the room sees of them before a command; None when the command cannot change it."""
    if command.namespace == "/phone" and not isinstance(command, _OF_PHONES):
        return None
    return _seen(act)


def keep_up(act: Act, before: set[str] | None) -> None:
    """After the command: tell again what came into sight or went out of it, with the notes about it."""
    told = [fact for fact in act.unit.facts if fact.stream is Stream.BOARD]
    if before is None or not told:
        return
    after = _seen(act)
    named = {fact.data.get("cluster", fact.data.get("cluster_id")) for fact in told}
    for cluster in sorted(before ^ after):
        if cluster not in named:
            act.tell_board("cluster.updated", cluster=cluster)
        for note in act.session.scalars(select(Note.id).where(Note.cluster_id == cluster)):
            act.tell_board("note.edited", note=note)
    if (act.workshop.spotlight or {}).get("cluster") in before - after:
        act.workshop.spotlight = None
        act.tell_board("workshop.updated", workshop=act.workshop.id)


def tell_prepared(act: Act, round_: Round) -> None:
    """A round is opened for the first time: the room may know from now on by what it is grouped."""
    prepared = (
        select(Lens.id, Cluster.id, Note.id)
        .outerjoin(Cluster, Cluster.lens_id == Lens.id)
        .outerjoin(Note, Note.cluster_id == Cluster.id)
        .where(Lens.round_id == round_.id)
        .order_by(Lens.position, Cluster.order, Cluster.id, Note.created_at, Note.id)
    )
    rows = act.session.execute(prepared).all()
    for place, (kind, key) in enumerate(_PREPARED):
        for id_ in dict.fromkeys(row[place] for row in rows if row[place] is not None):
            act.tell_board(kind, **{key: id_})


def _seen(act: Act) -> set[str]:
    return views.public_clusters(act.session, Cluster.workshop_id == act.workshop.id)
