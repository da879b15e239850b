"""Socket.IO's packets: their JSON by msgspec, and never searched for bytes, since we send none."""

from typing import Any

from socketio.packet import Packet

from facilitate.domain import json_text


class Json:
    """What python-socketio takes for a `json` module. It holds for the whole process, so also for clients in it."""

    @staticmethod
    def dumps(value: Any, **_options: Any) -> str:
        """As compact as it can be, whatever the options."""
        return json_text.dumps(value)

    @staticmethod
    def loads(text: str | bytes, **_options: Any) -> Any:
        return json_text.loads(text)


class LinePacket(Packet):  # type: ignore[misc]  # python-socketio has no types
    """A client may send bytes (a command with them is refused by its field); we never do."""

    uses_binary_events = False
