"""The letters and colours of a picture: those of the board in daylight, as in static/css/tokens.css."""

from dataclasses import dataclass

from facilitate.reports.picture.letters import Weight

PAPER = "#fbf8f2"
CARD = "#ffffff"
LINE = "#e4ddd0"
INK = "#1c2330"
MUTED = "#565e6c"
NEUTRAL = ("#f3eee4", "#7a8190")


@dataclass(frozen=True)
class Style:
    """`name` is its class; `size` and `leading` in pixels."""

    name: str
    weight: Weight
    size: float
    leading: float
    colour: str = INK


KICKER = Style("kicker", Weight.REGULAR, 15, 21, MUTED)
HEADING = Style("heading", Weight.BOLD, 34, 42)
PROMPT = Style("prompt", Weight.REGULAR, 19, 27, MUTED)
TITLE = Style("title", Weight.BOLD, 21, 26)
SUMMARY = Style("summary", Weight.REGULAR, 16, 22)
LABEL = Style("label", Weight.BOLD, 14, 19, MUTED)
LEAD = Style("lead", Weight.BOLD, 17, 22)
BODY = Style("body", Weight.REGULAR, 16, 21)
FOOT = Style("foot", Weight.REGULAR, 14, 19, MUTED)
STYLES = (KICKER, HEADING, PROMPT, TITLE, SUMMARY, LABEL, LEAD, BODY, FOOT)

COLOURS = {
    "sky": ("#d6eaf8", "#1f6fa8"),
    "leaf": ("#d8efd9", "#2f7d3b"),
    "sun": ("#fbebb5", "#8a6a00"),
    "rose": ("#f8d9df", "#b03a55"),
    "plum": ("#e6dcf3", "#6b4aa0"),
    "sand": ("#ede3d3", "#7a6038"),
    "sea": ("#cdedea", "#0c7a72"),
    "clay": ("#f6d9c6", "#a9501c"),
}
"""Of a cluster: its ground, and its edge and sign."""
