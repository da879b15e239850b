"""What is done with the file of a workshop that somebody brought, in a process where nobody else waits."""

from collections.abc import Callable

import msgspec

from facilitate.domain.faults import written
from facilitate.domain.whole.reading import NotWhole, read
from facilitate.work.answer import Answer


def _workshop(content: bytes) -> Answer:
    """The workshop as JSON; or nothing, and about it the first mistake: a word for what people often choose by mistake,
    and in English, as a program says it.
    """
    try:
        return Answer((msgspec.json.encode(read(content)),))
    except NotWhole as error:
        place = f"line {error.line}" if error.line is not None else written(error.path)
        wrong = ": ".join(filter(None, (place, error.message)))
        return Answer((), {"wrong": wrong, "likely": error.likely, "line": error.line})


JOBS: dict[str, Callable[..., Answer]] = {"workshop": _workshop}
