"""What became different between two versions of a report, and versions kept as they are."""

from facilitate.reports.differences import Difference, differences
from facilitate.reports.document import compose
from facilitate.reports.model.packing import pack, unpack

from .snapshots import SnapshotBuilder, a_workshop


def a_morning() -> SnapshotBuilder:
    workshop = a_workshop(event={"links": ["https://neighbours.example"], "programme": [_entry("9.00", "Coffee")]})
    workshop.with_participant("Ann", "Town").with_round("metaphor", "Who we are")
    workshop.with_card("a bridge", "metaphor", why="I connect", emoji="🌉").with_note("said more", on="card")
    workshop.with_card("a boat", "metaphor", why="it floats").with_cluster("Ways", 0, 1, summary="In short")
    workshop.with_lens("image").with_cluster("Water", 0, 1)
    workshop.with_round("vote").with_votes(3, 2, 1)
    return workshop.with_note("Thanks", on="workshop").with_note("Go outside", "tip", on="workshop")


def _entry(time: str, title: str) -> dict[str, object]:
    return {"time": time, "title": title, "items": ["with cake"]}


def test_a_report_is_the_same_after_it_was_kept():
    report = compose(a_morning().with_report(appendix=True, pictures=True, names=True).snapshot())
    assert unpack(pack(report)) == report


def test_nothing_is_different_from_itself_but_the_moment():
    snapshot = a_morning().snapshot()
    later = {**snapshot, "exported_at": snapshot["exported_at"] + 60_000}
    assert differences(compose(snapshot), compose(later)) == []


def test_what_was_added_edited_and_left_out_is_told_under_its_heading():
    earlier = compose(a_morning().snapshot())
    workshop = a_morning()
    boat, bridge = (f"card:{card}" for card in reversed(workshop.snapshot()["cards"]))
    workshop.with_passage(bridge, text="a bridge of stone").with_passage(boat, left_out=True)
    workshop.with_passage("own:1", kind="sentence", text="And so on.", parent="notes")
    assert differences(earlier, compose(workshop.snapshot())) == [
        Difference("Ways", "a bridge: I connect", "a bridge of stone"),
        Difference("Ways", "a boat, because it floats", ""),
        Difference("About the whole workshop", "", "And so on."),
    ]
