"""What is tried, by name: each attacks a target until a moment of the monotonic clock."""

import contextlib
import json
import secrets
import select
import socket
import threading
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException

from bench.attack.target import CONTINUED, FRAGMENT, PING, RawLine, Target, again_and_again, frame, said

Attack = Callable[[Target, float], None]
_MANY = 512
_ASK = frame(said("sync", 1, since=None))


def _flooding(content: Callable[[Target], bytes], known: bool, rate: float | None = None) -> Attack:
    """The same over and over, coming back whenever it is hung up on. `known`: as a participant; `rate`: bytes/s."""

    def attack(target: Target, until: float) -> None:
        pieces = content(target)
        for _ in again_and_again(until):
            with contextlib.suppress(OSError):
                line = RawLine(target, target.cookie) if known else RawLine(target)
                with contextlib.closing(line):
                    if known:
                        line.joined()
                    _keep_saying(line, pieces, until, rate)

    return attack


def _keep_saying(line: RawLine, content: bytes, until: float, rate: float | None) -> None:
    while time.monotonic() < until:
        if rate is None:
            line.say(content)
        else:
            piece = content[: int(rate / 10)]
            line.say(piece)
            time.sleep(0.1)


def _unknown(_target: Target) -> bytes:
    return b"".join(frame(said("no.such", number)) for number in range(_MANY))


def _questions(_target: Target) -> bytes:
    return _ASK * _MANY


def _connects(_target: Target) -> bytes:
    return frame(b"40/phone," + json.dumps({"token": secrets.token_urlsafe(32)}).encode()) * _MANY


def _events_of_the_line(_target: Target) -> bytes:
    return frame(b'42/phone,["disconnect"]') * _MANY


def _pings(_target: Target) -> bytes:
    return frame(b"still here", PING) * _MANY


def _signs_of_life(_target: Target) -> bytes:
    return frame(b"3") * _MANY


def _large(_target: Target) -> bytes:
    return frame(said("card.submit", 1, kind="metaphor", text="a" * 60_000))


def fragments(target: Target, until: float) -> None:
    """A message that never ends."""
    for _ in again_and_again(until):
        with contextlib.suppress(OSError), contextlib.closing(RawLine(target)) as line:
            line.say(frame(b"4" * 1_000, FRAGMENT))
            _keep_saying(line, frame(b"a" * 1_000, CONTINUED) * 64, until, None)


def many_of_one(number: int, say: bytes | None, every: float) -> Attack:
    """So many sockets of one participant, each of which says this every so many seconds."""

    def attack(target: Target, until: float) -> None:
        lines: list[RawLine] = []
        for _ in again_and_again(until):
            while len(lines) < number and time.monotonic() < until:
                try:
                    lines.append(RawLine(target, target.cookie).joined())
                except OSError:
                    break
            for line in list(lines):
                try:
                    if say:
                        line.say(say)
                    elif select.select([line.socket], [], [], 0)[0]:
                        line.drop_what_came()
                except OSError:
                    line.close()
                    lines.remove(line)
            time.sleep(every)

    return attack


def come_and_go(target: Target, until: float) -> None:
    """Strangers connect, are refused, and go."""
    for _ in again_and_again(until):
        with contextlib.suppress(OSError), contextlib.closing(RawLine(target)) as line:
            line.say(frame(b"40/phone," + json.dumps({"token": secrets.token_urlsafe(32)}).encode()))
            line.socket.settimeout(5)
            line.until(b"44/phone")


def pages(target: Target, until: float) -> None:
    """Pages, by 30 at once."""

    def ask() -> None:
        for _ in again_and_again(until):
            with contextlib.suppress(OSError, HTTPException):
                line = HTTPConnection("127.0.0.1", target.port, timeout=10)
                while time.monotonic() < until:
                    line.request("GET", f"/j/{target.code}")
                    line.getresponse().read()

    _at_once(30, ask)


def reads_nothing(target: Target, until: float) -> None:
    """One phone asks for its snapshot within its rate, and never reads the answers."""
    for _ in again_and_again(until):
        with contextlib.suppress(OSError):
            line = RawLine(target, target.cookie, receive_buffer=4_096).joined()
            while time.monotonic() < until:
                line.say(_ASK, reads=False)
                time.sleep(0.06)


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

    def ask() -> None:
        for _ in again_and_again(until):
            with contextlib.suppress(OSError, HTTPException):
                line = HTTPConnection("127.0.0.1", target.port, timeout=10)
                while time.monotonic() < until:
                    line.request("GET", f"/j/{secrets.token_hex(3)[:5].upper()}")
                    line.getresponse().read()

    _at_once(10, ask)


def _opened(target: Target) -> socket.socket:
    return socket.create_connection(("127.0.0.1", target.port), timeout=5)


def _at_once(many: int, ask: Callable[[], None]) -> None:
    threads = [threading.Thread(target=ask, daemon=True) for _ in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


ROWS: dict[str, Attack] = {
    "unknown commands of a participant": _flooding(_unknown, known=True),
    "the same at 50 kB a second": _flooding(_unknown, known=True, rate=50_000),
    "valid commands as fast as they go": _flooding(_questions, known=True),
    "a stranger asks to be let in": _flooding(_connects, known=False),
    "events named like those of the line": _flooding(_events_of_the_line, known=True),
    "pings of the websocket": _flooding(_pings, known=False),
    "a stranger's signs of life": _flooding(_signs_of_life, known=False),
    "frames of 60 kB": _flooding(_large, known=True),
    "a message that never ends": fragments,
    "40 sockets of one person that ask for everything": many_of_one(40, _ASK, 0),
    "20 sockets of one person, each within its rate": many_of_one(20, _ASK, 0.06),
    "400 idle sockets of one person": many_of_one(400, None, 1),
    "strangers come, are refused, and go": come_and_go,
    "pages for 30 at once": pages,
    "a phone that asks for much and reads nothing": reads_nothing,
    "100 forms that come byte by byte": slow_bodies,
    "300 requests that are never ended": half_open,
    "codes of workshops are guessed": guesses,
}


def run(name: str, target: Target, until: float) -> None:
    """A row, as what a process of its own does."""
    ROWS[name](target, until)
