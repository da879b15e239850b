"""From a snapshot to a report: what stands where, and in which words. Pure."""

from collections.abc import Iterator, Mapping
from datetime import tzinfo

from facilitate.domain.text import clean_line
from facilitate.domain.words import WorkshopStatus
from facilitate.reports.arrangement import Arrangement, Snapshot, arrange
from facilitate.reports.languages import Language, load
from facilitate.reports.masthead import masthead, opening, programme
from facilitate.reports.model import Block, Heading, Line, LineRole, Report, Section, SectionName
from facilitate.reports.rounds import bullets_and_tips, round_blocks
from facilitate.reports.telling import kept_back, told


def compose(snapshot: Snapshot, language: str | None = None, zone: tzinfo | None = None) -> Report:
    """The report of a workshop at this moment.

    Args: snapshot, the board's snapshot plus `exported_at` (ms); language, of the fixed words, when it is not the
    workshop's own; zone, the clock for the time of making, this machine's when left out.
    """
    kept = kept_back(snapshot)
    snapshot = told(snapshot)
    workshop = snapshot["workshop"]
    words = load(language or workshop["language"])
    arrangement = arrange(snapshot)
    number, date = workshop["number"], workshop["event"]["date"]
    named = "unnumbered" if number is None else "numbered"
    label = words.say(named, number=number)
    stem = words.say(f"file_{named}", number=number)
    sections = [
        Section(SectionName.MASTHEAD, tuple(masthead(workshop, words, label))),
        Section(SectionName.PROGRAMME, tuple(programme(workshop["event"], words))),
        Section(SectionName.OPENING, tuple(opening(workshop, words, label, len(snapshot["participants"])))),
        *_rounds(arrangement, kept, words, started=workshop["status"] != WorkshopStatus.LOBBY),
        Section(SectionName.NOTES, tuple(_workshop_notes(arrangement, words))),
        Section(SectionName.COLOPHON, (_colophon(snapshot, words, zone),)),
    ]
    return Report(
        language=words.code,
        locale=words.locale,
        label=label,
        date=words.day(date),
        stem=f"{stem}-{date}" if date else stem,
        scribe=clean_line(workshop["scribe"]),
        exported_at=snapshot["exported_at"],
        sections=tuple(section for section in sections if section.blocks),
    )


def _rounds(arrangement: Arrangement, kept: Mapping[str, int], words: Language, started: bool) -> tuple[Section, ...]:
    """A section for every round that was held or has something to tell; a word about it when there is none."""
    rounds = [
        round_blocks(arranged, arrangement.notes_on, words, kept.get(arranged.entity["id"], 0))
        for arranged in arrangement.rounds
    ]
    if started and not any(rounds) and not arrangement.notes:
        return (Section(SectionName.ROUND, (Line(LineRole.SILENCE, words.say("nothing")),)),)
    return tuple(Section(SectionName.ROUND, blocks) for blocks in rounds if blocks)


def _workshop_notes(arrangement: Arrangement, words: Language) -> Iterator[Block]:
    if arrangement.notes:
        yield Heading(3, words.say("workshop_notes"))
        yield from bullets_and_tips(arrangement.notes, arrangement.notes_on, words)


def _colophon(snapshot: Snapshot, words: Language, zone: tzinfo | None) -> Line:
    counts = [
        words.count(what, len(snapshot[what]))
        for what in ("participants", "cards", "clusters", "notes")
        if snapshot[what] or what in ("participants", "cards")
    ]
    moment = words.moment(snapshot["exported_at"], zone)
    return Line(LineRole.COLOPHON, words.say("colophon", moment=moment, counts=words.listed(counts)))
