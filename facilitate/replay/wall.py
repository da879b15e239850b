"""What the facilitator and the scribe do at the wall of cards: clusters and notes, at human pace."""

from collections.abc import Mapping, Sequence
from typing import Any

from facilitate.replay.facilitator import Facilitator
from facilitate.replay.pace import Pace, sleep_until
from facilitate.replay.progress import Step
from facilitate.replay.script import ScriptLens, ScriptNote


def cluster(
    leads: Facilitator, round_id: str, lens: ScriptLens, cards: Sequence[str], pace: Pace, step: Step
) -> dict[str, str]:
    """Cluster the cards (ids in the order of the script) in a lens -> ids of the clusters by title.

    A round has one lens from the start, which takes the name of the first.
    """
    lens_id = leads.lenses.pop(round_id, "")
    if lens_id:
        leads.do("lens.rename", lens=lens_id, title=lens.name)
    else:
        lens_id = leads.do("lens.create", round=round_id, title=lens.name)["lens"]
    made: dict[str, str] = {}
    for planned in lens.clusters:
        pace.look()
        cluster_id = leads.do("cluster.create", lens=lens_id, title=planned.title)["cluster"]
        for card in planned.cards:
            pace.look()
            leads.do("card.place", card=cards[card], lens=lens_id, cluster=cluster_id)
            step()
        made[planned.title] = cluster_id
    return made


def write_notes(
    leads: Facilitator,
    round_id: str,
    notes: Sequence[ScriptNote],
    cards: Sequence[str],
    clusters: Mapping[str, str],
    pace: Pace,
    step: Step,
) -> None:
    """Write down what was said, about a card or a cluster where the script says so."""
    for note, moment in zip(notes, pace.schedule([("scribe", len(note.text)) for note in notes]), strict=True):
        sleep_until(moment)
        about: dict[str, Any] = {"round": round_id}
        if note.card is not None:
            about["card"] = cards[note.card]
        if note.cluster is not None:
            about["cluster"] = clusters[note.cluster]
        leads.do("note.add", kind=note.kind.value, text=note.text, addressee=note.addressee, **about)
        step()
