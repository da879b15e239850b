"""The report as data for the scribe's desk."""

from typing import Any

from facilitate.reports.desk import on_the_desk
from facilitate.reports.document import draft

from .snapshots import SnapshotBuilder, a_workshop


def a_bridge() -> SnapshotBuilder:
    workshop = a_workshop().with_participant("Ann", "Town").with_round("metaphor")
    (ann,) = workshop.snapshot()["participants"]
    return workshop.with_card("a bridge", "metaphor", why="I connect", emoji="🌉", authors=[ann])


def the_bullet(workshop: SnapshotBuilder) -> dict[str, Any]:
    """The one bullet on the desk."""
    found = [_all(chapter) for chapter in on_the_desk(draft(workshop.snapshot()))["chapters"]]
    (bullet,) = [passage for chapter in found for passage in chapter if passage["kind"] == "bullet"]
    return bullet


def _all(passage: dict[str, Any]) -> list[dict[str, Any]]:
    return [passage, *(one for child in passage.get("inside", []) for one in _all(child))]


def test_a_bullet_says_what_it_was_made_of():
    workshop = a_bridge()
    bullet = the_bullet(workshop)
    (card,) = workshop.snapshot()["cards"]
    assert (bullet["key"], bullet["text"], bullet["sources"]) == (f"card:{card}", "a bridge: I connect", [card])
    original = on_the_desk(draft(workshop.snapshot()))["originals"][card]
    assert (original["text"], original["why"], original["by"]) == ("a bridge", "I connect", ["Ann"])


def test_what_was_edited_says_what_stood_there():
    workshop = a_bridge()
    (card,) = workshop.snapshot()["cards"]
    workshop.with_passage(f"card:{card}", text="a bridge of stone", typed="a bridge: I connect")
    bullet = the_bullet(workshop)
    assert (bullet["text"], bullet["typed"], bullet["was"]["text"]) == (
        "a bridge of stone",
        "a bridge: I connect",
        "a bridge of stone",
    )
    assert "outdated" not in bullet


def test_an_edit_of_a_card_that_changed_since_says_so():
    workshop = a_bridge()
    (card,) = workshop.snapshot()["cards"]
    assert the_bullet(workshop.with_passage(f"card:{card}", text="of stone", typed="a boat"))["outdated"]


def test_the_desk_shows_names_and_pictures_as_they_were_chosen():
    told = the_bullet(a_bridge())
    assert (told["sign"], told["names"]) == ("🌉", "")
    told = the_bullet(a_bridge().with_report(names=True, signs=False))
    assert (told["sign"], told["names"]) == ("", "Ann (Town)")


def test_what_took_another_in_says_what_stands_by_itself_in_both():
    workshop = a_bridge().with_card("a boat", "metaphor")
    bridge, boat = workshop.snapshot()["cards"]
    workshop.with_passage(f"card:{bridge}", text="both").with_passage(f"card:{boat}", into=f"card:{bridge}")
    bullet = the_bullet(workshop)
    assert (bullet["typed"], bullet["merged"]) == ("a bridge: I connect\na boat", [f"card:{boat}"])


def test_a_piece_says_what_it_was_made_of():
    workshop = a_bridge().with_report(headings=False)
    (bridge,) = workshop.snapshot()["cards"]
    whole = "a bridge: I connect"
    workshop.with_passage("own:1", kind="bullet", text="I connect", typed=whole, sources=[bridge], parent="opening")
    workshop.with_passage(f"card:{bridge}", left_out=True)
    told = [one for chapter in on_the_desk(draft(workshop.snapshot()))["chapters"] for one in _all(chapter)]
    (piece,) = [one for one in told if one["key"] == "own:1"]
    assert piece["made_of"] == whole
    assert "outdated" not in piece
