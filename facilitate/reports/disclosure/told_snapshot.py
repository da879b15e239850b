"""What of a snapshot a report may tell, and how much it leaves out."""

from collections import Counter
from collections.abc import Iterator, Mapping

from facilitate.domain.words import CardState, Showing
from facilitate.reports.model.arrangement import Entity, Snapshot


def told(snapshot: Snapshot) -> Snapshot:
    """Without cards that are not on the board, what was for the facilitator alone, and people who were taken out."""
    private = private_rounds(snapshot)
    lenses = snapshot["lenses"]
    clusters = {id_: it for id_, it in snapshot["clusters"].items() if lenses[it["lens"]]["round"] not in private}
    cards = {card["id"]: card for card in _shown(snapshot) if card["round"] not in private}
    people = {id_: person for id_, person in snapshot["participants"].items() if not person["removed"]}
    return {**snapshot, "cards": cards, "clusters": clusters, "participants": people}


def kept_back(snapshot: Snapshot) -> Mapping[str, int]:
    """How many cards of each round were for the facilitator alone, by the round's id."""
    private = private_rounds(snapshot)
    return Counter(card["round"] for card in _shown(snapshot) if card["round"] in private)


def written(snapshot: Snapshot) -> Mapping[str, int]:
    """How many cards were written in each round, told or not, by the round's id."""
    return Counter(card["round"] for card in snapshot["cards"].values())


def waiting_cards(snapshot: Snapshot) -> int:
    """How many cards the report leaves out because nobody said yes to them, or because their author was asked first."""
    return sum(card["state"] in (CardState.WAITING, CardState.ASKED) for card in snapshot["cards"].values())


def _shown(snapshot: Snapshot) -> Iterator[Entity]:
    return (card for card in snapshot["cards"].values() if card["state"] == CardState.SHOWN)


def private_rounds(snapshot: Snapshot) -> set[str]:
    """Those that are for the facilitator alone: no report tells what was written in them."""
    return {id_ for id_, round_ in snapshot["rounds"].items() if round_["showing"] == Showing.NEVER}
