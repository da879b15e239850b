"""What fields of a file are made of."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from facilitate.domain.ids import Id as Id
from facilitate.domain.ids import PassageKey

_LAST = 253_370_764_800_000
"""The first moment of the year 9999: the last that is in a year of four digits on every clock of the world."""
_LONGEST = 2**31 * 1000
Key = PassageKey
Code = Annotated[str, Meta(pattern=r"^[A-Z0-9]{4,8}$(?!\n)")]
OrderKey = Annotated[str, Meta(pattern=r"^[0-9a-z]{0,999}[1-9a-z]$(?!\n)")]
Line = Annotated[str, Meta(max_length=600)]
"""What commands take, 200 signs, can become thrice as long when it is cleaned."""
Text = Annotated[str, Meta(max_length=20_000)]
Moment = Annotated[int, Meta(ge=0, le=_LAST)]
Span = Annotated[int, Meta(ge=-_LONGEST, le=_LONGEST)]
Count = Annotated[int, Meta(ge=0, le=2**31 - 1)]
Dots = Annotated[int, Meta(ge=1, le=2**31 - 1)]
Field = Literal["why", "condition", "example", "addressee"]


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An object of a file: with all of its fields, in this order, and no others."""
