"""What people can do wrong at the command line ends in one clear line on stderr and a status that is not 0."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitate.cli import main
from tests.servers import free_port

DEMO = Path(__file__).parents[2] / "facilitate" / "replay" / "demo.json"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(
        main, [str(argument) for argument in arguments], env={"DATABASE_URL": "", "PUBLIC_URL": ""}
    )


def assert_refused(result: Result, *words: str) -> None:
    """One line on stderr with these words, nothing on stdout, no traceback."""
    assert result.exit_code != 0
    assert result.stdout == ""
    assert isinstance(result.exception, SystemExit)
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("facilitate: ")
    for word in words:
        assert word in lines[0]


def a_note(folder: Path, content: str) -> Path:
    (folder / "server.json").write_text(content)
    return folder


@pytest.mark.parametrize("command", ["run", "demo", "replay", "export", "import", "facilitator", "protocol"])
def test_every_command_explains_itself(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 5


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["fly"], "fly"),
        (["run", "--port", "99999"], "--port"),
        (["replay"], "FILE"),
        (["export", "ABCDE"], "--format"),
        (["replay", "x", "--speed", "0"], "--speed"),
        (["protocol", "--xml"], "--xml"),
    ],
)
def test_a_wrong_command_or_option_is_named_in_one_line(arguments: list[str], word: str) -> None:
    assert_refused(run(*arguments), word, "--help")


def test_replaying_without_a_server_says_how_to_start_one(tmp_path: Path) -> None:
    assert_refused(run("replay", DEMO, "--data-dir", tmp_path), str(tmp_path), "facilitate run", "--url")


def test_replaying_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert_refused(run("replay", tmp_path / "no.json"), "no.json", "No such file")


def test_replaying_a_bad_script_names_line_and_field(tmp_path: Path) -> None:
    script = json.loads(DEMO.read_text())
    script["participants"][2]["shoe"] = 42
    (tmp_path / "bad.json").write_text(json.dumps(script, indent=1))
    assert_refused(run("replay", tmp_path / "bad.json"), "bad.json:", "participants[2].shoe")


def test_a_link_that_is_no_facilitator_link() -> None:
    assert_refused(run("replay", DEMO, "--url", "http://localhost:8000/"), "--url", "#t=")


def test_a_server_that_does_not_answer() -> None:
    url = f"http://127.0.0.1:{free_port()}"
    assert_refused(run("replay", DEMO, "--url", f"{url}/#t=abc"), url, "is it running")


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"url": 3, "token": "x"}', "nonsense"])
def test_a_note_of_the_server_that_makes_no_sense(tmp_path: Path, content: str) -> None:
    assert_refused(
        run("replay", DEMO, "--data-dir", a_note(tmp_path, content)), "server.json", "start the server again"
    )


def test_a_server_that_cannot_save_yet(tmp_path: Path) -> None:
    note = a_note(tmp_path, '{"url": "http://127.0.0.1:1", "reachable": "http://127.0.0.1:1", "token": ""}')
    assert_refused(run("replay", DEMO, "--data-dir", note), str(tmp_path), "cannot save yet")


def test_exporting_where_no_server_ever_ran_makes_no_folder(tmp_path: Path) -> None:
    missing = tmp_path / "typo"
    assert_refused(run("export", "ABCDE", "--format", "md", "--data-dir", missing), "no database", str(missing))
    assert not missing.exists()


def test_exporting_a_format_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    result = run("export", "ABCDE", "--format", "wav", "--data-dir", tmp_path)
    assert_refused(result, "'wav'", "csv, docx, html, json, md, pdf, txt, xlsx, zip, svg, png")


def test_exporting_an_unknown_code(tmp_path: Path, empty_database: Path) -> None:
    (tmp_path / "facilitate.db").write_bytes(empty_database.read_bytes())
    assert_refused(run("export", "QQQQQ", "--format", "md", "--data-dir", tmp_path), "'QQQQQ'")


def test_exporting_from_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "facilitate.db").write_text("this is a letter to my aunt" * 100)
    assert_refused(run("export", "ABCDE", "--format", "md", "--data-dir", tmp_path), "database cannot be used")


def test_a_database_address_that_is_none(tmp_path: Path) -> None:
    result = run("export", "ABCDE", "--format", "md", "--data-dir", tmp_path, "--database-url", "nonsense")
    assert_refused(result, "DATABASE_URL")


def test_a_facilitator_link_needs_a_server(tmp_path: Path) -> None:
    assert_refused(run("facilitator", "--data-dir", tmp_path), "no server runs")


def test_the_command_line_never_loads_eventlet() -> None:
    program = "import sys, facilitate.cli; sys.exit('eventlet' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
