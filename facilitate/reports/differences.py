"""What became different from one version of a report to the next, for who has read the earlier one. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

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


@dataclass(frozen=True)
class Difference:
    """Under a heading, what stood there before and what stands there now; one of the two may be empty."""

    under: str
    before: str
    after: str


def differences(earlier: Report, later: Report) -> list[Difference]:
    """In the order of the later one. The moment of making is no difference."""
    old, new = [*_lines(earlier)], [*_lines(later)]
    found: list[Difference] = []
    matcher = SequenceMatcher(None, [text for _, text in old], [text for _, text in new], autojunk=False)
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if kind == "equal":
            continue
        pairs = zip_longest(old[old_from:old_to], new[new_from:new_to], fillvalue=("", ""))
        found += [Difference(now[0] or was[0], was[1], now[1]) for was, now in pairs]
    return found


def _lines(report: Report) -> Iterator[tuple[str, str]]:
    """Each text with the heading it stands under."""
    under = ""
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Heading):
                under = block.text
            for text in _texts(block):
                yield under, text


def _texts(block: Block) -> Sequence[str]:
    match block:
        case Line(LineRole.COLOPHON, _):
            return []
        case Heading(_, text) | Line(_, text):
            return [text]
        case Programme(entries):
            return [" ".join((entry.time, entry.title, *entry.items)).strip() for entry in entries]
        case Links(links):
            return [link.text for link in links]
        case Bullets(items):
            return [text for item in items for text in (_bullet(item), *map(_aside, item.asides))]
        case Aside():
            return [_aside(block)]
        case LensOverview(label, clusters):
            return [f"{label}: {', '.join(cluster.title for cluster in clusters)}"]
        case Results(items):
            return [f"{item.dots}: {item.title}" for item in items]
        case Picture(caption, _):
            return [caption]
        case Originals(items):
            return [f"{item.number}. {' '.join(item.paragraphs)}" for item in items]
    return []


def _bullet(bullet: Bullet) -> str:
    label = f"{bullet.label}: " if bullet.label else ""
    lead = f"{bullet.lead}{bullet.joint}" if bullet.lead else ""
    parts = " ".join(f"{part.label}: {' '.join(part.paragraphs)}" for part in bullet.parts)
    names = f"({bullet.names})" if bullet.names else ""
    return " ".join(filter(None, (f"{label}{lead}{' '.join(bullet.paragraphs)}", parts, names)))


def _aside(aside: Aside) -> str:
    return f"{aside.label}: {' '.join(aside.paragraphs)}" if aside.label else " ".join(aside.paragraphs)
