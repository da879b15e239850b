"""`python wsgi.py` serves. The only file that imports eventlet; everything else runs with real threads as well.

Started by a person it supervises; the supervisor starts it again, as the process that holds the sockets. Only that one
is patched, before anything else is imported: it has no native thread beside its loop, so that no lock is ever taken by
threads of two kinds.
"""

import os
import sys

from facilitate.supervision import guard
from facilitate.supervision.pulse import NAME

MOST_CONNECTIONS = 20_000
"""Each websocket holds one for as long as it lasts."""


def supervise() -> None:
    from facilitate import supervising

    supervising.main([sys.executable, "-W", "ignore", __file__])


def serve() -> None:
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

    from facilitate import extensions, serving
    from facilitate.realtime import line

    serving.main(
        async_mode="eventlet",
        serve=lambda listener, app: eventlet.wsgi.server(
            listener,
            app,
            log_output=False,
            max_size=MOST_CONNECTIONS,
            protocol=line.straight(eventlet.wsgi.HttpProtocol, extensions.socketio),
        ),
    )


if __name__ == "__main__":
    serve() if NAME in os.environ else supervise()
