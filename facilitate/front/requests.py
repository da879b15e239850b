"""A request is handed on when all of it is there, and not before: nobody keeps a page busy by being slow."""

import io
from typing import Any

from facilitate.domain.limits import REQUEST_BYTES
from facilitate.front.places import Places
from facilitate.front.turns import Turns

_LINE = "/socket.io"
_NO_LENGTH = b"HTTP/1.1 411 Length Required\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


def timed(protocol: type, places: Places, turns: Turns) -> type:
    """eventlet's class for a connection, made to say what it waits for, and to take turns with others."""

    class Timed(protocol):  # type: ignore[misc]  # eventlet has no types
        def handle_one_request(self) -> None:
            places.waits(self.connection)
            super().handle_one_request()

        def handle_one_response(self) -> None:
            if not (places.waits_on(self.connection) and self._takes_the_body()):
                self.close_connection = True
                return
            if self.path.startswith(_LINE):
                places.polls(self.connection)
                super().handle_one_response()
                return
            with turns.one():
                super().handle_one_response()

        def finish(self) -> None:
            places.leaves(self.connection)
            try:
                super().finish()
            finally:
                self.rfile.close()  # the base forgets it when what it still had to write could not be written

        def log_message(self, *_arguments: Any) -> None:
            """The base writes who it was, and what they said."""

        def _takes_the_body(self) -> bool:
            """Whether the request is whole now. One that is too large the app refuses, while we still wait."""
            if self.headers.get("transfer-encoding") is not None:
                self.wfile.write(_NO_LENGTH)
                return False
            length = int(self.environ.get("CONTENT_LENGTH") or 0)
            if length <= REQUEST_BYTES:
                body = self.environ["wsgi.input"].read()
                if len(body) < length:
                    return False
                self.environ["wsgi.input"] = io.BytesIO(body)
                places.works(self.connection)
            return True

    return Timed
