"""The WSGI app around all others. It knows nothing of Flask, and so holds for what Flask never sees."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

from facilitate import bare_page, i18n
from facilitate.domain.errors import N_
from facilitate.edge.headers import Headers, completed
from facilitate.edge.own import OwnAddresses
from facilitate.edge.proxies import Proxies

StartResponse = Callable[..., Any]
App = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]

_NOT_HERE = N_("No workshop is found at this address.")
_WHERE = N_("Use the address or the QR code that the big screen shows.")
_WHO_RUNS_IT = N_("Do you run this server? Name the address in OWN_HOSTS and start it again.")
_AS_TEXT: Headers = [("Content-Type", "text/plain; charset=utf-8")]
_SOCKETS = "/socket.io/"


class Around:
    """Answers 421 under a Host that is not ours; settles who asks; completes the headers of every answer."""

    def __init__(self, app: App, own: OwnAddresses, proxies: Proxies):
        self._app, self._own, self._proxies = app, own, proxies

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        self._proxies.settle(environ)
        scheme, host = environ["wsgi.url_scheme"], environ.get("HTTP_HOST", "")

        def start(status: str, headers: Headers, *more: Any) -> Any:
            return start_response(status, completed(headers, scheme, host), *more)

        if not self._own.know(environ):
            if place := self._own.without_www(environ):
                return _told(environ, start, "308 Permanent Redirect", [*_AS_TEXT, ("Location", place)], b"")
            return _told(environ, start, "421 Misdirected Request", bare_page.HEADERS, _not_here(environ))
        if _wants_a_script(environ):
            sentence = _text(environ, N_("This is not filled in as expected. Nothing was changed."))
            return _told(environ, start, "400 Bad Request", _AS_TEXT, f"{sentence}\n".encode())
        return self._app(environ, start)


def _wants_a_script(environ: dict[str, Any]) -> bool:
    """Polling answered as a script (JSONP) is for browsers that are long gone, and read by any page that likes to."""
    asked = environ.get("QUERY_STRING", "")
    return environ.get("PATH_INFO", "").startswith(_SOCKETS) and "j" in parse_qs(asked, keep_blank_values=True)


def _not_here(environ: dict[str, Any]) -> bytes:
    """First what a participant can do, then what only who runs the server can."""
    what, where, who = (_text(environ, message) for message in (_NOT_HERE, _WHERE, _WHO_RUNS_IT))
    paragraph = bare_page.paragraph
    return bare_page.bare_page(_language(environ), what, paragraph(where), paragraph(who, "small"))


def _language(environ: dict[str, Any]) -> str:
    return i18n.language_of(environ)


def _text(environ: dict[str, Any], message: str) -> str:
    return i18n.text_in(_language(environ), message)


def _told(
    environ: dict[str, Any], start_response: StartResponse, status: str, headers: Headers, body: bytes
) -> Iterable[bytes]:
    start_response(status, [*headers, ("Content-Length", str(len(body)))])
    return [] if environ.get("REQUEST_METHOD") == "HEAD" else [body]
