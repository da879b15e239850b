"""Which picture of a board somebody wants."""

from dataclasses import dataclass

from facilitate.work.answer import NotThere

__all__ = ["MEDIA_TYPES", "NotThere", "Wish"]

MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png"}
"""By the name of the format, which is its extension as well."""


@dataclass(frozen=True)
class Wish:
    """Which board to draw, and as what: ids of a round and a lens, or None for the last one that was clustered."""

    format_name: str
    round: str | None = None
    lens: str | None = None
