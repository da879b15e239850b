"""The codes that phones scan: an address that every scanner takes for one, no larger than it need be."""

import re

import pytest

from facilitate.web import qr

LAN = "http://192.168.1.23:8000"


def squares(text: str) -> int:
    """How many squares the code is wide, with its border."""
    found = re.search(r'viewBox="0 0 (\d+)', qr.svg(text).decode())
    assert found
    return int(found[1])


@pytest.mark.parametrize(
    ("base", "address"),
    [
        (LAN, f"{LAN}/J/K7M4R"),
        ("https://workshop.example", "https://WORKSHOP.EXAMPLE/J/K7M4R"),
        ("https://workshop.example/Afternoon", "https://workshop.example/Afternoon/j/K7M4R"),
    ],
)
def test_the_scheme_of_an_address_is_in_small_letters(base: str, address: str):
    assert qr.join_url(base, "K7M4R") == address
    assert qr.neighbour_url(base, "K7M4R", 482) == f"{address}/482"


def test_a_small_scheme_makes_the_code_no_larger():
    assert squares(qr.join_url(LAN, "K7M4R")) == squares(f"HTTP{LAN[4:]}/J/K7M4R") == 29
    assert squares(f"{LAN}/j/k7m4r") == 33


def test_in_a_terminal_light_squares_are_white_whatever_its_colours():
    lines = qr.blocks(LAN, coloured=True).splitlines()
    assert all(line.startswith("\x1b[38;5;231;48;5;16m") and line.endswith("\x1b[0m") for line in lines)
    assert "\x1b" not in qr.blocks(LAN, coloured=False)
    assert [line[len("\x1b[38;5;231;48;5;16m") : -len("\x1b[0m")] for line in lines] == qr.blocks(
        LAN, coloured=False
    ).splitlines()
