"""The text formats of one report, sign for sign. `GOLDEN=write pytest tests/reports/test_golden.py` makes them anew."""

import os
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from facilitate.reports.document import compose
from facilitate.reports.formats import FORMATS

from .snapshots import a_workshop

GOLDEN = Path(__file__).parent / "golden"


def a_workshop_of_everything() -> dict[str, Any]:
    """Every block and every kind of card, in sentences of our own."""
    event: dict[str, Any] = {
        "title": "Day of the neighbourhood",
        "subtitle": "Who lives here, and what do we share?",
        "date": "2022-04-21",
        "organisers": ["The Corner House", "Street Works"],
        "context": "In spring the street was closed for a day.\nPeople put their tables outside.",
        "links": ["https://street.example/day?year=2022", "the notice board in the hall"],
        "programme": [
            {"time": "9.30–10.00", "title": "Coffee", "items": []},
            {"time": "10.00–12.00", "title": "Workshops", "items": ["Gardens & roofs", "Who has a key?"]},
        ],
    }
    workshop = a_workshop(
        number=4, title="Neighbours who help *each other*", facilitators=["Robin", "Sam"], scribe="Alex", event=event
    )
    workshop.with_participant("Noor", "Street Works").with_participant("Ilse")
    workshop.with_round("metaphor", "What are you in this street?", "Think of a thing, and say why.")
    workshop.with_card("a lamp post", "metaphor", why="it is on when others sleep", emoji="💡", authors=["pa0001"])
    workshop.with_card("a bench", "metaphor", why="People sit down.\nThen they talk.", emoji="🪑", authors=["pa0002"])
    workshop.with_card("You never hear us, until you need us", "quote", authors=["pa0001", "pa0002"])
    workshop.with_card("Some doors <b>stay</b> shut; 1. knock, 2. wait_a_while")
    workshop.with_card("A map of who can do what", "tip")
    workshop.with_cluster("Being there", 0, 1, summary="What does not move, and helps.").with_note("Many nodded")
    workshop.with_cluster("Being heard", 2)
    workshop.with_lens("the day").with_cluster("By day", 1, 3).with_cluster("At night", 0)
    workshop.with_round("exchange", "What works?", "Tell each other in twos.").with_pair(0, 1)
    workshop.with_card(
        "Lend the ladder", "practice", condition="but write down who has it", example="the blue one", authors=["pa0001"]
    ).with_note("Only in summer", on="card")
    workshop.with_card("Cook for one more", "practice", condition="Ask what they eat", authors=["pa0002"])
    workshop.with_note("Soup is easier than pasta", on="round").with_note("Start with one street", "tip", on="round")
    workshop.with_round("vote", "What first?").with_votes(2, 3, 1)
    workshop.with_round("closing", "What do you ask?")
    workshop.with_card("Open the hall on Sundays", "call", addressee="the town").with_card("Keep the bench", "call")
    workshop.with_note("See you in June", on="workshop")
    return workshop.with_report(names=True, appendix=True).snapshot()


@pytest.mark.parametrize("format_name", ["md", "html", "txt"])
def test_a_report_is_the_same_sign_for_sign(format_name: str) -> None:
    snapshot = a_workshop_of_everything()
    content = FORMATS[format_name].render(compose(snapshot, zone=UTC), snapshot).decode()
    golden = GOLDEN / f"report.{format_name}"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(content, encoding="utf-8")
    assert content == golden.read_text(encoding="utf-8")
