"""Firefox, over Marionette: WebDriver's commands in frames of their own, without a program in between."""

import json
import shutil
import socket
import time
from pathlib import Path
from typing import Any

from tests.e2e.engines.chromiums import NotHereError
from tests.e2e.engines.running import end, started
from tests.e2e.engines.screen import PATIENCE_S, RefusedError, Size
from tests.e2e.engines.webdriver import DriverScreen
from tests.servers import VENUE

_SETTINGS = {
    "marionette.port": 0,
    "network.dns.localDomains": VENUE,
    "browser.dom.window.dump.enabled": True,
    "intl.accept_languages": "en-GB",
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
}
WRONG = f"JavaScript error: http://{VENUE}"


def firefox(profile: Path, size: Size) -> DriverScreen:
    """Raises NotHereError."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if not program:
        raise NotHereError("no firefox-esr on this machine")
    marionette = Marionette(program, profile, size)
    try:
        return DriverScreen(marionette, size, WRONG)
    except BaseException:
        marionette.closes()
        raise


class Marionette:
    """A line is `length:[0, number, command, params]`, and its answer `length:[1, number, error, result]`."""

    def __init__(self, program: str, profile: Path, size: Size):
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _SETTINGS.items())
        (profile / "user.js").write_text("\n".join(lines))
        self.log = profile / "firefox.log"
        self._number = 0
        width, height = map(str, size)
        command = [program, "--headless", "--no-remote", "--marionette", "--profile", str(profile)]
        self._process = started(
            command, self.log, HOME=str(profile), MOZ_HEADLESS_WIDTH=width, MOZ_HEADLESS_HEIGHT=height
        )
        try:
            self._line = socket.create_connection(("127.0.0.1", self._port(profile)), timeout=PATIENCE_S)
            self._reader = self._line.makefile("rb")
            self._hears()
        except BaseException:
            self.closes()
            raise

    def asks(self, command: str, **params: Any) -> Any:
        self._number += 1
        said = json.dumps([0, self._number, f"WebDriver:{command}", params]).encode()
        self._line.sendall(b"%d:%s" % (len(said), said))
        _kind, _number, error, result = self._hears()
        if error:
            raise RefusedError(f"{error['error']}: {error['message']}")
        return result["value"] if set(result) == {"value"} else result

    def closes(self) -> None:
        end(self._process)

    def _hears(self) -> Any:
        length = b""
        while (letter := self._reader.read(1)) not in (b":", b""):
            length += letter
        return json.loads(self._reader.read(int(length)))

    def _port(self, profile: Path) -> int:
        until, told = time.monotonic() + 2 * PATIENCE_S, profile / "MarionetteActivePort"
        while time.monotonic() < until and self._process.poll() is None:
            if told.exists() and (port := told.read_text().strip()):
                return int(port)
            time.sleep(0.1)
        raise NotHereError(f"it does not start: {self.log.read_text()[-600:]}")
