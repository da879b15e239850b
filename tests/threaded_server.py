"""The product with real threads instead of eventlet: everything but wsgi.py must work in both."""

import os
import socket
import sys

from flask import Flask
from werkzeug.serving import make_server

from facilitate import serving, supervising
from facilitate.supervision.pulse import NAME


def _serve(listener: socket.socket, app: Flask) -> None:
    host, port = listener.getsockname()
    make_server(host, port, app, threaded=True, fd=listener.fileno()).serve_forever()


if __name__ == "__main__":
    if NAME in os.environ:
        serving.main(async_mode="threading", serve=_serve)
    else:
        supervising.main([sys.executable, "-W", "ignore", "-m", "tests.threaded_server"])
