"""Making one passage of the report of several, taking it apart again, and making several of one."""

from collections.abc import Sequence

from msgspec import UNSET

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.reporting.overwriting import refuse_left_out, refuse_overwriting
from facilitate.actions.reporting.passages import (
    changed,
    own,
    passage,
    put_behind,
    put_text,
    row,
    taken_in_by,
    words_in,
)
from facilitate.domain.commands import PassageApart, PassageMerge, PassageSplit
from facilitate.domain.commands.reporting import PassageWords
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean
from facilitate.domain.words import PassageKind


@handles(PassageMerge)
def merge(act: Act, command: PassageMerge) -> None:
    target = passage(act, command.key)
    there = taken_in_by(act, command.key)
    taken = [passage(act, key) for key in dict.fromkeys(command.keys) if key != command.key]
    taken = [one for one in taken if one not in there]
    for one in (target, *taken):
        if one.key not in command.was:
            raise Refused(ErrorCode.BAD_REQUEST, "was", detail=f"{one.key} is not in it")
        was = PassageWords(text=command.was[one.key])
        refuse_overwriting(act, one, was, command.text if one is target else UNSET)
        refuse_left_out(one)
    if taken and not there:
        target.alone = {"text": target.text, "typed": target.typed, "sources": target.sources}
    put_text(target, command.text, command.typed)
    target.sources = _all([*target.sources, *(id_ for one in taken for id_ in words_in(one))])
    changed(act, target)
    act.session.flush()
    for one in taken:
        one.into = command.key
        changed(act, one)


@handles(PassageApart)
def apart(act: Act, command: PassageApart) -> Answer:
    target, taken = row(act, command.key), taken_in_by(act, command.key)
    if target is None or not taken:
        raise Refused(ErrorCode.NOT_FOUND, "key")
    refuse_overwriting(act, target, command.was)
    for one in taken:
        one.into = None
        changed(act, one)
    act.session.flush()
    if target.alone is not None:
        target.text, target.typed, target.sources = (target.alone[name] for name in ("text", "typed", "sources"))
    elif target.kind is None:
        target.text = target.typed = None
    target.alone = None
    changed(act, target)
    return {"keys": [one.key for one in taken]}


@handles(PassageSplit)
def split(act: Act, command: PassageSplit) -> Answer:
    found = passage(act, command.key)
    refuse_overwriting(act, found, command.was)
    if not all(clean(text) for text in command.texts):
        raise Refused(ErrorCode.EMPTY, "texts")
    first, *others = command.texts
    put_text(found, first, command.typed)
    changed(act, found)
    sources = _all([*words_in(found), *command.sources])
    pieces = [own(act, PassageKind.BULLET, text, command.parent, sources) for text in others]
    for piece in pieces:
        piece.typed = command.typed
    keys = [piece.key for piece in pieces]
    put_behind(act, command.parent, command.order, command.key, keys)
    return {"keys": keys}


def _all(ids: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(ids))
