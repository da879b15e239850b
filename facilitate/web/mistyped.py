"""Addresses as people type them: with a slash too many, or the code alone."""

from flask import current_app, request
from werkzeug.exceptions import NotFound

from facilitate.domain.codes import is_code, normalise


def meant() -> str | None:
    """The address of the page that somebody wanted who asked for one that there is not; None for all else."""
    if request.method not in ("GET", "HEAD") or not isinstance(request.routing_exception, NotFound):
        return None
    typed = request.path.strip("/")
    if is_code(typed) and "/" not in typed:
        return f"/j/{normalise(typed)}"
    pages = current_app.create_url_adapter(request)
    if not request.path.endswith("/") or pages is None or not pages.test(f"/{typed}", method="GET"):
        return None
    question = request.query_string.decode()
    return f"/{typed}?{question}" if question else f"/{typed}"
