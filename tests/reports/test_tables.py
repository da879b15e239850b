"""The report as tables: XLSX and CSV."""

import csv
import io
from datetime import UTC, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from facilitate.reports.formats.csv import guarded, unguarded
from facilitate.reports.formats.xlsx import LONGEST, fitting
from facilitate.reports.tables import Table, tables

from .readers import export
from .snapshots import SnapshotBuilder, a_workshop


def a_grouped_workshop(**workshop: Any) -> SnapshotBuilder:
    made = a_workshop(**workshop).with_participant("Noor", "The street").with_participant("Sam")
    made.with_round("metaphor", "Round one")
    made.with_card("a bridge", "metaphor", why="I connect", authors=["pa0001"], emoji="🌉")
    made.with_card("a boat", authors=["pa0002"]).with_card("a tent", "tip")
    made.with_cluster("Ways", 0, 1, summary="How we go on").with_note("said aloud")
    made.with_lens("feeling").with_cluster("Calm", 1)
    return made.with_round("vote", "Dots").with_votes(2, 3, 0)


def rows(made: SnapshotBuilder, title: str) -> list[tuple[Any, ...]]:
    return list(table(made, title).rows)


def table(made: SnapshotBuilder, title: str) -> Table:
    return next(one for one in tables(made.snapshot(), UTC) if one.title == title)


def column(made: SnapshotBuilder, title: str, name: str) -> list[Any]:
    found = table(made, title)
    at = [one.title for one in found.columns].index(name)
    return [row[at] for row in found.rows]


def book(made: SnapshotBuilder) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(export("xlsx", made.snapshot())))


def values(sheet: Worksheet) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


class TestTables:
    def test_cards_come_by_number_with_their_clusters(self):
        made = a_grouped_workshop()
        assert column(made, "Cards", "Number") == [1, 2, 3]
        assert column(made, "Cards", "Text") == ["a bridge", "a boat", "a tent"]
        assert column(made, "Cards", "Why") == ["I connect", "", ""]
        assert column(made, "Cards", "Cluster") == ["Ways", "Ways", ""]
        assert column(made, "Cards", "Also in") == ["", "Calm", ""]

    def test_clusters_count_their_cards(self):
        made = a_grouped_workshop()
        assert column(made, "Clusters", "Cluster") == ["Ways", "Calm"]
        assert column(made, "Clusters", "About") == ["How we go on", ""]
        assert column(made, "Clusters", "Numbers") == ["1, 2", "2"]

    def test_votes_are_told_once_they_are_closed(self):
        assert rows(a_grouped_workshop(), "Votes") == [("Dots", "Ways", 3, 0, 2), ("Dots", "Calm", 0, 0, 2)]
        still_open = a_grouped_workshop().with_votes(2, 3, 0, open_=True)
        assert rows(still_open, "Votes") == []

    def test_the_timeline_is_in_the_order_of_the_clock(self):
        made = a_grouped_workshop()
        moments = column(made, "Timeline", "When")
        assert moments == sorted(moments)
        assert moments[0] == datetime(2022, 4, 21, 10, 0)  # noqa: DTZ001
        assert column(made, "Timeline", "What")[0] == "Workshop made"
        assert "said aloud" in column(made, "Timeline", "Text")

    def test_nobody_is_named_unless_the_scribe_keeps_names(self):
        assert "Noor" not in str(tables(a_grouped_workshop().snapshot()))
        named = a_grouped_workshop().with_report(names=True)
        assert column(named, "Cards", "Who") == ["Noor (The street)", "Sam", ""]

    def test_what_a_scribe_left_out_is_not_there(self):
        made = a_grouped_workshop()
        bridge, boat, _ = made.snapshot()["cards"]
        made.with_passage(f"card:{bridge}", left_out=True)
        made.with_passage(f"card:{boat}", text="a ferry", typed="a boat")
        assert column(made, "Cards", "Text") == ["a ferry", "a tent"]
        assert column(made, "Clusters", "Cards") == [1, 1]
        assert "a bridge" not in str(tables(made.snapshot()))
        assert "a boat" not in str(tables(made.snapshot()))

    def test_a_cluster_that_a_scribe_left_out_is_not_there(self):
        made = a_grouped_workshop()
        ways = next(iter(made.snapshot()["clusters"]))
        made.with_passage(f"cluster:{ways}", left_out=True)
        assert column(made, "Clusters", "Cluster") == []
        assert column(made, "Votes", "Choice") == ["(left out)", "Calm"]
        assert column(made, "Cards", "Text") == ["a tent"]

    def test_an_empty_workshop_has_its_sheets(self):
        assert [one.title for one in tables(a_workshop(language="nl").snapshot())] == [
            "Workshop",
            "Kaartjes",
            "Groepen",
            "Stemmen",
            "Tijdlijn",
        ]


class TestXlsx:
    def test_each_table_is_a_sheet_with_its_head_kept_in_sight(self):
        made = a_grouped_workshop(language="nl")
        sheets = book(made)
        assert sheets.sheetnames == ["Workshop", "Kaartjes", "Groepen", "Stemmen", "Tijdlijn"]
        assert {sheet.freeze_panes for sheet in sheets} == {"A2"}
        assert values(sheets["Kaartjes"])[0][:4] == ["Nummer", "Ronde", "Soort", "Tekst"]
        assert sheets["Kaartjes"].column_dimensions["D"].width > 50
        assert sheets["Kaartjes"]["D2"].alignment.wrap_text

    def test_numbers_and_times_are_numbers_and_times(self):
        sheet = book(a_grouped_workshop())["Cards"]
        assert sheet["A2"].data_type == "n"
        assert isinstance(sheet["M2"].value, datetime)

    def test_the_same_report_gives_the_same_bytes(self):
        snapshot = a_grouped_workshop().snapshot()
        assert export("xlsx", snapshot) == export("xlsx", snapshot)

    def test_it_tells_when_it_was_made_and_no_other_time(self):
        about = book(a_grouped_workshop()).properties
        assert about.created == datetime(2022, 4, 21, 13, 0)  # noqa: DTZ001
        assert about.modified == about.created

    @pytest.mark.parametrize("text", ["a" * 40_000, "🌳" * 20_000, "a" + "🌳" * 20_000])
    def test_a_text_that_no_cell_holds_is_cut_where_it_can_be_seen(self, text: str):
        cut = fitting(text)
        assert cut.endswith("…")
        assert LONGEST - 1 <= len(cut.encode("utf-16-le")) // 2 <= LONGEST
        assert text.startswith(cut[:-1])
        assert book(a_workshop().with_round("open").with_card(text))["Cards"]["D2"].value == cut

    def test_a_text_that_just_fits_is_left_alone(self):
        assert fitting("a" * LONGEST) == "a" * LONGEST


class TestCsv:
    def test_excel_knows_its_encoding_and_its_separator(self):
        content = export("csv", a_grouped_workshop(language="nl").snapshot())
        assert content.startswith(b"\xef\xbb\xbfNummer;Ronde;Soort;Tekst;")
        assert content.count(b"\r\n") == 4

    def test_its_lines_are_the_cards(self):
        content = export("csv", a_grouped_workshop().snapshot()).decode("utf-8-sig")
        read = list(csv.DictReader(io.StringIO(content, newline=""), delimiter=";"))
        assert [line["Text"] for line in read] == ["a bridge", "a boat", "a tent"]

    @pytest.mark.parametrize("text", ["=1+1", "+32", "-1", "@SUM(1)", "\t=1", "\r=1", "'=1", "''=1", "＝1"])
    def test_what_begins_as_a_formula_is_guarded_and_can_be_read_back(self, text: str):
        assert guarded(text) == f"'{text}"
        assert unguarded(guarded(text)) == text

    @pytest.mark.parametrize(
        "text",
        [
            *("0478123456", "0478/12.34.56", "007", "1/2", "1-2", "3 / 4", "14/05", "2024-05-14", "10:30", "10:30 PM"),
            *("mei 2024", "14 mei", "14 mei 2024", "May 5, 2024", "5. Mai 2024", "janv. 2024", "mrt-24", "50%", "1,5"),
            *("1.000", "1e5", "(5)", "€ 5", "5 EUR", "12345678901234", "WAAR", "false", "'1/2", "1’000"),
        ],
    )
    def test_what_a_spreadsheet_would_turn_into_something_else_is_guarded(self, text: str):
        assert guarded(text) == f"'{text}"
        assert unguarded(guarded(text)) == text

    @pytest.mark.parametrize(
        "text", ["5", "0", "2024", "mei", "12 appels", "1 op 2", "10u30", "marie 5", "meisje 5", "3de", "onwaarheid"]
    )
    def test_what_a_spreadsheet_keeps_needs_no_guard(self, text: str):
        assert guarded(text) == unguarded(text) == text

    @pytest.mark.parametrize("text", ["'t Is goed", "a=b", "", "'", "“=”"])
    def test_any_other_text_is_left_alone(self, text: str):
        assert guarded(text) == text
        assert unguarded(text) == text
