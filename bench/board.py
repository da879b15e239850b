"""Measure the board in Chromium: frames while dragging, the first paint, one arriving card. Takes a few minutes."""

import os
import platform
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

from bench.full_board import FullBoard, fill
from bench.opened import SLOWER, Opened
from bench.samples import Samples
from bench.screen import FRAMES, is_whole, swept, traced
from bench.still_page import still_page
from tests.clients import Client, a_phone
from tests.e2e.browsers import chromium
from tests.servers import ServerProcess

SIZES = [(0, 0), (100, 60), (300, 60), (1000, 60)]
ARRIVALS = 10
DRAG_S = 4.0
TITLES = ("cards", "frame", "p95", "work", "p95", "first", "cards", "work", "arrival", "p95")


@dataclass
class Measured:
    """Samples of one page: frames and the work in them, both paints and the work for them, one arrival."""

    frames: Samples
    work: Samples
    first: Samples
    cards: Samples
    painting: Samples
    arrival: Samples

    def values(self) -> list[float]:
        frames, work, arrival = self.frames, self.work, self.arrival
        paints = (self.first.median, self.cards.median, self.painting.median)
        return [frames.median, frames.p95, work.median, work.p95, *paints, arrival.median, arrival.p95]


def board(browser: Browser, url: str, full: FullBoard) -> Measured:
    opened = Opened(browser, ".wall .inbox")
    page, cdp = opened.page, opened.cdp
    page.goto(url + full.link)
    page.wait_for_selector(".wall .inbox")
    paints = opened.paints(page.url)
    is_whole(page)
    phone = Client(a_phone(url, full.code), "/phone")
    time.sleep(1)

    def arrives(number: int) -> None:
        card = {"round": full.round, "kind": "metaphor", "text": f"late card {number}", "why": "It came late. " * 20}
        assert phone.does("card.submit", **card)["ok"]
        page.wait_for_timeout(500)

    arrival = Samples()
    for number in range(ARRIVALS):
        arrival.add(traced(browser, page, partial(arrives, number)).work())
    page.evaluate("document.querySelector('.inbox').scrollTop = 0")
    held = page.locator(".inbox .idea").first.bounding_box() if full.cards else None
    page.evaluate(FRAMES)
    grip = (held["x"] + 40, held["y"] + 20) if held else None
    trace = traced(browser, page, lambda: swept(page, cdp, DRAG_S, grip))
    frames = Samples()
    for milliseconds in page.evaluate("window.frames_"):
        frames.add(milliseconds / 1000)
    phone.close()
    opened.context.close()
    return Measured(frames, trace.work_by_frame(), *paints, arrival)


def main() -> None:
    load_before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="bench-board-") as folder, chromium() as browser:
        here = Path(folder)
        full = fill(here / "server", SIZES)
        print(f"{os.cpu_count()} cores, Python {platform.python_version()}, Chromium {browser.version}, ", end="")
        print(f"load {load_before:.1f}; paints with a processor {SLOWER} times slower; milliseconds\n")
        _print_line(TITLES)
        server = ServerProcess(here / "server").start()
        try:
            rows = [_measured(browser, server.url, one) for one in full]
        finally:
            server.stop()
        _print_floors(browser, here, rows)
        print(f"\nload at the end {os.getloadavg()[0]:.1f}")


def _measured(browser: Browser, url: str, full: FullBoard) -> tuple[int, list[float]]:
    values = board(browser, url, full).values()
    _print_line((str(full.cards), *(f"{value:.1f}" for value in values)))
    return full.cards, values


def _print_floors(browser: Browser, folder: Path, rows: list[tuple[int, list[float]]]) -> None:
    (_, empty), *others = rows
    for cards, values in others:
        paint, arrival = still_page(browser, folder, cards)
        print(f"\n{cards} cards: work in a frame x {values[2] / empty[2]:.1f} of an empty board's; ", end="")
        print(f"cards painted x {values[5] / paint:.1f} of plain HTML ({paint:.0f} ms), ", end="")
        print(f"x {values[5] / empty[5]:.1f} of an empty board; ", end="")
        print(f"an arrival x {values[7] / arrival:.1f} of plain HTML ({arrival:.1f} ms)", end="")


def _print_line(values: tuple[str, ...]) -> None:
    print("  ".join(f"{value:>8}" for value in values), flush=True)


if __name__ == "__main__":
    main()
