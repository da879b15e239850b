"""What the person who leads does at a laptop, in short: board, stage, remote control, agenda and report."""

from tests.e2e.engines.morning import Morning
from tests.e2e.engines.on_phones import PRACTICE

TOLD = "Eat first, and talk later."


def groups_on_the_board(morning: Morning) -> None:
    laptop = morning.laptop
    this = morning.round()
    (lens,) = [one["id"] for one in morning.snapshot()["lenses"].values() if one["round"] == this]
    cluster = morning.does("cluster.create", lens=lens, title="Ways")["cluster"]
    laptop.opens(f"{morning.place}/#t={morning.token}")
    laptop.sees("New workshop")
    laptop.opens(f"{morning.place}/b/{morning.workshop}")
    laptop.sees("Ways")
    laptop.carries(".inbox .idea-text", onto=f".cluster[data-cluster='{cluster}'] .cluster-empty")
    card = morning.card(PRACTICE)
    morning.holds(
        lambda: any(
            one["card"] == card and one["cluster"] == cluster for one in morning.snapshot()["placements"].values()
        ),
        "the card in the cluster",
    )
    laptop.fits()


def shows_the_stage(morning: Morning) -> None:
    laptop = morning.laptop
    laptop.opens(f"{morning.place}/s/{morning.workshop}")
    laptop.sees(PRACTICE)
    laptop.waits_for("document.querySelector('h1').getClientRects().length", "the question")
    laptop.fits()


def changes_the_agenda(morning: Morning) -> None:
    laptop = morning.laptop
    laptop.opens(f"{morning.place}/b/{morning.workshop}/agenda")
    laptop.clicks(".plan-list li:nth-child(3) .plan-choose")
    laptop.has("#plan-title", "Dots")
    laptop.writes("#plan-prompt", "What do we do?", instead=True)
    laptop.clicks("#plan-title")
    morning.holds(
        lambda: "What do we do?" in [one["prompt"] for one in morning.snapshot()["rounds"].values()], "the new question"
    )
    laptop.fits()


def leads_from_the_remote(morning: Morning) -> None:
    laptop, before = morning.laptop, morning.round()
    laptop.opens(f"{morning.place}/c/{morning.workshop}")
    laptop.presses("Close and go to: Dots")
    morning.holds(lambda: morning.round() != before, "the next round")
    laptop.fits()


def edits_the_report(morning: Morning) -> None:
    laptop = morning.laptop
    laptop.opens(f"{morning.place}/r/{morning.workshop}")
    laptop.sees(PRACTICE)
    laptop.clicks(".passage-bullet .passage-text p")
    laptop.writes("[data-form] textarea", TOLD, instead=True)
    laptop.presses("Save")
    morning.holds(lambda: TOLD in _report(morning), "the words of the scribe")
    laptop.presses("More")
    laptop.clicks(".passage-menu .menu-entry:last-child")
    morning.holds(lambda: TOLD not in _report(morning), "what was left out")
    laptop.fits()


def _report(morning: Morning) -> str:
    """As it would be taken home."""
    return morning.host.http.get(f"{morning.host.base}/r/{morning.workshop}.md").text
