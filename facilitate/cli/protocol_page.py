"""docs/protocol.md: a hand-written beginning, then tables of what the registries hold."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from facilitate.cli.protocol_description import COMPONENTS

Description = dict[str, Any]
INTRO = Path(__file__).with_name("protocol_intro.md")
END = r"$(?!\n)"
NAMESPACES = {"http": "Commands over HTTP", "/phone": "Commands on `/phone`", "/board": "Commands on `/board`"}

ROLES = """\
The table of the registry; a test holds every cell against the server. A host is a facilitator in each workshop of the
installation; the column says what a host may outside of one. A wall is a participant who follows the board on their own
phone. `workshop.join` needs no right."""


def render(described: Description) -> str:
    """The whole page, ending in a newline."""
    parts = [INTRO.read_text(encoding="utf-8").rstrip(), _limits(described), _roles(described)]
    for namespace, heading in NAMESPACES.items():
        parts.append(f"## {heading}")
        parts += [_command(one, described) for one in described["commands"] if one["namespace"] == namespace]
    parts += [_parts(described), _errors(described), _events(described)]
    return "\n\n".join(parts) + "\n"


def _limits(described: Description) -> str:
    rows = ((name.replace("_", " "), f"{value:,}") for name, value in described["limits"].items())
    return "## Limits\n\n" + _table(("limit", "value"), rows)


def _roles(described: Description) -> str:
    roles = described["roles"]
    rows = (
        (name, f"`{one['name']}`", *("yes" if f"{name} {one['name']}" in roles[role] else "" for role in roles))
        for name in NAMESPACES
        for one in described["commands"]
        if one["namespace"] == name
    )
    return f"## Who may do what\n\n{ROLES}\n\n" + _table(("namespace", "command", *roles), rows)


def _command(one: Description, described: Description) -> str:
    schema = described["components"][one["schema"]["$ref"].removeprefix(COMPONENTS)]
    request = f"`{one['request']}`\n\n" if "request" in one else ""
    # Every op has the same rules, told once in the introduction.
    fields = _table(("field", "type", "required"), _fields(schema, without="op"))
    roles = ", ".join(one["roles"])
    about = f"{one['description']}\n\n" if one["description"] else ""
    return f"### `{one['name']}`\n\n{request}{about}Roles: {roles}.\n\n{fields or 'No fields but `op`.'}"


def _fields(schema: Description, without: str = "") -> Iterator[tuple[str, str, str]]:
    for name, field in schema["properties"].items():
        if name != without:
            yield f"`{name}`", _type(field), "yes" if name in schema.get("required", ()) else ""


def _parts(described: Description) -> str:
    used = (part for name, part in described["components"].items() if name not in _command_names(described))
    parts = ["## Parts of commands"]
    for part in used:
        about = part.get("description", "")
        shown = _type(part) if "enum" in part else _table(("field", "type", "required"), _fields(part))
        parts.append(f"### {part['title']}\n\n" + (f"{about}\n\n" if about else "") + shown)
    return "\n\n".join(parts)


def _command_names(described: Description) -> set[str]:
    return {one["schema"]["$ref"].removeprefix(COMPONENTS) for one in described["commands"]}


def _errors(described: Description) -> str:
    rows = ((f"`{one['code']}`", one["message"], "yes" if one["retryable"] else "") for one in described["errors"])
    return "## Errors\n\n" + _table(("code", "what a person reads", "try again with the same op"), rows)


def _events(described: Description) -> str:
    rows = (
        (f"`{one['type']}`", ", ".join(one["streams"]), ", ".join(f"`{key}`" for key in one["keys"]), one["meaning"])
        for one in described["events"]
    )
    return "## Events\n\n" + _table(("type", "streams", "keys", "meaning"), rows)


def _type(field: Description) -> str:
    """A JSON Schema type in words, with its limits."""
    if "$ref" in field:
        name = field["$ref"].removeprefix(COMPONENTS)
        return f"[{name}](#{name.lower()})"
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"])
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if field["type"] == "array":
        return f"list{_between(field.get('minItems'), field.get('maxItems'))} of {_type(field['items'])}"
    limits = _between(field.get("minLength", field.get("minimum")), field.get("maxLength", field.get("maximum")))
    return str(field["type"]) + limits + _pattern(field)


def _between(least: int | None, most: int | None) -> str:
    if most is None:
        return "" if least is None else f" from {least}"
    return f" up to {most}" if least is None else f" {least} to {most}"


def _table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """A Markdown table; nothing when there are no rows."""
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return (
        "\n".join([f"| {' | '.join(heads)} |", "| " + " | ".join("---" for _ in heads) + " |", *lines]) if lines else ""
    )


def _pattern(field: dict[str, Any]) -> str:
    """As people write it: the end of a text is its end, also where a line end is the last of it."""
    return f" like `{field['pattern'].replace(END, '$')}`" if "pattern" in field else ""
