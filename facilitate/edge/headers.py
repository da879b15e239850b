"""What every answer says about itself, whoever gave it. What the app or the built files said already stays.

Our own, since the extensions for them force https and so break a server on a LAN.
"""

from facilitate.edge import hosts

Headers = list[tuple[str, str]]

_ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ("Cache-Control", "no-store"),
)
_ALONE = ("Cross-Origin-Opener-Policy", "same-origin")


def completed(said: Headers, scheme: str, host: str) -> Headers:
    """An answer's headers with those that it lacks.

    A page keeps to itself only where browsers listen to that: over https, and on this machine. Elsewhere they would
    complain of it in the console of every page.
    """
    named = {name.lower() for name, _ in said}
    listened = scheme == "https" or hosts.is_loopback(hosts.name_of(host) or "")
    wanted = (*_ALWAYS, _ALONE) if listened else _ALWAYS
    return [*said, *((name, value) for name, value in wanted if name.lower() not in named)]
