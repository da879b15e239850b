"""Attacks by requests: many at once, begun and never ended, or guesses."""

import contextlib
import secrets
import socket
import threading
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException

from bench.attack.target import Target, again_and_again


def pages(target: Target, until: float) -> None:
    """Pages, by 30 at once."""
    _ask_on(30, target, until, lambda: target.code)


def slow_bodies(target: Target, until: float) -> None:
    """A hundred forms that come in byte by byte."""

    def ask() -> None:
        for _ in again_and_again(until):
            with contextlib.suppress(OSError), contextlib.closing(_opened(target)) as line:
                line.sendall(b"POST /j HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\n")
                while time.monotonic() < until:
                    line.sendall(b"a")
                    time.sleep(0.5)

    _at_once(100, ask)


def half_open(target: Target, until: float) -> None:
    """Three hundred requests that are begun and never ended."""
    lines = []
    for _ in range(300):
        with contextlib.suppress(OSError):
            line = _opened(target)
            line.sendall(b"GET / HTTP/1.1\r\nHost: 127")
            lines.append(line)
    time.sleep(max(0.0, until - time.monotonic()))
    for line in lines:
        line.close()


def guesses(target: Target, until: float) -> None:
    """Codes of workshops, tried by ten at once."""
    _ask_on(10, target, until, lambda: secrets.token_hex(3)[:5].upper())


def _ask_on(many: int, target: Target, until: float, code: Callable[[], str]) -> None:
    """So many ask for the page of a code, one after the other, each on a connection that stays."""

    def ask() -> None:
        for _ in again_and_again(until):
            with contextlib.suppress(OSError, HTTPException):
                line = HTTPConnection("127.0.0.1", target.port, timeout=10)
                while time.monotonic() < until:
                    line.request("GET", f"/j/{code()}")
                    line.getresponse().read()

    _at_once(many, ask)


def _opened(target: Target) -> socket.socket:
    return socket.create_connection(("127.0.0.1", target.port), timeout=5)


def _at_once(many: int, ask: Callable[[], None]) -> None:
    threads = [threading.Thread(target=ask, daemon=True) for _ in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
