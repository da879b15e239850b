"""What is said with whoever does a job: its name, what comes of it, and that nothing does."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from facilitate.work.progress import Told, nobody


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
    """Does a job of `worker.jobs`, here or elsewhere. Raises what the job raises, or NotMade."""

    def __call__(self, job: str, /, *args: Any, told: Told = nobody) -> Answer: ...


class NotThere(LookupError):
    """What a job was asked for is not there."""


class NotMade(Exception):
    """Something went wrong over a job. The message says what, without a word of what people wrote."""


class TookTooLong(NotMade):
    """The time for a job was over before it was done."""


class Busy(NotMade):
    """Too much waits to be done, or nobody came to it in time."""
