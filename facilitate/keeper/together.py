"""Questions that came together, answered on one state of the database; those that are alike by one read for all."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from facilitate.actions.drafting import pens
from facilitate.actions.rights import access, asking
from facilitate.domain.errors import Refused
from facilitate.domain.words import Trouble
from facilitate.keeper import messages
from facilitate.keeper.hub import Peer
from facilitate.keeper.snapshots import Boards, encoded, encoded_events
from facilitate.keeper.standing import Standing
from facilitate.store.store import Reader
from facilitate.store.trouble import trouble_in

Asked = tuple[Peer, int, messages.Question]
Answers = dict[tuple[Peer, int], bytes]

_troubles: dict[Trouble, Standing] = {}
"""What reading met since the process began."""

log = structlog.get_logger()


def _participants(session: Session, asked: list[Any]) -> dict[int, Any]:
    found = access.participants(session, [token for (token,) in asked])
    return {place: found.get(token) for place, (token,) in enumerate(asked)}


def _phones(session: Session, asked: list[Any]) -> dict[int, Any]:
    found = asking.phones(session, asked)
    events = encoded_events([answer["events"] for answer in found.values() if "events" in answer])
    return {
        place: answer
        | ({"snapshot": encoded(answer["snapshot"])} if "snapshot" in answer else {"events": next(events)})
        for place, answer in found.items()
    }


def _pens(session: Session, asked: list[Any]) -> dict[int, bool]:
    held = pens.held_by(session, {participant for (participant,) in asked})
    return {place: participant in held for place, (participant,) in enumerate(asked)}


TOGETHER: dict[Callable[..., Any], Callable[[Session, list[Any]], dict[int, Any]]] = {
    access.participant: _participants,
    asking.answer: _phones,
    pens.holds_a_pen: _pens,
}
"""What many ask at once when a room comes in or goes, and what answers all of them, by their places, in one read."""


def answered(reader: Reader, boards: Boards, asked: Sequence[Asked], beat: Callable[[], None]) -> Answers:
    """An answer to each; `beat` is called after each that goes on. What went wrong is its own question's answer; in the
    database's own trouble everybody's."""
    answers: Answers = {}

    def all_of_them(session: Session) -> None:
        troubles: list[Exception] = []
        for peer, number, (function, args, kwargs) in _alone(session, asked, answers, beat):
            if function is asking.answer:
                args = (*args, boards.snapshot)
            answers[peer, number] = told(number, partial(function, session, *args, **kwargs), troubles)
            beat()
        for trouble in troubles:
            if isinstance(trouble, SQLAlchemyError):
                raise trouble  # so that this connection is not kept

    try:
        reader.read(all_of_them)
    except SQLAlchemyError as error:
        for peer, number, _ in asked:
            answers.setdefault((peer, number), _failed(number, error))
    return answers


def told(number: int, query: Callable[[], Any], troubles: list[Exception]) -> bytes:
    """The packed answer; what was no answer and no refusal is logged, and added to the troubles."""
    try:
        return messages.answer(number, query(), None)
    except Exception as error:
        if not isinstance(error, Refused):
            troubles.append(error)
        return _failed(number, error)


def _failed(number: int, error: Exception) -> bytes:
    trouble = trouble_in(error)
    if trouble is not None:
        standing = _troubles.setdefault(trouble.trouble, Standing(trouble.trouble))
        standing.refused += 1
        standing.tell(sign=trouble.sign, reading=True)
    elif not isinstance(error, Refused):
        log.error("reading_failed", exc_info=error)
    return messages.answer(number, None, trouble or error)


def _alone(session: Session, asked: Sequence[Asked], answers: Answers, beat: Callable[[], None]) -> list[Asked]:
    """Those that are left when what can be answered by one read for all is answered."""
    left = list(asked)
    for function, for_all in TOGETHER.items():
        alike = [one for one in left if one[2][0] is function]
        if not alike:
            continue
        try:
            found = for_all(session, [args for _, _, (_, args, _) in alike])
        except Exception as error:
            # Whoever it is about hears of it when all are answered one by one.
            log.error("reading_together_failed", exc_info=error)
            continue
        for place, value in found.items():
            peer, number, _ = alike[place]
            answers[peer, number] = messages.answer(number, value, None)
            beat()
        left = [one for one in left if one[:2] not in answers]
    return left
