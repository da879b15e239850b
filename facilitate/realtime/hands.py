"""What those at the board hold just now, so that two who group cards at once see each other's hands."""

from typing import Any

from facilitate.domain.commands import HandTell
from facilitate.realtime.live import Live
from facilitate.realtime.sockets import Connected, room
from facilitate.store import queries
from facilitate.store.hints import Hint


def tell(live: Live, server: Any, connected: Connected, signal: HandTell) -> None:
    """Tell the other boards what this one holds, and whose hand it is."""
    connected.holds = bool(signal.cards or signal.cluster)
    name = live.store.read(queries.label_of, connected.actor.capability) if connected.holds else ""
    _emit(server, connected, {"name": name, "cards": signal.cards, "cluster": signal.cluster})


def let_go(server: Any, gone: Connected) -> None:
    """A board that is gone holds nothing any more."""
    if gone.holds:
        _emit(server, gone, {"name": "", "cards": [], "cluster": None})


def _emit(server: Any, connected: Connected, holds: dict[str, Any]) -> None:
    hint = Hint(connected.actor.workshop or "", "hand", {"by": connected.mark, **holds})
    told = room("/board", connected.actor)
    server.emit("hint", hint.payload, room=told, namespace="/board", skip_sid=connected.sid)
