"""What can go wrong, decided in one place: every code, and the sentence a person reads.

Messages are English message ids for gettext with `%(name)s` placeholders; the entry points translate them into the
reader's language. `Refused` is the only exception that actions raise on purpose.
"""

from enum import StrEnum


def N_(message: str) -> str:
    """Mark a message id for extraction without translating it here."""
    return message


class ErrorCode(StrEnum):
    UNKNOWN_COMMAND = "unknown_command"
    BAD_REQUEST = "bad_request"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    ROUND_CLOSED = "round_closed"
    WORKSHOP_CLOSED = "workshop_closed"
    CONFLICT = "conflict"
    OP_REUSED = "op_reused"
    RATE_LIMITED = "rate_limited"
    LOCKED = "locked"
    STORAGE_FULL = "storage_full"
    STORAGE = "storage"
    BUSY = "busy"
    INTERNAL = "internal"


MESSAGES: dict[ErrorCode, str] = {
    ErrorCode.UNKNOWN_COMMAND: N_("This page asked for something the server does not know. Reload the page."),
    ErrorCode.BAD_REQUEST: N_("This is not filled in as expected. Nothing was changed."),
    ErrorCode.EMPTY: N_("Please write something first."),
    ErrorCode.TOO_LONG: N_("This text is too long: at most %(limit)s characters."),
    ErrorCode.FORBIDDEN: N_("You cannot do this here. Open your own link again."),
    ErrorCode.NOT_FOUND: N_("This does not exist any more."),
    ErrorCode.ROUND_CLOSED: N_("This round is closed. Your text is still on this phone."),
    ErrorCode.WORKSHOP_CLOSED: N_("This workshop has ended."),
    ErrorCode.CONFLICT: N_("Somebody else changed this just before you. Look at it again."),
    ErrorCode.OP_REUSED: N_("This was already sent with another content. Reload the page."),
    ErrorCode.RATE_LIMITED: N_("That went too fast. Wait a moment; it will be tried again."),
    ErrorCode.LOCKED: N_("This is locked."),
    ErrorCode.STORAGE_FULL: N_("The disk of the server is full. Nothing was lost."),
    ErrorCode.STORAGE: N_("The server cannot save just now. Nothing was lost."),
    ErrorCode.BUSY: N_("The server is busy. It will be tried again."),
    ErrorCode.INTERNAL: N_("Something went wrong on the server. Nothing was changed; try again."),
}

RETRYABLE = frozenset(
    {ErrorCode.RATE_LIMITED, ErrorCode.BUSY, ErrorCode.STORAGE_FULL, ErrorCode.STORAGE, ErrorCode.INTERNAL}
)
"""Codes after which a client keeps its command and sends it again with the same op."""


class Refused(Exception):
    """A command that cannot be carried out.

    Args: code; field, the wire name of the offending field; message, a message id that says more than the code's own;
    detail, in English, for who writes a client; of a conflict, current, what stands there now, and key, of which
    passage; params, values for the message's placeholders.
    """

    def __init__(
        self,
        code: ErrorCode,
        field: str | None = None,
        message: str | None = None,
        *,
        detail: str | None = None,
        current: str | None = None,
        key: str | None = None,
        **params: object,
    ):
        super().__init__(code.value if field is None else f"{code.value} ({field})")
        self.code = code
        self.field = field
        self.message = message or MESSAGES[code]
        self.detail = detail
        self.current = current
        self.key = key
        self.params = params

    def __reduce__(self) -> tuple[object, ...]:
        return _refused, (self.__dict__,)


def _refused(told: dict[str, object]) -> Refused:
    """The same again, on the other side of a process's border."""
    again = Refused(ErrorCode(str(told["code"])), told["field"])  # type: ignore[arg-type]
    again.__dict__.update(told)
    return again
