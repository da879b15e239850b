"""Cards that say the same lie in a stack: one on top, which is shown and told with their number, the others under it.

Each of those names the one on top (`under`). Where that one is not in sight, such as while its author is asked, the
first of the others lies on top, so that what people said never goes with somebody else's card.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

Card = Mapping[str, Any]


def stacked(cards: Iterable[Card]) -> dict[str, tuple[str, ...]]:
    """The cards that lie on top, by id, each with the ids of those under it by their numbers.

    Args: cards, those that are in sight, with `id`, `number` and `under`.
    """
    stacks: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        stacks[card["under"] or card["id"]].append(card)
    found: dict[str, tuple[str, ...]] = {}
    for named, stack in stacks.items():
        top, *others = sorted(stack, key=lambda card: (card["id"] != named, card["number"], card["id"]))
        found[top["id"]] = tuple(card["id"] for card in others)
    return found
