"""What became different between two versions of a report."""

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitate.reports.comparing.alignment import Said, changed
from facilitate.reports.comparing.differences import Difference, differences
from facilitate.reports.document import compose

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


def test_a_label_has_the_one_colon_that_it_has_in_the_report():
    earlier = compose(a_workshop().with_round("open").snapshot())
    workshop = a_workshop().with_round("open").with_card("a bench", "practice", condition="in the shade")
    workshop.with_note("help us", "call", on="workshop", addressee="the city").with_note("sit", "tip", on="workshop")
    workshop.with_card("a fountain", "practice").with_lens("places").with_cluster("Parks", 0).with_cluster("Squares", 1)
    workshop.with_round("vote").with_votes(2, 3)
    told = [one.after for one in differences(earlier, compose(workshop.snapshot()))]
    assert "Call to the city: help us" in told
    assert "Tip: sit" in told
    assert "3 dots: Parks" in told
    assert not [text for text in told if "::" in text]
    assert "Squares: a fountain" in told


def three_cards(first: str, second: str, third: str) -> SnapshotBuilder:
    return a_workshop().with_round("open").with_card(first).with_card(second).with_card(third)


def test_a_reworded_text_stands_beside_what_it_was_whatever_came_or_went_around_it():
    earlier = compose(three_cards("apple", "pear", "plum").snapshot())
    workshop = three_cards("apple", "pear", "plum")
    apple, pear, plum = (f"card:{card}" for card in workshop.snapshot()["cards"])
    workshop.with_passage(apple, left_out=True).with_passage(pear, text="a pear").with_passage(plum, text="a plum")
    workshop.with_card("cherry")
    assert differences(earlier, compose(workshop.snapshot()))[:4] == [
        Difference("A round", "apple", ""),
        Difference("A round", "pear", "a pear"),
        Difference("A round", "plum", "a plum"),
        Difference("A round", "", "cherry"),
    ]


def test_another_text_in_the_same_place_is_no_rewording():
    was, now = Said("Fruit", "apple", "bullets", "1"), Said("Fruit", "cherry", "bullets", "2")
    assert list(changed([was], [now])) == [(None, now), (was, None)]


def test_a_heading_is_reworded_and_its_bullets_stay():
    bullets = [Said("", f"bullet {number}", "bullets", str(number)) for number in range(3)]
    was, now = Said("", "Trees", "heading:4"), Said("", "All trees", "heading:4")
    assert list(changed([was, *bullets], [now, *bullets])) == [(was, now)]


def test_a_title_that_stands_in_every_round_stays_where_a_round_went():
    def rounds(*names: str) -> list[Said]:
        return [Said(name, text, "line") for name in names for text in (name, "Conversation", f"of {name}")]

    assert [was and was.text for was, now in changed(rounds("one", "two", "three"), rounds("two", "three"))] == [
        "one",
        "Conversation",
        "of one",
    ]


def test_what_moved_went_and_came():
    fruit = [Said("", name, "bullets", name) for name in ("apple", "pear", "plum")]
    apple, pear, plum = fruit
    assert list(changed(fruit, [plum, apple, pear])) == [(None, plum), (plum, None)]


_SAID = st.lists(
    st.builds(
        Said, st.just(""), st.sampled_from("abc"), st.sampled_from(("line", "bullets")), st.sampled_from(("", "1", "2"))
    )
)


@given(_SAID, _SAID)
def test_what_is_not_told_as_a_difference_stands_in_both_in_the_same_order(old: list[Said], new: list[Said]):
    told = list(changed(old, new))
    assert [now for _, now in told if now] == [one for one in new if any(one is now for _, now in told)]
    went, came = (Counter(one.text for one in side if one) for side in zip(*told, strict=True)) if told else ((), ())
    assert Counter(one.text for one in old) - Counter(went) == Counter(one.text for one in new) - Counter(came)
    assert all(was is None or now is None or was.text != now.text for was, now in told)


@pytest.mark.parametrize("sources", [True, False])
def test_a_thousand_times_yes_is_compared_as_quickly_as_a_thousand_texts(sources: bool):
    def cards(every: int, other: str) -> list[Said]:
        return [
            Said("", "yes" if number % every == 0 else f"{other} {number}", "bullets", str(number) if sources else "")
            for number in range(2_000)
        ]

    started = time.process_time()
    assert list(changed(cards(2, "before"), cards(3, "now")))
    assert time.process_time() - started < 1
