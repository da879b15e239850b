"""The product with real threads instead of eventlet: everything but wsgi.py must work in both."""

import socket
from typing import Any

from flask import Flask
from werkzeug.serving import make_server

from facilitate import serving


def _inline(function: Any, *args: Any) -> Any:
    return function(*args)


def _serve(listener: socket.socket, app: Flask) -> None:
    host, port = listener.getsockname()
    make_server(host, port, app, threaded=True, fd=listener.fileno()).serve_forever()


if __name__ == "__main__":
    serving.main(offload=_inline, async_mode="threading", serve=_serve)
