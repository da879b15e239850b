"""An agenda from a text that somebody brought.

Whoever made it may have made it so that reading it takes for ever: it is read by whoever the app hands in, with limits
of time and memory.
"""

import msgspec

from facilitate.agendas.agenda import Agenda
from facilitate.agendas.bad import BadAgenda, Problem
from facilitate.domain.commands import AGENDA_LIMIT
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.work.answer import Do, TookTooLong

TOO_LARGE = N_("This file is too large for an agenda: at most %(limit)s kB.")
TOO_HARD = N_("This file takes too long to read. Is it an agenda? Start again from one of the examples.")
NOT_READ = N_("The server could not read this file. Nothing was kept; try it once more.")


def must_be_small(content: bytes) -> None:
    """Raises Refused (too_long)."""
    if len(content) > AGENDA_LIMIT:
        raise Refused(ErrorCode.TOO_LONG, "text", TOO_LARGE, limit=AGENDA_LIMIT // 1000)


def read_by(do: Do, text: str, language: str) -> Agenda:
    """Raises BadAgenda; Refused (too_long, bad_request); NotMade."""
    content = text.encode("utf-8", "replace")
    must_be_small(content)
    try:
        answer = do("agenda", content.decode(), language)
    except TookTooLong as error:
        raise Refused(ErrorCode.BAD_REQUEST, "text", TOO_HARD) from error
    if "problems" in answer.about:
        raise BadAgenda(msgspec.convert(answer.about["problems"], list[Problem]), answer.about["more"])
    return msgspec.json.decode(b"".join(answer.pieces), type=Agenda)
