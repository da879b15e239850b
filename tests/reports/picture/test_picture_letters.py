"""The letters, emoji, colours and signs of a picture: as wide as they are drawn, and those of the board."""

import re
from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont

from facilitate.reports.picture import emoji, signs
from facilitate.reports.picture.fonts.cut import apart, widths
from facilitate.reports.picture.letters import FONTS, Weight, pieces, wrap
from facilitate.reports.picture.styles import CARD, COLOURS, INK, LINE, MUTED, PAPER
from tests.servers import ROOT

TYPED = "Café crème — “één vraag”, naïeve Łódź & Țară: 100 % … €5"


@pytest.mark.parametrize("weight", Weight)
def test_each_sign_is_as_wide_as_the_font_says(weight: Weight):
    told = widths(TTFont(FONTS / f"{weight}.ttf"))
    assert [piece.width for sign in TYPED for piece in pieces(sign, weight)] == [told[sign] / 1000 for sign in TYPED]


@pytest.mark.parametrize("weight", Weight)
def test_signs_that_the_font_sets_apart_are_reckoned_so(weight: Weight):
    told = apart(TTFont(FONTS / f"{weight}.ttf"))
    assert told["qj"] > 100
    for both in ("qj", "jj", "xx", "77"):
        usual = sum(piece.width for sign in both for piece in pieces(sign, weight))
        assert sum(piece.width for piece in pieces(both, weight)) == pytest.approx(usual + told[both] / 1000)


@pytest.mark.parametrize("weight", Weight)
def test_the_letters_inside_an_svg_are_those_that_a_png_is_drawn_with(weight: Weight):
    assert TTFont(FONTS / f"{weight}.woff2").getBestCmap() == TTFont(FONTS / f"{weight}.ttf").getBestCmap()


@pytest.mark.parametrize(
    "text", [TYPED, "w" * 10_000, "a " * 500, "naar/een/ander/adres-dat-lang-is", "日本語のテキスト" * 9, "🌳" * 90]
)
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str):
    lines = wrap(text, Weight.REGULAR, 16, 120)
    assert all(line.width * 16 <= 120 for line in lines)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")


def test_lines_break_between_words():
    lines = [line.text for line in wrap("the quick brown fox jumps over the lazy dog", Weight.REGULAR, 16, 120)]
    assert " ".join(lines) == "the quick brown fox jumps over the lazy dog"
    assert all(len(before) + len(after.split()[0]) > 12 for before, after in pairwise(lines))


@pytest.mark.parametrize("text", ["👩‍👩‍👧‍👦", "👍🏽", "❤️", "❤", "🏳️‍🌈", "🌳", "1️⃣"])
def test_an_emoji_is_one_piece_however_it_is_composed(text: str):
    (piece,) = pieces(text, Weight.REGULAR)
    assert piece.text == text


@pytest.mark.parametrize("text", ["🌳", "❤️", "👩‍🌾", "👍🏽"])
def test_an_emoji_is_drawn(text: str):
    name, length = emoji.at(text, 0)
    assert length == len(text)
    assert re.match(r"<(path|g|defs|ellipse|circle|linearGradient|radialGradient)\b", emoji.drawing(name))


@pytest.mark.parametrize("text", ["a", "3", "#", "™", "❤\ufe0e"])
def test_a_letter_is_no_emoji(text: str):
    assert not pieces(text, Weight.REGULAR)[0].drawing


def test_an_accent_stays_on_its_letter():
    assert [piece.text for piece in pieces("x\u0323y", Weight.REGULAR)] == ["x\u0323", "y"]


def test_a_text_from_right_to_left_runs_backward():
    assert [line.backward for line in wrap("مرحبا بكم", Weight.REGULAR, 16, 200)] == [True]
    assert [line.backward for line in wrap("Ann zegt مرحبا", Weight.REGULAR, 16, 200)] == [False]


def test_the_colours_are_those_of_the_board():
    tokens = (ROOT / "static/css/tokens.css").read_text()
    usual, _ = tokens.split("prefers-contrast: more")
    light = dict(re.findall(r"--([\w-]+): var\(--light, (#\w+)\)", usual))
    assert {name: (light[f"tint-{name}"], light[f"edge-{name}"]) for name in COLOURS} == COLOURS
    assert (light["paper"], light["card"], light["line"], light["ink"], light["muted"]) == (
        PAPER,
        CARD,
        LINE,
        INK,
        MUTED,
    )


def test_the_signs_are_those_of_the_board():
    script = (ROOT / "static/src/core/words/signs.js").read_text()
    found = dict(re.findall(r"(\w+): svg`(.*?)`", script, re.DOTALL))
    assert {name: " ".join(drawing.split()) for name, drawing in found.items()} == signs.DRAWINGS
    tints = (ROOT / "static/src/workshop/cluster-colours.js").read_text()
    assert dict(re.findall(r'(\w+): "(\w+)"', tints)) == signs.OF_COLOUR
