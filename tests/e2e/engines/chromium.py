"""Any Chromium, over its own protocol; Playwright knows only the newest ones."""

import base64
import json
import re
import time
from pathlib import Path
from typing import Any

import websocket

from tests.e2e.engines.chromiums import NotHereError
from tests.e2e.engines.running import end, started
from tests.e2e.engines.screen import PATIENCE_S, Point, RefusedError, Screen, Size
from tests.servers import VENUE

_WAYS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--lang=en-GB",
    "--accept-lang=en-GB",
    "--remote-debugging-port=0",
    f"--host-resolver-rules=MAP {VENUE} 127.0.0.1",
)


class ChromiumScreen(Screen):
    def __init__(self, program: Path, profile: Path, size: Size):
        self._errors: list[str] = []
        self._number = 0
        self._session: str | None = None
        self._log = profile / "chromium.log"
        where = (f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}")
        self._process = started([str(program), *where, *_WAYS, "about:blank"], self._log)
        try:
            self._comes_up()
        except BaseException:
            self.closes()
            raise

    def _comes_up(self) -> None:
        self._line = websocket.create_connection(self._address(), suppress_origin=True, timeout=PATIENCE_S)
        self.version = self._asks("Browser.getVersion")["product"].split("/")[1]
        attached = self._asks("Target.attachToTarget", targetId=self._page(), flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime"):
            self._asks(f"{domain}.enable")

    def _page(self) -> str:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            for one in self._asks("Target.getTargets")["targetInfos"]:
                if one["type"] == "page":
                    return str(one["targetId"])
            time.sleep(0.05)
        raise NotHereError("it opens no page")

    def closes(self) -> None:
        end(self._process)

    def opens(self, address: str) -> None:
        self._asks("Page.navigate", url=address)

    def reloads(self) -> None:
        self._asks("Page.reload")

    def tells(self, expression: str) -> Any:
        answer = self._asks("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RefusedError(_told(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def types(self, text: str) -> None:
        self._asks("Input.insertText", text=text)

    def drags(self, *way: Point) -> None:
        for name, (x, y) in (("mouseMoved", way[0]), ("mousePressed", way[0])):
            self._mouse(name, x, y)
        for x, y in way[1:]:
            self._mouse("mouseMoved", x, y)
        self._mouse("mouseReleased", *way[-1])

    def picture(self) -> bytes:
        return base64.b64decode(self._asks("Page.captureScreenshot")["data"])

    def errors(self) -> list[str]:
        return self._errors

    def _mouse(self, name: str, x: float, y: float) -> None:
        self._asks("Input.dispatchMouseEvent", type=name, x=x, y=y, button="left", buttons=1, clickCount=1)

    def _address(self) -> str:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until and self._process.poll() is None:
            found = re.search(r"DevTools listening on (ws://\S+)", self._log.read_text())
            if found:
                return found.group(1)
            time.sleep(0.05)
        raise NotHereError(f"it does not start: {self._log.read_text()[-600:]}")

    def _asks(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        session = {"sessionId": self._session} if self._session else {}
        self._line.send(json.dumps({"id": self._number, "method": method, "params": params, **session}))
        while True:
            said = json.loads(self._line.recv())
            if said.get("method") == "Runtime.exceptionThrown":
                self._errors.append(_told(said["params"]["exceptionDetails"]))
            if said.get("id") == self._number:
                if "error" in said:
                    raise RefusedError(str(said["error"]))
                result: dict[str, Any] = said["result"]
                return result


def _told(details: dict[str, Any]) -> str:
    return str(details.get("exception", {}).get("description", details["text"]))
