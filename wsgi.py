"""`python wsgi.py` serves. The only file that imports eventlet; everything else runs with real threads as well.

Started by a person it supervises; the supervisor starts it again, as the process that holds the sockets. Only that one
is patched, before anything else is imported: it has no native thread beside its loop, so that no lock is ever taken by
threads of two kinds.
"""

import os
import socket
import sys

from facilitate.supervision import guard
from facilitate.supervision.pulse import NAME


def supervise() -> None:
    from facilitate import supervising

    supervising.main([sys.executable, "-W", "ignore", __file__])


def serve() -> None:
    os.environ["EVENTLET_NO_GREENDNS"] = "yes"  # it looks up no names, and would load a library for that
    import eventlet

    eventlet.monkey_patch()

    import eventlet.patcher
    import eventlet.semaphore
    import eventlet.tpool
    import eventlet.wsgi

    guard.one_native_thread(
        eventlet.semaphore.Semaphore,
        [(eventlet.patcher.original("_thread"), "start_new_thread"), (eventlet.tpool, "setup")],
    )

    from facilitate import front, serving
    from facilitate.extensions import socketio
    from facilitate.realtime import line

    def answer(listener: socket.socket, app: object) -> None:
        door = front.open_up(listener, socketio.server.eio, eventlet.sleep, eventlet.spawn)
        eventlet.wsgi.server(
            door.listener,
            app,
            log=door.log,
            log_output=False,
            debug=False,
            max_size=door.most,
            socket_timeout=front.SEND_S,
            protocol=door.protocol(line.straight(eventlet.wsgi.HttpProtocol, socketio, front.BUSY)),
        )

    serving.main(async_mode="eventlet", serve=answer)


if __name__ == "__main__":
    serve() if NAME in os.environ else supervise()
