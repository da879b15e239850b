"""A workshop of so many cards, for its report."""

from random import Random
from typing import Any

from facilitate.domain.whole import WholeWorkshop
from tests.reports.snapshots import a_workshop

WORDS = tuple("a tree that grows slowly with many hands because nobody asks it to hurry".split())  # noqa: SIM905
PEOPLE, ROUNDS, LENSES, CLUSTERS = 60, 4, 2, 10


def a_full_workshop(cards: int) -> dict[str, Any]:
    """Four rounds, each in clusters under two lenses; a note on every tenth card; texts as long as real ones."""
    chance = Random(cards)

    def words(least: int, most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(least, most)))

    made = a_workshop(title="A full workshop", number=2, language="nl")
    for number in range(PEOPLE):
        made.with_participant(f"Person {number}", "The city")
    each = cards // ROUNDS
    for number in range(ROUNDS):
        made.with_round("metaphor", f"Round {number + 1}", words(6, 12))
        for card in range(each):
            made.with_card(words(2, 8), "metaphor", why=words(8, 30), emoji="🌳")
            if card % 10 == 0:
                made.with_note(words(5, 20), on="card")
        for lens in range(LENSES):
            if lens:
                made.with_lens("feeling")
            for cluster in range(CLUSTERS):
                made.with_cluster(words(1, 4), *range(cluster, each, CLUSTERS))
    return made.snapshot()


def the_whole(snapshot: dict[str, Any]) -> WholeWorkshop:
    """The same, as it is written into a database."""
    whole: WholeWorkshop = snapshot["whole"]
    return whole
