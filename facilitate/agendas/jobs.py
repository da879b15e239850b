"""What is done with the text of an agenda that somebody brought, in a process where nobody else waits."""

from collections.abc import Callable

import msgspec

from facilitate.agendas.bad import BadAgenda
from facilitate.agendas.reading import read
from facilitate.work.answer import Answer


def _agenda(text: str, language: str) -> Answer:
    """The agenda as JSON; or nothing, and about it what is wrong."""
    try:
        return Answer((msgspec.json.encode(read(text, language)),))
    except BadAgenda as bad:
        return Answer((), {"problems": msgspec.to_builtins(bad.problems), "more": bad.more})


JOBS: dict[str, Callable[..., Answer]] = {"agenda": _agenda}
