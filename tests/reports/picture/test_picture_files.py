"""A picture as a file."""

import struct
import zlib

import pytest

from facilitate.reports import runner
from facilitate.reports.document import draft
from facilitate.reports.picture import png
from facilitate.reports.picture.board import board
from facilitate.reports.picture.layout import lay_out
from facilitate.reports.picture.wish import MEDIA_TYPES, NotThere, Wish
from facilitate.worker.jobs import directly
from tests.reports.test_runner import Handover

from .test_picture import a_grouped_round, many

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def size_of(content: bytes) -> tuple[int, int]:
    assert content.startswith(SIGNATURE)
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def variety(content: bytes) -> int:
    """How many different bytes its drawing has: a blank one has few."""
    at, data = len(SIGNATURE), b""
    while at < len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        data += content[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    return len(set(zlib.decompress(data)))


def test_a_png_is_twice_the_size_of_the_picture_and_not_blank():
    snapshot = a_grouped_round()
    layout = lay_out(board(draft(snapshot)))
    content = runner.picture(Wish("png"), snapshot, directly).content
    assert size_of(content) == (round(layout.width * 2), round(layout.height * 2))
    assert variety(content) > 200


def test_a_png_of_many_cards_keeps_within_its_number_of_pixels():
    width, height = size_of(runner.picture(Wish("png"), many(300, 17), directly).content)
    assert 0.9 * png.MOST_PIXELS < width * height < 1.01 * png.MOST_PIXELS


@pytest.mark.parametrize("name", MEDIA_TYPES)
def test_a_picture_is_drawn_by_who_is_handed_in(name: str):
    do = Handover()
    picture = runner.picture(Wish(name), a_grouped_round(), do)
    assert do.calls == 1
    assert picture.media_type == MEDIA_TYPES[name]
    assert picture.filename == f"bord-ronde-1.{name}"


def test_a_round_that_is_not_there_is_told():
    with pytest.raises(NotThere):
        runner.picture(Wish("svg", "nowhere"), a_grouped_round(), directly)
