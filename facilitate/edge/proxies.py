"""Who really asks, and how: what a proxy forwards is believed only of proxies that were declared.

The library's way, a fixed number of trusted values, believes whoever reaches this port directly. Here each address is
looked at: only what a declared proxy says about the one before it counts.
"""

from collections.abc import Mapping
from ipaddress import ip_network
from typing import Any

from config import Settings
from facilitate.edge import hosts

_THIS_MACHINE = ("127.0.0.0/8", "::1/128")
_FORWARDED = "HTTP_X_FORWARDED_"


class Proxies:
    """Those of TRUSTED_PROXIES; without it, one on this very machine if there is a PUBLIC_URL."""

    def __init__(self, settings: Settings):
        usual = _THIS_MACHINE if settings.public_url else ()
        self._networks = [ip_network(one) for one in settings.trusted_proxies or usual]
        self._scheme = settings.public_url.partition("://")[0]

    def client_address(self, request: Mapping[str, Any]) -> str:
        """The address that limits are about."""
        address = str(request.get("REMOTE_ADDR") or "")
        named = str(request.get("HTTP_X_FORWARDED_FOR") or "").split(",")
        while named and self._trust(address):
            claimed = named.pop().strip()
            found = hosts.literal(claimed) or hosts.literal(hosts.name_of(claimed) or "")
            if found is None:
                break
            address = str(found)
        return address

    def scheme(self, request: Mapping[str, Any]) -> str:
        """How the browser asks: as PUBLIC_URL says, else as a proxy that is believed says."""
        if self._scheme:
            return self._scheme
        told = str(request.get("HTTP_X_FORWARDED_PROTO") or "").rpartition(",")[2].strip().lower()
        believed = told in ("http", "https") and self._trust(str(request.get("REMOTE_ADDR") or ""))
        return told if believed else str(request.get("wsgi.url_scheme", "http"))

    def settle(self, environ: dict[str, Any]) -> None:
        """Put into a request what is believed, and take out what was forwarded: nobody further in looks at that."""
        address, scheme = self.client_address(environ), self.scheme(environ)
        environ["REMOTE_ADDR"], environ["wsgi.url_scheme"] = address, scheme
        for name in [name for name in environ if name.startswith(_FORWARDED) or name == "HTTP_FORWARDED"]:
            del environ[name]

    def _trust(self, address: str) -> bool:
        found = hosts.literal(address)
        return found is not None and any(found in network for network in self._networks)
