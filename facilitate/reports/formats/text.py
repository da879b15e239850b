"""Plain text for a mail: no markup, lines of at most 72 signs, those of a bullet under each other."""

from collections.abc import Iterator
from textwrap import TextWrapper

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
from facilitate.reports.picture.breaks import parted

WIDTH = 72
_UNDERLINES = {1: "=", 2: "=", 3: "-"}
_UNDER_A_BULLET = "  "
_APART = "    "


def render(report: Report, snapshot: Snapshot) -> bytes:
    lines: list[str] = []
    before: Block | None = None
    for section in report.sections:
        for block in section.blocks:
            told = [*_lines(block)]
            if told:
                lines += [*_space(before, block), *told]
                before = block
    return ("\n".join(lines) + "\n").encode()


def _space(before: Block | None, block: Block) -> list[str]:
    """The blank lines between two blocks; what stands over a heading belongs to it."""
    if before is None:
        return []
    is_over = isinstance(before, Line) and before.role is LineRole.KICKER
    return [""] * (2 if isinstance(block, Heading) and block.level in _UNDERLINES and not is_over else 1)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield from _heading(level, text)
        case Line(_, text):
            yield from _wrapped(text)
        case Programme(entries):
            for entry in entries:
                yield from _programme_entry(entry)
        case Links(links):
            yield from (link.text for link in links)
        case Bullets(items):
            yield from _parted(_bullet(item) for item in items)
        case Aside():
            yield from _labelled(block.label, block.paragraphs, _APART)
        case LensOverview(label, clusters):
            told = (f"{c.title} ({c.count}) {c.signs}".rstrip() for c in clusters)
            yield from _wrapped(f"{label} {' · '.join(told)}")
        case Results(items):
            for result in items:
                yield from _wrapped(f"{result.dots} {result.title}", "- ", _UNDER_A_BULLET)
        case Originals(items):
            yield from _parted(_original(item) for item in items)
        case Picture():
            return


def _heading(level: int, text: str) -> Iterator[str]:
    lines = _wrapped(text)
    underline = _UNDERLINES.get(level, "")
    yield from lines
    if underline:
        yield underline * max(map(len, lines))


def _programme_entry(entry: ProgrammeEntry) -> Iterator[str]:
    yield from _wrapped(f"{entry.time}  {entry.title}".strip(), further=_APART)
    for item in entry.items:
        yield from _wrapped(item, f"{_UNDER_A_BULLET}- ", _APART)


def _bullet(bullet: Bullet) -> Iterator[str]:
    label = f"{bullet.label} " if bullet.label else ""
    lead = f"{bullet.lead}{bullet.joint}" if bullet.lead else ""
    sign = f"{bullet.sign} " if bullet.sign else ""
    *before, last = bullet.paragraphs or ("",)
    first, *rest = (*before, f"{last} – {bullet.names}" if bullet.names else last)
    yield from _wrapped(f"{sign}{label}{lead}{first}", "- ", _UNDER_A_BULLET)
    for paragraph in rest:
        yield from _wrapped(paragraph, _UNDER_A_BULLET)
    for part in bullet.parts:
        yield from _labelled(part.label, part.paragraphs, _UNDER_A_BULLET)
    for aside in bullet.asides:
        yield ""
        yield from _labelled(aside.label, aside.paragraphs, _APART)


def _original(original: Original) -> Iterator[str]:
    number = f"{original.number}. "
    under = " " * len(number)
    first, *rest = original.paragraphs or ("",)
    yield from _wrapped(f"{original.kind} {first}".rstrip(), number, under)
    for paragraph in (*rest, *filter(None, (original.where,))):
        yield from _wrapped(paragraph, under)


def _labelled(label: str, paragraphs: Paragraphs, indent: str) -> Iterator[str]:
    first, *rest = paragraphs or ("",)
    yield from _wrapped(f"{label} {first}" if label else first, indent)
    for paragraph in rest:
        yield from _wrapped(paragraph, indent)


def _parted(groups: Iterator[Iterator[str]]) -> Iterator[str]:
    """Groups of lines; one of several lines has a blank line around it."""
    before: list[str] = []
    for group in groups:
        lines = [*group]
        if before and (len(before) > 1 or len(lines) > 1):
            yield ""
        yield from lines
        before = lines


class _Wrapper(TextWrapper):
    """Ends a line within what is written without blanks, too."""

    def _split(self, text: str) -> list[str]:
        return [part for chunk in super()._split(text) for part in parted(chunk)]


def _wrapped(text: str, first: str = "", further: str | None = None) -> list[str]:
    """A paragraph in lines, the first behind `first` and those that follow behind `further`, else behind the same."""
    wrapper = _Wrapper(
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if further is None else further,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text) or [first.rstrip()]
