"""What a scribe does with single passages of the report, and with the whole of it."""

from msgspec import UNSET, structs

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.reporting.overwriting import refuse_overwriting
from facilitate.actions.reporting.passages import (
    changed,
    order_of,
    own,
    passage,
    put_behind,
    put_label,
    put_text,
    row,
    taken_in_by,
)
from facilitate.domain.commands import (
    PassageEdit,
    PassageKeep,
    PassageMove,
    PassageOmit,
    PassageRemove,
    PassageRestore,
    PassageWrite,
    ReportChoose,
)
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean
from facilitate.store.tables import Lens, ReportOption, Round

_HANDLED_APART = {"op", "lenses"}


@handles(PassageEdit)
def edit(act: Act, command: PassageEdit) -> None:
    found = passage(act, command.key)
    refuse_overwriting(act, found, command.was, command.text, command.label)
    if command.text is not UNSET:
        put_text(found, command.text, command.typed)
    if command.label is not UNSET:
        put_label(found, command.label)
    changed(act, found)


@handles(PassageOmit)
def omit(act: Act, command: PassageOmit) -> None:
    for found in (passage(act, key) for key in command.keys):
        if not found.left_out:
            found.left_out = True
            changed(act, found)


@handles(PassageRestore)
def restore(act: Act, command: PassageRestore) -> None:
    for found in (row(act, key) for key in command.keys):
        if found is not None and (found.left_out or found.into):
            found.left_out, found.into = False, None
            changed(act, found)


@handles(PassageWrite)
def write(act: Act, command: PassageWrite) -> Answer:
    if not clean(command.text):
        raise Refused(ErrorCode.EMPTY, "text")
    written = own(act, command.kind, command.text, command.parent)
    put_label(written, command.label)
    put_behind(act, command.parent, command.order, command.after, [written.key])
    changed(act, written)
    return {"key": written.key}


@handles(PassageRemove)
def remove(act: Act, command: PassageRemove) -> None:
    found = row(act, command.key)
    if found is None or found.kind is None:
        raise Refused(ErrorCode.NOT_FOUND, "key")
    for taken in taken_in_by(act, found.key):
        taken.into = None
    act.session.flush()
    act.session.delete(found)
    act.tell_board("report.changed")


@handles(PassageMove)
def move(act: Act, command: PassageMove) -> None:
    for key in command.keys:
        stays = command.home and not key.startswith("own:")
        found = row(act, key) if stays else passage(act, key)
        parent = None if stays else command.parent
        if found is not None and found.parent != parent:
            found.parent, found.edited_at = parent, act.now
    order_of(act, command.parent).keys = command.order
    act.tell_board("report.changed")


@handles(PassageKeep)
def keep(act: Act, command: PassageKeep) -> None:
    found = passage(act, command.key)
    if command.words not in found.kept:
        found.kept = [*found.kept, command.words]
        changed(act, found)


@handles(ReportChoose)
def choose(act: Act, command: ReportChoose) -> None:
    said = structs.asdict(command)
    wanted = {name: value for name, value in said.items() if name not in _HANDLED_APART and value is not UNSET}
    if command.lenses is not UNSET:
        chosen = act.session.get(ReportOption, (act.workshop.id, "lenses"))
        wanted["lenses"] = _lenses(act, {**(chosen.value if chosen else {}), **command.lenses})
    for name, value in wanted.items():
        found = act.session.get(ReportOption, (act.workshop.id, name))
        if found is None:
            act.session.add(ReportOption(workshop_id=act.workshop.id, name=name, value=value))
        else:
            found.value = value
    act.tell_board("report.changed")


def _lenses(act: Act, named: dict[str, str | None]) -> dict[str, str]:
    for round_, lens in named.items():
        if lens is not None and act.find(Lens, lens, "lenses").round_id != act.find(Round, round_, "lenses").id:
            raise Refused(ErrorCode.NOT_FOUND, "lenses")
    return {round_: lens for round_, lens in named.items() if lens is not None}
