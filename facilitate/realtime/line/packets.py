"""Socket.IO's packets: their JSON by msgspec, and never searched for bytes, since we send none."""

import json
from typing import Any

import msgspec
from socketio.packet import Packet

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode


class Json:
    """What python-socketio takes for a `json` module. It holds for the whole process, so also for clients in it.

    What msgspec does not take, such as half a surrogate pair or NaN, the standard library does; both raise ValueError
    for what is no JSON.
    """

    @staticmethod
    def dumps(value: Any, **_options: Any) -> str:
        """As compact as it can be, whatever the options."""
        try:
            return _encode(value).decode()
        except UnicodeEncodeError:
            return json.dumps(value, separators=(",", ":"))

    @staticmethod
    def loads(text: str | bytes, **_options: Any) -> Any:
        try:
            return _decode(text)
        except (msgspec.DecodeError, UnicodeEncodeError):
            return json.loads(text)


class LinePacket(Packet):  # type: ignore[misc]  # python-socketio has no types
    """A client may send bytes (a command with them is refused by its field); we never do."""

    uses_binary_events = False
