"""The front door: who may hold a connection, and for how long, before anything is made of what they say.

Nobody who holds on to a connection without saying anything keeps others out, and the server does not end when there are
no more files to open. It knows eventlet's web server by what it is handed in `wsgi.py`.
"""

import resource
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from facilitate.front.busy import BUSY
from facilitate.front.listener import Listener, Socket
from facilitate.front.log import Quiet
from facilitate.front.places import Places
from facilitate.front.requests import timed
from facilitate.front.turns import Turns

__all__ = ["BUSY", "SEND_S", "Door", "Socket", "open_up"]

SEND_S = 60.0
"""A reader that takes nothing of an answer for so long is hung up on."""
RESERVED = 40
"""Files that are no connection: lines to the other processes, the log, the workers."""
_FEWEST_PAGES, _MOST_PAGES = 16, 2_000
_LOOK_S = 1.0


class Websockets(Protocol):
    """What serves those. `opens(wire)` is to be asked before there is one more."""

    opens: Callable[[Any], bool]

    def drop_a_stranger(self) -> bool:
        """Hang up on the one that came first of those that nobody knows yet -> whether there was any."""


@dataclass(frozen=True)
class Door:
    """What eventlet's server is to be given. `most`: connections at a time; `protocol(base)`: its class for one."""

    listener: Listener
    most: int
    log: Quiet
    protocol: Callable[[type], type]


def open_up(
    listener: Socket, websockets: Websockets, sleep: Callable[[float], object], spawn: Callable[..., object]
) -> Door:
    """Watch over a listening socket from now on, with the loop's ways to wait and to do something beside."""
    places = places_for(resource.getrlimit(resource.RLIMIT_NOFILE)[0], websockets.drop_a_stranger)
    websockets.opens = places.opens

    def look() -> None:
        while True:
            sleep(_LOOK_S)
            places.look()

    spawn(look)
    return Door(
        Listener(listener, places, sleep, BUSY),
        places.pages + places.sockets,
        Quiet(),
        lambda base: timed(base, places, Turns()),
    )


def places_for(files: int, drop_a_stranger: Callable[[], bool]) -> Places:
    """As many places as so many open files allow; a quarter of them for pages, the others for websockets."""
    total = max(2 * _FEWEST_PAGES, files - RESERVED)
    pages = min(_MOST_PAGES, max(_FEWEST_PAGES, total // 4))
    return Places(pages, total - pages, drop_a_stranger)
