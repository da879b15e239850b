"""What a page may load and do. Further headers come from `facilitate.edge`, around everything."""

from flask import Flask, Response, request

from facilitate.web import reach

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self' {sockets}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

_FRAMES = "; frame-src 'self'"


def _policy() -> str:
    # Older browsers do not count a websocket to the page's own server as 'self'.
    places = reach.own_addresses().of_sockets(request.host)
    return _POLICY.format(sockets=" ".join(f"ws://{place} wss://{place}" for place in places))


def with_frames(response: Response) -> Response:
    """A page that shows another one of ours in a frame."""
    response.headers["Content-Security-Policy"] = _policy() + _FRAMES
    return response


def in_a_frame(response: Response) -> Response:
    """A page that may stand in a frame of ours."""
    policy = _policy().replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    response.headers["Content-Security-Policy"] = policy
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


def register(app: Flask) -> None:
    @app.after_request
    def secure(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", _policy())
        return response
