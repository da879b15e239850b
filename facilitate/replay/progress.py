"""How far a replay is: a bar for each phase on a terminal, a line for each phase elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress

Step = Callable[[], None]


class Progress(Protocol):
    def phase(self, title: str, total: int) -> AbstractContextManager[Step]:
        """A part of the replay with so many steps; call the given function after each."""


class Lines:
    """For logs and pipes: one line when a phase begins."""

    def __init__(self, console: Console) -> None:
        self._console = console

    @contextmanager
    def phase(self, title: str, total: int) -> Iterator[Step]:
        self._console.print(f"{title} ({total})", markup=False, highlight=False, soft_wrap=True)
        yield lambda: None


class Bars:
    """For a person who watches."""

    def __init__(self, bars: RichProgress) -> None:
        self._bars = bars

    @contextmanager
    def phase(self, title: str, total: int) -> Iterator[Step]:
        task = self._bars.add_task(title, total=total)
        yield lambda: self._bars.advance(task)


@contextmanager
def showing(console: Console) -> Iterator[Progress]:
    """Bars when the console is a terminal, else lines."""
    if not console.is_terminal:
        yield Lines(console)
        return
    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with RichProgress(*columns, console=console) as bars:
        yield Bars(bars)
