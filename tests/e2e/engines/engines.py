"""The engines that phones and laptops have, as far as a machine can get them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.browsers import executable
from tests.e2e.engines.chromium import ChromiumScreen
from tests.e2e.engines.chromiums import CHROMIUMS, OLDEST, Chromium, NotHereError
from tests.e2e.engines.firefox import firefox
from tests.e2e.engines.screen import Screen, Size
from tests.e2e.engines.webkit import webkit


@dataclass(frozen=True)
class Engine:
    """`opens` a window of some size, with a profile of its own; raises NotHereError."""

    name: str
    opens: Callable[[Path, Size], Screen]


def _packed(chromium: Chromium) -> Engine:
    def opens(profile: Path, size: Size) -> Screen:
        return ChromiumScreen(chromium.fetched(), profile, size)

    return Engine(f"Chromium {chromium.number}", opens)


def _newest(profile: Path, size: Size) -> Screen:
    program = executable()
    if not program:
        raise NotHereError("no chromium on this machine")
    return ChromiumScreen(Path(program), profile, size)


OLDEST_ENGINE = _packed(OLDEST)
ENGINES: Iterable[Engine] = (
    *(_packed(chromium) for chromium in CHROMIUMS.values()),
    Engine("Chromium", _newest),
    Engine("Firefox", firefox),
    Engine("WebKitGTK", webkit),
)
