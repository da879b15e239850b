"""Op ids: what makes a command safe to send again."""

import secrets


def new_op() -> str:
    """128 random bits as 22 characters, as a browser makes them."""
    return secrets.token_urlsafe(16)
