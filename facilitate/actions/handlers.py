"""Which function carries out which command."""

from collections.abc import Callable
from typing import Any, TypeVar

from facilitate.actions.act import Act
from facilitate.domain.commands import Command

Answer = dict[str, Any]
C = TypeVar("C", bound=Command)
Handler = Callable[[Act, C], Answer | None]

HANDLERS: dict[type[Command], Handler[Any]] = {}


def handles(kind: type[C]) -> Callable[[Handler[C]], Handler[C]]:
    """Register the function that carries out a command. Raises ValueError, at import, for a second one."""

    def register(handler: Handler[C]) -> Handler[C]:
        if kind in HANDLERS:
            raise ValueError(f"{kind.__name__} has two handlers")
        HANDLERS[kind] = handler
        return handler

    return register
