"""What clients say, from the websocket straight to its handler: an event that asks for an answer, as a command does.

Everything else takes Socket.IO's own way, and so does whatever is not quite as it should be.
"""

from typing import Any, Protocol

from facilitate.domain import json_text

_EVENT, _ACK = "42/", "43/"
_OF_SOCKETIO = frozenset({"connect", "disconnect"})
"""Events for which a namespace has handlers of their own."""
_MOST_DIGITS = 15


class Speaker(Protocol):
    """The part of a connection that is needed here."""

    sid: str

    def send_encoded(self, encoded: bytes) -> None: ...


class Commands:
    """`server`: Socket.IO's, whose handlers for any event of a namespace are called."""

    def __init__(self, server: Any):
        self._server = server

    def knows(self, eio_sid: str) -> bool:
        """Whether a socket is in any namespace."""
        return bool(self._server.manager.is_anywhere(eio_sid))

    def take(self, speaker: Speaker, message: str) -> bool:
        """Carry out a message and answer it; False, with nothing done, if it is for Socket.IO."""
        comma = message.find(",", len(_EVENT))
        start = message.find("[", comma)
        number = message[comma + 1 : start]
        if comma < 0 or start < 0 or not _is_number(number) or not message.startswith(_EVENT):
            return False
        namespace = message[len(_EVENT) - 1 : comma]
        handler = self._server.handlers.get(namespace, {}).get("*")
        sid = self._server.manager.sid_from_eio_sid(speaker.sid, namespace)
        if handler is None or sid is None or not self._server.manager.is_connected(sid, namespace):
            return False
        try:
            said = json_text.loads(message[start:])
        except (ValueError, RecursionError):
            return False
        if not said or not isinstance(said[0], str) or said[0] in _OF_SOCKETIO:
            return False
        answer = json_text.encoded(handler(said[0], sid, *said[1:]))
        speaker.send_encoded(f"{_ACK}{namespace[1:]},{number}[".encode() + answer + b"]")
        return True


def _is_number(text: str) -> bool:
    return 0 < len(text) <= _MOST_DIGITS and text.isascii() and text.isdecimal()
