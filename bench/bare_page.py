"""The floor for a phone's first page: the same texts as plain HTML, with a bare form, compressed."""

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_HEAD = re.compile(r"<head>.*?</head>", re.DOTALL)
_SCRIPTS = re.compile(r"<script\b.*?</script>", re.DOTALL)
_BARE_HEAD = (
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    '<link rel="icon" href="data:,"><title>Page</title></head>'
)


def bare(page: str) -> str:
    """A page of the product without its styles and scripts."""
    return _SCRIPTS.sub("", _HEAD.sub(_BARE_HEAD, page))


@contextmanager
def served(page: str) -> Iterator[int]:
    """Serve it at any address -> the port. What is posted there is thanked for."""
    whole, thanks = (gzip.compress(text.encode(), 9) for text in (page, '<p data-said="ok">Thank you</p>'))

    class Answers(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._send(whole)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self._send(thanks)

        def _send(self, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_request(self, *_told: object) -> None:
            """Quietly."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
