"""Security headers. Our own, since the extensions for them force https and so break a server on a LAN."""

from flask import Flask, Response, request

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self' ws://{host} wss://{host}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

_FRAMES = "; frame-src 'self'"


def with_frames(response: Response) -> Response:
    """A page that shows another one of ours in a frame."""
    response.headers["Content-Security-Policy"] = _POLICY.format(host=request.host) + _FRAMES
    return response


def in_a_frame(response: Response) -> Response:
    """A page that may stand in a frame of ours."""
    policy = _POLICY.format(host=request.host).replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    response.headers["Content-Security-Policy"] = policy
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


def register(app: Flask) -> None:
    """Pages are private and never kept by a cache; the built files have headers of their own."""

    @app.after_request
    def secure(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", _POLICY.format(host=request.host))
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers.setdefault("X-Frame-Options", "DENY")
        response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        return response
