"""A Chromium that Playwright does not know any more, over its own protocol: one page of a phone."""

import json
import re
import subprocess
import time
from pathlib import Path
from typing import Any

import websocket

from tests.servers import ROOT, VENUE

FOLDER = ROOT / ".cache" / "chromium-80"
PATIENCE_S = 20.0
_WAYS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-zygote",
    "--single-process",
    "--remote-debugging-port=0",
    "--window-size=360,740",
    f"--host-resolver-rules=MAP {VENUE} 127.0.0.1",
    "about:blank",
)


class OldChromium:
    """`errors`: what the page threw and nobody caught."""

    def __init__(self, profile: Path):
        self.errors: list[str] = []
        self._number = 0
        self._session: str | None = None
        self._log = (profile / "chromium.log").open("w+")
        self._process = subprocess.Popen(
            [FOLDER / "chromium", f"--user-data-dir={profile}", *_WAYS],
            stderr=self._log,
        )
        self._line = websocket.create_connection(self._address(), suppress_origin=True, timeout=PATIENCE_S)
        (page,) = [one for one in self._asks("Target.getTargets")["targetInfos"] if one["type"] == "page"]
        attached = self._asks("Target.attachToTarget", targetId=page["targetId"], flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime"):
            self._asks(f"{domain}.enable")

    def closes(self) -> None:
        self._line.close()
        self._process.kill()
        self._process.wait()
        self._log.close()

    def opens(self, address: str) -> None:
        self._asks("Page.navigate", url=address)

    def tells(self, script: str) -> Any:
        """What an expression of the page comes to."""
        return self._asks("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def waits_for(self, script: str) -> None:
        until = time.monotonic() + PATIENCE_S
        while not self.tells(f"Boolean({script})"):
            assert time.monotonic() < until, (
                f"not seen: {script}\n{self.tells('document.body.innerText')}\n{self.errors}"
            )
            time.sleep(0.1)

    def sees(self, text: str) -> None:
        self.waits_for(f"document.body && document.body.innerText.includes({json.dumps(text)})")

    def writes(self, selector: str, text: str) -> None:
        """As a keyboard does, which the page hears of."""
        self.waits_for(f"document.querySelector({json.dumps(selector)})")
        self.tells(f"document.querySelector({json.dumps(selector)}).focus()")
        self._asks("Input.insertText", text=text)

    def presses(self, name: str) -> None:
        """The button with this name, in its text or said aloud."""
        button = (
            "[...document.querySelectorAll('button')].find((one) => "
            f"(one.getAttribute('aria-label') || one.textContent).trim() === {json.dumps(name)})"
        )
        self.waits_for(button)
        self.tells(f"{button}.click()")

    def _address(self) -> str:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            found = re.search(r"DevTools listening on (ws://\S+)", Path(self._log.name).read_text())
            if found:
                return found.group(1)
            time.sleep(0.1)
        raise AssertionError(f"Chromium 80 does not start: {Path(self._log.name).read_text()}")

    def _asks(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        asked = {
            "id": self._number,
            "method": method,
            "params": params,
            **({"sessionId": self._session} if self._session else {}),
        }
        self._line.send(json.dumps(asked))
        while True:
            said = json.loads(self._line.recv())
            if said.get("method") == "Runtime.exceptionThrown":
                details = said["params"]["exceptionDetails"]
                self.errors.append(details.get("exception", {}).get("description", details["text"]))
            if said.get("id") == self._number:
                assert "error" not in said, said
                result: dict[str, Any] = said["result"]
                return result
