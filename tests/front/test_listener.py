"""Accepting never ends."""

import errno
import socket
from typing import Any

import pytest
from structlog.testing import capture_logs

from facilitate.front.busy import BUSY
from facilitate.front.listener import FULL_S, IN_A_ROW, Listener
from facilitate.front.places import Places


class Full:
    """A listening socket at which connections wait, and accepting fails as it is told first."""

    family = socket.AF_INET

    def __init__(self, *failures: int):
        self.failures = list(failures)
        self.theirs: list[socket.socket] = []

    def accept(self) -> tuple[Any, Any]:
        if self.failures and (failure := self.failures.pop(0)):
            raise OSError(failure, "")
        ours, theirs = socket.socketpair()
        theirs.settimeout(1)
        self.theirs.append(theirs)
        return ours, ("127.0.0.1", 1)

    def getsockname(self) -> Any:
        return ("127.0.0.1", 8000)

    def close(self) -> None:
        self.failures = [errno.EBADF]


def listener(inner: Full, pages: int = 5) -> tuple[Listener, list[float]]:
    slept: list[float] = []
    return Listener(inner, Places(pages, 5, lambda: False), slept.append, BUSY), slept


@pytest.mark.parametrize("failure", [errno.ECONNABORTED, errno.ECONNRESET, errno.EPIPE, errno.EPERM])
def test_who_is_gone_before_being_taken_is_passed_over(failure: int):
    ours, _ = listener(Full(failure, failure))
    assert ours.accept()


@pytest.mark.parametrize("failure", [errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM])
def test_without_files_the_next_is_told_so_and_nobody_is_taken_for_a_moment(failure: int):
    inner = Full(failure, 0, failure, 0)
    ours, slept = listener(inner)
    with capture_logs() as lines:
        assert ours.accept()
    refused = [theirs.recv(4096) for theirs in inner.theirs[:2]]
    assert refused == [BUSY, BUSY]
    assert [seconds for seconds in slept if seconds] == [FULL_S, FULL_S]
    assert [line["event"] for line in lines] == ["no_more_files"]


def test_who_has_no_place_is_told_to_come_back():
    inner = Full()
    ours, _ = listener(inner, pages=1)
    wire, _ = ours.accept()
    ours._places.works(wire)
    inner.failures = [0, errno.EBADF]
    with pytest.raises(OSError, match=r"\[Errno 9\]"):
        ours.accept()
    said = inner.theirs[-1].recv(4096).decode()
    assert said.startswith("HTTP/1.1 503 ")
    assert "Retry-After: 5" in said


def test_others_have_a_turn_after_so_many_in_a_row():
    ours, slept = listener(Full(), pages=1_000)
    for _ in range(3 * IN_A_ROW - 1):
        ours.accept()
    assert slept == [0, 0]


def test_others_have_a_turn_each_time_where_one_has_to_go_for_another():
    ours, slept = listener(Full(), pages=2)
    for _ in range(5):
        ours.accept()
    assert slept == [0, 0, 0]


def test_a_closed_one_ends():
    inner = Full()
    ours, _ = listener(inner)
    ours.close()
    with pytest.raises(OSError, match=r"\[Errno 9\]"):
        ours.accept()


def test_the_answer_is_in_every_language_and_as_long_as_it_says():
    head, _, body = BUSY.partition(b"\r\n\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
    assert b"It is very busy here now." in body
    assert b"Het is hier nu erg druk." in body
