"""Which address of this machine phones in the same room can reach."""

import ipaddress
import socket


def addresses() -> list[str]:
    """The machine's IPv4 addresses that others can reach, the one on the way out first; none without a network."""
    found = [
        address for address in (_outgoing(), *_named()) if address and not ipaddress.ip_address(address).is_loopback
    ]
    return list(dict.fromkeys(found))


def _outgoing() -> str | None:
    # A UDP socket that is "connected" sends nothing; it only makes the system choose an interface.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address: str = probe.getsockname()[0]
        return address


def _named() -> list[str]:
    try:
        return [str(entry[4][0]) for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    except OSError:
        return []
