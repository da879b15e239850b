"""The words by which a language shows how two texts belong together."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Joints:
    """`connects` begin what follows an image without a "because"; `subordinates` begin what is no sentence by itself;
    `labels`, by the name of a part, say the same as its label; `asides` begin an answer of its own ("no idea").
    `ties` do so with a capital as well; `nods` may stand before a label ("yes but"); `nothing` are answers that say
    nothing, without blanks and points.

    A main clause is known by one of `verbs`, or by a word that ends in one of `verb_ends` and is none of `no_verbs`,
    behind one of `subjects`, or by one of `short_verbs` behind a word with one of `articles`: empty where a reason has
    the order of a sentence. There `pronouns` begin a clause of two words. `relatives` go on about what is named.
    Neither these nor `prepositions` have a capital inside a sentence; those that are `polite` as well may.
    """

    connects: frozenset[str]
    ties: frozenset[str]
    nods: frozenset[str]
    nothing: frozenset[str]
    subordinates: frozenset[str]
    labels: Mapping[str, tuple[str, ...]]
    subjects: frozenset[str]
    verbs: frozenset[str]
    articles: frozenset[str]
    short_verbs: frozenset[str]
    verb_ends: frozenset[str]
    no_verbs: frozenset[str]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    prepositions: frozenset[str]
    asides: frozenset[str]
    polite: frozenset[str]


def joints(data: Mapping[str, Any]) -> Joints:
    """As a language's file has them: words of one kind apart by blanks, labels as lists."""
    kinds = [field.name for field in fields(Joints) if field.name != "labels"]
    labels = {part: tuple(phrases) for part, phrases in data["labels"].items()}
    return Joints(labels=labels, **{kind: frozenset(data.get(kind, "").split()) for kind in kinds})
