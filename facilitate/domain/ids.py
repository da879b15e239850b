"""What things are named by, in commands and in files alike."""

from typing import Annotated

from msgspec import Meta

Id = Annotated[str, Meta(min_length=1, max_length=32, pattern=r"^[A-Za-z0-9_-]{1,32}$(?!\n)")]
PassageKey = Annotated[str, Meta(pattern=r"^[a-z-]{1,20}(:[A-Za-z0-9_-]{1,32})?$(?!\n)")]
"""Of a passage of the report: see `reports.outline`."""
