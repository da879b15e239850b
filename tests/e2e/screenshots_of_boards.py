"""Pictures of boards with few and with many cards of real length, and of what hands do on them."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from bench.full_board import FullBoard, fill
from tests.e2e.browsers import LAPTOP, PROJECTOR, a_context
from tests.e2e.day import ADDRESS, Album
from tests.servers import ServerProcess

SIZES = [(12, 4), (60, 9), (300, 24)]
SCREENS = {"laptop": LAPTOP, "projector": PROJECTOR}


def boards(browser: Browser, album: Album) -> None:
    """Each board on a laptop and a projector, and its stage."""
    with tempfile.TemporaryDirectory(prefix="facilitate-boards-") as folder:
        full = fill(Path(folder), SIZES)
        server = ServerProcess(Path(folder), environment={"PUBLIC_URL": ADDRESS}).start()
        try:
            for one in full:
                page = _opened(browser, server.url, one)
                for name, screen in SCREENS.items():
                    page.set_viewport_size(screen["viewport"])
                    expect(page.locator(".cluster")).to_have_count(one.clusters)
                    album.keep(f"board-{one.cards}-{name}", page)
                if one.cards == SIZES[1][0]:
                    _hands(page, album)
                page.goto(page.url.replace("/b/", "/s/"))
                expect(page.locator(".stage-cluster").first).to_be_visible()
                page.wait_for_timeout(500)
                album.keep(f"stage-{one.cards}", page)
                page.context.close()
        finally:
            server.stop()


def _opened(browser: Browser, url: str, board: FullBoard) -> Page:
    page = a_context(browser, LAPTOP).new_page()
    page.goto(url + board.link)
    expect(page.locator(".wall .inbox")).to_be_visible()
    return page


def _hands(page: Page, album: Album) -> None:
    """Ticking, carrying, finding, one cluster alone, its look, and what was done."""
    page.set_viewport_size(LAPTOP["viewport"])
    for number in (0, 2):
        page.locator(".inbox .idea").nth(number).hover()
        page.locator(".inbox .idea-tick").nth(number).click()
    expect(page.locator(".hand-bar")).to_be_visible()
    album.keep("board-ticked", page)
    page.keyboard.press("Escape")
    page.locator(".inbox .idea").first.focus()
    for key in ("Space", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator(".hand-bar[data-carrying]")).to_be_visible()
    album.keep("board-carried", page)
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.locator("[data-find]").fill("soep")
    album.keep("board-find", page)
    page.keyboard.press("Escape")
    page.locator(".cluster [data-menu-button]").first.click()
    album.keep("board-cluster-menu", page)
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.locator(".only")).to_be_visible()
    album.keep("board-only", page)
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+H")
    expect(page.locator(".history-step").first).to_be_visible()
    album.keep("board-history", page)
    page.keyboard.press("Escape")
