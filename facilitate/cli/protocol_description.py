"""The live protocol as data: a JSON object that another client's author can generate code from."""

import inspect
from typing import Any

import msgspec

from facilitate.domain import limits
from facilitate.domain.commands import REGISTRY, Command
from facilitate.domain.errors import MESSAGES, RETRYABLE, ErrorCode
from facilitate.domain.events import ENTITIES, EVENT_TYPES
from facilitate.domain.words import ROUND_CARD_KINDS, Role

FORMAT = "facilitate-protocol/1"
COMPONENTS = "#/components/"

LIMITS = {
    "message_bytes": limits.MESSAGE_BYTES,
    "request_bytes": limits.REQUEST_BYTES,
    "commands_per_second": limits.COMMANDS_PER_SECOND,
    "commands_at_once": limits.COMMANDS_AT_ONCE,
    "heartbeat_seconds": limits.HEARTBEAT_SECONDS,
    "text_characters": limits.TEXT_LIMIT,
    "line_characters": limits.LINE_LIMIT,
}
"""What holds for every command; its schema has the limits of its own fields."""

HTTP = {
    "workshop.create": "POST /workshops",
    "workshop.duplicate": "POST /workshops/{workshop}/duplicate",
    "workshop.join": "POST /j/{code}",
    "report.release": "POST /r/{workshop}/releases",
    "agenda.import": "POST /agendas",
    "agenda.remove": "POST /agendas/{agenda}/remove",
}
"""Where the commands of the namespace `http` are posted."""


def describe() -> dict[str, Any]:
    """Everything: roles, commands with schemas (`$ref` into `components`), error codes, event types, limits, words."""
    kinds = list(REGISTRY.values())
    schemas, components = msgspec.json.schema_components(kinds, ref_template=COMPONENTS + "{name}")
    for component in components.values():
        if "description" in component:
            component["description"] = inspect.cleandoc(component["description"])
    return {
        "format": FORMAT,
        "limits": LIMITS,
        "roles": {role.value: [named(kind) for kind in kinds if role in kind.roles] for role in Role},
        "commands": [_command(kind, schema) for kind, schema in zip(kinds, schemas, strict=True)],
        "errors": [
            {"code": code.value, "message": MESSAGES[code], "retryable": code in RETRYABLE} for code in ErrorCode
        ],
        "events": [
            {
                "type": event.name,
                "streams": sorted(event.streams),
                "keys": list(event.keys),
                "meaning": event.meaning,
            }
            for event in EVENT_TYPES.values()
        ],
        "entities": list(ENTITIES),
        "cards_of_round": {kind.value: [card.value for card in cards] for kind, cards in ROUND_CARD_KINDS.items()},
        "components": components,
    }


def named(kind: type[Command]) -> str:
    """A command's name behind its namespace, since both namespaces have a `sync`."""
    return f"{kind.namespace} {kind.wire_name}"


def _command(kind: type[Command], schema: dict[str, Any]) -> dict[str, Any]:
    described: dict[str, Any] = {
        "namespace": kind.namespace,
        "name": kind.wire_name,
        "roles": [role.value for role in Role if role in kind.roles],
        "writes": kind.writes,
        "description": inspect.cleandoc(kind.__doc__) if kind.__doc__ else "",
        "schema": schema,
    }
    if kind.namespace == "http":
        described["request"] = HTTP[kind.wire_name]
    return described
