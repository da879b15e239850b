"""The addresses by which this server goes. No other place decides that.

A page of somebody else can make a browser in the room ask us under *its* name (DNS rebinding), and would then count as
ours. Such a page has a name, never the address of this machine. So a literal address is ours when the connection came
in at it, whatever network the machine is in by now; a name is ours when it is known.
"""

import socket
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from config import Settings
from facilitate import lan
from facilitate.edge import hosts

_EVERYWHERE = {"", "0.0.0.0", "::"}
_WEB = ("http", "https")
_WWW = "www."
_IN_A_PATH = "/:@!$&'()*+,;=-._~"


class OwnAddresses:
    """Of one installation. `request` is always what WSGI calls environ, or the part of it that is there."""

    def __init__(self, settings: Settings):
        self.public_url = settings.public_url
        parts = urlsplit(settings.public_url)
        self.scheme = parts.scheme
        """How browsers reach us, when PUBLIC_URL says so; else empty."""
        self._public_place = hosts.without_usual_port(parts.scheme, parts.netloc)
        self._listens = settings.host
        self._in_the_lan = lan.addresses()
        self._reachable = ""
        told = ["localhost", parts.hostname or "", settings.host, *settings.own_hosts, *machine_names()]
        literals = (hosts.literal(one) for one in [*told, *self._in_the_lan])
        self._literals = {one for one in literals if one and not one.is_unspecified}
        self._names = {hosts.plain(one) for one in told if one and not hosts.literal(one)}

    def know(self, request: Mapping[str, Any]) -> bool:
        """Whether the Host of a request is ours."""
        name = hosts.name_of(request.get("HTTP_HOST", ""))
        if name is None:
            return False
        address = hosts.literal(name)
        if address is None:
            return name in self._names
        came_in_at = hosts.literal(request.get("SERVER_NAME", ""))
        own = address == came_in_at and not address.is_unspecified
        return own or address.is_loopback or address in self._literals

    def without_www(self, request: Mapping[str, Any]) -> str:
        """What was asked for, under our own name, where people typed `www.` in front of it; else empty.

        Under one name alone, since a browser keeps cookies for each.
        """
        host = request.get("HTTP_HOST", "").lower()
        plain = host.removeprefix(_WWW)
        name = hosts.name_of(plain)
        if plain == host or name not in self._names or request.get("REQUEST_METHOD") not in ("GET", "HEAD"):
            return ""
        path = quote(request.get("PATH_INFO", "/").encode("latin-1"), safe=_IN_A_PATH)
        asked = request.get("QUERY_STRING", "")
        return f"{request['wsgi.url_scheme']}://{plain}{path}{'?' + asked if asked else ''}"

    def admit(self, request: Mapping[str, Any]) -> bool:
        """Whether a request for a socket is for us, and comes from a page of ours or from no browser.

        Every browser names an Origin with a websocket and with a post. Who sends none is a program; it carries no
        cookie that it was not given, and may come as any program may.
        """
        origin = request.get("HTTP_ORIGIN", "")
        return self.know(request) and (not origin or self._is_own(origin, request["HTTP_HOST"]))

    def _is_own(self, origin: str, host: str) -> bool:
        # The scheme counts only where PUBLIC_URL says it: a proxy need not tell us how it was asked.
        scheme, _, place = origin.lower().partition("://")
        place = hosts.without_usual_port(scheme, place)
        if place == self._public_place:
            return scheme == self.scheme
        return scheme in _WEB and place == hosts.without_usual_port(scheme, host)

    def reachable(self, port: int) -> tuple[str, str]:
        """How others reach us at this port -> (address, where it is from)."""
        self._reachable, explanation = self._found(port)
        return self._reachable, explanation

    def local(self, port: int) -> str:
        """How this very machine reaches us."""
        host = "127.0.0.1" if self._listens in _EVERYWHERE else self._listens
        return f"http://{f'[{host}]' if ':' in host else host}:{port}"

    def for_phones(self, page: str) -> str:
        """Where phones come in, for who sees a page at the root `page`: PUBLIC_URL, else there, unless only this
        machine knows that."""
        if self.public_url:
            return self.public_url
        name = hosts.name_of(urlsplit(page).netloc)
        return self._reachable if self._reachable and name and hosts.is_loopback(name) else page

    def of_sockets(self, host: str) -> list[str]:
        """Where a page with this Host may open a websocket."""
        return list(dict.fromkeys(place for place in (self._public_place, host) if place))

    def _found(self, port: int) -> tuple[str, str]:
        if self.public_url:
            return self.public_url, "(from PUBLIC_URL)"
        local = self.local(port)
        if self._listens not in _EVERYWHERE:
            alone = hosts.is_loopback(self._listens)
            return local, "(only this machine can reach it, phones cannot)" if alone else "(from HOST)"
        if not self._in_the_lan:
            return local, "(no network found: only this machine can reach it, phones cannot)"
        first, *others = self._in_the_lan
        also = f"; also {', '.join(others)}" if others else ""
        return f"http://{first}:{port}", f"(the address of this machine in the local network{also})"


def machine_names() -> list[str]:
    """What this machine is called, also as its neighbours find it without a name server."""
    name = socket.gethostname()
    short = name.partition(".")[0]
    return [name, short, f"{short}.local"] if short else []
