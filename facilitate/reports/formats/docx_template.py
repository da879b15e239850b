"""A Word template that somebody brought: as its parts, of which only those are left that a page and its styles need.

What Word would run (macros, controls) or fetch from elsewhere when the report is opened (a template it is attached to,
linked pictures) is left behind. It is named by relations alone: where there is none, there is no such part.
"""

import zipfile
import zlib
from io import BytesIO
from posixpath import basename, dirname, join
from typing import Any

from docx.opc.constants import CONTENT_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml

MOST_BYTES = 64 * 1024**2
"""Of all parts together: a template with pictures takes a few millions."""
MOST_PARTS = 2_000
NO_WORD = "this is no Word document (.docx) or template (.dotx)"
_TOO_LARGE = f"this is too large for a template: at most {MOST_BYTES // 1024**2} MB when unpacked"
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LINKS = ("https://", "http://", "mailto:")
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_MAIN_WITH_MACROS = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
_KEPT = {
    "officeDocument",
    "core-properties",
    "extended-properties",
    "styles",
    "stylesWithEffects",
    "settings",
    "webSettings",
    "fontTable",
    "font",
    "numbering",
    "theme",
    "header",
    "footer",
    "footnotes",
    "endnotes",
    "image",
    "hyperlink",
}
"""By the last word of the type of a relation. What is not named here is left behind."""
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class NotATemplate(ValueError):
    """The file is no Word document or template, or one that cannot be used."""


def parts_of(template: bytes) -> dict[str, bytes]:
    """What is left of the file, by name; `packed` again it is a Word document. Raises NotATemplate."""
    if len(template) > MOST_BYTES:
        raise NotATemplate(_TOO_LARGE)
    try:
        parts = _unpacked(template)
        types = parts["[Content_Types].xml"].decode()
        for type_ in (_MAIN, *_MAIN_WITH_MACROS):
            types = types.replace(f'"{type_}"', f'"{CONTENT_TYPE.WML_DOCUMENT_MAIN}"')
        parts["[Content_Types].xml"] = types.encode()
        for name in [name for name in parts if name.endswith(".rels")]:
            _cut_off(parts, name)
    except NotATemplate:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, LookupError, ValueError, SyntaxError, RuntimeError) as error:
        raise NotATemplate(NO_WORD) from error
    return parts


def _unpacked(template: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(template)) as package:
        entries = package.infolist()
        # Nothing more is ever read of an entry than its size as it is told here.
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise NotATemplate(_TOO_LARGE)
        if any(entry.compress_type not in _PACKED for entry in entries):
            raise NotATemplate(NO_WORD)
        return {entry.filename: package.read(entry) for entry in entries}


def _cut_off(parts: dict[str, bytes], name: str) -> None:
    """Take relations out of a part's list of them, and out of the part what names them."""
    relations = parse_xml(parts[name])
    gone = [one for one in relations if isinstance(one.tag, str) and not _may_stay(one)]
    for one in gone:
        relations.remove(one)
    parts[name] = serialize_part_xml(relations)
    of = join(dirname(dirname(name)), basename(name).removesuffix(".rels"))
    if gone and of in parts:
        parts[of] = _without(parts[of], {one.get("Id") for one in gone})


def _may_stay(relation: Any) -> bool:
    kind = str(relation.get("Type", "")).rpartition("/")[2]
    elsewhere = relation.get("TargetMode", "Internal") != "Internal"
    if elsewhere:
        return kind == "hyperlink" and str(relation.get("Target", "")).startswith(_LINKS)
    return kind in _KEPT


def _without(part: bytes, ids: set[str | None]) -> bytes:
    root = parse_xml(part)
    for element in [one for one in root.iter() if isinstance(one.tag, str)]:
        named = {value for name, value in element.attrib.items() if str(name).startswith(_RELATIONS)}
        above = element.getparent()
        if named & ids and above is not None:
            above.remove(element)
    content: bytes = serialize_part_xml(root)
    return content
