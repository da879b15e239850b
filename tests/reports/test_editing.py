"""Whatever a scribe did, nothing of what was said is lost silently."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from facilitate.domain.words import HEADINGS
from facilitate.reports.document import draft, report_of
from facilitate.reports.edits.applied import in_order
from facilitate.reports.model import Bullets, Heading, Report
from facilitate.reports.passages.outline import Node, walk
from facilitate.reports.passages.wording import wording

from .snapshots import SnapshotBuilder, a_workshop


def a_full_workshop() -> SnapshotBuilder:
    workshop = a_workshop(event={"title": "Day", "links": ["https://a.example"]}, facilitators=["Noor"])
    workshop.with_round("open", "One", "Well?").with_card("a").with_note("on a", on="card").with_card("b")
    workshop.with_note("on b", on="card").with_card("c", "tip").with_card("d").with_cluster("C", 0, 1, 2)
    workshop.with_note("on the cluster", on="cluster").with_cluster("E", 3, summary="In short")
    workshop.with_round("open", "Two").with_card("e").with_card("f", "call").with_card("g").with_cluster("F", 0, 1)
    return workshop.with_note("of round two", kind="tip").with_note("of all", on="workshop")


SNAPSHOT = a_full_workshop().snapshot()
NODES = {node.key: node for node in walk(draft(SNAPSHOT).root)}
OWN = ["own:1", "own:2", "own:3"]
KEYS = [*NODES, *OWN, "card:gone", "cluster:gone"]
keys = st.sampled_from(KEYS)


@st.composite
def edits(some: st.DrawFn) -> dict[str, Any]:
    rows: dict[str, Any] = {}
    for key in some(st.lists(keys, max_size=14, unique=True)):
        kind = some(st.sampled_from(["sentence", "bullet", "tip", "heading"])) if key in OWN else None
        rows[key] = {
            "key": key,
            "text": "Own words" if kind else some(st.sampled_from([None, None, "Edited"])),
            "label": some(st.sampled_from([None, "Mind"])),
            "typed": None,
            "left_out": some(st.sampled_from([False, False, True])),
            "parent": some(st.none() | keys),
            "into": some(st.none() | keys | keys),
            "kind": kind,
            "sources": [],
        }
    orders = some(st.dictionaries(keys, st.lists(keys, max_size=8), max_size=3))
    return {"options": {}, "passages": rows, "orders": orders}


def edited(report: dict[str, Any]) -> tuple[Node, Report]:
    made = draft({**SNAPSHOT, "report": report})
    return made.root, report_of(made)


def in_sight(node: Node) -> Iterator[Node]:
    if not node.left_out:
        yield node
        for child in node.inside:
            yield from in_sight(child)


def told_sources(report: Report) -> set[str]:
    blocks = [block for section in report.sections for block in section.blocks]
    bullets = [item for block in blocks if isinstance(block, Bullets) for item in block.items]
    asides = [aside for item in bullets for aside in item.asides]
    return {block.source for block in (*blocks, *bullets, *asides) if hasattr(block, "source")}


@given(edits())
def test_every_passage_stands_in_the_outline_once_or_was_taken_in_by_one_that_does(report: dict[str, Any]) -> None:
    root, _ = edited(report)
    there = Counter(key for node in walk(root) for key in (node.key, *node.merged))
    own = [key for key in OWN if key in report["passages"]]
    assert there == Counter([*NODES, *own])


@given(edits())
def test_every_card_and_note_in_sight_is_told(report: dict[str, Any]) -> None:
    root, made = edited(report)
    wanted = {node.sources[0] for node in in_sight(root) if node.key.startswith(("card:", "note:"))}
    assert wanted == told_sources(made) - {""}


@given(edits())
def test_what_was_taken_in_is_a_source_of_what_took_it(report: dict[str, Any]) -> None:
    root, _ = edited(report)
    for node in walk(root):
        assert {id_ for key in node.merged if key in NODES for id_ in NODES[key].sources} <= set(node.sources)


@given(st.lists(st.integers(0, 20), unique=True), st.lists(st.integers(0, 25)))
def test_an_order_keeps_what_it_knows_and_what_it_does_not(keys: list[int], order: list[int]) -> None:
    names, wanted = [str(key) for key in keys], [str(key) for key in dict.fromkeys(order)]
    ordered = in_order(names, wanted)
    assert sorted(ordered) == sorted(names)
    assert [key for key in ordered if key in wanted] == [key for key in wanted if key in names]
    new = [key for key in names if key not in wanted]
    if len(new) == len(names):
        assert ordered == names
    for before, after in pairwise(names):
        if after in new:
            assert ordered.index(after) > ordered.index(before)


def key_of(text: str) -> str:
    return next(node.key for node in NODES.values() if wording(node.content) == text)


def a_passage(key: str, **edit: Any) -> dict[str, Any]:
    nothing = {"text": None, "label": None, "typed": None, "left_out": False, "parent": None, "into": None}
    return {"key": key, **nothing, "kind": None, "sources": [], **edit}


def after(*rows: dict[str, Any]) -> tuple[Node, Report]:
    return edited({"options": {}, "passages": {row["key"]: row for row in rows}, "orders": {}})


def test_two_that_take_each_other_in_both_stay() -> None:
    a, b = key_of("a"), key_of("b")
    root, made = after(a_passage(a, into=b), a_passage(b, into=a))
    assert {a, b} <= {node.key for node in walk(root)}
    assert {NODES[a].sources[0], NODES[b].sources[0]} <= told_sources(made)


def test_three_that_take_each_other_in_all_stay_and_so_does_what_one_of_them_took() -> None:
    a, b, e, g = (key_of(text) for text in "abeg")
    root, _ = after(a_passage(a, into=b), a_passage(b, into=e), a_passage(e, into=a), a_passage(g, into=a))
    nodes = {node.key: node for node in walk(root)}
    assert {a, b, e} <= nodes.keys()
    assert nodes[a].merged == (g,)


def test_what_was_taken_in_along_with_another_is_told_once() -> None:
    a, b, e = key_of("a"), key_of("b"), key_of("e")
    root, _ = after(a_passage(e, into=b), a_passage(b, into=a, text="b\ne"), a_passage(a, text="a\nb\ne"))
    nodes = {node.key: node for node in walk(root)}
    assert set(nodes[a].merged) == {b, e}
    assert not {b, e} & nodes.keys()


def test_a_long_row_of_which_each_took_in_the_next_is_told_whole() -> None:
    keys = [f"own:{number}" for number in range(1_000)]
    rows = [a_passage(key, kind="bullet", text=key, into=into) for key, into in zip(keys, [None, *keys], strict=False)]
    root, _ = after(*rows)
    there = Counter(key for node in walk(root) for key in (node.key, *node.merged))
    assert set(keys) <= there.keys()
    assert set(there.values()) == {1}


def test_a_heading_does_not_end_up_under_itself() -> None:
    own, cluster = "own:1", key_of("C")
    root, _ = after(a_passage(own, kind="heading", text="Later", parent=cluster), a_passage(cluster, into=own))
    assert {own, cluster} <= {node.key for node in walk(root)}


def test_what_was_said_about_a_card_takes_in_no_card_of_which_something_was_said() -> None:
    a, c, note = key_of("b"), key_of("e"), key_of("on a")
    on_b = key_of("on b")
    root, _ = after(a_passage(a, into=c), a_passage(c, into=note))
    assert {a, on_b} <= {node.key for node in walk(root)}


def test_a_passage_without_a_text_reads_as_all_that_it_took_in() -> None:
    a, e = key_of("a"), key_of("e")
    root, _ = after(a_passage(e, into=a, text="softened", typed="e"), a_passage(a))
    (node,) = [node for node in walk(root) if node.key == a]
    assert (wording(node.content), node.made_of, node.outdated) == ("a\nsoftened", "a\ne", False)


def test_the_headings_that_can_be_emptied_are_all_there_are() -> None:
    made = draft({**SNAPSHOT, "report": {"options": {"appendix": True}, "passages": {}, "orders": {}}})
    for node in walk(made.root):
        assert isinstance(node.content, Heading) == (node.content is not None and node.key.split(":")[0] in HEADINGS)


def test_a_card_is_not_taken_in_by_what_was_said_about_it() -> None:
    a, note = key_of("a"), key_of("on a")
    root, _ = after(a_passage(a, into=note))
    assert {a, note} <= {node.key for node in walk(root)}


def test_nothing_stands_beside_the_chapters() -> None:
    a = key_of("a")
    root, _ = after(a_passage(a, parent="report"))
    assert a not in {node.key for node in root.inside}


def test_a_heading_of_the_scribe_stands_where_they_put_it() -> None:
    round_ = key_of("Two")
    root, _ = after(a_passage("own:1", kind="heading", text="Later", parent=round_))
    (chapter,) = [node for node in root.inside if node.key == round_]
    assert "own:1" in [node.key for node in chapter.inside]


def test_what_was_moved_into_a_cluster_goes_along_when_another_takes_that_in() -> None:
    moved, taken, taker = key_of("g"), key_of("C"), key_of("F")
    root, _ = after(a_passage(moved, parent=taken), a_passage(taken, into=taker))
    (cluster,) = [node for node in walk(root) if node.key == taker]
    assert {moved, key_of("a"), key_of("b"), key_of("c")} <= {node.key for node in cluster.inside}


def test_a_tip_stays_when_the_note_that_it_took_in_is_left_out() -> None:
    a, tip, note = key_of("a"), key_of("c"), key_of("on a")
    _, made = after(a_passage(a, into=tip), a_passage(note, left_out=True))
    assert NODES[tip].sources[0] in told_sources(made)
