"""HTML: the document as an article for the preview in the app, and as one file that stands on its own.

The file asks nothing of any server and runs nothing: its style is inside, and its own policy forbids all the rest.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from facilitate.reports.arrangement import Snapshot
from facilitate.reports.model import Report

_TEMPLATES = Path(__file__).parent / "templates"
_environment = Environment(
    loader=FileSystemLoader(_TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
# Our own file, with no typed text in it: safe to stand in a style element as it is.
_STYLE = Markup((_TEMPLATES / "sheet.css").read_text(encoding="utf-8"))


def article(report: Report) -> Markup:
    """The document as an element, every typed text escaped, to be put into a page of the app."""
    return Markup(_environment.get_template("article.html").render(report=report))


def render(report: Report, snapshot: Snapshot) -> bytes:
    return _environment.get_template("page.html").render(report=report, style=_STYLE).encode()
