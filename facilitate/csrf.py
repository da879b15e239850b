"""Tokens against forged forms, which look different in every page.

A page that is compressed tells by its length whether what somebody else wrote in it resembles what is secret beside it
(BREACH). Masked with fresh random bytes each time, a token resembles nothing, and what leaks of one page says nothing
about the next.
"""

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode

from flask import Flask, g
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf


class MaskedTokens(CSRFProtect):  # type: ignore[misc]
    """The extension's own protection; `csrf_token()` in a template gives a masked token, the same in one page."""

    def init_app(self, app: Flask) -> None:
        super().init_app(app)
        app.context_processor(lambda: {"csrf_token": masked_token})
        app.jinja_env.globals["csrf_token"] = masked_token

    def _get_csrf_token(self) -> str:
        return unmasked(super()._get_csrf_token() or "")


def masked_token() -> str:
    """The token of this session as this page shows it."""
    if "masked_csrf_token" not in g:
        token = generate_csrf().encode()
        mask = os.urandom(len(token))
        g.masked_csrf_token = urlsafe_b64encode(mask + _xor(token, mask)).decode()
    shown: str = g.masked_csrf_token
    return shown


def unmasked(shown: str) -> str:
    """The token that a page showed; nothing for what is none."""
    try:
        both = urlsafe_b64decode(shown.encode())
        middle = len(both) // 2
        return _xor(both[:middle], both[middle:]).decode()
    except ValueError:
        return ""


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
