"""Between bytes and commands: what arrives is parsed or refused by code, what goes back is an ack."""

import re
from typing import Any

import msgspec

from facilitate import i18n
from facilitate.domain.commands import REGISTRY, Command
from facilitate.domain.errors import ErrorCode, Refused

Ack = dict[str, Any]

_TOO_LONG = re.compile(r"of length <= (\d+)")
_FIELD = re.compile(r"at `\$\.([\w.]+)[^`]*`|field `([^`]+)`")


def parse(namespace: str, name: str, payload: object) -> Command:
    """The command that a client sent. Raises Refused (unknown_command, bad_request, too_long) with the field's name."""
    kind = REGISTRY.get((namespace, name))
    if kind is None:
        raise Refused(ErrorCode.UNKNOWN_COMMAND)
    try:
        return msgspec.convert(_storable(payload), kind)
    except msgspec.ValidationError as error:
        raise _refusal(str(error)) from None
    except RecursionError:
        raise Refused(ErrorCode.BAD_REQUEST) from None


def refused(error: Refused, language: str) -> Ack:
    """The ack of a command that was not carried out, in the reader's language."""
    answer = {"code": error.code.value, "message": i18n.text_in(language, error.message, **error.params)}
    more = {"field": error.field, "detail": error.detail, "current": error.current, "key": error.key}
    return {"ok": False, "error": answer | {name: value for name, value in more.items() if value is not None}}


def _refusal(detail: str) -> Refused:
    names = _FIELD.search(detail)
    field = (names.group(1) or names.group(2)) if names else None
    limit = _TOO_LONG.search(detail)
    if limit:
        return Refused(ErrorCode.TOO_LONG, field, limit=limit.group(1))
    return Refused(ErrorCode.BAD_REQUEST, field, detail=detail)


def _storable(payload: object) -> object:
    """The payload without lone surrogates, which JSON can carry and UTF-8 cannot."""
    try:
        msgspec.json.encode(payload)
    except UnicodeEncodeError:
        return _without_surrogates(payload)
    except TypeError:
        raise Refused(ErrorCode.BAD_REQUEST) from None
    return payload


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode(errors="ignore").decode()
    if isinstance(value, list):
        return [_without_surrogates(inner) for inner in value]
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(inner) for key, inner in value.items()}
    return value
