"""For which signs a file of the report has boxes, since no font here has letters for them."""

from facilitate.reports.model import Picture, Report
from facilitate.reports.picture.typst_fonts import faceless


def boxes_in(format_name: str, report: Report) -> tuple[str, ...]:
    """Word and pages have the letters of who reads them, but for the pictures in a Word document."""
    if format_name in ("pdf", "zip"):
        return faceless(report)
    if format_name == "docx":
        return faceless([one.board for part in report.sections for one in part.blocks if isinstance(one, Picture)])
    return ()
