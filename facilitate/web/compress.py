"""Answers are sent compressed to who takes that, in pieces when they are large.

Beside what others wrote stands no secret that stays the same: the token against forged forms is masked anew in each
page (see facilitate.csrf), and links with a token in them come only in answers to a post, as JSON, which stays as it
is. A name of random length in each answer hides the exact length of the rest.
"""

import gzip
import io
import secrets
import time
from collections.abc import Iterator

from flask import Flask, Response, request

_LEAST = 1_000
_LEVEL = 5
_PIECE = 1 << 15
_LONGEST_NAME = 64
_LARGER = ("text/html", "application/json", "image/svg+xml")


def register(app: Flask) -> None:
    @app.after_request
    def compressed(response: Response) -> Response:
        if not _may_be(response):
            return response
        response.vary.add("Accept-Encoding")
        body = response.get_data()
        if len(body) < _LEAST or request.accept_encodings.quality("gzip") <= 0:
            return response
        response.content_encoding = "gzip"
        if len(body) <= _PIECE:
            response.set_data(b"".join(_pieces(body)))
        else:
            response.response = _in_turns(body)
            del response.headers["Content-Length"]
        return response


def _may_be(response: Response) -> bool:
    """Files that are saved have a compression of their own, or come in pieces already."""
    if response.is_streamed or response.direct_passthrough or response.content_encoding:
        return False
    if "Content-Disposition" in response.headers or response.mimetype not in _LARGER:
        return False
    return response.mimetype != "application/json" or request.method in ("GET", "HEAD")


def _in_turns(body: bytes) -> Iterator[bytes]:
    """A piece takes a millisecond or two; between any two of them others have their turn."""
    for piece in _pieces(body):
        yield piece
        time.sleep(0)


def _pieces(body: bytes) -> Iterator[bytes]:
    out = io.BytesIO()
    name = "x" * secrets.randbelow(_LONGEST_NAME)
    with gzip.GzipFile(name, "wb", _LEVEL, out, mtime=0) as file:
        for start in range(0, len(body), _PIECE):
            file.write(body[start : start + _PIECE])
            yield _taken(out)
    yield _taken(out)


def _taken(out: io.BytesIO) -> bytes:
    piece = out.getvalue()
    out.seek(0)
    out.truncate()
    return piece
