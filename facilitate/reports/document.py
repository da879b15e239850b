"""From a snapshot, with what a scribe made of it, to a report: what stands where, and in which words. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import tzinfo

from facilitate.domain.text import clean_line, file_word
from facilitate.domain.words import WorkshopStatus
from facilitate.reports.disclosure.names import with_names
from facilitate.reports.disclosure.retelling import Retelling
from facilitate.reports.disclosure.told_snapshot import kept_back, written
from facilitate.reports.disclosure.told_snapshot import told as what_may_be_told
from facilitate.reports.edits.applied import edited, edits_of
from facilitate.reports.edits.edited_keys import Touched
from facilitate.reports.edits.options import Options, options_of
from facilitate.reports.languages import Language, load
from facilitate.reports.model import Heading, Line, LineRole, Report, Section, SectionName
from facilitate.reports.model.arrangement import Arrangement, Snapshot, arrange
from facilitate.reports.passages.bullets import said
from facilitate.reports.passages.labels import with_colons
from facilitate.reports.passages.outline import Node, told, walk
from facilitate.reports.passages.wording import wording
from facilitate.reports.sections.appendix import appendix
from facilitate.reports.sections.board_pictures import with_pictures
from facilitate.reports.sections.clusters import Telling
from facilitate.reports.sections.drafts import Draft
from facilitate.reports.sections.masthead import masthead, opening, programme
from facilitate.reports.sections.repetitions import told_again
from facilitate.reports.sections.rounds import round_node
from facilitate.reports.sections.still_open import still_open
from facilitate.reports.sections.typesetting import typeset
from facilitate.reports.sections.votes import chosen
from facilitate.reports.sections.without_emoji import without_signs

_LONG = 25_000
"""Signs, from which a report gets a table of contents: some eight pages."""


def draft(snapshot: Snapshot, language: str | None = None, zone: tzinfo | None = None) -> Draft:
    """The passages of a workshop at this moment.

    Args: snapshot, the board's snapshot plus `exported_at` (ms), and `report` with what the scribe did; language, of
    the fixed words, when it is not the workshop's own; zone, the clock for the time of making, this machine's when left
    out.
    """
    kept, cards = kept_back(snapshot), written(snapshot)
    snapshot = what_may_be_told(snapshot)
    words, options = load(language or snapshot["workshop"]["language"]), options_of(snapshot)
    arrangement, edits = arrange(snapshot, options.lenses), edits_of(snapshot)
    got_dots = frozenset(choice["id"] for arranged in arrangement.rounds for choice, _ in chosen(arranged))
    telling = Telling(arrangement.notes_on, words, options, Touched(edits), got_dots)
    root = Node("report", None, tuple(_chapters(snapshot, arrangement, kept, cards, telling, zone)))
    root = edited(root, edits)
    retelling = Retelling(root, arrangement, telling.touched)
    root = told_again(root, arrangement, retelling, words)
    if options.appendix:
        root = replace(root, inside=(*root.inside, appendix(retelling, words)))
    return Draft(root, words, options, arrangement, snapshot, retelling, cards)


def compose(snapshot: Snapshot, language: str | None = None, zone: tzinfo | None = None) -> Report:
    """The report of a workshop at this moment. Arguments as of `draft`."""
    return report_of(draft(snapshot, language, zone))


def report_of(made: Draft) -> Report:
    """What the reader gets of a draft."""
    workshop, words = made.snapshot["workshop"], made.words
    number, date = workshop["number"], workshop["event"]["date"]
    day = made.retelling.line("date", words.day(date))
    stem = words.say("file_unnumbered" if number is None else "file_numbered", number=number)
    called = file_word(made.retelling.line("workshop-title", workshop["title"])) if number is None else ""
    stem = f"{stem}-{called}" if called else stem
    root = dressed(made)
    if made.options.pictures:
        root = with_pictures(root, made)
    sections = [Section(_name(node), told(node)) for node in with_colons(root, words).inside]
    length = sum(len(wording(node.content) or "") for node in walk(root) if not node.left_out)
    report = Report(
        language=words.code,
        locale=words.locale,
        label=_label(workshop["number"], words),
        date=day,
        stem=f"{stem}-{date}" if date and day == words.day(date) else stem,
        scribe=_scribe(made),
        exported_at=made.snapshot["exported_at"],
        sections=tuple(section for section in sections if section.blocks),
        contents=length > _LONG,
    )
    return typeset(report, words)


def dressed(made: Draft) -> Node:
    """The tree with the names, and without the pictures of cards, as the scribe chose."""
    root = with_names(made.root, made.snapshot, made.words) if made.options.names else made.root
    return root if made.options.signs else without_signs(root)


def _scribe(made: Draft) -> str:
    """Whose work it is, for the properties of a file, where the line about that still says so."""
    scribe, byline = clean_line(made.snapshot["workshop"]["scribe"]), made.retelling.edited("byline")
    told = not made.retelling.leaves_out("byline") and (byline is None or scribe in byline)
    return scribe if told else ""


def _chapters(
    snapshot: Snapshot,
    arrangement: Arrangement,
    kept: Mapping[str, int],
    cards: Mapping[str, int],
    telling: Telling,
    zone: tzinfo | None,
) -> Iterator[Node]:
    workshop, words, options = snapshot["workshop"], telling.words, telling.options
    label = _label(workshop["number"], words)
    people = len(snapshot["participants"]) if options.counts else None
    yield Node("masthead", None, tuple(masthead(workshop, words, label)))
    yield Node("programme", None, tuple(programme(workshop["event"], words)))
    yield Node("opening", None, tuple(opening(workshop, words, label, people)))
    ids = [one.entity["id"] for one in arrangement.rounds]
    counted = [(kept.get(id_, 0), cards.get(id_, 0)) for id_ in ids]
    rounds = [round_node(one, telling, *counts) for one, counts in zip(arrangement.rounds, counted, strict=True)]
    yield from filter(None, rounds)
    parked = tuple(still_open(arrangement, telling))
    if workshop["status"] != WorkshopStatus.LOBBY and not any(rounds) and not arrangement.notes and not parked:
        yield Node("round:none", None, (Node("nothing", Line(LineRole.SILENCE, words.say("nothing"))),))
    yield from parked
    notes = tuple(said(arrangement.notes, arrangement.notes_on, words))
    yield Node("notes", Heading(3, words.say("workshop_notes")) if notes else None, notes)
    yield Node("colophon", None, (Node("made", _colophon(snapshot, words, options, zone)),))


def _name(node: Node) -> SectionName:
    name = node.key.split(":")[0]
    return SectionName(name)


def _label(number: int | None, words: Language) -> str:
    return words.say("unnumbered" if number is None else "numbered", number=number)


def _colophon(snapshot: Snapshot, words: Language, options: Options, zone: tzinfo | None) -> Line:
    moment = words.moment(snapshot["exported_at"], zone)
    if not options.counts:
        return Line(LineRole.COLOPHON, words.say("made", moment=moment))
    counts = [
        words.count(what, len(snapshot[what]))
        for what in ("participants", "cards", "clusters", "notes")
        if snapshot[what] or what in ("participants", "cards")
    ]
    return Line(LineRole.COLOPHON, words.say("colophon", moment=moment, counts=words.listed(counts)))
