"""Cards on paper: each on one sheet, the letters as large as its place allows."""

from facilitate.reports.document import draft
from facilitate.reports.picture.board import board
from facilitate.reports.picture.sheets import PLACES, poster_size, sheets
from tests.reports.snapshots import a_workshop

from .test_picture import many


def saying(*texts: str):
    workshop = a_workshop().with_round("open")
    for text in texts:
        workshop.with_card(text)
    return board(draft(workshop.snapshot()))


def test_every_card_is_there_once_and_no_sheet_is_overfull():
    dealt = sheets(board(draft(many(60, 9))))
    assert sum(len(sheet) for sheet in dealt) == 60
    for sheet in dealt:
        assert sum(cell.places for cell in sheet) <= PLACES


def test_eight_short_cards_make_one_sheet_in_large_letters():
    (sheet,) = sheets(saying(*["a bridge"] * 8))
    assert {(cell.places, cell.size) for cell in sheet} == {(1, 28)}


def test_a_longer_text_has_smaller_letters_and_then_more_places():
    cells = [cell for sheet in sheets(saying("word " * 5, "word " * 60, "word " * 1200)) for cell in sheet]
    assert [cell.places for cell in cells] == sorted(cell.places for cell in cells)
    assert cells[0].size > cells[-1].size
    assert cells[-1].places == PLACES


def test_no_letters_are_too_small_to_read_across_a_table():
    assert all(cell.size >= 14 for sheet in sheets(board(draft(many(60, 9)))) for cell in sheet if cell.places <= 2)


def test_few_cards_make_a_poster_in_large_letters():
    assert poster_size(saying("a bridge", "a tree")) > poster_size(board(draft(many(60, 9))))
