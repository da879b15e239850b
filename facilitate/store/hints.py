"""What is told once and not kept: pens, typing, presence. A hint may be lost; nothing depends on it alone."""

from typing import Any

import msgspec


class Hint(msgspec.Struct, frozen=True):
    """`audience`: participants whose phones hear it; None: facilitators and scribes at the board."""

    workshop: str
    type: str
    data: dict[str, Any]
    audience: tuple[str, ...] | None = None

    @property
    def payload(self) -> dict[str, Any]:
        """As it travels: {type, ...}."""
        return {"type": self.type, **self.data}
