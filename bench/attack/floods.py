"""Attacks on websockets: what strangers and participants say on them, and how many they open."""

import contextlib
import json
import secrets
import select
import time
from collections.abc import Callable

from bench.attack.target import CONTINUED, FRAGMENT, PING, Attack, RawLine, Target, again_and_again, frame, said

_MANY = 512
ASK = frame(said("sync", 1, since=None))


def flooding(content: Callable[[Target], bytes], known: bool, rate: float | None = None) -> Attack:
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


def unknown(_target: Target) -> bytes:
    return b"".join(frame(said("no.such", number)) for number in range(_MANY))


def questions(_target: Target) -> bytes:
    return ASK * _MANY


def connects(_target: Target) -> bytes:
    return frame(b"40/phone," + json.dumps({"token": secrets.token_urlsafe(32)}).encode()) * _MANY


def events_of_the_line(_target: Target) -> bytes:
    return frame(b'42/phone,["disconnect"]') * _MANY


def pings(_target: Target) -> bytes:
    return frame(b"still here", PING) * _MANY


def signs_of_life(_target: Target) -> bytes:
    return frame(b"3") * _MANY


def large(_target: Target) -> bytes:
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


def reads_nothing(target: Target, until: float) -> None:
    """One phone asks for its snapshot within its rate, and never reads the answers."""
    for _ in again_and_again(until):
        with contextlib.suppress(OSError):
            line = RawLine(target, target.cookie, receive_buffer=4_096).joined()
            while time.monotonic() < until:
                line.say(ASK, reads=False)
                time.sleep(0.06)
