"""Reads an exported file back, as its reader would see it: pieces of text, headings, and the tags it is made of."""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from docx import Document
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from facilitate.reports.document import compose
from facilitate.reports.formats import FORMATS

HEADING_STYLES = ("Title", "Heading")
UNSEEN = {"head", "style", "script"}
_JOINER = "\u2060"  # typst puts it between signs, and a report never has it
VOID = {"meta", "br", "hr", "img", "link"}


@dataclass
class Seen:
    """`pieces` are the texts between two tags (or in one run), `paragraphs` those between two blocks."""

    pieces: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)

    @property
    def whole(self) -> str:
        return "\n".join(self.paragraphs)


class _Page(HTMLParser):
    INLINE = frozenset({"strong", "em", "span", "a"})

    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()
        self._open: list[str] = []
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.tags.add(tag)
        if tag not in self.INLINE:
            self._end_paragraph()
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.INLINE:
            self._end_paragraph(heading=tag[0] == "h" and tag[1:].isdigit())
        assert self._open.pop() == tag, f"{tag} closes something else"

    def handle_data(self, data: str) -> None:
        if not UNSEEN & set(self._open):
            self._text += data
            self.seen.pieces.append(_bare(data))

    def _end_paragraph(self, heading: bool = False) -> None:
        text = " ".join(self._text.split())
        if text:
            self.seen.paragraphs.append(text)
            if heading:
                self.seen.headings.append(text)
        self._text = ""


def export(format_name: str, snapshot: dict[str, Any]) -> bytes:
    return FORMATS[format_name].render(compose(snapshot), snapshot)


def read(format_name: str, snapshot: dict[str, Any]) -> Seen:
    """Export in this format, and read back."""
    return read_back(format_name, export(format_name, snapshot))


def read_back(format_name: str, content: bytes) -> Seen:
    if format_name == "docx":
        return _read_docx(content)
    if format_name == "txt":
        return _read_text(content.decode())
    if format_name == "pdf":
        return _read_pdf(content)
    page = _Page()
    text = content.decode()
    page.feed(MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(text) if format_name == "md" else text)
    page.close()
    return page.seen


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a JSON document, in its order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)


def read_json(snapshot: dict[str, Any]) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(export("json", snapshot))
    return document


def _read_docx(content: bytes) -> Seen:
    seen = Seen()
    for paragraph in Document(io.BytesIO(content)).paragraphs:
        seen.paragraphs.append(paragraph.text)
        seen.pieces += [_bare(piece) for run in _runs(paragraph) for piece in run.split("\t")]
        style = paragraph.style.name if paragraph.style else None
        if style and style.startswith(HEADING_STYLES):
            seen.headings.append(paragraph.text)
    return seen


def _read_text(text: str) -> Seen:
    """Paragraphs as they were before they were broken into lines; a heading is what a line is drawn under."""
    seen = Seen()
    for block in re.split(r"\n(?=\s*\n|\s*- |\s*\d+\. )", text):
        lines = block.strip("\n").split("\n")
        is_heading = len(lines) > 1 and bool(re.fullmatch("=+|-+", lines[-1]))
        paragraph = " ".join(line.strip() for line in (lines[:-1] if is_heading else lines))
        if paragraph:
            seen.paragraphs.append(re.sub("^- ", "", paragraph))
        if is_heading:
            seen.headings.append(paragraph)
    return seen


def _read_pdf(content: bytes) -> Seen:
    """The text of all pages without blanks, since a line may end anywhere, and what stands for each picture."""
    reader = PdfReader(io.BytesIO(content))
    name, pages = str(reader.metadata and reader.metadata.title), ""
    for number, page in enumerate(reader.pages):
        text = page.extract_text().replace(_JOINER, "")
        pages += re.sub(r"\d+ / \d+\s*$", "", text.removeprefix(name) if number else text)
    tree = reader.root_object["/StructTreeRoot"].get_object()
    return Seen(
        paragraphs=["".join(pages.split())],
        headings=[entry.title for entry in _flat(reader.outline)],
        pieces=[*_alternatives(tree)],
        tags={*_tags(tree)},
    )


def _flat(outline: list[Any]) -> Iterator[Any]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _flat(entry)
        else:
            yield entry


def _elements(element: Any) -> Iterator[DictionaryObject]:
    element = element.get_object()
    if isinstance(element, DictionaryObject):
        yield element
        children = element.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            yield from _elements(child)


def _alternatives(tree: Any) -> Iterator[str]:
    return (str(element["/Alt"]) for element in _elements(tree) if "/Alt" in element)


def _tags(tree: Any) -> Iterator[str]:
    return (str(element["/S"]) for element in _elements(tree) if "/S" in element)


def _runs(paragraph: Paragraph) -> Iterator[str]:
    for part in paragraph.iter_inner_content():
        yield part.text


def _bare(text: str) -> str:
    """Without the signs that a format puts around a text."""
    return text.strip(" –\n")
