"""A board as an element within a page: its looks are attributes and its names its own, so that it touches nothing else.

A rule of a picture would dress the page around it as well, and a page may forbid styles of its own.
"""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from facilitate.reports.model import Board
from facilitate.reports.picture import svg
from facilitate.reports.picture.layout import lay_out
from facilitate.reports.picture.letters import FAMILY
from facilitate.reports.picture.styles import STYLES

_SVG = "{http://www.w3.org/2000/svg}"
_LOOKS = {
    style.name: {
        "font-size": str(style.size),
        "font-weight": str(svg.CSS_WEIGHTS[style.weight]),
        "fill": style.colour,
    }
    for style in STYLES
}
_LARGE = re.compile(r"font-size:([\d.]+)px")


def write(board: Board, name: str) -> str:
    """The picture as an SVG element. `name` begins all names in it, and is to be another for each in a page."""
    root = ElementTree.fromstring(svg.write(board, lay_out(board), letters_inside=False))
    for style in root.findall(f"{_SVG}style"):
        root.remove(style)
    for element in root.iter():
        _dress(element)
        _rename(element, name)
    root.set("font-family", f"{FAMILY}, sans-serif")
    root.set("aria-labelledby", f"{name}-title {name}-description")
    ElementTree.register_namespace("", _SVG.strip("{}"))
    return ElementTree.tostring(root, encoding="unicode", short_empty_elements=True)


def _dress(element: Element) -> None:
    if element.tag != f"{_SVG}text":
        return
    large = _LARGE.match(element.attrib.pop("style", ""))
    element.attrib.update(_LOOKS[element.attrib.pop("class")])
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if large:
        element.set("font-size", large[1])


def _rename(element: Element, name: str) -> None:
    for key, value in element.attrib.items():
        if key == "id":
            element.set(key, f"{name}-{value}")
        elif key == "href" or value.startswith("url(#"):
            element.set(key, value.replace("#", f"#{name}-"))
