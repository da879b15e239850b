"""Calls in a closing round: what is asked of the same people stands together."""

from collections.abc import Sequence

from facilitate.domain.text import clean_line
from facilitate.domain.words import CardKind, RoundKind
from facilitate.reports.model.arrangement import ArrangedRound, Entity


def by_addressee(cards: Sequence[Entity], arranged: ArrangedRound) -> Sequence[Entity]:
    """In a closing round, calls to the same people follow the first of them."""
    if arranged.entity["kind"] != RoundKind.CLOSING:
        return cards
    first: dict[str, int] = {}
    for index, card in enumerate(cards):
        first.setdefault(_whom(card) or card["id"], index)
    return sorted(cards, key=lambda card: first[_whom(card) or card["id"]])


def _whom(card: Entity) -> str:
    return clean_line(card["addressee"]).casefold() if card["kind"] == CardKind.CALL else ""
