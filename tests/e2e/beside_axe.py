"""Two checkers beside axe, Siteimprove Alfa and html-validate, which run in a process of their own."""

import json
import subprocess
from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.servers import ROOT

SCRIPT = ROOT / "tests" / "js" / "checkers" / "beside-axe.js"


class Checkers:
    """The process, for as long as the tests run: it ends when nobody asks any more."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["node", SCRIPT], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._take_down = f"async () => JSON.stringify(await ({self._heard()})())"

    def find(self, page: Page) -> list[str]:
        """What they find on the page as it is now: which checker, which rule, where."""
        asked = {"tree": page.evaluate(self._take_down), "html": page.content()}
        assert self._process.stdin
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        found: list[str] = self._heard()
        return found

    def _heard(self) -> Any:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())


@cache
def checkers() -> Checkers:
    """Started by the first who asks."""
    return Checkers()
