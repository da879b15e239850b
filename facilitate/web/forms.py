"""From a posted form, or JSON of the same names, to a command."""

import secrets
from typing import Any

from flask import request

from facilitate.domain.commands import Command
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.realtime import wire


def new_op() -> str:
    """An op for a form: sent twice by a shaky connection, it is carried out once."""
    return secrets.token_urlsafe(16)


def op_after(error: Refused | None) -> str:
    """The op of a form that is shown again: the same, since it may have been carried out, unless it was used before."""
    op = request.form.get("op") if error and error.code is not ErrorCode.OP_REUSED else None
    return op or new_op()


def posted(*names: str) -> dict[str, str]:
    """The named fields of a posted form that were filled in."""
    return {name: value for name in names if (value := request.form.get(name, "").strip())}


def lines(name: str) -> list[str]:
    return [line.strip() for line in request.form.get(name, "").splitlines() if line.strip()]


def parse(name: str, fields: dict[str, Any], namespace: str = "http") -> Command:
    """The command. Raises Refused with the field's name."""
    return wire.parse(namespace, name, fields)


def json_body() -> dict[str, Any]:
    """Raises Refused (bad_request) for anything but an object."""
    try:
        body = request.get_json(silent=True)
    except RecursionError:
        body = None
    if not isinstance(body, dict):
        raise Refused(ErrorCode.BAD_REQUEST)
    return body
