"""The floor for a board: the same words as plain HTML."""

from html import escape
from pathlib import Path

from playwright.sync_api import Browser

from bench.full_board import texts
from bench.opened import Opened
from bench.samples import Samples
from bench.screen import traced

TIMES = 3
ONE_MORE = """() => {
  const one = document.createElement("li");
  one.textContent = "late";
  document.querySelector("ul").append(one);
}"""


def still_page(browser: Browser, folder: Path, cards: int) -> tuple[float, float]:
    """So many cards -> their paint, and what one more costs, in milliseconds."""
    words = "".join(
        f"<li><p>{escape(str(one['text']))}</p><p>{escape(str(one['why']))}</p></li>" for one in texts(cards, "")
    )
    file = folder / f"{cards}.html"
    file.write_text(f"<!doctype html><meta charset=utf-8><title>Cards</title><ul>{words}</ul>")
    opened = Opened(browser, "ul")
    _, painted, _ = opened.paints(file.as_uri())
    arrival = Samples()

    def arrives() -> None:
        opened.page.evaluate(ONE_MORE)
        opened.page.wait_for_timeout(300)

    for _ in range(TIMES):
        arrival.add(traced(browser, opened.page, arrives).work())
    opened.context.close()
    return painted.median, arrival.median
