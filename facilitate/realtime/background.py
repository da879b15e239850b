"""What is done again and again beside everything else, for as long as the server runs."""

import threading
from collections.abc import Callable

import structlog

from facilitate.realtime.publish import Server

log = structlog.get_logger()


def every(seconds: float, server: Server, name: str, act: Callable[[], object]) -> None:
    """A turn that fails is logged as `<name>_failed`, and the next one comes all the same."""

    def loop() -> None:
        while True:
            server.sleep(seconds)
            try:
                act()
            except Exception:
                log.exception(f"{name}_failed")

    threading.Thread(target=loop, name=name, daemon=True).start()
