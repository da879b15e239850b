"""The WSGI app around all others. It knows nothing of Flask, and so holds for what Flask never sees."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

from facilitate import i18n
from facilitate.domain.errors import N_
from facilitate.edge.headers import Headers, completed
from facilitate.edge.own import OwnAddresses
from facilitate.edge.proxies import Proxies

StartResponse = Callable[..., Any]
App = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]

_NOT_OURS = N_(
    "No workshop is found at this address. Use the address or the QR code that the big screen shows. Do you run this "
    "server? Name the address in OWN_HOSTS and start it again."
)
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
            return _told(environ, start, "421 Misdirected Request", _NOT_OURS)
        if _wants_a_script(environ):
            return _told(
                environ, start, "400 Bad Request", N_("This is not filled in as expected. Nothing was changed.")
            )
        return self._app(environ, start)


def _wants_a_script(environ: dict[str, Any]) -> bool:
    """Polling answered as a script (JSONP) is for browsers that are long gone, and read by any page that likes to."""
    asked = environ.get("QUERY_STRING", "")
    return environ.get("PATH_INFO", "").startswith(_SOCKETS) and "j" in parse_qs(asked, keep_blank_values=True)


def _told(environ: dict[str, Any], start_response: StartResponse, status: str, message: str) -> Iterable[bytes]:
    body = i18n.text_in(i18n.language_of(environ.get("HTTP_ACCEPT_LANGUAGE")), message).encode() + b"\n"
    headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))]
    start_response(status, headers)
    return [] if environ.get("REQUEST_METHOD") == "HEAD" else [body]
