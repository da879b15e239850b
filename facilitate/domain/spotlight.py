"""What stands large on the stage: one card or one cluster; or a name, of a participant or a pair whose turn it is to
speak and who has nothing to show."""

from typing import Annotated, Literal

from msgspec import Meta

from facilitate.domain.ids import Id

Shown = Literal["card", "cluster", "speaker"]
Spotlight = Annotated[dict[Shown, Id], Meta(min_length=1, max_length=1)]
"""By its kind, of which a file, a database and a snapshot know the same ones."""


def on(kind: Shown, id_: str) -> Spotlight:
    return {kind: id_}
