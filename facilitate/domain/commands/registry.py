"""What a command is, and the registry of all of them.

Schemas are msgspec structs: a pure library of types, without I/O, so that the rules about shape stand beside the rules
about meaning.
"""

from collections.abc import Callable
from typing import Annotated, ClassVar, TypeVar

import msgspec
from msgspec import Meta

from facilitate.domain.ids import Id as Id
from facilitate.domain.limits import LINE_LIMIT, TEXT_LIMIT
from facilitate.domain.words import Desk, Role

Op = Annotated[
    str, Meta(pattern="^[A-Za-z0-9_-]{16,64}$", description="client-made id of at least 96 bits, once per command")
]
Line = Annotated[str, Meta(max_length=LINE_LIMIT)]
Text = Annotated[str, Meta(max_length=TEXT_LIMIT)]
Emoji = Annotated[str, Meta(max_length=32)]
Seconds = Annotated[int, Meta(ge=1, le=4 * 60 * 60)]
Revision = Annotated[int, Meta(ge=0)]
TimeOfDay = Annotated[
    str, Meta(pattern=r"^(([01]\d|2[0-3]):[0-5]\d)?$(?!\n)", description="HH:MM where it is held, or empty")
]
Moment = Annotated[int, Meta(ge=0, description="milliseconds since 1970, by the server's clock")]

LEADS = frozenset({Role.FACILITATOR})
WRITES = frozenset({Role.FACILITATOR, Role.SCRIBE})
SHOWS = frozenset({Role.FACILITATOR, Role.STAGE})
WATCHES = frozenset({Role.FACILITATOR, Role.SCRIBE, Role.STAGE})
TAKES_PART = frozenset({Role.PARTICIPANT})
HOSTS = frozenset({Role.HOST})
FOLLOWS = frozenset({Role.WALL})
SEES_BOARD = WATCHES | FOLLOWS
ANYONE = frozenset(Role)


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A request in the imperative. Subclasses are registered with `@command`."""

    wire_name: ClassVar[str]
    namespace: ClassVar[str]
    roles: ClassVar[frozenset[Role]]
    writes: ClassVar[bool] = True
    keeps_receipt: ClassVar[bool] = True
    undoable: ClassVar[bool] = False
    """What it changes is kept as a step, which its actor can undo."""
    desk: ClassVar[Desk] = Desk.BOARD
    """Where it can be undone."""

    op: Op


class Query(Command, frozen=True, kw_only=True):
    """A request that changes nothing, so its op is optional and leaves no receipt."""

    writes: ClassVar[bool] = False

    op: Op | None = None  # type: ignore[assignment]


class Signal(Command, frozen=True, kw_only=True):
    """What a screen tells about itself for the moment: nothing is written, nothing is kept, it may be lost."""

    writes: ClassVar[bool] = False

    op: Op | None = None  # type: ignore[assignment]


C = TypeVar("C", bound=Command)

REGISTRY: dict[tuple[str, str], type[Command]] = {}


def command(namespace: str, name: str, roles: frozenset[Role]) -> Callable[[type[C]], type[C]]:
    """Register a command. Raises ValueError, at import, for a second one of that name or one that nobody may send."""

    def register(cls: type[C]) -> type[C]:
        if not roles:
            raise ValueError(f"{namespace} {name}: no role may send it")
        if (namespace, name) in REGISTRY:
            raise ValueError(f"{namespace} {name}: registered twice")
        cls.wire_name, cls.namespace, cls.roles = name, namespace, roles
        REGISTRY[namespace, name] = cls
        return cls

    return register
