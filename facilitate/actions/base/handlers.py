"""Which function carries out which command."""

from collections.abc import Callable
from typing import Any, TypeVar

from facilitate.actions.base.act import Act
from facilitate.domain.commands import Command

Answer = dict[str, Any]
C = TypeVar("C", bound=Command)
Handler = Callable[[Act, C], Answer | None]

HANDLERS: dict[type[Command], Handler[Any]] = {}
GATHERING: set[type[Command]] = set()
"""Commands whose handlers change no row that is there, and write by `Unit.insert`."""


def handles(kind: type[C], *, gathers: bool = False) -> Callable[[Handler[C]], Handler[C]]:
    """Register the function that carries out a command. Raises ValueError, at import, for a second one.

    One that `gathers` changes no row that is there unless it asked for the session before: see `Unit`.
    """

    def register(handler: Handler[C]) -> Handler[C]:
        if kind in HANDLERS:
            raise ValueError(f"{kind.__name__} has two handlers")
        HANDLERS[kind] = handler
        if gathers:
            GATHERING.add(kind)
        return handler

    return register
