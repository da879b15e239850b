"""Every format a report can be exported in. Adding one is a file beside this one and a line here.

Those files are loaded when something is rendered: the server's own process, which renders nothing, never needs them.
"""

from dataclasses import dataclass
from importlib import import_module

from facilitate.domain.errors import N_
from facilitate.reports.model import Report
from facilitate.reports.model.arrangement import Snapshot


@dataclass(frozen=True)
class Format:
    """`name` stands in addresses and on the command line, `title` is for people, `export` is its file where a program
    looks for it; people get a `filename`.

    `module` renders it; `purpose` says what it is for, where the title does not.

    `whole`: it is the workshop itself, in which everybody is named and nothing is left out, and to be read again; its
    module can `check` that.
    """

    name: str
    title: str
    media_type: str
    extension: str
    export: str
    module: str
    purpose: str = ""
    whole: bool = False

    def filename(self, report: Report) -> str:
        """In the workshop's language: the same when it is taken alone and among others."""
        version = f"-v{report.version}" if report.version else ""
        return f"{report.stem}{version}.{self.extension}"

    def render(self, report: Report, snapshot: Snapshot) -> bytes:
        rendered: bytes = import_module(f"{__name__}.{self.module}").render(report, snapshot)
        return rendered

    def to_hand_out(self, report: Report, snapshot: Snapshot) -> bytes:
        """The file, once it was seen that what it is for can be done with it. Raises NotMade when it cannot."""
        file = self.render(report, snapshot)
        if self.whole:
            import_module(f"{__name__}.{self.module}").check(file)
        return file


_OOXML = "application/vnd.openxmlformats-officedocument.{}"

FORMATS: dict[str, Format] = {
    format_.name: format_
    for format_ in (
        Format("docx", "Word", _OOXML.format("wordprocessingml.document"), "docx", "report.docx", "docx"),
        Format("pdf", "PDF", "application/pdf", "pdf", "report.pdf", "pdf"),
        Format("md", "Markdown", "text/markdown; charset=utf-8", "md", "report.md", "markdown", N_("for a wiki")),
        Format("html", "HTML", "text/html; charset=utf-8", "html", "report.html", "html", N_("one page for a browser")),
        Format("txt", N_("Text"), "text/plain; charset=utf-8", "txt", "report.txt", "text", N_("for a mail")),
        Format(
            "json",
            "JSON",
            "application/json",
            "json",
            "workshop.json",
            "json",
            N_("to make this workshop again"),
            whole=True,
        ),
        Format(
            "xlsx",
            "Excel",
            _OOXML.format("spreadsheetml.sheet"),
            "xlsx",
            "workshop.xlsx",
            "xlsx",
            N_("cards, clusters and votes as tables"),
        ),
        Format("csv", "CSV", "text/csv; charset=utf-8", "csv", "cards.csv", "csv", N_("the cards as one table")),
    )
}
_ALL = N_("all files and boards at once; the JSON only where names are told")
FORMATS["zip"] = Format("zip", "ZIP", "application/zip", "zip", "report.zip", "zip", _ALL)


def whole_with(format_name: str) -> str:
    """When this file of a report holds the whole workshop, so that its snapshot needs `whole`: always, with names, or
    never."""
    if format_name == "zip":
        return "names"
    return "always" if format_name in FORMATS and FORMATS[format_name].whole else "never"
