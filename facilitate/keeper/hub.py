"""The sockets of a process of the store: one thread takes in what is asked and sends answers, and waits for nobody."""

import os
import selectors
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from facilitate.keeper.messages import Inbox, Message
from facilitate.supervision.pulse import Pulse

_PIECE = 1 << 18
_MOST_WAITING = 1 << 28
"""Bytes that a peer may leave unread before it is given up."""


@dataclass(eq=False)
class Peer:
    """A server process that asks; `waiting` has not been sent yet."""

    channel: socket.socket
    inbox: Inbox = field(default_factory=Inbox)
    waiting: bytearray = field(default_factory=bytearray)


class Hub:
    """Everybody who asks, by a listening socket. `stopping` once the process was told to stop."""

    def __init__(self, listener: socket.socket, pulse: Pulse) -> None:
        self.peers: set[Peer] = set()
        self.stopping = False
        self._pulse = pulse
        self._selector = selectors.DefaultSelector()
        self._listener = listener
        listener.setblocking(False)
        self._selector.register(listener, selectors.EVENT_READ, self._accept)
        self._selector.register(pulse.channel, selectors.EVENT_READ, self._pulse.must_go_on)
        self._awake, self._wake = os.pipe()
        os.set_blocking(self._awake, False)
        os.set_blocking(self._wake, False)
        self._selector.register(self._awake, selectors.EVENT_READ, self._drain)
        signal.signal(signal.SIGTERM, self._stop)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)

    def wait(self, seconds: float) -> list[tuple[Peer, Message]]:
        """What was asked meanwhile; returns as soon as there is anything, or something woke it."""
        self.beat()
        asked: list[tuple[Peer, Message]] = []
        for key, events in self._selector.select(seconds):
            if isinstance(key.data, Peer):
                if events & selectors.EVENT_WRITE:
                    self._flush(key.data)
                if events & selectors.EVENT_READ:
                    asked += [(key.data, message) for message in self._read(key.data)]
            else:
                act: Callable[[], Any] = key.data
                act()
        return asked

    def beat(self) -> None:
        """Work goes on."""
        self._pulse.beat()

    def wake(self) -> None:
        """End `wait`, from another thread."""
        os.write(self._wake, b"!")

    def send(self, peer: Peer, content: bytes) -> None:
        """At once as far as it goes, the rest when the peer reads on."""
        if peer in self.peers:
            peer.waiting += content
            self._flush(peer)

    def _accept(self) -> None:
        channel, _ = self._listener.accept()
        channel.setblocking(False)
        peer = Peer(channel)
        self.peers.add(peer)
        self._selector.register(channel, selectors.EVENT_READ, peer)

    def _read(self, peer: Peer) -> list[Message]:
        try:
            piece = peer.channel.recv(_PIECE)
        except BlockingIOError:
            return []
        except OSError:
            piece = b""
        if not piece:
            self._forget(peer)
            return []
        return list(peer.inbox.messages(piece))

    def _flush(self, peer: Peer) -> None:
        try:
            while peer.waiting:
                del peer.waiting[: peer.channel.send(peer.waiting)]
        except BlockingIOError:
            if len(peer.waiting) > _MOST_WAITING:
                self._forget(peer)
                return
        except OSError:
            self._forget(peer)
            return
        events = selectors.EVENT_READ | (selectors.EVENT_WRITE if peer.waiting else 0)
        self._selector.modify(peer.channel, events, peer)

    def _forget(self, peer: Peer) -> None:
        if peer in self.peers:
            self.peers.remove(peer)
            self._selector.unregister(peer.channel)
            peer.channel.close()

    def _drain(self) -> None:
        os.read(self._awake, 4096)

    def _stop(self, *_signal: object) -> None:
        self.stopping = True
