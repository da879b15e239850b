"""What became different from one version of a report to the next, for who has read the earlier one. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitate.reports.comparing.alignment import Said, changed
from facilitate.reports.model import (
    Aside,
    Block,
    Bullet,
    Bullets,
    Heading,
    LensOverview,
    Line,
    LineRole,
    Links,
    Originals,
    Picture,
    Programme,
    Report,
    Results,
)

_Text = tuple[str, str]
"""And the id of what it was made of, if it has one."""


@dataclass(frozen=True)
class Difference:
    """Under a heading, what stood there before and what stands there now; one of the two may be empty."""

    under: str
    before: str
    after: str


def differences(earlier: Report, later: Report) -> list[Difference]:
    """In the order of the later one. The moment of making is no difference."""
    return [_difference(was, now) for was, now in changed([*_said(earlier)], [*_said(later)])]


def _difference(was: Said | None, now: Said | None) -> Difference:
    if now is None:
        return Difference(was.under if was else "", was.text if was else "", "")
    return Difference(now.under, was.text if was else "", now.text)


def _said(report: Report) -> Iterator[Said]:
    under = ""
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Heading):
                under = block.text
            for text, source in _texts(block):
                yield Said(under, text, _sort(block), source)


def _sort(block: Block) -> str:
    match block:
        case Heading(level, _):
            return f"{block.block}:{level}"
        case Line(role, _):
            return f"{block.block}:{role}"
    return block.block


def _texts(block: Block) -> Iterator[_Text]:
    match block:
        case Line(LineRole.COLOPHON, _):
            return
        case Heading(_, text) | Line(_, text):
            yield text, ""
        case Programme(entries):
            yield from ((" ".join((entry.time, entry.title, *entry.items)).strip(), "") for entry in entries)
        case Links(links):
            yield from ((link.text, "") for link in links)
        case Bullets(items):
            for item in items:
                yield _bullet(item), item.source
                yield from map(_aside, item.asides)
        case Aside():
            yield _aside(block)
        case LensOverview(label, clusters):
            yield f"{label} {', '.join(cluster.title for cluster in clusters)}", ""
        case Results(items):
            yield from ((f"{item.dots} {item.title}", "") for item in items)
        case Picture(caption, _):
            yield caption, ""
        case Originals(items):
            yield from ((f"{item.number}. {' '.join(item.paragraphs)}", f"#{item.number}") for item in items)


def _bullet(bullet: Bullet) -> str:
    lead = f"{bullet.lead}{bullet.joint}" if bullet.lead else ""
    parts = (" ".join((part.label, *part.paragraphs)) for part in bullet.parts)
    names = f"({bullet.names})" if bullet.names else ""
    return " ".join(filter(None, (bullet.label, f"{lead}{' '.join(bullet.paragraphs)}", *parts, names)))


def _aside(aside: Aside) -> _Text:
    return " ".join(filter(None, (aside.label, *aside.paragraphs))), aside.source
