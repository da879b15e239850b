"""`facilitate export` of a board."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document
from docx.shared import Pt

from facilitate.reports.formats.docx import MOST_BYTES
from tests.builders import Room
from tests.letters import our_letters_alone

from .test_failures import assert_refused, run

__all__ = ["our_letters_alone"]


@pytest.fixture
def grouped(room: Room) -> Room:
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.leads("cluster.create", lens=room.lens(), title="Side by side", cards=[room.sends(ann, "a bridge")])
    room.keeps("closing", showing="later")
    room.opens("closing")
    room.sends(ann, "kept for later", kind="remark")
    return room


def test_a_board_is_written_to_a_file(grouped: Room, tmp_path: Path):
    for name in ("svg", "png"):
        file = tmp_path / f"board.{name}"
        result = run("export", grouped.code, "--format", name, "-o", file, "--data-dir", tmp_path)
        assert result.exit_code == 0, result.stderr
        assert file.stat().st_size > 10_000


def test_a_round_is_chosen_by_its_number(grouped: Room, tmp_path: Path):
    def said(*options: str) -> str:
        result = run("export", grouped.code, "--format", "svg", *options, "--data-dir", tmp_path)
        return " ".join(ElementTree.fromstring(result.stdout).itertext())

    assert "Side by side" in said()
    assert "Side by side" in said("--round", "1", "--lens", "1")
    assert "Round closing" in said("--round", "4")
    assert "kept for later" not in said("--round", "4")


def test_a_report_is_set_in_a_template_of_ones_own(grouped: Room, tmp_path: Path):
    template, file = tmp_path / "house.docx", tmp_path / "report.docx"
    house = Document()
    house.styles["Heading 1"].font.size = Pt(31)
    house.save(str(template))
    result = run(
        *("export", grouped.code, "--format", "docx", "--template", template, "-o", file, "--data-dir", tmp_path)
    )
    assert result.exit_code == 0, result.stderr
    assert Document(str(file)).styles["Heading 1"].font.size == Pt(31)


def test_a_template_that_is_none_is_told_in_one_line(grouped: Room, tmp_path: Path):
    template = tmp_path / "house.docx"
    template.write_text("no Word")
    options = ("--template", template, "-o", tmp_path / "report", "--data-dir", tmp_path)
    assert_refused(run("export", grouped.code, "--format", "docx", *options), "no Word document")
    with zipfile.ZipFile(template, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", bytes(MOST_BYTES + 1))
    assert template.stat().st_size < 100_000
    assert_refused(run("export", grouped.code, "--format", "docx", *options), "too large for a template", "64 MB")
    assert_refused(run("export", grouped.code, "--format", "pdf", *options), "a template is for the format docx")


@pytest.mark.parametrize(
    "options", [("--round", "9"), ("--round", "0"), ("--round", "1", "--lens", "2"), ("--lens", "1")]
)
def test_a_board_that_is_not_there_is_told_in_one_line(grouped: Room, tmp_path: Path, options: tuple[str, ...]):
    result = run("export", grouped.code, "--format", "svg", *options, "--data-dir", tmp_path)
    assert_refused(result, "no such round")


@pytest.mark.usefixtures("our_letters_alone")
@pytest.mark.parametrize(("name", "is_told"), [("pdf", True), ("png", True), ("docx", False)])
def test_who_exports_is_told_for_which_signs_there_are_boxes(room: Room, tmp_path: Path, name: str, is_told: bool):
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.sends(ann, "a man 𓀀")
    options = ("-o", tmp_path / "file", "--data-dir", tmp_path)
    result = run("export", room.code, "--format", name, *options)
    assert result.exit_code == 0, result.stderr
    assert ("𓀀" in result.stderr) is is_told
