"""A line to a server: it can be cut, lose answers, swallow websockets, and later everything goes again."""

import socket
import threading
from contextlib import suppress

CHUNK = 65_536
UPGRADE = b"upgrade: websocket"


class Line:
    """Takes connections on a free port of this machine and passes them on to the server's port."""

    def __init__(self, server_port: int):
        self._server_port = server_port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self._websockets: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._is_cut = False
        self._answers_pass = self._websockets_pass = True
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Drop every connection, and every new one at once."""
        with self._guard:
            self._is_cut = True
            dropped = list(self._open)
        for connection in dropped:
            _hang_up(connection)

    def lose_answers(self) -> None:
        """The server still hears everything, and nobody hears the server: what it sends from now on is lost."""
        self._answers_pass = False

    def swallow_websockets(self) -> None:
        """Pages and polls go on; what is said on websockets, open and new ones, arrives at neither end."""
        self._websockets_pass = False

    def cut_websockets(self) -> None:
        """Drop those that are open."""
        with self._guard:
            dropped = list(self._websockets)
        for connection in dropped:
            _hang_up(connection)

    def restore(self) -> None:
        self._is_cut = False
        self._answers_pass = self._websockets_pass = True

    def close(self) -> None:
        self.cut()
        _hang_up(self._listener)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                person, _address = self._listener.accept()
                threading.Thread(target=self._connect, args=(person,), daemon=True).start()

    def _connect(self, person: socket.socket) -> None:
        try:
            server = socket.create_connection(("127.0.0.1", self._server_port))
        except OSError:
            _hang_up(person)
            return
        with self._guard:
            if self._is_cut:
                _hang_up(person)
                _hang_up(server)
                return
            self._open |= {person, server}
        threading.Thread(target=self._pass_on, args=(person, server), daemon=True).start()
        self._pass_on(server, person)

    def _pass_on(self, speaker: socket.socket, listener: socket.socket) -> None:
        with suppress(OSError):
            answers = speaker.getpeername()[1] == self._server_port
            while heard := speaker.recv(CHUNK):
                if not answers and UPGRADE in heard.lower():
                    with self._guard:
                        self._websockets |= {speaker, listener}
                if (self._answers_pass or not answers) and (self._websockets_pass or speaker not in self._websockets):
                    listener.sendall(heard)
        for end in (speaker, listener):
            _hang_up(end)
            with self._guard:
                self._open.discard(end)
                self._websockets.discard(end)


def _hang_up(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
