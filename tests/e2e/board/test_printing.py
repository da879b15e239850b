"""The board on paper, from the board to the sheets that a printer gets."""

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator

MILLIMETRES = 25.4 / 72
CARDS = {
    "a bridge": "",
    "a path": "it is walked by many people, again and again. " * 6,
    "a book": "word " * 150,
    "a thread": "w" * 300,
    "a tree 🌳": "it stands",
}


@pytest.fixture
def grouped(room: Venue, facilitator: Facilitator) -> Facilitator:
    """A board with short and long cards, of which one lies in a cluster."""
    facilitator.starts()
    ann = room.phone(facilitator, "Ann")
    for text, why in CARDS.items():
        ann.sends(text=text, why=why.strip())
        ann.press("Write another card")
    facilitator.makes_a_cluster("Side by side")
    facilitator.moves("a bridge", to="Side by side")
    return facilitator


def on_paper(page: Page) -> tuple[int, int]:
    """The size of its sheets in millimetres, as a printer gets them."""
    printed = page.pdf(prefer_css_page_size=True)
    found = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert found
    width, height = (round(float(side) * MILLIMETRES) for side in found.groups())
    return width, height


def opens(facilitator: Facilitator, entry: str) -> Page:
    facilitator.opens_the_panel("more")
    with facilitator.page.expect_popup() as popup:
        facilitator.page.get_by_role("link", name=entry).click()
    facilitator.presses_keys("Escape")
    popup.value.wait_for_load_state()
    return popup.value


def test_cards_to_cut_out_fill_sheets_of_a4_and_every_text_is_whole(grouped: Facilitator):
    page = opens(grouped, "Cards to cut out")
    expect(page.get_by_role("listitem")).to_have_count(len(CARDS))
    page.emulate_media(media="print")
    page.evaluate("document.fonts.ready.then(() => null)")
    cut = page.evaluate(
        """[...document.querySelectorAll(".cut")].filter((cell) => {
          const limit = cell.querySelector(".cut-cluster") ?? cell;
          const end = limit === cell ? cell.getBoundingClientRect().bottom : limit.getBoundingClientRect().top;
          const lines = [...cell.querySelectorAll(".face-words p")];
          return lines.some((line) => line.getBoundingClientRect().bottom > end);
        }).map((cell) => cell.textContent)"""
    )
    assert cut == []
    assert on_paper(page) == (210, 297)
    page.emulate_media(media="screen")
    axe_finds_nothing(page)


def test_a_poster_lies_on_a3_on_its_side(grouped: Facilitator):
    page = opens(grouped, "Poster")
    expect(page.get_by_role("heading", name="Side by side")).to_be_visible()
    assert on_paper(page) == (420, 297)
    axe_finds_nothing(page)
    page.emulate_media(color_scheme="dark")
    axe_finds_nothing(page)


def test_a_cluster_that_goes_on_in_the_next_column_has_its_title_there_too(grouped: Facilitator):
    page = opens(grouped, "Poster")
    page.evaluate(
        """() => {
          const card = [...document.querySelectorAll(".face")].find((one) => one.textContent.includes("a bridge"));
          for (let count = 0; count < 80; count += 1) card.after(card.cloneNode(true));
        }"""
    )
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    titles = [sheet.extract_text().count("Side by side") for sheet in printed]
    assert len(titles) > 1
    assert all(titles[:-1])
    assert titles[0] > 1


@pytest.mark.parametrize("entry", ["Cards to cut out", "Poster"])
def test_a_page_for_paper_prints_at_a_press_and_its_button_is_not_on_paper(grouped: Facilitator, entry: str):
    page = opens(grouped, entry)
    page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }")
    button = page.get_by_role("button", name="Print this page")
    button.click()
    expect(page).to_have_title("printed")
    page.emulate_media(media="print")
    expect(button).to_be_hidden()


def test_a_picture_is_downloaded_from_the_board(grouped: Facilitator, tmp_path: Path):
    grouped.opens_the_panel("more")
    with grouped.page.expect_download() as download:
        grouped.page.get_by_role("link", name="The board as a picture (PNG)").click()
    file = tmp_path / "board.png"
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"\x89PNG")


def test_the_report_offers_every_board(grouped: Facilitator):
    grouped.opens_the_panel("more")
    grouped.opens_the_report()
    grouped.page.get_by_text("More files", exact=True).click()
    expect(grouped.page.get_by_role("link", name="Picture (SVG)")).to_be_visible()
    axe_finds_nothing(grouped.page)
