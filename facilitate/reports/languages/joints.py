"""The words by which a language shows how two texts belong together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Joints:
    """`connects` begin what follows an image without a "because"; `subordinates` begin what is no sentence by itself;
    `labels`, by the name of a part, say the same as its label.

    A main clause is known by one of `verbs` behind one of `subjects`, or by one of `short_verbs` behind a word with one
    of `articles`: empty where a reason has the same order as a sentence.
    """

    connects: frozenset[str]
    subordinates: frozenset[str]
    labels: Mapping[str, tuple[str, ...]]
    subjects: frozenset[str]
    verbs: frozenset[str]
    articles: frozenset[str]
    short_verbs: frozenset[str]


def joints(data: Mapping[str, Any]) -> Joints:
    """As a language's file has them: words of one kind apart by blanks, labels as lists."""
    kinds = ("connects", "subordinates", "subjects", "verbs", "articles", "short_verbs")
    labels = {part: tuple(phrases) for part, phrases in data["labels"].items()}
    return Joints(labels=labels, **{kind: frozenset(data.get(kind, "").split()) for kind in kinds})
