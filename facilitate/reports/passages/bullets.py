"""What one card or note says, as a bullet or set apart."""

import re
from collections.abc import Iterator, Mapping, Sequence

from facilitate.domain.text import clean, clean_line
from facilitate.domain.words import CardKind, NoteKind
from facilitate.reports.languages import Language
from facilitate.reports.model import Aside, Bullet, Paragraphs, Part
from facilitate.reports.model.arrangement import Entity
from facilitate.reports.passages import joints
from facilitate.reports.passages.outline import Node

Notes = Mapping[str, Sequence[Entity]]
"""By the id of what they are about."""

_WORD = re.compile(r"\w+")


def paragraphs(typed: str) -> Paragraphs:
    """One paragraph for every line that was typed; blank lines only part them."""
    return tuple(filter(None, clean(typed).split("\n")))


def said(entities: Sequence[Entity], notes_on: Notes, words: Language) -> Iterator[Node]:
    """Cards or notes, each with what was said about it, and then the tips among them, set apart."""
    for entity in entities:
        if entity["kind"] != NoteKind.TIP:
            yield bullet_node(entity, notes_on, words)
    for entity in entities:
        if entity["kind"] == NoteKind.TIP:
            yield aside_node(entity, words)
            yield from aside_nodes(notes_on.get(entity["id"], ()), words)


def bullet_node(entity: Entity, notes_on: Notes, words: Language) -> Node:
    inside = tuple(aside_nodes(notes_on.get(entity["id"], ()), words))
    return Node(key_of(entity), bullet(entity, words), inside, sources_of(entity))


def aside_nodes(notes: Sequence[Entity], words: Language) -> Iterator[Node]:
    for note in notes:
        yield aside_node(note, words)


def aside_node(entity: Entity, words: Language) -> Node:
    text, label = _all_it_says(entity), words.label(entity["kind"], clean_line(entity["addressee"]))
    often = how_often(entity, words)
    if entity["kind"] == NoteKind.QUOTE:
        text, label = words.quoted(text), words.say("kind_quote")
    label = f"{label} ({often})" if often else label
    return Node(key_of(entity), Aside(entity["id"], entity["kind"], label, text), (), sources_of(entity))


def key_of(entity: Entity) -> str:
    """Of a card, which has a number, or a note."""
    return f"{'card' if 'number' in entity else 'note'}:{entity['id']}"


def sources_of(entity: Entity) -> tuple[str, ...]:
    """The ids of a note; of a card, and of those that lie under it because they say the same."""
    return (entity["id"], *entity.get("same", ()))


def how_often(entity: Entity, words: Language) -> str:
    """How often a card was said, where that was more than once."""
    times = len(sources_of(entity))
    return words.count("times", times) if times > 1 else ""


def bullet(entity: Entity, words: Language) -> Bullet:
    """A card or a note with its parts."""
    text, why = clean_line(entity["text"]), _filled_in(entity, "why", words)
    lead, joint, why = _lead(text, why, words) if why else ("", "", why)
    spoken = why or paragraphs(entity["text"])
    if entity["kind"] == CardKind.QUOTE:
        spoken = words.quoted(spoken)
    told, parts = _with_parts(spoken, entity, words)
    return Bullet(
        source=entity["id"],
        kind=entity["kind"],
        sign=clean_line(entity.get("emoji", "")),
        label=_label(entity, words),
        lead=lead,
        joint=joint or words.say("joint"),
        paragraphs=told,
        names=how_often(entity, words),
        parts=parts,
    )


def _with_parts(text: Paragraphs, entity: Entity, words: Language) -> tuple[Paragraphs, tuple[Part, ...]]:
    """The text and its condition and example: one that goes on from it ("but ...") follows, another gets its label."""
    parts: list[Part] = []
    for word in ("condition", "example"):
        typed = _filled_in(entity, word, words)
        joined = joints.addition(text, typed, word, words) if typed and text and not parts else None
        if joined:
            text = joined
        elif typed:
            parts.append(Part(words.say(word), joints.labelled(typed, word, words), words.say("joint")))
    return text, tuple(parts)


def _filled_in(entity: Entity, part: str, words: Language) -> Paragraphs:
    """A part of a card; none where somebody filled in that there is none."""
    typed = paragraphs(entity.get(part, ""))
    return () if joints.says_nothing(typed, words) else typed


def _label(entity: Entity, words: Language) -> str:
    """Call, tip, action ..., with whom it is for unless the text says so itself."""
    if entity["kind"] in (NoteKind.NOTE, NoteKind.PARKED, CardKind.REMARK):
        return ""
    addressee = clean_line(entity["addressee"])
    says_so = addressee.casefold() in clean(entity["text"]).casefold()
    return words.label(entity["kind"], "" if says_so else addressee)


def _lead(text: str, why: Paragraphs, words: Language) -> tuple[str, str, Paragraphs]:
    """What a metaphor is, what comes after that, and its why.

    One that is a sentence of its own and names the image needs no lead.
    """
    joined = joints.reason(text, why, words)
    if joined:
        return joined
    if _names(" ".join(why), text, words):
        return "", "", why
    return text, " " if joints.ends_a_sentence(text) else words.say("joint"), why


def _names(why: str, text: str, words: Language) -> bool:
    """Whether every word of the image that counts stands in the why."""
    spoken = set(_WORD.findall(why.casefold()))
    wanted = [word for word in _WORD.findall(text.casefold()) if word not in words.small_words]
    return bool(wanted) and spoken.issuperset(wanted)


def _all_it_says(entity: Entity) -> Paragraphs:
    """All a tip says: as a card it may carry what other kinds of card have parts for."""
    return tuple(line for key in ("text", "why", "condition", "example") for line in paragraphs(entity.get(key, "")))
