"""Engines that are driven by WebDriver: its commands are the same, whichever line they go over."""

import base64
import re
from pathlib import Path
from typing import Any, Protocol

from tests.e2e.engines.screen import Point, Screen, Size

_CAPABILITIES = {"alwaysMatch": {"unhandledPromptBehavior": "accept"}}


class Driver(Protocol):
    """A line to an engine that is running. `log`: where that tells what went wrong in pages."""

    log: Path

    def asks(self, command: str, **params: Any) -> Any:
        """A command by its name in the specification's table, without blanks. Raises RefusedError."""

    def closes(self) -> None: ...


class DriverScreen(Screen):
    """`wrong`: how a line of the log begins that tells of an error in a page."""

    def __init__(self, driver: Driver, size: Size, wrong: str):
        self._driver, self._wrong = driver, wrong
        self.version = str(driver.asks("NewSession", capabilities=_CAPABILITIES)["capabilities"]["browserVersion"])
        driver.asks("SetWindowRect", width=size[0], height=size[1])

    def opens(self, address: str) -> None:
        self._driver.asks("Navigate", url=address)

    def reloads(self) -> None:
        self._driver.asks("Refresh")

    def tells(self, expression: str) -> Any:
        return self._driver.asks("ExecuteScript", script=f"return {expression}", args=[])

    def types(self, text: str) -> None:
        strokes = [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")]
        self._acts({"type": "key", "id": "keys", "actions": strokes})

    def drags(self, *way: Point) -> None:
        first, *rest = ({"type": "pointerMove", "x": round(x), "y": round(y), "duration": 20} for x, y in way)
        down, up = ({"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp"))
        self._acts({"type": "pointer", "id": "mouse", "actions": [first, down, *rest, up]})

    def picture(self) -> bytes:
        return base64.b64decode(self._driver.asks("TakeScreenshot"))

    def errors(self) -> list[str]:
        told = self._driver.log.read_text(errors="replace")
        return re.findall(rf"^{self._wrong}.*$", told, flags=re.MULTILINE)

    def closes(self) -> None:
        self._driver.closes()

    def _acts(self, source: dict[str, Any]) -> None:
        self._driver.asks("PerformActions", actions=[source])
        self._driver.asks("ReleaseActions")
