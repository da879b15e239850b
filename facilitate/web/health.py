"""Is it alive, is it ready?"""

import threading
import time
from collections.abc import Callable
from typing import Any

from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.realtime.live import Live
from facilitate.store import standing
from facilitate.web import reach

pages = Blueprint("health", __name__, url_prefix="/health")

PATIENCE_S = 3.0
"""A process of the store that takes longer is `silent`."""
KEPT_S = 5.0
KEPT_IN_TROUBLE_S = 1.0
_WORDS = {ErrorCode.STORAGE_FULL: "full", ErrorCode.STORAGE: "refuses", ErrorCode.BUSY: "busy"}


@pages.get("/live")
def live() -> ResponseReturnValue:
    return jsonify(ok=True)


@pages.get("")
@pages.get("/ready")
def ready() -> ResponseReturnValue:
    """200 when cards can be taken, else 503. How often it is asked costs nothing: what was found is kept a while.

    {ok, writer, reader, schema, storage}: `ok` or a word for what is wrong, and the troubles of the storage
    (`domain.words.Trouble`); of these, `short` alone is no reason for a 503.
    """
    found = _health().now(reach.live())
    return jsonify(found), 200 if found["ok"] else 503


class Health:
    """What was found last."""

    def __init__(self) -> None:
        self._looking = threading.Lock()
        self._found: dict[str, Any] = {}
        self._until = 0.0

    def now(self, live: Live) -> dict[str, Any]:
        with self._looking:
            if time.monotonic() >= self._until or self._found["storage"] != live.storage.troubles():
                self._found = _look(live)
                self._until = time.monotonic() + (KEPT_S if self._found["ok"] else KEPT_IN_TROUBLE_S)
            return self._found


def _look(live: Live) -> dict[str, Any]:
    asked = {
        "writer": _Asked(lambda: live.store.write(standing.probe)),
        "reader": _Asked(lambda: live.store.read(standing.is_of_this_version)),
    }
    for one in asked.values():
        one.wait()
    states = {name: one.state for name, one in asked.items()}
    states["schema"] = "other" if asked["reader"].answer is False else states["reader"]
    return {"ok": set(states.values()) == {"ok"}, **states, "storage": live.storage.troubles()}


class _Asked:
    """A question to the store, for which nobody waits longer than PATIENCE_S."""

    def __init__(self, ask: Callable[[], Any]) -> None:
        self.state, self.answer = "silent", None
        self._ask = ask
        self._until = time.monotonic() + PATIENCE_S
        self._thread = threading.Thread(target=self._run, name="health", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        self._thread.join(max(self._until - time.monotonic(), 0.0))

    def _run(self) -> None:
        try:
            self.answer = self._ask()
            self.state = "ok"
        except Refused as error:
            self.state = _WORDS.get(error.code, "refuses")
        except Exception:
            self.state = "failed"  # whoever failed has logged it


def _health() -> Health:
    found: Health = current_app.extensions.setdefault("health", Health())
    return found
