"""What a scribe put in other words or left out comes back nowhere, whatever happens on the board afterwards."""

import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitate.reports.document import compose, draft
from facilitate.reports.formats import FORMATS
from facilitate.reports.model import LensOverview, Originals, Picture, Results
from facilitate.reports.passages.outline import walk
from facilitate.reports.picture.board import board, boards
from facilitate.reports.picture.wish import MEDIA_TYPES, Wish
from facilitate.reports.runner import picture, render
from facilitate.reports.tables import tables
from facilitate.worker.jobs import directly

from .readers import export
from .snapshots import SnapshotBuilder, a_workshop
from .test_document import outline

SECRET = "hushhush"
TEXTS = ("txt", "html", "md", "csv")


def id_of(workshop: SnapshotBuilder, kind: str, text: str) -> str:
    found = (one for one in workshop.snapshot()[kind].values() if text in (one.get("title"), one.get("text")))
    return str(next(found)["id"])


def key(workshop: SnapshotBuilder, kind: str, text: str) -> str:
    return f"{kind}:{id_of(workshop, f'{kind}s', text)}"


def blocks(workshop: SnapshotBuilder, kind: type) -> list[Any]:
    return [one for section in compose(workshop.snapshot()).sections for one in section.blocks if isinstance(one, kind)]


def where_it_is_told(workshop: SnapshotBuilder) -> list[str]:
    """The formats, sheets and pictures that hold the word. The JSON is the workshop itself."""
    snapshot = workshop.snapshot()
    found = [name for name in TEXTS if SECRET in export(name, snapshot).decode("utf-8-sig")]
    for sheet in openpyxl.load_workbook(io.BytesIO(export("xlsx", snapshot))):
        found += [sheet.title for row in sheet.iter_rows() for cell in row if SECRET in str(cell.value)]
    with zipfile.ZipFile(io.BytesIO(export("zip", snapshot))) as package:
        svgs = {name: package.read(name).decode() for name in package.namelist() if name.endswith(".svg")}
    return found + [name for name, svg in svgs.items() if SECRET in re.sub(r"<[^>]*>|\s", "", svg)]


def two_rounds(*, third_stays: bool = True) -> SnapshotBuilder:
    """Cards in a cluster, two or one by now, and others outside it."""
    workshop = a_workshop().with_round("open", "Talk", "Well?").with_card("one").with_card("two").with_card("three")
    return workshop.with_cluster(SECRET, *((0, 1) if third_stays else (0,)))


def test_a_cluster_of_one_has_the_words_of_the_scribe() -> None:
    workshop = two_rounds(third_stays=False)
    workshop.with_passage(key(workshop, "cluster", SECRET), text="Soft", typed=SECRET)
    assert "- Soft: one" in outline(workshop)
    assert where_it_is_told(workshop) == []


def test_a_sentence_under_a_heading_stays_there_when_one_card_does() -> None:
    workshop = two_rounds(third_stays=False)
    cluster = key(workshop, "cluster", SECRET)
    workshop.with_passage(cluster, text="Soft").with_passage("own:1", kind="sentence", text="Mine", parent=cluster)
    lines = outline(workshop)
    assert lines[lines.index("Soft") :][:3] == ["Soft", "- one", "Mine"]


@pytest.mark.parametrize("options", [{}, {"headings": False}])
@pytest.mark.parametrize("third_stays", [True, False])
def test_a_cluster_that_is_left_out_stays_so(options: dict[str, bool], third_stays: bool) -> None:
    workshop = two_rounds(third_stays=third_stays).with_report(appendix=True, pictures=True, **options)
    cluster = key(workshop, "cluster", SECRET)
    workshop.with_passage(cluster, left_out=True)
    assert "- one" not in outline(workshop)
    assert where_it_is_told(workshop) == []
    (node,) = [node for node in walk(draft(workshop.snapshot()).root) if node.key == cluster]
    assert node.left_out, "a scribe could not put it back"
    assert len(node.inside) == 1 + third_stays


def test_a_cluster_that_is_left_out_stays_so_when_another_lens_is_told() -> None:
    workshop = two_rounds()
    workshop.with_passage(key(workshop, "cluster", SECRET), left_out=True)
    workshop.with_lens("colour", shown=True).with_cluster("Red", 0, 2).with_cluster("Blue", 1)
    told = outline(workshop)
    assert "- Red: three" in told or ("Red" in told and "- three" in told)
    assert not [line for line in told if line.endswith((" one", " two", "Blue"))]
    assert where_it_is_told(workshop) == []
    workshop.with_passage(key(workshop, "cluster", SECRET), left_out=False)
    assert {"- one", "- Blue: two"} <= set(outline(workshop))


@pytest.mark.parametrize("options", [{}, {"headings": False}])
def test_what_was_also_said_stays_left_out(options: dict[str, bool]) -> None:
    workshop = a_workshop().with_round("open").with_card("kept").with_card("also").with_card(SECRET)
    workshop.with_cluster("Pair", 0, 1).with_report(**options)
    loose = f"loose:{next(iter(workshop.snapshot()['rounds']))}"
    workshop.with_passage(loose, left_out=True)
    workshop.snapshot()["placements"].popitem()
    assert where_it_is_told(workshop) == []


def test_what_came_from_the_conversation_stays_left_out() -> None:
    workshop = a_workshop().with_round("open").with_note(SECRET)
    workshop.with_passage(f"talk:{next(iter(workshop.snapshot()['rounds']))}", left_out=True)
    assert where_it_is_told(workshop) == []


def test_a_sentence_under_a_heading_stays_in_its_round_without_headings() -> None:
    workshop = two_rounds().with_round("open", "Later").with_card("x").with_report(headings=False)
    workshop.with_passage("own:1", kind="sentence", text="Mine", parent=key(workshop, "cluster", SECRET))
    lines = outline(workshop)
    assert lines.index("Mine") < lines.index("Later")


class TestVotes:
    def test_a_card_is_told_in_the_words_of_the_scribe(self) -> None:
        workshop = (
            a_workshop()
            .with_round("open")
            .with_card(SECRET)
            .with_card("b")
            .with_round("vote")
            .with_votes(2, 3, 1, on="cards")
        )
        workshop.with_passage(key(workshop, "card", SECRET), text="Soft\nwords", typed=SECRET)
        (results,) = blocks(workshop, Results)
        assert [item.title for item in results.items] == ["Soft words", "b"]
        assert where_it_is_told(workshop) == []

    @pytest.mark.parametrize("kind", ["card", "cluster"])
    def test_what_is_left_out_keeps_its_dots_alone(self, kind: str) -> None:
        workshop = a_workshop(language="nl").with_round("open").with_card(SECRET).with_card("b")
        workshop.with_cluster(SECRET, 0).with_round("vote").with_votes(2, 3, on=f"{kind}s")
        workshop.with_passage(key(workshop, kind, SECRET), left_out=True)
        (results,) = blocks(workshop, Results)
        assert [(item.dots, item.title) for item in results.items] == [("3 stippen:", "(weggelaten)")]

    def test_the_title_of_a_cluster_of_one_goes_with_its_card(self) -> None:
        workshop = a_workshop().with_round("open").with_card("a").with_cluster(SECRET, 0)
        workshop.with_round("vote").with_votes(2, 3)
        workshop.with_passage(key(workshop, "card", "a"), left_out=True)
        assert where_it_is_told(workshop) == []

    def test_what_was_joined_with_another_is_told_as_that(self) -> None:
        workshop = a_workshop().with_round("open").with_card(SECRET).with_card("b").with_card("c")
        workshop.with_round("vote").with_votes(3, 3, 2, 1, on="cards")
        b, c = key(workshop, "card", "b"), key(workshop, "card", "c")
        workshop.with_passage(key(workshop, "card", SECRET), into=b).with_passage(b, text="Both", typed="b")
        (results,) = blocks(workshop, Results)
        assert [item.title for item in results.items] == ["Both", "Both", "c"]
        workshop.with_passage(b, left_out=True).with_passage(c, text="see")
        (results,) = blocks(workshop, Results)
        assert [item.title for item in results.items] == ["(left out)", "(left out)", "see"]


class TestFurtherLenses:
    def edited_and_no_longer_told(self, **edit: Any) -> SnapshotBuilder:
        workshop = two_rounds()
        workshop.with_passage(key(workshop, "cluster", SECRET), **edit)
        workshop.with_lens("colour", shown=True).with_cluster("Red", 0, 2)
        return workshop.with_report(appendix=True, pictures=True)

    def test_a_line_about_one_has_the_words_of_the_scribe(self) -> None:
        workshop = self.edited_and_no_longer_told(text="Soft", typed=SECRET)
        (overview,) = blocks(workshop, LensOverview)
        assert [cluster.title for cluster in overview.clusters] == ["Soft"]
        assert where_it_is_told(workshop) == []

    def test_what_was_joined_is_one_there_too(self) -> None:
        workshop = two_rounds().with_cluster("Rest", 2)
        rest = key(workshop, "cluster", "Rest")
        workshop.with_passage(key(workshop, "cluster", SECRET), into=rest).with_passage(rest, text="All")
        assert where_it_is_told(workshop) == []
        workshop.with_lens("colour", shown=True).with_cluster("Red", 0, 2)
        (overview,) = blocks(workshop, LensOverview)
        assert [(cluster.title, cluster.count) for cluster in overview.clusters] == [("All", 3)]
        assert where_it_is_told(workshop) == []

    def test_the_name_of_a_lens_has_the_words_of_the_scribe(self) -> None:
        workshop = a_workshop().with_round("open").with_card("a").with_card("b")
        workshop.with_lens(SECRET).with_cluster("C", 0, 1).with_lens("colour", shown=True).with_cluster("Red", 0, 1)
        workshop.with_passage(f"lens:{id_of(workshop, 'lenses', SECRET)}", text="Another way")
        assert where_it_is_told(workshop) == []

    def test_one_of_which_nothing_is_told_has_no_line(self) -> None:
        workshop = self.edited_and_no_longer_told(left_out=True)
        assert blocks(workshop, LensOverview) == []


def test_the_appendix_names_rounds_and_clusters_as_the_report_does() -> None:
    workshop = two_rounds().with_report(appendix=True)
    round_ = key(workshop, "round", "Talk")
    workshop.with_passage(key(workshop, "cluster", SECRET), text="Soft").with_passage(round_, text="Soft round")
    originals = [item for block in blocks(workshop, Originals) for item in block.items]
    assert [item.where for item in originals] == ["in: Soft", "in: Soft", ""]
    assert where_it_is_told(workshop) == []
    assert outline(workshop).count("Talk") == 0


def test_tables_have_the_titles_of_the_report() -> None:
    workshop = a_workshop().with_round("open", SECRET, SECRET).with_card("a").with_note("n").with_cluster("C", 0)
    round_ = key(workshop, "round", SECRET)
    prompt = round_.replace("round:", "prompt:")
    workshop.with_passage(round_, text="Soft").with_passage(prompt, left_out=True).with_report(pictures=True)
    assert where_it_is_told(workshop) == []
    assert "Soft" in str(tables(workshop.snapshot()))


def test_a_round_that_is_left_out_stands_in_no_table_and_no_picture() -> None:
    workshop = two_rounds()
    workshop.with_passage(key(workshop, "round", "Talk"), left_out=True)
    assert where_it_is_told(workshop) == []
    assert "Talk" not in str(tables(workshop.snapshot()))


EVENT = {"title": SECRET, "subtitle": SECRET, "context": SECRET, "links": [SECRET], "organisers": [SECRET]}


def test_what_was_said_of_the_day_is_softened_in_every_table() -> None:
    workshop = a_workshop(title=SECRET, scribe=SECRET, facilitators=["Noor"], event=EVENT).with_round("open")
    for passage in ("title", "subtitle", "context", "organisers", "workshop-title"):
        workshop.with_passage(passage, text="Soft")
    workshop.with_card("a").with_passage("links", left_out=True).with_passage("byline", text="By Noor")
    assert where_it_is_told(workshop) == []
    told = [
        value for name, value in tables(workshop.snapshot())[0].rows if name in ("Event", "Workshop", "Facilitated by")
    ]
    assert told == ["Soft", "Soft", "By Noor"]


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        ("nl", "verslag-workshop-terugblik"),
        ("en", "report-workshop-terugblik"),
        ("fr", "compte-rendu-atelier-terugblik"),
        ("de", "bericht-workshop-terugblik"),
    ],
)
def test_files_of_workshops_without_a_number_are_told_apart_by_their_title(language: str, stem: str) -> None:
    workshop = a_workshop(language=language, title="Terugblik")
    assert compose(workshop.snapshot()).stem == stem
    assert all(name.startswith((f"{stem}.", "borden/")) for name in files(workshop) if language == "nl")
    workshop.with_passage("workshop-title", left_out=True)
    assert compose(workshop.snapshot()).stem == stem.removesuffix("-terugblik")


def test_a_file_does_not_tell_in_its_properties_what_the_report_does_not() -> None:
    workshop = a_workshop(number=2, scribe=SECRET, event={"title": "Day", "date": "2022-04-21"})
    report = compose(workshop.snapshot())
    assert (report.scribe, report.date, report.stem) == (
        SECRET,
        "Thursday 21 April 2022",
        "report-workshop-2-2022-04-21",
    )
    workshop.with_passage("byline", left_out=True).with_passage("date", left_out=True)
    report = compose(workshop.snapshot())
    assert (report.scribe, report.date, report.stem) == ("", "", "report-workshop-2")


def test_a_call_with_another_label_is_for_nobody_else_in_a_table() -> None:
    workshop = a_workshop().with_round("open").with_card("open up", "call", addressee=SECRET)
    workshop.with_passage(key(workshop, "card", "open up"), label="A call")
    assert where_it_is_told(workshop) == []


class TestPictures:
    def shown(self, workshop: SnapshotBuilder) -> list[tuple[str, list[str]]]:
        (picture,) = blocks(workshop.with_report(pictures=True), Picture)
        return [
            (group.title, [" ".join(card.said.paragraphs) for card in group.cards]) for group in picture.board.groups
        ]

    def test_they_have_the_words_of_the_report(self) -> None:
        workshop = a_workshop().with_round("open", SECRET).with_card(SECRET).with_card("b").with_card(SECRET * 2, "tip")
        workshop.with_cluster(SECRET, 0, summary=SECRET).with_cluster("Other", 1, 2)
        cluster, round_ = key(workshop, "cluster", SECRET), key(workshop, "round", SECRET)
        workshop.with_passage(key(workshop, "card", SECRET), text="soft").with_passage(cluster, text="Soft")
        workshop.with_passage(key(workshop, "card", SECRET * 2), text="a tip", label="Mind")
        workshop.with_passage(round_, text="Soft").with_passage(cluster.replace("cluster", "summary"), left_out=True)
        assert where_it_is_told(workshop) == []
        assert self.shown(workshop) == [("Soft", ["soft"]), ("Other", ["b", "a tip"])]

    def test_the_title_of_a_cluster_of_one_stands_there_once(self) -> None:
        workshop = a_workshop().with_round("open").with_card("one").with_cluster("Alone", 0).with_report(pictures=True)
        assert "- Alone: one" in outline(workshop)
        (picture,) = blocks(workshop, Picture)
        (group,) = picture.board.groups
        assert (group.title, group.cards[0].said.label) == ("Alone", "")

    def test_a_cluster_that_took_in_another_has_its_cards(self) -> None:
        workshop = two_rounds().with_cluster("Rest", 2)
        rest = key(workshop, "cluster", "Rest")
        workshop.with_passage(key(workshop, "cluster", SECRET), into=rest)
        assert self.shown(workshop) == [("Rest", ["one", "two", "three"])]
        assert where_it_is_told(workshop) == []


def test_the_whole_workshop_goes_along_only_with_names() -> None:
    workshop = two_rounds()
    assert "report-workshop-neighbours-who-help-each-other.json" not in files(workshop)
    assert "report-workshop-neighbours-who-help-each-other.json" in files(workshop.with_report(names=True))


def test_a_file_is_called_the_same_alone_and_among_others() -> None:
    workshop = a_workshop(language="nl").with_round("open").with_card("one").with_cluster("Left", 0)
    workshop.with_lens("other").with_cluster("Right", 0).with_report(names=True)
    snapshot = workshop.snapshot()
    alone = {render(name, snapshot, directly).filename for name in FORMATS if name != "zip"}
    drawn = boards(draft(snapshot))
    wishes = [Wish(name, round_["id"], lens["id"] if lens else None) for round_, lens in drawn for name in MEDIA_TYPES]
    pictures = {f"borden/{picture(wish, snapshot, directly).filename}" for wish in wishes}
    assert {*files(workshop)} == alone | pictures
    assert len(pictures) == 4
    assert all(name.startswith("verslag-workshop-neighbours-who-help-each-other.") for name in alone)


def files(workshop: SnapshotBuilder) -> list[str]:
    snapshot = workshop.snapshot()
    with zipfile.ZipFile(io.BytesIO(FORMATS["zip"].render(compose(snapshot), snapshot))) as package:
        return package.namelist()


@st.composite
def boards_after(some: st.DrawFn) -> tuple[SnapshotBuilder, set[str]]:
    """A workshop of which a scribe touched some things, and a board that went on since; the words that may not come."""
    workshop = a_workshop().with_round("open", "wordofround").with_card("wordofone").with_card("wordoftwo")
    workshop.with_card("wordofthree", "tip").with_card("wordoffour").with_note("wordofnote", on="card")
    workshop.with_cluster("wordofleft", 0, 1, summary="wordofsummary").with_cluster("wordofright", 2, 3)
    workshop.with_lens("other").with_cluster("wordofother", 0, 3).with_cluster("wordofmore", 2)
    workshop.with_round("vote", "Dots").with_votes(3, 2, 1, 1, on=some(st.sampled_from(["cards", "clusters"])))
    made = workshop.snapshot()
    typed = {f"{kind[:-1]}:{id_}": one for kind in ("rounds", "cards", "clusters") for id_, one in made[kind].items()}
    softened = some(st.sets(st.sampled_from(sorted(typed)), min_size=1, max_size=4))
    for one in softened:
        workshop.with_passage(one, text="soft")
    for placed in list(made["placements"].values()):
        same = [id_ for id_, cluster in made["clusters"].items() if cluster["lens"] == placed["lens"]]
        if some(st.booleans()):
            placed["cluster"] = some(st.sampled_from(same))
    for placed in some(st.sets(st.sampled_from(sorted(made["placements"])))):
        del made["placements"][placed]
    list(made["lenses"].values())[1]["shown"] = some(st.booleans())
    workshop.with_report(appendix=True, pictures=True, headings=some(st.booleans()))
    return workshop, {str(typed[one].get("title") or typed[one].get("text")) for one in softened} - {"Dots"}


@given(boards_after())
def test_softened_words_never_come_back(made: tuple[SnapshotBuilder, set[str]]) -> None:
    workshop, words = made
    snapshot = workshop.snapshot()
    drawn = draft(snapshot)
    pictures = [board(drawn, round_["id"], str(lens["id"]) if lens else None) for round_, lens in boards(drawn)]
    told = f"{compose(snapshot)} {tables(snapshot)} {pictures}"
    assert not [word for word in words if word in told]
