"""No lock of one kind is taken by threads of the other kind; whoever does so is written down with a stack."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitate.supervision import guard
from tests.servers import ROOT

PATCHED = """
from facilitate.supervision import guard
import eventlet
eventlet.monkey_patch()
import eventlet.patcher, eventlet.semaphore, eventlet.tpool, threading
guard.one_native_thread(
    eventlet.semaphore.Semaphore,
    [(eventlet.patcher.original("_thread"), "start_new_thread"), (eventlet.tpool, "setup")],
)
lock = threading.Lock()
def take():
    with lock:
        pass
"""


def run(program: str, file: Path) -> str:
    """What was written down while a program ran."""
    around = {**os.environ, guard.NAME: str(file)}
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        cwd=ROOT,
        env=around,
        timeout=30,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    return file.read_text() if file.exists() else ""


def test_green_threads_that_take_a_lock_are_as_it_should_be(tmp_path: Path):
    assert run(f"{PATCHED}\nfor one in [threading.Thread(target=take)]: one.start(); one.join()", tmp_path / "g") == ""


@pytest.mark.parametrize(
    ("doing", "told"),
    [
        ("eventlet.tpool.execute(take)", "acquire of a green lock in another native thread"),
        ("eventlet.tpool.execute(take)", "a native thread beside the loop"),
        ("eventlet.patcher.original('_thread').start_new_thread(take, ())", "a native thread beside the loop"),
    ],
)
def test_a_native_thread_beside_the_loop_is_written_down_with_where(tmp_path: Path, doing: str, told: str):
    written = run(f"{PATCHED}\n{doing}\nimport time; time.sleep(0.3)", tmp_path / "guard")
    assert told in written
    assert "File " in written


def test_a_process_with_native_threads_that_is_patched_is_written_down(tmp_path: Path):
    program = "from facilitate.supervision import guard\nguard.never_patched()\nimport "
    assert run(f"{program}json", tmp_path / "well") == ""
    assert "eventlet" in run(f"{program}eventlet", tmp_path / "wrong")
