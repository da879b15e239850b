"""What is wrong with a text that should be an agenda."""

from collections.abc import Sequence
from dataclasses import dataclass, field

TOLD = 20
"""Problems that are told; of those behind them how many there are."""
LONGEST_PLACE = 80


@dataclass(frozen=True)
class Problem:
    """line, from 1; place: the field as it is written in the sentence; message: a message id with its params."""

    line: int
    place: str
    message: str
    params: dict[str, str] = field(default_factory=dict)


class BadAgenda(Exception):
    """A text that is no agenda: the first problems of it by line, and how many `more` there are."""

    def __init__(self, problems: Sequence[Problem], more: int = 0):
        by_line = sorted(problems, key=lambda problem: problem.line)
        super().__init__(f"{len(problems) + more} problems, the first at line {by_line[0].line}")
        self.problems = [_in_short(problem) for problem in by_line[:TOLD]]
        self.more = more + len(by_line[TOLD:])


def _in_short(problem: Problem) -> Problem:
    """A name that somebody made up can be as long as the file."""
    short = {name: _cut(text, 200) for name, text in problem.params.items()}
    return Problem(problem.line, _cut(problem.place, LONGEST_PLACE), problem.message, short)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
