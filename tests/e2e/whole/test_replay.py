"""A whole workshop replayed at a real server, undisturbed and with the server killed in the middle."""

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from facilitate.replay import reading
from facilitate.replay.script import Script
from facilitate.reports.formats import FORMATS
from tests.mornings.morning import Morning
from tests.servers import ROOT, ServerProcess

DEMO = Path(reading.__file__).with_name("demo.json")
FILES = sorted(format_.export for format_ in FORMATS.values())
LONG = 25
"""Characters from which a text is not a part of another one by chance."""


@pytest.fixture
def server(tmp_path: Path, empty_database: Path) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path / "data", database=empty_database).start()
    yield server
    server.stop()


class Replay:
    """`facilitate replay` as a process, with its exports in `folder`."""

    def __init__(self, script: Path, server: ServerProcess, folder: Path, speed: int) -> None:
        self.script = reading.load(script)
        self.folder = folder
        self._log = folder.with_suffix(".log")
        options = ["--speed", str(speed), "--data-dir", str(server.data_dir), "--export", str(folder)]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-c", "from facilitate.cli import main; main()", "replay", str(script), *options],
                cwd=ROOT,
                stdout=log,
                stderr=log,
            )

    def said(self) -> str:
        return self._log.read_text()

    def wait_for(self, words: str) -> None:
        end = time.monotonic() + 60
        while words not in self.said():
            assert time.monotonic() < end, self.said()
            assert self._process.poll() is None, self.said()
            time.sleep(0.02)

    def finish(self) -> "Replay":
        assert self._process.wait(100) == 0, self.said()
        return self

    def code(self) -> str:
        found = re.search(r"Workshop ([A-Z0-9]{5})", self.said())
        assert found, self.said()
        return found.group(1)

    def exported(self) -> dict[str, Any]:
        workshop: dict[str, Any] = json.loads((self.folder / "workshop.json").read_text())
        return workshop


def cards(workshop: dict[str, Any]) -> list[list[str]]:
    """The texts of each round's cards, in the order in which they came in."""
    return [
        [card["text"] for card in sorted(round_["cards"], key=lambda card: card["number"])]
        for round_ in workshop["rounds"]
    ]


def clusters(workshop: dict[str, Any]) -> list[list[tuple[str, str, list[str]]]]:
    """Of each round: lens, cluster, texts."""
    return [
        [
            (lens["title"], cluster["title"], [texts[placed["card"]] for placed in cluster["cards"]])
            for lens in round_["lenses"]
            for cluster in lens["clusters"]
        ]
        for round_ in workshop["rounds"]
        for texts in [{card["id"]: card["text"] for card in round_["cards"]}]
    ]


def assert_as_in_the_script(workshop: dict[str, Any], script: Script) -> None:
    assert len(workshop["participants"]) == len(script.participants)
    assert cards(workshop) == [[card.text for card in round_.cards] for round_ in script.rounds]
    assert clusters(workshop) == [
        [
            (lens.name, cluster.title, [round_.cards[card].text for card in cluster.cards])
            for lens in round_.lenses
            for cluster in lens.clusters
        ]
        for round_ in script.rounds
    ]


def long_texts(script: Script) -> list[str]:
    """Everything that somebody wrote and that can be told apart."""
    written = [
        text
        for round_ in script.rounds
        for card in round_.cards
        for text in (card.text, card.why, card.condition, card.example)
    ]
    written += [note.text for round_ in script.rounds for note in round_.notes]
    return [text for text in written if len(text) >= LONG]


def test_a_whole_morning_ends_in_files_with_every_text_once_and_in_order(
    server: ServerProcess, tmp_path: Path, morning: Morning
) -> None:
    replay = Replay(morning.path, server, tmp_path / "out", speed=200).finish()

    assert sorted(path.name for path in replay.folder.iterdir()) == FILES
    assert_as_in_the_script(replay.exported(), replay.script)
    report = (replay.folder / "report.md").read_text().replace("\\", "")
    assert {text: report.count(text) for text in long_texts(replay.script)} == dict.fromkeys(
        long_texts(replay.script), 1
    )
    places = [report.index(heading) for heading in headings(replay.script)]
    assert places == sorted(places)


def headings(script: Script) -> list[str]:
    """What the report says in this order: masthead, programme, then each round with its prompt and its clusters.

    Clusters of one have no heading and stand last. Of a metaphor it is the why that surely stands there.
    """
    said = [f"# {script.event.title}", script.event.subtitle, *(item.title for item in script.event.programme)]
    said += [f"## {script.workshop.title}", *script.workshop.facilitators, script.workshop.scribe]
    for round_ in script.rounds:
        said += [f"### {round_.title}"] + ([round_.prompt] if round_.prompt else [])
        for cluster in sorted(round_.lenses[0].clusters if round_.lenses else [], key=lambda one: len(one.cards) == 1):
            said.append(f"**{cluster.title}:**" if len(cluster.cards) == 1 else f"#### {cluster.title}")
            said += [card.why or card.text for card in map(round_.cards.__getitem__, cluster.cards)]
    return said


@pytest.mark.timeout(300)
def test_a_server_killed_three_times_loses_nothing_and_doubles_nothing(server: ServerProcess, tmp_path: Path) -> None:
    replay = Replay(DEMO, server, tmp_path / "out", speed=15)
    for moment in ("Phones join", "Round 1 of 6: cards", "Round 2 of 6: clusters"):
        replay.wait_for(moment)
        time.sleep(0.6)
        server.kill()
        server.start()
    replay.finish()

    assert_as_in_the_script(replay.exported(), replay.script)
    assert re.search(r"Reconnects:\s+[1-9]", replay.said()), "the kills came too late to disturb anything"


def test_a_workshop_is_exported_without_a_server_as_with_one(
    server: ServerProcess, tmp_path: Path, empty_database: Path
) -> None:
    replay = Replay(DEMO, server, tmp_path / "out", speed=200).finish()
    server.kill()
    offline = facilitate("export", replay.code().lower(), "--format", "json", "--data-dir", str(server.data_dir))
    kept = (replay.folder / "workshop.json").read_bytes()
    assert offline == kept

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(empty_database, elsewhere / "facilitate.db")
    facilitate("import", str(replay.folder / "workshop.json"), "--data-dir", str(elsewhere))
    assert facilitate("export", replay.code(), "--format", "json", "--data-dir", str(elsewhere)) == kept


def facilitate(*arguments: str) -> bytes:
    """The command line as a process -> what it writes."""
    program = [sys.executable, "-c", "from facilitate.cli import main; main()", *arguments]
    return subprocess.run(program, cwd=ROOT, capture_output=True, check=True).stdout


def test_all_phones_at_once_lose_nothing(server: ServerProcess, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    arguments = ["replay", str(DEMO), "--speed", "300", "--together", "--data-dir", str(server.data_dir)]
    subprocess.run(
        [sys.executable, "-c", "from facilitate.cli import main; main()", *arguments, "--export", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    workshop = json.loads((folder / "workshop.json").read_text())
    script = reading.load(DEMO)
    assert [sorted(texts) for texts in cards(workshop)] == [
        sorted(card.text for card in round_.cards) for round_ in script.rounds
    ]
