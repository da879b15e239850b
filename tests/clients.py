"""Clients that speak to a real server as a browser does: pages and forms first, then a socket."""

import queue
import re
import threading
import time
from typing import Any, cast

import engineio
import requests
import socketio

from tests.builders import new_op

Answer = dict[str, Any]


class Browser:
    """A cookie jar and the forms."""

    def __init__(self, base: str):
        self.base = base
        self.http = requests.Session()

    def csrf(self, path: str = "/") -> str:
        page = self.http.get(self.base + path).text
        found = re.search(r'name="csrf-token" content="([^"]+)"', page)
        assert found, page[:500]
        return found.group(1)

    def enter(self, token: str, goal: str = "/") -> requests.Response:
        form = {"token": token, "next": goal, "csrf_token": self.csrf()}
        return self.http.post(f"{self.base}/enter", data=form, allow_redirects=False)

    def post_json(self, path: str, page: str = "/", **body: Any) -> requests.Response:
        headers = {"X-CSRFToken": self.csrf(page)}
        return self.http.post(self.base + path, json={"op": new_op(), **body}, headers=headers)

    def cookie(self) -> str:
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.http.cookies)


class _InOrder(engineio.Client):  # type: ignore[misc]  # python-engineio has no types
    """The base takes up every message in a thread of its own, so that of two events the second may be heard first."""

    def _trigger_event(self, event: str, *args: Any, **how: Any) -> Any:
        if event == "message" and isinstance(args[0], str) and args[0].startswith("2"):
            how["run_async"] = False
        return super()._trigger_event(event, *args, **how)


class _Socket(socketio.Client):  # type: ignore[misc]  # python-socketio has no types
    def _engineio_client_class(self) -> type:
        return _InOrder


PATIENCE_S = 10.0


class Client:
    """One socket on one namespace; frames are kept in the order in which they came."""

    def __init__(self, browser: Browser, namespace: str, transport: str = "websocket", **auth: Any):
        self.browser, self.namespace = browser, namespace
        self.frames: queue.Queue[Answer] = queue.Queue()
        self.socket = _Socket(reconnection=False)
        self.socket.on("frame", self.frames.put, namespace=namespace)
        self.socket.connect(
            browser.base,
            namespaces=[namespace],
            auth=auth,
            headers={"Cookie": browser.cookie()},
            transports=[transport],
            wait_timeout=PATIENCE_S,
        )

    def call(self, name: str, payload: Any) -> Answer:
        return cast(Answer, self.socket.call(name, payload, namespace=self.namespace, timeout=PATIENCE_S))

    def does(self, name: str, /, op: str | None = None, **fields: Any) -> Answer:
        return self.call(name, {"op": op or new_op(), **fields})

    def does_in_time(self, name: str, /, **fields: Any) -> Answer:
        """As a page does it that goes too fast: it waits, and tries again until it is done."""
        op, end = new_op(), time.monotonic() + PATIENCE_S
        while not (answer := self.does(name, op=op, **fields))["ok"]:
            assert answer["error"]["code"] == "rate_limited", answer
            assert time.monotonic() < end
            time.sleep(0.2)
        return answer

    def comes_in(self) -> Answer:
        """What a page that comes in is answered."""
        return self.does_in_time("sync", since=None)

    def snapshot(self) -> Answer:
        return cast(Answer, self.comes_in()["snapshot"])

    def next_frame(self, seconds: float = 5) -> Answer:
        return self.frames.get(timeout=seconds)

    def close(self) -> None:
        """Hang up, without waiting for the other side's goodbye."""
        threading.Thread(target=self.socket.disconnect, daemon=True).start()


def a_host(base: str, token: str) -> Browser:
    browser = Browser(base)
    assert browser.enter(token).status_code == 303
    return browser


def a_workshop_on(host: Browser, *kinds: str) -> Answer:
    """A new workshop -> {workshop, code}."""
    rounds = [
        {"kind": kind, "title": f"Round {kind}", "prompt": "Prompt"} for kind in kinds or ("metaphor", "exchange")
    ]
    answer = host.post_json("/workshops", title="A test", rounds=rounds)
    assert answer.status_code == 201, answer.text
    return cast(Answer, answer.json())


def a_phone(base: str, code: str, **person: str) -> Browser:
    browser = Browser(base)
    answer = browser.post_json(f"/j/{code}", page=f"/j/{code}", **person)
    assert answer.status_code == 200, answer.text
    return browser
