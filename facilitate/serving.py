"""The process that holds the sockets: pages and live connections. It asks the store's processes, and never waits for a
disk; it has no native thread but its own."""

import gc
import os
import signal
import socket
import threading
import time
from collections.abc import Callable

from flask import Flask

from config import Settings
from facilitate import create_app, logs
from facilitate.announcement import Announcement
from facilitate.domain.errors import Refused
from facilitate.edge import OwnAddresses
from facilitate.extensions import socketio
from facilitate.keeper.client import FarStore
from facilitate.keeper.messages import StoreFailed
from facilitate.realtime import door, heartbeat
from facilitate.realtime.live import Live
from facilitate.store import standing
from facilitate.supervision.pulse import BEAT_S, Pulse, become_a_child
from facilitate.worker import Workers

Serve = Callable[[socket.socket, Flask], None]


def main(*, async_mode: str, serve: Serve) -> None:
    """Serve until stopped, as a child of the supervisor.

    serve(listener, app) answers the connections that come in at a listening socket, for ever.
    """
    told = become_a_child()
    logs.configure()
    os.umask(0o077)
    settings = Settings.from_environment()
    listener = told.listener("outer")
    store, workers = FarStore(**told.addresses), Workers()
    app = create_app(settings, store=store, async_mode=async_mode, work=workers.do)
    workers.start()
    _wait_for(store)
    _announce(app, settings, listener.getsockname()[1], supervisor=told.more["supervisor"], first=told.more["first"])
    gc.freeze()  # what is there now stays: looking through it for garbage would hold up everybody for 80 ms
    live: Live = app.extensions["live"]
    heartbeat.start(live, socketio.server)
    door.start(live, socketio.server)
    live.attendance.start(socketio.server)
    live.storage.start(socketio.server)
    # Events that were committed while nobody heard them are missed at once, and not only at the next beat.
    store.on_return(lambda: socketio.start_background_task(_catch_up, live))
    threading.Thread(target=_serve, args=(serve, listener, app), name="serve", daemon=True).start()
    _beat(Pulse(told.pulse("loop")))
    _wait_for_a_signal()
    workers.close()
    live.close()


def _wait_for(store: FarStore) -> None:
    """Its processes began at the same time as this one, and may have an old database to bring to this version."""
    while True:
        try:
            store.read(standing.is_of_this_version)
        except Refused:
            time.sleep(BEAT_S)  # nobody answers yet
            continue
        except StoreFailed:
            pass  # whatever is wrong with it, somebody is there to tell
        return


def _serve(serve: Serve, listener: socket.socket, app: Flask) -> None:
    """A server that does not serve any more is no server: the process ends, and is started anew."""
    try:
        serve(listener, app)
    finally:
        os._exit(1)


def _catch_up(live: Live) -> None:
    """Who was told nothing hears how far it went on; who has no right any more hears nothing further."""
    heartbeat.beat(live, socketio.server)
    door.show_out(live, socketio.server)


def _beat(pulse: Pulse) -> None:
    def beat() -> None:
        while True:
            pulse.beat()
            pulse.must_go_on()
            time.sleep(BEAT_S)

    pulse.ready()
    threading.Thread(target=beat, name="pulse", daemon=True).start()


def _wait_for_a_signal() -> None:
    """Returns at SIGTERM. The handler does nothing: an exception would land in whatever runs just then."""
    told, tell = socket.socketpair()
    tell.setblocking(False)
    signal.signal(signal.SIGTERM, lambda _number, _frame: None)
    signal.set_wakeup_fd(tell.fileno(), warn_on_full_buffer=False)
    told.recv(1)
    signal.set_wakeup_fd(-1)  # it may be said twice, and nobody listens any more


def _announce(app: Flask, settings: Settings, port: int, *, supervisor: int, first: bool) -> None:
    """At the `first` start, write the note for the command line and print the links for people."""
    live: Live = app.extensions["live"]
    own: OwnAddresses = app.extensions["own"]
    reachable, explanation = own.reachable(port)  # remembered: also a loop that is started anew has to know it
    if not first:
        return
    told = {"url": own.local(port), "reachable": reachable, "pid": supervisor}
    Announcement(live.store, settings.data_dir / "server.json", told, explanation).make()
