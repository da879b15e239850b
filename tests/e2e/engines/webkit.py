"""WebKitGTK, which has the engine of Safari: its MiniBrowser on a screen in memory, over WebKitWebDriver."""

import shutil
import time
from pathlib import Path
from typing import Any

import requests

from tests.e2e.engines.chromiums import NotHereError
from tests.e2e.engines.running import end, started
from tests.e2e.engines.screen import PATIENCE_S, RefusedError, Size
from tests.e2e.engines.webdriver import DriverScreen
from tests.servers import VENUE, free_port

_NAMES = Path("/usr/lib/x86_64-linux-gnu/libnss_wrapper.so")
"""The only way to give it a name that the machine does not know, which plain http needs (`tests.servers.VENUE`)."""
_WRONG = "CONSOLE JS ERROR"
_COMMANDS = {
    "NewSession": ("POST", ""),
    "SetWindowRect": ("POST", "/window/rect"),
    "Navigate": ("POST", "/url"),
    "Refresh": ("POST", "/refresh"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "PerformActions": ("POST", "/actions"),
    "ReleaseActions": ("DELETE", "/actions"),
    "TakeScreenshot": ("GET", "/screenshot"),
}


def webkit(profile: Path, size: Size) -> DriverScreen:
    """Raises NotHereError."""
    missing = [name for name in ("WebKitWebDriver", "xvfb-run") if not shutil.which(name)]
    if missing or not _NAMES.exists():
        raise NotHereError(f"not on this machine: {', '.join(missing or [_NAMES.name])}")
    driver = WebKitDriver(profile)
    try:
        return DriverScreen(driver, size, _WRONG)
    except BaseException:
        driver.closes()
        raise


class WebKitDriver:
    def __init__(self, profile: Path):
        self.log = profile / "webkit.log"
        port = free_port()
        hosts = profile / "hosts"
        hosts.write_text(f"127.0.0.1 {VENUE} localhost\n::1 {VENUE} localhost\n")
        self._process = started(
            ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24", "WebKitWebDriver", f"--port={port}"],
            self.log,
            HOME=str(profile),
            LANG="en_GB.UTF-8",
            LANGUAGE="en_GB",
            LD_PRELOAD=str(_NAMES),
            NSS_WRAPPER_HOSTS=str(hosts),
        )
        self._sessions = f"http://127.0.0.1:{port}/session"
        self._session = ""
        self._waits_for_it()

    def asks(self, command: str, **params: Any) -> Any:
        method, path = _COMMANDS[command]
        body = params if method == "POST" else None
        answer = requests.request(method, self._sessions + self._session + path, json=body, timeout=2 * PATIENCE_S)
        value = answer.json()["value"]
        if not answer.ok:
            raise RefusedError(f"{value['error']}: {value['message']}")
        if command == "NewSession":
            self._session = f"/{value['sessionId']}"
        return value

    def closes(self) -> None:
        end(self._process)

    def _waits_for_it(self) -> None:
        until = time.monotonic() + 2 * PATIENCE_S
        while time.monotonic() < until and self._process.poll() is None:
            try:
                requests.get(self._sessions.removesuffix("/session") + "/status", timeout=2)
                return
            except requests.RequestException:
                time.sleep(0.1)
        self.closes()
        raise NotHereError(f"it does not start: {self.log.read_text()[-600:]}")
