"""Every format a report can be exported in. Adding one is a file beside this one and a line here."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitate.domain.errors import N_
from facilitate.reports.arrangement import Snapshot
from facilitate.reports.formats import csv, docx, html, json, markdown, pdf, text, xlsx
from facilitate.reports.formats import zip as package
from facilitate.reports.model import Report

Render = Callable[[Report, Snapshot], bytes]


@dataclass(frozen=True)
class Format:
    """`name` stands in addresses and on the command line, `title` is for people, `export` is its file in a folder.

    `purpose` says what it is for, where the title does not.

    `whole`: it is the workshop itself, in which everybody is named and nothing is left out.
    """

    name: str
    title: str
    media_type: str
    extension: str
    export: str
    render: Render
    purpose: str = ""
    whole: bool = False


FORMATS: dict[str, Format] = {
    format_.name: format_
    for format_ in (
        Format("docx", "Word", docx.MEDIA_TYPE, "docx", "report.docx", docx.render),
        Format("pdf", "PDF", "application/pdf", "pdf", "report.pdf", pdf.render),
        Format("md", "Markdown", "text/markdown; charset=utf-8", "md", "report.md", markdown.render, N_("for a wiki")),
        Format(
            "html", "HTML", "text/html; charset=utf-8", "html", "report.html", html.render, N_("one page for a browser")
        ),
        Format("txt", N_("Text"), "text/plain; charset=utf-8", "txt", "report.txt", text.render, N_("for a mail")),
        Format(
            "json",
            "JSON",
            "application/json",
            "json",
            "workshop.json",
            json.render,
            N_("to make this workshop again"),
            whole=True,
        ),
        Format(
            "xlsx",
            "Excel",
            xlsx.MEDIA_TYPE,
            "xlsx",
            "workshop.xlsx",
            xlsx.render,
            N_("cards, groups and votes as tables"),
        ),
        Format("csv", "CSV", "text/csv; charset=utf-8", "csv", "cards.csv", csv.render, N_("the cards as one table")),
    )
}
FORMATS["zip"] = Format(
    "zip", "ZIP", package.MEDIA_TYPE, "zip", "report.zip", package.of(tuple(FORMATS.values())), N_("all files at once")
)


def whole_with(format_name: str) -> str:
    """When this file of a report holds the whole workshop, so that its snapshot needs `whole`: always, with names, or
    never."""
    if format_name == "zip":
        return "names"
    return "always" if format_name in FORMATS and FORMATS[format_name].whole else "never"
