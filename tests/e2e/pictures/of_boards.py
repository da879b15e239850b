"""Pictures of a board with many cards of real length, and of what hands do on it."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from bench.full_board import FullBoard, fill
from tests.e2e.browsers import LAPTOP, a_context
from tests.e2e.pictures.day import ADDRESS, Album
from tests.servers import ServerProcess

CARDS, CLUSTERS = 60, 9


def a_full_board(browser: Browser, album: Album) -> None:
    with tempfile.TemporaryDirectory(prefix="facilitate-boards-") as folder:
        (board,) = fill(Path(folder), [(CARDS, CLUSTERS)])
        server = ServerProcess(Path(folder), environment={"PUBLIC_URL": ADDRESS}).start()
        try:
            page = _opened(browser, server.url, board)
            expect(page.locator(".cluster")).to_have_count(board.clusters)
            album.keep("board/sixty-cards", page)
            _hands(page, album)
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
    for number in (0, 2):
        page.locator(".inbox .idea").nth(number).hover()
        page.locator(".inbox .idea-tick").nth(number).click()
    expect(page.locator(".hand-bar")).to_be_visible()
    album.keep("board/ticked", page)
    page.keyboard.press("Escape")
    page.locator(".inbox .idea").first.focus()
    for key in ("Space", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator(".hand-bar[data-carrying]")).to_be_visible()
    album.keep("board/carried", page)
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.locator("[data-find]").fill("soep")
    album.keep("board/find", page)
    page.keyboard.press("Escape")
    page.locator(".cluster [data-menu-button]").first.click()
    album.keep("board/cluster-menu", page)
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.locator(".only")).to_be_visible()
    album.keep("board/only", page)
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+H")
    expect(page.locator(".history-step").first).to_be_visible()
    album.keep("board/history", page)
    page.keyboard.press("Escape")
