"""A Host as it is written: a name or a literal address, with or without a port."""

import re
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address

_HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]{2,45})\]|([A-Za-z0-9._-]{1,253}))(?::[0-9]{1,5})?")
_PORTS = {"http": ":80", "https": ":443"}

Literal = IPv4Address | IPv6Address


def name_of(host: str) -> str | None:
    """The name or literal address in a Host, without its port, as it is compared; None when this is no Host at all."""
    found = _HOST.fullmatch(host)
    return plain(found[1] or found[2]) if found else None


def plain(name: str) -> str:
    """A name as it is compared and as browsers write it: in small letters, foreign ones as IDNA has them."""
    lower = name.strip().lower().removesuffix(".")
    with suppress(UnicodeError):  # too long, or empty between two dots: no browser comes by such a name
        return lower if lower.isascii() else lower.encode("idna").decode()
    return lower


def literal(text: str) -> Literal | None:
    """The address that this is, an IPv4 one also when it came over IPv6; None for a name."""
    try:
        address = ip_address(text.strip().partition("%")[0])
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def is_loopback(name: str) -> bool:
    """Whether only the machine itself is reached by this."""
    address = literal(name)
    return address.is_loopback if address else name == "localhost"


def without_usual_port(scheme: str, netloc: str) -> str:
    """As browsers write it in a Host and an Origin."""
    return netloc.lower().removesuffix(_PORTS.get(scheme, ""))
