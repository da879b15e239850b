"""Children that die or stand still are started anew; one that cannot be kept up ends the server, with a status."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import ROOT
from tests.waiting import have_stand_still, state_of, wait_until

pytestmark = pytest.mark.server

PARENT = """
import sys
from pathlib import Path
from facilitate import logs
from facilitate.supervision import supervisor
from facilitate.supervision.child import Child
logs.configure()
supervisor.SILENT_S = 1.0
supervisor.START_AGAIN_S = 1.5
program = sys.argv[1]
child = Child("child", [sys.executable, "-c", program], ("one",), {}, {}, (), Path.cwd())
sys.exit(supervisor.Supervisor([child]).run())
"""
CHILD = """
import os, sys, threading, time
from facilitate.supervision.pulse import Pulse, become_a_child
told = become_a_child()
pulse = Pulse(told.pulse("one"))
pulse.ready()
print(f"started {os.getpid()} {told.more['first']}", flush=True)
def on_and_on(seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pulse.beat()
        pulse.must_go_on()
        time.sleep(0.05)
"""


class Watched:
    """A supervisor with one child that runs a program."""

    def __init__(self, folder: Path) -> None:
        self.output = folder / "output"

    def runs(self, program: str, before: str = "") -> "Watched":
        with self.output.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-c", PARENT, f"import sys\n{before}\n{CHILD}{program}"],
                cwd=ROOT,
                stdout=output,
                stderr=output,
            )
        return self

    @property
    def said(self) -> str:
        return self.output.read_text()

    @property
    def started(self) -> list[tuple[int, bool]]:
        """The number of each child that was started, and whether it was told to be the first."""
        whole = self.said.rpartition("\n")[0]
        words = [line.split() for line in whole.splitlines() if line.startswith("started ")]
        return [(int(pid), first == "True") for _, pid, first in words]

    def until(self, starts: int, seconds: float = 15) -> None:
        wait_until(lambda: len(self.started) >= starts, self.output.name, seconds)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    one = Watched(tmp_path)
    yield one
    one.process.kill()
    one.process.wait()


def test_a_child_that_goes_on_is_left_alone(watched: Watched):
    watched.runs("on_and_on()").until(1)
    time.sleep(2.5)
    assert len(watched.started) == 1
    assert watched.process.poll() is None


def test_a_child_that_stands_still_has_its_stacks_written_and_is_started_anew(watched: Watched):
    watched.runs("def the_place_where_it_hangs():\n    time.sleep(60)\nthe_place_where_it_hangs()").until(2)
    assert "stands_still" in watched.said
    assert "in the_place_where_it_hangs" in watched.said
    assert [first for _, first in watched.started[:2]] == [True, False]


def test_a_child_that_is_stopped_from_outside_is_started_anew(watched: Watched):
    watched.runs("on_and_on()").until(1)
    have_stand_still(watched.started[0][0])
    watched.until(2)


def test_a_child_that_hangs_when_it_is_started_anew_is_started_once_more(watched: Watched):
    hangs = "from pathlib import Path; import time\nmark = Path('{mark}')\n"
    hangs += "if mark.exists() and not mark.with_suffix('.twice').exists():\n"
    hangs += "    mark.with_suffix('.twice').touch()\n    time.sleep(60)\nmark.touch()"
    before = hangs.format(mark=watched.output.with_name("mark"))
    watched.runs("on_and_on()", before).until(1)
    os.kill(watched.started[0][0], signal.SIGKILL)
    watched.until(2)
    assert "stands_still" in watched.said


def test_a_child_that_is_slow_gets_more_time_each_time_and_the_server_goes_on(watched: Watched):
    watched.runs("time.sleep(3)\non_and_on()").until(3)
    time.sleep(4)
    assert len(watched.started) == 3
    assert watched.process.poll() is None


def test_a_child_that_died_is_started_anew(watched: Watched):
    watched.runs("on_and_on()").until(1)
    os.kill(watched.started[0][0], signal.SIGKILL)
    watched.until(2)
    assert "ended_by_itself" in watched.said


def test_a_child_that_died_before_anybody_heard_that_it_was_ready_is_started_anew(watched: Watched):
    before = "import os, signal\nfrom pathlib import Path\nmark = Path('{mark}')\n"
    before += "if not mark.exists():\n    mark.touch()\n    os.kill(os.getppid(), signal.SIGSTOP)"
    program = "if told.more['first']: os._exit(3)\non_and_on()"
    watched.runs(program, before.format(mark=watched.output.with_name("mark"))).until(1)
    wait_until(lambda: state_of(watched.started[0][0]) in "Z?")
    watched.process.send_signal(signal.SIGCONT)
    watched.until(2)


def test_a_child_that_dies_again_and_again_ends_the_server_with_a_status(watched: Watched):
    watched.runs("on_and_on(0.1); sys.exit(3)")
    assert watched.process.wait(30) == 1
    assert "given_up" in watched.said
    assert len(watched.started) > 3


def test_a_child_that_cannot_start_ends_the_server_with_a_status(watched: Watched):
    watched.runs("", before="sys.exit('no')")
    watched.process.wait(20)
    assert watched.process.returncode == 1


def test_a_server_that_is_told_to_stop_ends_its_children_and_well(watched: Watched):
    watched.runs("on_and_on()").until(1)
    watched.process.send_signal(signal.SIGTERM)
    assert watched.process.wait(15) == 0
    with pytest.raises(ProcessLookupError):
        os.kill(watched.started[0][0], 0)


def test_no_child_outlives_a_supervisor_that_was_killed(watched: Watched):
    watched.runs("on_and_on()").until(1)
    watched.process.kill()
    watched.process.wait()
    wait_until(lambda: not Path(f"/proc/{watched.started[0][0]}/cmdline").exists())
    with pytest.raises(ProcessLookupError):
        os.kill(watched.started[0][0], 0)
