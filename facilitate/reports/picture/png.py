"""An SVG as a PNG, drawn by typst with our own letters. Slow: never on the event loop."""

from functools import cache
from math import sqrt

import typst

from facilitate.reports.picture.letters import FONTS

MOST_PIXELS = 32_000_000
"""Four bytes each while it is drawn."""
_SHARPEST = 2.0
_POINTS_PER_INCH = 72
_PAGE = b"""
#set page(width: float(sys.inputs.width) * 1pt, height: float(sys.inputs.height) * 1pt, margin: 0pt)
#image(bytes(sys.inputs.picture), format: "svg", width: 100%, height: 100%)
"""


def draw(svg: str, width: float, height: float) -> bytes:
    """The picture at twice its size, or less where it would have more than `MOST_PIXELS`."""
    scale = min(_SHARPEST, sqrt(MOST_PIXELS / (width * height)))
    return typst.compile(
        _PAGE,
        format="png",
        ppi=scale * _POINTS_PER_INCH,
        font_paths=fonts(),
        sys_inputs={"picture": svg, "width": str(width), "height": str(height)},
    )


@cache
def fonts() -> typst.Fonts:
    """Ours, and this machine's for what ours do not have.

    Read once, which holds up every thread, for two seconds where there are many: the server does it before it serves.
    """
    return typst.Fonts(font_paths=[str(FONTS)])
