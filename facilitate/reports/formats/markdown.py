"""Markdown (CommonMark, escaped so that older kinds hold too): reads well as plain text, and no typed sign is markup.

A sign is escaped only where it would mean something, so that a text is found again by searching for it as typed.
"""

import re
from collections.abc import Iterator

from facilitate.reports.model import (
    Aside,
    Block,
    Bullet,
    Bullets,
    Heading,
    LensOverview,
    Line,
    LineRole,
    Link,
    Links,
    Original,
    Originals,
    Paragraphs,
    Picture,
    Programme,
    ProgrammeEntry,
    Report,
    Results,
)
from facilitate.reports.model.arrangement import Snapshot

_ANYWHERE = re.compile(r"[\\`*\[\]<~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_AS_ENTITY = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;", "$": "&#36;"}
"""Before these signs a stroke is an escape for CommonMark alone; older renderers show it."""
_AT_START = re.compile(r"^(?:#|[-+](?=[\s-]|$)|>)")
_NUMBER_AT_START = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
_CLOSING_HASHES = re.compile(r"#(?=#*$)")
_DRESS = {LineRole.KICKER: "**", LineRole.PROMPT: "*", LineRole.STATUS: "*", LineRole.SILENCE: "*"}


def render(report: Report, snapshot: Snapshot) -> bytes:
    blocks = ["\n".join(_lines(block)) for section in report.sections for block in section.blocks]
    return ("\n\n".join(blocks) + "\n").encode()


def escape(text: str) -> str:
    """A typed text, for the middle of a line."""
    return _ANYWHERE.sub(_escaped, text)


def guard(line: str) -> str:
    """A line of escaped text, for the start of a paragraph: not a heading, a list, a rule or a quotation."""
    return _NUMBER_AT_START.sub(r"\1\\", _AT_START.sub(_escaped, line))


def _escaped(sign: re.Match[str]) -> str:
    return _AS_ENTITY.get(sign[0], f"\\{sign[0]}")


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {_CLOSING_HASHES.sub(_escaped, escape(text))}"
        case Line(role, text):
            mark = _DRESS.get(role, "")
            yield guard(f"{mark}{escape(text)}{mark}")
        case Programme(entries):
            yield from _parted(_programme_entry(entry) for entry in entries)
        case Links(links):
            yield from _parted([_link(link)] for link in links)
        case Bullets(items):
            yield from _parted(_bullet(item) for item in items)
        case Aside():
            yield from (f"> {line}".rstrip() for line in _aside(block))
        case LensOverview(label, clusters):
            told = (f"{escape(c.title)} ({c.count}) {escape(c.signs)}".rstrip() for c in clusters)
            yield guard(f"{escape(label)} {' · '.join(told)}")
        case Results(items):
            yield from (f"- **{item.dots}** {escape(item.title)}" for item in items)
        case Originals(items):
            yield from _parted(_original(item) for item in items)
        case Picture(caption):
            yield f"*{escape(caption)}*"


def _parted(groups: Iterator[Iterator[str]] | Iterator[list[str]]) -> Iterator[str]:
    """Groups of lines with a blank line between them."""
    for index, group in enumerate(groups):
        if index:
            yield ""
        yield from group


def _programme_entry(entry: ProgrammeEntry) -> Iterator[str]:
    time = f"**{escape(entry.time)}** " if entry.time else ""
    yield guard(f"{time}{escape(entry.title)}")
    if entry.items:
        yield ""
        yield from (f"- {guard(escape(item))}" for item in entry.items)


def _link(link: Link) -> str:
    return f"<{link.href}>" if link.href else guard(escape(link.text))


def _bullet(bullet: Bullet) -> Iterator[str]:
    sign = f"{escape(bullet.sign)} " if bullet.sign else ""
    label = f"**{escape(bullet.label)}** " if bullet.label else ""
    lead = f"**{escape(bullet.lead)}**{bullet.joint}" if bullet.lead else ""
    *before, last = (escape(paragraph) for paragraph in bullet.paragraphs or ("",))
    first, *rest = (*before, f"{last} – {escape(bullet.names)}" if bullet.names else last)
    yield f"- {guard(sign + label + lead + first)}"
    further = [guard(paragraph) for paragraph in rest]
    further += [line for part in bullet.parts for line in _labelled(part.label, part.paragraphs)]
    for line in further:
        yield ""
        yield f"  {line}"
    for aside in bullet.asides:
        yield ""
        yield from (f"  > {line}".rstrip() for line in _aside(aside))


def _original(original: Original) -> Iterator[str]:
    """Its number is a number of ours, and no list: a list would count on from the first."""
    first, *rest = map(escape, original.paragraphs or ("",))
    rest += filter(None, (escape(original.where),))
    yield f"**{original.number}** {escape(original.kind)} {first}"
    for line in rest:
        yield ""
        yield guard(line)


def _aside(aside: Aside) -> Iterator[str]:
    yield from _parted([line] for line in _labelled(aside.label, aside.paragraphs))


def _labelled(label: str, paragraphs: Paragraphs) -> Iterator[str]:
    first, *rest = (escape(paragraph) for paragraph in paragraphs or ("",))
    yield f"**{escape(label)}** {first}" if label else guard(first)
    yield from map(guard, rest)
