"""A round in the report: its clusters with what was said, then what was left over, then what was noted."""

from collections.abc import Iterator, Mapping, Sequence

from facilitate.domain.text import clean, clean_line
from facilitate.domain.words import NoteKind, RoundKind
from facilitate.reports.arrangement import ArrangedLens, ArrangedRound, ArrangedVote, Entity
from facilitate.reports.languages import Language
from facilitate.reports.model import (
    Aside,
    Block,
    Bullet,
    Bullets,
    ClusterCount,
    Heading,
    LensOverview,
    Line,
    LineRole,
    Paragraphs,
    Part,
    Result,
    Results,
)

Notes = Mapping[str, Sequence[Entity]]


def round_blocks(arranged: ArrangedRound, notes_on: Notes, words: Language, kept: int = 0) -> tuple[Block, ...]:
    """The round, or nothing when it was never opened and holds nothing, or nobody voted.

    One that passed in silence says so; so does one of which `kept` cards were for the facilitator alone.
    """
    told = (
        *_results(arranged, words),
        *_clusters(arranged, notes_on, words),
        *_loose(arranged, notes_on, words),
        *(block for lens in arranged.further for block in _overview(lens, notes_on, words)),
        *((Line(LineRole.SILENCE, words.count("kept_back", kept)),) if kept else ()),
    )
    talk = (*bullets_and_tips(arranged.notes, notes_on, words),)
    never_opened = arranged.entity["opened_at"] is None
    if not told and not talk and (never_opened or arranged.entity["kind"] == RoundKind.VOTE):
        return ()
    prompt = clean_line(arranged.entity["prompt"])
    return (
        Heading(3, clean_line(arranged.entity["title"])),
        *((Line(LineRole.PROMPT, prompt),) if prompt else ()),
        *told,
        *((Heading(4, words.say("conversation")),) if told and talk else ()),
        *talk,
        *(() if told or talk else (Line(LineRole.SILENCE, words.say("silence")),)),
    )


def _results(arranged: ArrangedRound, words: Language) -> Iterator[Block]:
    if arranged.vote is None:
        return
    yield Line(LineRole.TURNOUT, _turnout(arranged.vote, arranged.entity["dots"], words))
    chosen = [(choice, dots) for choice, dots in arranged.vote.choices or () if dots]
    if chosen:
        yield Results(tuple(Result(words.count("dots", dots), _choice(choice, words)) for choice, dots in chosen))
    left = len(arranged.vote.choices or ()) - len(chosen)
    if left:
        yield Line(LineRole.TURNOUT, words.count("unchosen", left))


def _turnout(vote: ArrangedVote, each: int, words: Language) -> str:
    """How many voted and, once it is over, what they did not use of their dots."""
    voted = words.count("voters", vote.entity["voters"])
    if vote.choices is None:
        return f"{voted} {words.say('vote_running')}"
    unused = max(0, vote.entity["voters"] * each - vote.entity["dots"])
    return f"{voted} {words.count('unused', unused)}" if unused else voted


def _choice(choice: Entity, words: Language) -> str:
    """A cluster by its title, a card by its text, on one line."""
    return clean_line(choice.get("title", choice.get("text", ""))) or words.say("untitled")


def _clusters(arranged: ArrangedRound, notes_on: Notes, words: Language) -> Iterator[Block]:
    if arranged.main and arranged.further:
        yield Line(LineRole.LENS, words.say("lens", title=clean_line(arranged.main.entity["title"])))
    for cluster in arranged.clusters:
        title, notes = clean_line(cluster.entity["title"]), notes_on.get(cluster.entity["id"], ())
        summary = paragraphs(cluster.entity["summary"])
        if title or summary or cluster.cards or notes:
            yield Heading(4, title or words.say("untitled"))
            yield from (Line(LineRole.SUMMARY, line) for line in summary)
            if not cluster.cards:
                yield Line(LineRole.SILENCE, words.say("empty_cluster"))
            yield from bullets_and_tips(cluster.cards, notes_on, words)
            yield from asides(notes, words)


def _loose(arranged: ArrangedRound, notes_on: Notes, words: Language) -> Iterator[Block]:
    if arranged.loose and arranged.clusters:
        yield Heading(4, words.say("loose"))
    yield from bullets_and_tips(arranged.loose, notes_on, words)


def bullets_and_tips(said: Sequence[Entity], notes_on: Notes, words: Language) -> Iterator[Block]:
    """Cards or notes as one list, and then the tips among them, set apart."""
    items = tuple(bullet(entity, notes_on, words) for entity in said if entity["kind"] != NoteKind.TIP)
    if items:
        yield Bullets(items)
    for entity in said:
        if entity["kind"] == NoteKind.TIP:
            yield from asides((entity, *notes_on.get(entity["id"], ())), words)


def asides(notes: Sequence[Entity], words: Language) -> Iterator[Aside]:
    for note in notes:
        yield Aside(note["id"], note["kind"], words.label(note["kind"], clean_line(note["addressee"])), _told(note))


def paragraphs(typed: str) -> Paragraphs:
    """One paragraph for every line that was typed; blank lines only part them."""
    return tuple(filter(None, clean(typed).split("\n")))


def bullet(entity: Entity, notes_on: Notes, words: Language) -> Bullet:
    """A card or a note with its parts; `notes_on` by the id of what they are about."""
    why = _because(paragraphs(entity.get("why", "")), words)
    parts = ((word, paragraphs(entity.get(word, ""))) for word in ("condition", "example"))
    label = "" if entity["kind"] == NoteKind.NOTE else words.label(entity["kind"], clean_line(entity["addressee"]))
    return Bullet(
        source=entity["id"],
        kind=entity["kind"],
        sign=clean_line(entity.get("emoji", "")),
        label=label,
        lead=clean_line(entity["text"]) if why else "",
        paragraphs=why or paragraphs(entity["text"]),
        parts=tuple(Part(words.say(word), text) for word, text in parts if text),
        asides=tuple(asides(notes_on.get(entity["id"], ()), words)),
    )


def _because(why: Paragraphs, words: Language) -> Paragraphs:
    """A why that goes on from "because ...", as the phone asks, gets that word; a sentence of its own stays."""
    because = words.say("because")
    if not why or not why[0][0].islower() or why[0].casefold().startswith(because):
        return why
    return (f"{because} {why[0]}", *why[1:])


def _told(entity: Entity) -> Paragraphs:
    """All a tip says: as a card it may carry what other kinds of card have parts for."""
    return tuple(line for key in ("text", "why", "condition", "example") for line in paragraphs(entity.get(key, "")))


def _in_short(cluster: Entity, words: Language) -> str:
    """A cluster on one line: its title, and the sentence about it if it has one."""
    title = clean_line(cluster["title"]) or words.say("untitled")
    return " – ".join(filter(None, (title, clean_line(cluster["summary"]))))


def _overview(lens: ArrangedLens, notes_on: Notes, words: Language) -> Iterator[Block]:
    yield LensOverview(
        label=words.say("further_lens", title=clean_line(lens.entity["title"])),
        clusters=tuple(
            ClusterCount(
                title=_in_short(cluster.entity, words),
                count=len(cluster.cards),
                signs=" ".join(filter(None, (clean_line(card["emoji"]) for card in cluster.cards))),
            )
            for cluster in lens.clusters
        ),
    )
    for cluster in lens.clusters:
        yield from asides(notes_on.get(cluster.entity["id"], ()), words)
