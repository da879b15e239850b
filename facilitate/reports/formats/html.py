"""HTML: the document as an article for the preview in the app, and as one file that stands on its own.

The file asks nothing of any server and runs nothing: its style is inside, and its own policy forbids all the rest.
"""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from facilitate.reports.formats.headings import contents, contents_title, headings
from facilitate.reports.model import Board, Picture, Report
from facilitate.reports.model.arrangement import Snapshot
from facilitate.reports.picture import inline, svg

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
    return Markup(
        _environment.get_template("article.html").render(
            report=report,
            headings=headings(report),
            contents=contents(report),
            contents_title=contents_title(report),
            picture=_numbered_pictures(),
        )
    )


def render(report: Report, snapshot: Snapshot) -> bytes:
    blocks = (block for section in report.sections for block in section.blocks)
    letters = svg.font_faces() if any(isinstance(block, Picture) for block in blocks) else ""
    page = _environment.get_template("page.html")
    return page.render(report=report, article=article(report), style=_STYLE, letters=Markup(letters)).encode()


def _numbered_pictures() -> Callable[[Board], Markup]:
    numbers = count(1)
    return lambda board: Markup(inline.write(board, f"picture-{next(numbers)}"))
