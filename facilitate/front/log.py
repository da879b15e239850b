"""What eventlet's web server has to tell of itself: that something failed and where, never what somebody sent."""

import re

import structlog

_WHERE = re.compile(r'File "([^"]+)", line (\d+), in (\w+)')
_KIND = re.compile(r"^([\w.]+)(?::|$)", re.MULTILINE)

log = structlog.get_logger()


class Quiet:
    """A logger for it. What is no traceback is its everyday life."""

    def info(self, text: str, *_arguments: object) -> None:
        if text.startswith("Traceback"):
            last = _WHERE.findall(text)[-1:]
            kinds = _KIND.findall(text)
            log.error("request_failed", error=kinds[-1] if kinds else "", where=[":".join(place) for place in last])

    def error(self, _text: str, *_arguments: object) -> None:
        """Who was cut off while sending: it says their address."""

    def debug(self, _text: str, *_arguments: object) -> None:
        """Who comes and goes."""

    write = info
