"""Where a latecomer sits, and the colour and sign by which the people of a pair find each other."""

from collections.abc import Sequence

from facilitate.domain.words import COLOURS, SIGNS

Group = list[str]

LARGEST = 3
"""More people than this do not talk as a pair any more."""


def seat(groups: Sequence[Group], latecomer: str) -> list[Group]:
    """The groups after a latecomer came in; only a latecomer or the third of a trio ever moves.

    Somebody alone gets company first; else the third of a trio and the latecomer start a new pair, so that there is
    never more than one trio; else the last pair becomes the trio.
    """
    after = [list(group) for group in groups]
    for group in after:
        if len(group) == 1:
            group.append(latecomer)
            return after
    for group in after:
        if len(group) > 2:
            after.append([group.pop(), latecomer])
            return after
    if after:
        after[-1].append(latecomer)
    else:
        after.append([latecomer])
    return after


def mark(number: int) -> tuple[str, str]:
    """Colour and sign of the pair with this number (from 0); the first 64 are all different."""
    return COLOURS[number % len(COLOURS)], SIGNS[(number + number // len(COLOURS)) % len(SIGNS)]
