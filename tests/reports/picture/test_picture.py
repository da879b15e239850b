"""A round's clusters as a picture: what it shows, where it stands, and that typed texts stay text."""

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from facilitate.reports.document import draft
from facilitate.reports.model.arrangement import Snapshot
from facilitate.reports.picture import svg
from facilitate.reports.picture.board import board, boards
from facilitate.reports.picture.layout import SHAPE, Box, Layout, lay_out
from facilitate.reports.picture.wish import NotThere
from tests.mornings.morning import OURS, Morning
from tests.reports.formats.test_hostile_texts import ALL_PLACES, Typed, a_workshop_that_says
from tests.reports.snapshots import a_workshop

GOLDEN = Path(__file__).parents[1] / "golden" / "board.svg"
SVG = "{http://www.w3.org/2000/svg}"
HAIR = 0.01


def a_grouped_round() -> Snapshot:
    """Two clusters and a loose card, with each thing that a picture can show."""
    return (
        a_workshop(language="nl", title="Buren voor buren", event={"date": "2022-04-21"})
        .with_participant("Ann")
        .with_participant("Bilal")
        .with_round("metaphor", "Kennismaken", "Wat is jouw rol?")
        .with_card("een boom", "metaphor", why="ik sta stevig", emoji="🌳", authors=["pa0001"])
        .with_card("samen koken", "practice", condition="genoeg pannen", example="op donderdag")
        .with_card("meer bankjes", "call", addressee="de stad", authors=["pa0002"], named=False)
        .with_card("een pleintje met ❤️ erin")
        .with_cluster("Wortels", 0, 1, colour="leaf", emoji="🌱", summary="Wie stevig staat, kan delen.")
        .with_cluster("", 2, colour="rose")
        .with_report(names=True)
        .snapshot()
    )


def drawn(snapshot: Snapshot) -> ElementTree.Element:
    shown = board(draft(snapshot))
    return ElementTree.fromstring(svg.write(shown, lay_out(shown)))


def texts(snapshot: Snapshot) -> list[str]:
    return ["".join(text.itertext()) for text in drawn(snapshot).iter(f"{SVG}text")]


def many(cards: int, each: int) -> Snapshot:
    """That many cards of real length, in clusters of `each`."""
    said = [card for card in Morning(OURS).snapshot()["cards"].values() if card["text"]]
    workshop = a_workshop(language="nl").with_round("open")
    for number in range(cards):
        card = said[number % len(said)]
        workshop.with_card(card["text"], why=card["why"], emoji=card["emoji"])
    for first in range(0, cards - cards // 10, each):
        workshop.with_cluster(f"Groep {first}", *range(first, min(first + each, cards - cards // 10)))
    return workshop.snapshot()


def test_the_picture_of_a_small_round_is_as_it_was():
    shown = board(draft(a_grouped_round()))
    assert svg.write(shown, lay_out(shown), letters_inside=False) == GOLDEN.read_text(encoding="utf-8")


def test_it_shows_each_thing_once_in_the_order_of_the_board():
    told = [text for text in texts(a_grouped_round()) if text not in ("1 kaartje", "2 kaartjes")]
    assert told == [
        *("Buren voor buren · donderdag 21 april 2022", "Kennismaken", "Wat is jouw rol?"),
        *("Wortels", "Wie stevig staat, kan delen."),
        *("een boom", "ik sta stevig", "Ann"),
        *("samen koken", "Maar", "genoeg pannen", "Voorbeeld", "op donderdag"),
        *("Groep zonder naam", "Oproep aan de stad", "meer bankjes"),
        *("Verder gezegd", "een pleintje met ", "erin"),
    ]


def test_it_describes_itself_to_who_cannot_see_it():
    root = drawn(a_grouped_round())
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title description"
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.get("id"), title.text) == ("title", "Kennismaken")
    assert description.get("id") == "description"
    assert description.text == (
        "Wat is jouw rol? Wortels: 2 kaartjes. Groep zonder naam: 1 kaartje. Verder gezegd: 1 kaartje."
    )


def test_a_french_quote_has_no_blank_that_its_letters_do_not_know():
    workshop = a_workshop(language="fr").with_round("open").with_card("Personne ne l’a demandé", "quote")
    snapshot = workshop.with_card("autre").with_cluster("A", 0, 1).snapshot()
    assert "«\u00a0Personne ne l’a demandé\u00a0»" in texts(snapshot)


def test_it_speaks_the_language_of_the_workshop():
    snapshot = a_grouped_round()
    english = {**snapshot, "workshop": {**snapshot["workshop"], "language": "en"}}
    assert {"2 cards", "But", "Call to de stad"} <= set(texts(english))
    assert drawn(english).get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"


def test_it_shows_only_what_the_room_may_see():
    snapshot = (
        a_workshop()
        .with_participant("Ann")
        .with_round("open")
        .with_card("for all to see")
        .with_card("for later", public=False)
        .with_card("without a name", authors=["pa0001"], named=False)
        .with_cluster("Both", 0, 1, 2)
        .snapshot()
    )
    shown = texts(snapshot)
    assert "for all to see" in shown
    assert "for later" not in shown
    assert "Ann" not in shown


def test_it_asks_nothing_of_anybody_and_runs_nothing():
    shown = board(draft(a_grouped_round()))
    written = svg.write(shown, lay_out(shown))
    assert set(re.findall(r"url\((?!#)([^:)]*:[^;)]*)", written)) == {"data:font/woff2"}
    assert set(re.findall(r'href="(.)', written)) == {"#"}
    assert "<script" not in written
    assert "http" not in written.replace('xmlns="http://www.w3.org/2000/svg"', "")


@pytest.mark.parametrize("text", [*ALL_PLACES, "\x00\x08\x1bbell", "rtl \u202etrap\u202c", "w" * 10_000, "🌳" * 500])
def test_a_typed_text_is_text_and_stays_in_its_box(text: str):
    shown = board(draft(a_workshop_that_says(Typed(text))))
    layout = lay_out(shown)
    root = ElementTree.fromstring(svg.write(shown, layout))
    assert {element.tag.removeprefix(SVG) for element in root.iter()}.isdisjoint({"script", "image", "a", "b"})
    everything_is_inside(layout)


def test_a_text_from_right_to_left_begins_at_the_right_in_any_software():
    root = drawn(a_workshop().with_round("open").with_card("مرحبا!").with_card("Ann zegt מה?").snapshot())
    backward, mixed = (text for text in root.iter(f"{SVG}text") if text.get("class") == "body")
    assert (backward.text, backward.get("text-anchor")) == ("\u202bمرحبا!\u202c", "end")
    assert (mixed.text, mixed.get("text-anchor")) == ("Ann zegt מה?", None)


def test_a_text_stands_there_as_it_was_typed():
    text = "<b>&amp; \"both\" 'quotes'</b> ]]>"
    assert text in texts(a_workshop().with_round("open").with_card(text).snapshot())


@pytest.mark.parametrize(("cards", "each"), [(0, 1), (1, 1), (12, 4), (60, 9), (300, 17), (300, 300), (1000, 17)])
def test_boxes_lie_apart_and_every_text_is_inside_its_box(cards: int, each: int):
    layout = lay_out(board(draft(many(cards, each))))
    everything_is_inside(layout)
    assert sum(len(group.cards) for group in layout.groups) == cards


@pytest.mark.parametrize(("cards", "each"), [(60, 9), (300, 17), (300, 300)])
def test_many_cards_make_about_the_shape_of_a_sheet(cards: int, each: int):
    layout = lay_out(board(draft(many(cards, each))))
    assert SHAPE / 1.6 < layout.width / layout.height < SHAPE * 1.6


def test_clusters_that_fit_side_by_side_keep_their_order():
    layout = lay_out(board(draft(many(12, 4))))
    corners = [(group.y, group.x) for group in layout.groups]
    assert all(before <= after for before, after in pairwise(corners[:3]))


def test_without_a_wish_it_is_the_last_round_that_was_clustered():
    snapshot = (
        a_workshop()
        .with_round("open", "First")
        .with_card("one")
        .with_cluster("Together", 0)
        .with_round("open", "Second")
        .with_card("two")
        .snapshot()
    )
    assert board(draft(snapshot)).title == "First"
    second = next(id_ for id_, entity in snapshot["rounds"].items() if entity["title"] == "Second")
    assert board(draft(snapshot), second).title == "Second"
    assert [(entity["title"], lens and lens["title"]) for entity, lens in boards(draft(snapshot))] == [
        ("First", "meaning"),
        ("Second", None),
    ]


def test_a_wish_may_name_the_lens():
    snapshot = (
        a_workshop()
        .with_round("open")
        .with_card("one")
        .with_card("two")
        .with_cluster("By meaning", 0, 1)
        .with_lens("picture")
        .with_cluster("By picture", 1)
        .snapshot()
    )
    (round_,) = snapshot["rounds"]
    _, lens = snapshot["lenses"]
    shown = board(draft(snapshot), round_, lens)
    assert [(group.title, len(group.cards)) for group in shown.groups] == [("By picture", 1), ("Also said", 1)]
    assert "picture" in shown.lens


def test_without_a_wish_it_is_the_lens_on_the_stage():
    workshop = a_workshop().with_round("open").with_card("one").with_cluster("By meaning", 0)
    workshop.with_lens("picture", shown=True).with_cluster("By picture", 0)
    assert [group.title for group in board(draft(workshop.snapshot())).groups] == ["By picture"]


@pytest.mark.parametrize(("round_id", "lens_id"), [("nowhere", None), (None, "nowhere")])
def test_what_is_not_there_is_not_drawn(round_id: str | None, lens_id: str | None):
    with pytest.raises(NotThere):
        board(draft(a_grouped_round()), round_id, lens_id)


def test_a_round_without_cards_says_so():
    assert "Nothing was written down in this round." in texts(a_workshop().with_round("open").snapshot())


def everything_is_inside(layout: Layout) -> None:
    """Clusters in the picture, cards in their cluster, lines in their box; no two boxes overlap."""
    inside(layout.head, layout)
    lines_are_inside(layout.head)
    apart(list(layout.groups))
    for group in layout.groups:
        inside(group, layout)
        apart([group.head, *group.cards])
        for box in (group.head, *group.cards):
            inside(box, group)
            lines_are_inside(box)


def inside(box, outer) -> None:
    assert box.x >= -HAIR
    assert box.y >= -HAIR
    assert box.x + box.width <= outer.width + HAIR
    assert box.y + box.height <= outer.height + HAIR


def apart(boxes) -> None:
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            beside = one.x + one.width <= other.x + HAIR or other.x + other.width <= one.x + HAIR
            under = one.y + one.height <= other.y + HAIR or other.y + other.height <= one.y + HAIR
            assert beside or under


def lines_are_inside(box: Box) -> None:
    width, height = box.width / box.scale, box.height / box.scale
    for ink in box.inks:
        long = ink.line.width * ink.style.size
        left, right = (ink.x - long, ink.x) if ink.line.backward else (ink.x, ink.x + long)
        assert left >= -HAIR
        assert right <= width + HAIR
        assert ink.y <= height + HAIR
    for mark in box.marks:
        assert 0 <= mark.x <= width - mark.side + HAIR
        assert 0 <= mark.y <= height - mark.side + HAIR
