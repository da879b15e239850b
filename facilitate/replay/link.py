"""One live connection: it comes back by itself, and a command is sent until its final answer is here."""

import math
import threading
from collections.abc import Mapping
from typing import Any

import socketio
from socketio.exceptions import SocketIOError

from facilitate.domain.errors import RETRYABLE
from facilitate.replay.errors import CommandRefused, NoAnswer
from facilitate.replay.ops import new_op
from facilitate.replay.retry import attempts
from facilitate.replay.tally import Tally

ACK_TIMEOUT = 5.0
CONNECT_TIMEOUT = 5.0
FINAL_REFUSALS = frozenset({"forbidden", "not_found", "workshop_closed"})


class Link:
    """A namespace of a server for one actor.

    Args: url of the server; namespace; cookies, a header; auth, sent on connect; patience, how many seconds without a
    final answer are too many; tally.
    """

    def __init__(
        self, url: str, namespace: str, cookies: str, auth: Mapping[str, str], patience: float, tally: Tally
    ) -> None:
        self._url, self._namespace, self._cookies, self._auth = url, namespace, cookies, auth
        self._patience, self._tally = patience, tally
        self._client: Any = None
        self._connected = threading.Event()
        self._dropped = threading.Event()
        self._settled = threading.Event()
        self._closing = threading.Event()
        self._refusal = ""
        self._one_at_a_time = threading.Lock()
        self._keeper = threading.Thread(target=self._keep_connected, name=f"link {namespace}", daemon=True)

    def open(self) -> None:
        """Start connecting; commands wait for it."""
        self._keeper.start()

    def close(self) -> None:
        self._closing.set()
        self._dropped.set()
        self._keeper.join(ACK_TIMEOUT)

    def command(self, name: str, **fields: Any) -> dict[str, Any]:
        """Send a command, again with the same op where that may help, and give its ack.

        Raises CommandRefused for a final no, NoAnswer when patience ends.
        """
        payload = {"op": new_op(), **fields}
        with self._one_at_a_time:
            for attempt in attempts(self._patience):
                if attempt:
                    self._tally.retried()
                ack = self._send(name, payload)
                if ack.get("ok"):
                    return ack
                error = ack.get("error", {})
                if error and error.get("code") not in RETRYABLE:
                    field = f" ({error['field']})" if error.get("field") else ""
                    raise CommandRefused(f"{name} was refused: {error.get('code')}{field}: {error.get('message')}")
        raise NoAnswer(f"no final answer to {name} from {self._url} for {self._patience:.0f} s")

    def _send(self, name: str, payload: Mapping[str, Any]) -> dict[str, Any]:
        """The ack, or an empty one when none came."""
        if self._refusal:
            raise CommandRefused(f"the server refused the connection to {self._namespace}: {self._refusal}")
        if not self._connected.wait(ACK_TIMEOUT):
            return {}
        answer: list[Any] = []
        self._settled.clear()

        def on_ack(*given: Any) -> None:
            answer.extend(given)
            self._settled.set()

        try:
            self._client.emit(name, payload, namespace=self._namespace, callback=on_ack)
        except SocketIOError:
            return {}
        self._settled.wait(ACK_TIMEOUT)
        return answer[0] if answer and isinstance(answer[0], dict) else {}

    def _keep_connected(self) -> None:
        was_connected = False
        while self._connect():
            if was_connected:
                self._tally.reconnected()
            was_connected = True
            self._connected.set()
            self._dropped.wait()
            self._connected.clear()
            self._client.disconnect()

    def _connect(self) -> bool:
        """Connect, however long it takes. False when the link was closed, or refused for good."""
        for attempt in attempts(math.inf):
            client = self._client = self._new_client()
            try:
                client.connect(
                    self._url,
                    headers={"Cookie": self._cookies},
                    auth=dict(self._auth),
                    transports=["polling", "websocket"] if attempt % 3 == 2 else ["websocket"],
                    namespaces=[self._namespace],
                    wait_timeout=CONNECT_TIMEOUT,
                )
            except SocketIOError:
                client.disconnect()
            if self._closing.is_set() or self._refusal:
                client.disconnect()
                return False
            if client.connected:
                return True
        return False

    def _new_client(self) -> Any:
        client = socketio.Client(reconnection=False, handle_sigint=False)
        self._dropped = dropped = threading.Event()

        def on_disconnect(*_: Any) -> None:
            dropped.set()
            self._settled.set()

        client.on("disconnect", on_disconnect, namespace=self._namespace)
        client.on("connect_error", self._on_refusal, namespace=self._namespace)
        return client

    def _on_refusal(self, reason: Any = None) -> None:
        if isinstance(reason, dict) and reason.get("message") in FINAL_REFUSALS:
            details = reason.get("data") or {}
            self._refusal = details.get("message") or reason["message"]
