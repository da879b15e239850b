"""A child's side of being watched over: it says that it is ready, and then that it goes on.

It also notices when the supervisor is gone, and ends then: nothing outlives it.
"""

import faulthandler
import json
import os
import signal
import socket
import sys
import time
from dataclasses import dataclass
from typing import Any

NAME = "FACILITATE_CHILD"
"""The variable in which a child is told what it needs, as JSON."""
SWITCH_INTERVAL = "FACILITATE_SWITCH_INTERVAL"
"""Seconds after which Python turns to another thread, for tests that look for races."""
BEAT_S = 0.5
DUMP = signal.SIGUSR2
"""Makes a process write the stacks of all its threads to stderr, whatever it does or waits for."""


@dataclass(frozen=True)
class Told:
    """What the supervisor told: numbers of open files by name, addresses of sockets, and whatever else is plain."""

    pulses: dict[str, int]
    listeners: dict[str, int]
    addresses: dict[str, str]
    more: dict[str, Any]

    def listener(self, name: str) -> socket.socket:
        return socket.socket(fileno=self.listeners[name])

    def pulse(self, name: str) -> socket.socket:
        return socket.socket(fileno=self.pulses[name])


def become_a_child() -> Told:
    """To be done first of all. Ctrl-C is the supervisor's affair, which ends its children in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.register(DUMP, all_threads=True)
    if interval := os.environ.get(SWITCH_INTERVAL):
        sys.setswitchinterval(float(interval))
    return Told(**json.loads(os.environ[NAME]))


class Pulse:
    """The line to the supervisor."""

    def __init__(self, channel: socket.socket) -> None:
        self.channel = channel
        channel.setblocking(False)
        self._beat_at = 0.0

    def ready(self) -> None:
        """From now on it is missed when it does not beat."""
        self._say(f"{os.getpid()}\n".encode())

    def beat(self) -> None:
        """To be called often; says something twice a second."""
        now = time.monotonic()
        if now - self._beat_at >= BEAT_S:
            self._beat_at = now
            self._say(b".")

    def must_go_on(self) -> None:
        """To be called when the line can be read: nothing is ever said on it, so the supervisor is gone."""
        try:
            gone = not self.channel.recv(1)
        except BlockingIOError:
            return
        except OSError:
            gone = True
        if gone:
            os._exit(1)

    def _say(self, word: bytes) -> None:
        try:
            self.channel.send(word)
        except BlockingIOError:
            pass  # the supervisor did not read for long; it has enough to go by
        except OSError:
            os._exit(1)
