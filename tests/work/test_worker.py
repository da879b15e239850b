"""Reports made in a process of its own: whatever happens to it, the server goes on."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from facilitate.reports import jobs, runner
from facilitate.reports.formats import FORMATS
from facilitate.reports.picture.wish import NotThere, Wish
from facilitate.work import messages
from facilitate.work.answer import Answer, NotMade, TookTooLong
from facilitate.work.lane import Lane
from facilitate.work.process import ROOT
from facilitate.worker import Workers
from facilitate.worker.warming import warm
from tests.reports.readers import export
from tests.reports.snapshots import a_workshop

REPORT = ("facilitate.worker", "report")


@pytest.fixture(scope="module")
def worker() -> Iterator[Lane]:
    running = Lane(REPORT, 60)
    yield running
    running.close()


def a_full_board(cards: int = 300) -> dict[str, Any]:
    made = a_workshop().with_round("open")
    for number in range(cards):
        made.with_card(f"card {number} " + "word " * 40)
    return made.with_cluster("All", *range(cards)).snapshot()


def pid_of(worker: Lane) -> int:
    """Of its process, once that has done something."""
    runner.render("md", a_workshop().snapshot(), worker.do)
    (done_by,) = worker._idle
    assert done_by._process is not None
    return done_by._process.pid


def wait_until_gone(pid: int) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    raise AssertionError(f"process {pid} is still there")


class TestJobs:
    @pytest.mark.parametrize("name", ["md", "json", "xlsx", "csv"])
    def test_give_the_same_bytes_as_here(self, worker: Lane, name: str):
        snapshot = a_full_board(30)
        assert runner.render(name, snapshot, worker.do).content == export(name, snapshot)

    def test_tell_how_far_they_are(self, worker: Lane):
        steps: list[tuple[int, int, str]] = []
        runner.render("md", a_workshop().snapshot(), worker.do, lambda *step: steps.append(step))
        assert steps == [(0, 2, ""), (1, 2, "report-workshop-neighbours-who-help-each-other.md")]

    def test_that_ask_for_what_is_not_there_say_so(self, worker: Lane):
        pid = pid_of(worker)
        with pytest.raises(NotThere):
            runner.picture(Wish("svg", "nowhere"), a_full_board(3), worker.do)
        assert pid_of(worker) == pid

    def test_that_fail_name_no_word_of_what_people_wrote(self, worker: Lane):
        pid = pid_of(worker)
        broken = a_workshop(event={"date": {"a secret": 1}}).snapshot()
        with pytest.raises(NotMade) as failed:
            runner.render("md", broken, worker.do)
        assert "Error at" in str(failed.value)
        assert "secret" not in str(failed.value)
        assert pid_of(worker) == pid

    def test_bring_a_large_file_in_pieces(self, worker: Lane):
        drawn = runner.picture(Wish("svg"), a_full_board(1_000), worker.do)
        assert drawn.size > 2 * messages.PIECE
        assert max(len(piece) for piece in drawn.pieces) <= messages.PIECE

    def test_of_many_at_once_are_all_done(self, worker: Lane):
        made: list[bytes] = []
        snapshot = a_full_board(20)
        people = [
            threading.Thread(target=lambda: made.append(runner.render("md", snapshot, worker.do).content))
            for _ in range(8)
        ]
        for person in people:
            person.start()
        for person in people:
            person.join()
        assert made == [export("md", snapshot)] * 8


class TestProcess:
    def test_that_died_is_started_again_before_anybody_notices(self, worker: Lane):
        pid = pid_of(worker)
        os.kill(pid, signal.SIGKILL)
        assert pid_of(worker) != pid

    def test_that_dies_over_a_job_fails_that_job_alone(self, worker: Lane):
        pid = pid_of(worker)
        threading.Timer(0.3, os.kill, (pid, signal.SIGKILL)).start()
        with pytest.raises(NotMade, match="has ended"):
            runner.picture(Wish("png"), a_full_board(), worker.do)
        assert pid_of(worker) != pid

    def test_that_takes_too_long_is_ended(self):
        slow = Lane(REPORT, 60)
        try:
            pid = pid_of(slow)
            slow._limit = 0.3
            begun = time.monotonic()
            with pytest.raises(TookTooLong):
                runner.picture(Wish("png"), a_full_board(), slow.do)
            assert time.monotonic() - begun < 3
            wait_until_gone(pid)
            slow._limit = 60
            assert pid_of(slow) != pid
        finally:
            slow.close()

    def test_that_was_closed_is_gone_and_stays_so(self):
        closed = Lane(REPORT, 60)
        pid = pid_of(closed)
        closed.close()
        wait_until_gone(pid)
        with pytest.raises(NotMade):
            runner.render("md", a_workshop().snapshot(), closed.do)

    def test_ends_with_its_server_even_when_that_was_killed(self):
        program = (
            "import os, signal, time\n"
            "from facilitate.work.process import Worker\n"
            "worker = Worker(('facilitate.worker', 'report')); worker.start(); print(worker._process.pid, flush=True)\n"
            "os.kill(os.getpid(), signal.SIGKILL)\n"
        )
        answer = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
        )
        wait_until_gone(int(answer.stdout))

    def test_does_not_hear_a_key_that_is_for_the_server(self, worker: Lane):
        pid = pid_of(worker)
        os.kill(pid, signal.SIGINT)
        time.sleep(0.1)
        assert pid_of(worker) == pid


def test_warming_up_makes_every_file(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    do = jobs.JOBS["render"]

    def seen(name: str, snapshot: dict[str, Any]) -> Answer:
        answer = do(name, snapshot)
        made.append(name)
        return answer

    monkeypatch.setitem(jobs.JOBS, "render", seen)
    warm()
    assert {*made, "json", "zip"} == {*FORMATS}


def test_a_document_does_not_wait_for_a_picture() -> None:
    workers = Workers()
    workers.start()
    try:
        runner.picture(Wish("svg"), a_full_board(3), workers.do)
        drawing = threading.Thread(target=runner.picture, args=(Wish("png"), a_full_board(), workers.do))
        drawing.start()
        runner.render("md", a_workshop().snapshot(), workers.do)
        assert drawing.is_alive()
        drawing.join()
    finally:
        workers.close()


class TestTheWholeWorkshop:
    @pytest.fixture
    def unreadable(self) -> dict[str, Any]:
        """A workshop in which something stands that a file may not say."""
        whole = a_workshop(title="A secret").snapshot()["whole"]
        workshop = msgspec.structs.replace(whole.workshop, spotlight={"a lamp": "la0001"})
        return {**a_workshop().snapshot(), "whole": msgspec.structs.replace(whole, workshop=workshop)}

    @pytest.mark.parametrize("name", ["json", "zip"])
    def test_that_could_not_be_read_again_is_not_handed_out(
        self, worker: Lane, unreadable: dict[str, Any], name: str
    ) -> None:
        unreadable["report"] = {**unreadable["report"], "options": {"names": True}}
        with pytest.raises(NotMade, match=r"cannot be read again: workshop\.spotlight") as failed:
            runner.render(name, unreadable, worker.do)
        assert "secret" not in str(failed.value)

    def test_keeps_nobody_from_the_other_files(self, worker: Lane, unreadable: dict[str, Any]) -> None:
        assert runner.render("md", unreadable, worker.do).content
