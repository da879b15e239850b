"""Measure a phone's first page in Chromium, on a slow line and a slow processor: what it fetches, when it is usable."""

import os
import platform
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests
from playwright.sync_api import Browser, BrowserContext

from bench.bare_page import bare, served
from bench.full_board import fill
from bench.samples import Samples
from tests.clients import a_phone
from tests.e2e.browsers import PHONE, a_context, chromium
from tests.servers import VENUE, ServerProcess

SLOWER = 6
LATENCY_MS = 400
BITS_PER_S = 400_000
TIMES = 5
SETTLED_S = 6.0
TITLES = ("page", "cache", "requests", "bytes", "usable", "x bare", "sent", "later", "bytes later")

_FIELD = "textarea, main input:not([type=hidden])"
_SENT = {"bare": "[data-said=ok]", "join": "#app", "phone": "[data-said=ok], .own-card"}
"""What the page shows once it was sent: thanks, the phone's own page, the word that it was sent or the card."""
_WATCH = "document.addEventListener('input', () => { window.typed_ ??= performance.now(); }, true)"
_WHERE = """(() => {
  const field = document.querySelector(%r);
  if (!field || !performance.getEntriesByName("first-contentful-paint").length) return null;
  const { x, y, width, height } = field.getBoundingClientRect();
  return width ? [x + width / 2, y + height / 2] : null;
})()"""


@dataclass
class Seen:
    """What one page took: fetched before and after it was usable, by address, in bytes; and seconds."""

    first: dict[str, int] = field(default_factory=dict)
    later: dict[str, int] = field(default_factory=dict)
    usable: float = 0.0
    sent: float = 0.0


def seen(context: BrowserContext, url: str, sent: str) -> Seen:
    """Open the page, type into its first field as soon as that takes letters, and press its button."""
    page = context.new_page()
    page.add_init_script(_WATCH)
    cdp = context.new_cdp_session(page)
    cdp.send("Network.enable")
    line = {"latency": LATENCY_MS, "downloadThroughput": BITS_PER_S / 8, "uploadThroughput": BITS_PER_S / 8}
    cdp.send("Network.emulateNetworkConditions", {"offline": False, **line})
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    asked: dict[str, str] = {}
    fetched: dict[str, int] = {}

    def asks(event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            asked[event["requestId"]] = urlsplit(event["request"]["url"]).path

    cdp.on("Network.requestWillBeSent", asks)
    cdp.on("Network.loadingFinished", lambda event: fetched.update({event["requestId"]: event["encodedDataLength"]}))

    result = Seen()
    start = time.monotonic()
    page.goto(url, wait_until="commit")
    x, y = _place(page)
    before = [one for one in asked if one in fetched]
    for kind in ("mousePressed", "mouseReleased"):
        cdp.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1})
    cdp.send("Input.insertText", {"text": "een brug"})
    result.usable = float(page.evaluate("window.typed_")) / 1000
    page.locator("form button[type=submit]").last.dispatch_event("click")
    page.wait_for_selector(sent, state="attached", timeout=60_000)
    result.sent = time.monotonic() - start
    page.wait_for_timeout(SETTLED_S * 1000)
    for one, path in asked.items():
        (result.first if one in before else result.later)[path] = fetched.get(one, 0)
    page.close()
    return result


def _place(page: Any) -> tuple[float, float]:
    while not (place := page.evaluate(_WHERE % _FIELD)):
        page.wait_for_timeout(5)
    x, y = place
    return x, y


def measured(browser: Browser, name: str, url: str, cookies: list[Any], floor: float) -> float:
    """Print a line for a cold and a warm cache -> when it was usable with a cold one, in milliseconds."""
    usable = {"cold": Samples(), "warm": Samples()}
    sent = {"cold": Samples(), "warm": Samples()}
    last: dict[str, Seen] = {}
    for _ in range(TIMES):
        context = a_context(browser, PHONE)
        context.add_cookies(cookies)
        for cache in usable:
            last[cache] = seen(context, url, _SENT[name])
            usable[cache].add(last[cache].usable)
            sent[cache].add(last[cache].sent)
            context.clear_cookies()
            context.add_cookies(cookies)
        context.close()
    for cache, one in last.items():
        ratio = f"{usable[cache].median / floor:.2f}" if floor else "1.00"
        counts = (len(one.first), sum(one.first.values()), f"{usable[cache].median:.0f}", ratio)
        _print_line((name, cache, *counts, f"{sent[cache].median:.0f}", len(one.later), sum(one.later.values())))
    for part, fetched in (("first", last["cold"].first), ("later", last["cold"].later)):
        print(f"  {part}: " + ", ".join(f"{path.split('/')[-1] or path} {size}" for path, size in fetched.items()))
    return usable["cold"].median


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-phone-") as folder, chromium() as browser:
        (full,) = fill(Path(folder) / "server", [(0, 0)])
        print(f"{os.cpu_count()} cores, Python {platform.python_version()}, Chromium {browser.version}, ", end="")
        print(f"load {os.getloadavg()[0]:.1f}; {BITS_PER_S // 1000} kbit/s, {LATENCY_MS} ms, ", end="")
        print(f"processor {SLOWER} times slower; median of {TIMES}, milliseconds\n")
        _print_line(TITLES)
        server = ServerProcess(Path(folder) / "server").start()
        try:
            phone = a_phone(server.url, full.code, name="Ann").http
            held = {cookie.name: str(cookie.value) for cookie in phone.cookies}
            for name, path, cookies in (("join", f"/j/{full.code}", {}), ("phone", "/p", held)):
                html = requests.get(server.url + path, cookies=cookies, timeout=10).text
                with served(bare(html)) as port:
                    floor = measured(browser, "bare", f"http://{VENUE}:{port}{path}", [], 0)
                kept = [{"name": key, "value": value, "url": f"http://{VENUE}"} for key, value in cookies.items()]
                measured(browser, name, f"http://{VENUE}:{server.port}{path}", kept, floor)
        finally:
            server.stop()


def _print_line(values: tuple[Any, ...]) -> None:
    print("  ".join(f"{value:>11}" for value in values), flush=True)


if __name__ == "__main__":
    main()
