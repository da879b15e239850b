"""What stands large on the stage: one card or one cluster; or a name, of a participant or a pair whose turn it is to
speak and who has nothing to show.

Beside a card may stand `within`, the cluster or the round that is walked through card by card.
"""

from typing import Annotated, Literal

from msgspec import Meta

from facilitate.domain.ids import Id

Shown = Literal["card", "cluster", "speaker"]
Spotlight = Annotated[dict[Literal[Shown, "within"], Id], Meta(min_length=1, max_length=2)]
"""By its kind, of which a file, a database and a snapshot know the same ones."""


def on(kind: Shown, id_: str, within: str | None = None) -> Spotlight:
    shown: Spotlight = {kind: id_}
    return shown if within is None else shown | {"within": within}


def shows(spotlight: Spotlight | None, id_: str) -> bool:
    """Whether this is what stands there, not only what is walked through."""
    return any(kind != "within" and shown == id_ for kind, shown in (spotlight or {}).items())
