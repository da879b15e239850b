"""What is said with whoever renders: a job by its name, what comes of it, and that it could not be made."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from facilitate.reports.progress import Told, nobody


@dataclass(frozen=True)
class Answer:
    """`pieces` one after the other are the content; `about` is plain data, as JSON has it."""

    pieces: Sequence[bytes]
    about: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """For what is small."""
        return b"".join(self.pieces).decode()


class Do(Protocol):
    """Does a job of JOBS, here or elsewhere. Raises what the job raises, or NotMade."""

    def __call__(self, job: str, /, *args: Any, told: Told = nobody) -> Answer: ...


class NotMade(Exception):
    """Something went wrong while rendering. The message says what, without a word of what people wrote."""


def takes_long(job: str, *args: Any) -> bool:
    """Whether others should not have to wait for it."""
    return job in ("picture", "printed", "released") or (job == "render" and args[0] == "zip")
