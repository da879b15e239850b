"""What a page costs its browser, from Chromium's own traces: the main thread's processor time, and frames."""

import json
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from bench.samples import Samples

_TRACED = ["-*", "disabled-by-default-devtools.timeline", "blink.user_timing", "__metadata"]
_MAIN_THREAD = "CrRendererMain"
_SETTLED_S = 0.7

MARK_THE_PAINT = """new MutationObserver((_, watch) => {
  if (!document.querySelector(%r)) return;
  watch.disconnect();
  requestAnimationFrame(() => setTimeout(() => performance.mark("painted")));
}).observe(document, {childList: true, subtree: true})"""
FRAMES = """() => {
  window.frames_ = [];
  let last = 0;
  const next = (now) => { if (last) window.frames_.push(now - last); last = now; requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""


@dataclass(frozen=True)
class Trace:
    """What the main thread did: tasks as (start, processor time), frames by their commit, marks; all in seconds."""

    tasks: list[tuple[float, float]]
    frames: list[float]
    marks: dict[str, float]

    def work(self, until: float = float("inf")) -> float:
        return sum(cost for start, cost in self.tasks if start < until)

    def work_by_frame(self) -> Samples:
        """From the commit of each frame to that of the next."""
        samples = Samples()
        for start, end in zip(self.frames, self.frames[1:], strict=False):
            samples.add(sum(cost for at, cost in self.tasks if start <= at < end))
        return samples


def traced(browser: Browser, page: Page, act: Callable[[], Any]) -> Trace:
    browser.start_tracing(page=page, categories=_TRACED)
    act()
    events = json.loads(browser.stop_tracing())["traceEvents"]
    mains = {_thread(one) for one in events if one["name"] == "thread_name" and one["args"]["name"] == _MAIN_THREAD}
    busy = Counter(_thread(one) for one in events if one["name"] == "RunTask" and _thread(one) in mains)
    ((main, _),) = busy.most_common(1)
    own = [one for one in events if _thread(one) == main]
    return Trace(
        [(one["ts"] / 1e6, one["tdur"] / 1e6) for one in own if one["name"] == "RunTask" and "tdur" in one],
        sorted(one["ts"] / 1e6 for one in own if one["name"] == "BeginCommitCompositorFrame"),
        {one["name"]: one["ts"] / 1e6 for one in events if "blink.user_timing" in one["cat"]},
    )


def _thread(event: dict[str, Any]) -> tuple[int, int]:
    return event["pid"], event["tid"]


def is_whole(page: Page, selector: str = "[data-card]") -> None:
    """Wait until no more cards are being drawn."""
    before = -1
    while (now := page.locator(selector).count()) != before:
        before = now
        time.sleep(_SETTLED_S)


@dataclass(frozen=True)
class Painted:
    """A load on a slow processor: until something, until the cards, and the main thread's work for that; seconds."""

    first: float
    cards: float
    work: float


def load(browser: Browser, page: Page, cdp: CDPSession, url: str, slower: int) -> Painted:
    """The page must have been told to mark the paint."""
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": slower})

    def go() -> None:
        page.goto(url)
        _wait_for(page, "performance.getEntriesByName('painted').length")
        _wait_for(page, "performance.getEntriesByName('first-contentful-paint').length")

    trace = traced(browser, page, go)
    first, cards = page.evaluate(
        "[performance.getEntriesByName('first-contentful-paint')[0].startTime,"
        " performance.getEntriesByName('painted')[0].startTime]"
    )
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return Painted(first / 1000, cards / 1000, trace.work(until=trace.marks["painted"]))


def _wait_for(page: Page, found: str, seconds: float = 30) -> None:
    """Without `wait_for_function`, which the page's security policy forbids."""
    end = time.monotonic() + seconds
    while not page.evaluate(found):
        assert time.monotonic() < end, found
        time.sleep(0.02)


def swept(page: Page, cdp: CDPSession, seconds: float, held: tuple[float, float] | None) -> None:
    """Move the pointer over the clusters, 60 times a second, with what lies at `held` in the hand if given."""

    def mouse(kind: str, x: float, y: float) -> None:
        button = {"button": "left", "buttons": 1, "clickCount": 1} if held else {}
        cdp.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, **button})

    width, height = page.evaluate("[innerWidth, innerHeight]")
    if held:
        mouse("mousePressed", *held)
    due = time.perf_counter()
    for step in range(int(seconds * 60)):
        mouse("mouseMoved", 400 + step * 7 % (width - 450), 250 + step * 3 % (height - 400))
        due += 1 / 60
        time.sleep(max(0, due - time.perf_counter()))
    if held:
        page.keyboard.press("Escape")
        mouse("mouseReleased", width / 2, height / 2)
