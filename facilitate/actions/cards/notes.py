"""Writing down what was said aloud."""

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.cards.rewording import put, reworded
from facilitate.domain.commands import NoteAdd, NoteEdit, NoteRemove
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean, clean_line
from facilitate.store.tables import Card, Cluster, Lens, Note, Round


@handles(NoteAdd)
def add(act: Act, command: NoteAdd) -> Answer:
    note = Note(id=act.unit.new_id(), workshop_id=act.workshop.id, created_at=act.now)
    if command.round:
        note.round_id = act.find(Round, command.round, "round").id
    if command.cluster:
        cluster = act.find(Cluster, command.cluster, "cluster")
        note.cluster_id, note.round_id = cluster.id, act.find(Lens, cluster.lens_id, "cluster").round_id
    if command.card:
        card = act.find(Card, command.card, "card")
        note.card_id, note.round_id = card.id, card.round_id
    note.kind, note.text, note.addressee = command.kind, clean(command.text), clean_line(command.addressee)
    if not note.text:
        raise Refused(ErrorCode.EMPTY, "text")
    act.session.add(note)
    act.tell_board("note.added", note=note.id)
    return {"note": note.id}


@handles(NoteEdit)
def edit(act: Act, command: NoteEdit) -> None:
    note = act.find(Note, command.note, "note")
    words = reworded(note, command)
    if words:
        put(note, words, act.now)
        act.tell_board("note.edited", note=note.id)


@handles(NoteRemove)
def remove(act: Act, command: NoteRemove) -> None:
    note = act.find(Note, command.note, "note")
    act.session.delete(note)
    act.tell_board("note.removed", note_id=note.id)
