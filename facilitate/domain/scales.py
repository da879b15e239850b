"""Votes that bring their own choices: a scale from low to high, and hands that go up in the room."""

from collections.abc import Mapping, Sequence

from facilitate.domain.text import clean_line
from facilitate.domain.words import Voting

STEPS = 5
"""Of a scale that says no other number."""
OWN_CHOICES = frozenset({Voting.SCALE, Voting.HANDS})


def options_of(voting: Voting | None, given: Sequence[str]) -> list[str]:
    """The words of each choice, from the lowest; a step of a scale may have none. Nothing where the board has the
    choices."""
    if voting is Voting.HANDS:
        return [""]
    if voting is not Voting.SCALE:
        return []
    return [clean_line(word) for word in given] if len(given) > 1 else [""] * STEPS


def targets(options: Sequence[str]) -> list[str]:
    """By what each choice is voted for: its number."""
    return [str(number) for number in range(1, len(options) + 1)]


def middle(people: Mapping[str, int]) -> tuple[int, int] | None:
    """What stands in the middle when all answers are put in a row, by how many chose each number: two where an even
    number of people disagree there. None when nobody answered."""
    row = sorted(number for target, count in people.items() for number in [int(target)] * count)
    return (row[(len(row) - 1) // 2], row[len(row) // 2]) if row else None
