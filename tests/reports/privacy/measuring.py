"""What is found in sentences, held against what is in them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from facilitate.reports.checks.finding import Finding
from facilitate.reports.checks.privacy import findings
from facilitate.reports.document import draft

from ..snapshots import a_workshop
from .sentences import PEOPLE, Sentence


@dataclass
class Measured:
    """By kind: how many details there are, how many were found, and how many finds were none."""

    there: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found.total() / max(1, self.there.total())

    @property
    def precision(self) -> float:
        return self.found.total() / max(1, self.found.total() + self.wrong.total())


def measured(said: Iterable[Sentence], language: str) -> Measured:
    """Of sentences that stand on cards in a workshop of that language."""
    given = list(said)
    result = Measured()
    for sentence, finds in zip(given, _found([one.text for one in given], language), strict=True):
        _compare(sentence, finds, result)
    return result


def _found(texts: Sequence[str], language: str) -> list[list[Finding]]:
    workshop = a_workshop(language=language)
    for name in PEOPLE:
        workshop.with_participant(name)
    workshop.with_round("open")
    for text in texts:
        workshop.with_card(text)
    snapshot = workshop.snapshot()
    by_key: dict[str, list[Finding]] = {f"card:{card}": [] for card in snapshot["cards"]}
    for one in findings(draft(snapshot), snapshot):
        by_key[one.key].append(one)
    return list(by_key.values())


def _compare(sentence: Sentence, finds: Sequence[Finding], result: Measured) -> None:
    left = list(finds)
    for detail in sentence.details:
        match = next((one for one in left if detail.is_found_as(one.kind, one.found)), None)
        if match is not None:
            left.remove(match)
        if not detail.unsure:
            result.there[detail.kind] += 1
            result.found[detail.kind] += match is not None
            if match is None:
                result.told.append(f"missed {detail.kind}: {detail.what} | {sentence.text}")
    for one in left:
        result.wrong[one.kind] += 1
        result.told.append(f"wrong {one.kind}: {one.found} | {sentence.text}")
