"""What a scribe does with the passages of the report."""

from msgspec import UNSET, structs

from facilitate.actions.act import Act
from facilitate.actions.handlers import Answer, handles
from facilitate.actions.passages import edit_text, order_of, own, passage, refuse_overwriting, row
from facilitate.domain.commands import (
    PassageEdit,
    PassageKeep,
    PassageMerge,
    PassageMove,
    PassageOmit,
    PassageRemove,
    PassageRestore,
    PassageSplit,
    PassageWrite,
    ReportChoose,
)
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean, clean_line
from facilitate.domain.words import PassageKind
from facilitate.store.tables import Lens, Passage, ReportOptions, Round

_HANDLED_APART = {"op", "lenses"}


@handles(PassageEdit)
def edit(act: Act, command: PassageEdit) -> None:
    found = passage(act, command.key)
    refuse_overwriting(found, command)
    if command.text is not UNSET:
        edit_text(found, command.text, command.typed)
    if command.label is not UNSET:
        found.label = None if command.label is None else clean_line(command.label)
    _changed(act, found)


@handles(PassageOmit)
def omit(act: Act, command: PassageOmit) -> None:
    for key in command.keys:
        found = passage(act, key)
        found.left_out = True
        _changed(act, found)


@handles(PassageRestore)
def restore(act: Act, command: PassageRestore) -> None:
    for key in command.keys:
        found = passage(act, key)
        found.left_out, found.into = False, None
        _changed(act, found)


@handles(PassageWrite)
def write(act: Act, command: PassageWrite) -> Answer:
    text = clean(command.text)
    if not text:
        raise Refused(ErrorCode.EMPTY, "text")
    written = own(act, command.kind, text, command.parent)
    written.label = None if command.label is None else clean_line(command.label)
    _put_behind(act, command.parent, command.order, command.after, [written.key])
    _changed(act, written)
    return {"key": written.key}


@handles(PassageRemove)
def remove(act: Act, command: PassageRemove) -> None:
    found = row(act, command.key)
    if found is None or found.kind is None:
        raise Refused(ErrorCode.NOT_FOUND, "key")
    act.session.delete(found)
    act.tell_board("report.changed")


@handles(PassageMove)
def move(act: Act, command: PassageMove) -> None:
    for key in command.keys:
        found = passage(act, key)
        found.parent = command.parent if found.kind or not command.home else None
        _changed(act, found)
    order_of(act, command.parent).keys = command.order


@handles(PassageMerge)
def merge(act: Act, command: PassageMerge) -> None:
    target = passage(act, command.key)
    refuse_overwriting(target, command)
    edit_text(target, command.text, command.typed)
    _changed(act, target)
    for key in command.keys:
        if key != command.key:
            taken = passage(act, key)
            taken.into = command.key
            _changed(act, taken)


@handles(PassageSplit)
def split(act: Act, command: PassageSplit) -> Answer:
    found = passage(act, command.key)
    refuse_overwriting(found, command)
    first, *others = [clean(text) for text in command.texts]
    if not first or not all(others):
        raise Refused(ErrorCode.EMPTY, "texts")
    edit_text(found, first, command.typed)
    _changed(act, found)
    pieces = [own(act, PassageKind.BULLET, text, command.parent, command.sources) for text in others]
    keys = [piece.key for piece in pieces]
    _put_behind(act, command.parent, command.order, command.key, keys)
    return {"keys": keys}


@handles(PassageKeep)
def keep(act: Act, command: PassageKeep) -> None:
    found = passage(act, command.key)
    found.kept = list(dict.fromkeys([*found.kept, command.words]))
    _changed(act, found)


@handles(ReportChoose)
def choose(act: Act, command: ReportChoose) -> None:
    said = structs.asdict(command)
    wanted = {name: value for name, value in said.items() if name not in _HANDLED_APART and value is not UNSET}
    chosen = act.session.get(ReportOptions, act.workshop.id)
    if chosen is None:
        chosen = ReportOptions(workshop_id=act.workshop.id, options={})
        act.session.add(chosen)
    options = {**chosen.options, **wanted}
    if command.lenses is not UNSET:
        options["lenses"] = _lenses(act, {**options.get("lenses", {}), **command.lenses})
    chosen.options = options
    act.tell_board("report.changed")


def _lenses(act: Act, named: dict[str, str | None]) -> dict[str, str]:
    for round_, lens in named.items():
        if lens is not None and act.find(Lens, lens, "lenses").round_id != act.find(Round, round_, "lenses").id:
            raise Refused(ErrorCode.NOT_FOUND, "lenses")
    return {round_: lens for round_, lens in named.items() if lens is not None}


def _put_behind(act: Act, parent: str, order: list[str], after: str | None, keys: list[str]) -> None:
    place = order.index(after) + 1 if after in order else 0
    order_of(act, parent).keys = [*order[:place], *keys, *order[place:]]


def _changed(act: Act, found: Passage) -> None:
    found.edited_at = act.now
    act.tell_board("report.changed")
