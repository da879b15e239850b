"""Who acts."""

import msgspec

from facilitate.domain.words import Role, Sight

_SEES_ALL = frozenset({Role.HOST, Role.FACILITATOR, Role.SCRIBE})


class Actor(msgspec.Struct, frozen=True):
    """A capability in use. `workshop` is None for a host outside any workshop; `participant` is set for phones only."""

    capability: str
    role: Role
    owner: str
    workshop: str | None = None
    participant: str | None = None

    @property
    def key(self) -> str:
        """What an op id is unique for: a participant's devices share their receipts."""
        return self.participant or self.capability

    @property
    def person(self) -> str:
        """Whose limits count: a participant with all devices, or somebody's device in one workshop."""
        return self.participant or f"{self.capability}:{self.workshop}"

    @property
    def sight(self) -> Sight:
        """How much of the board this actor may see."""
        return Sight.FULL if self.role in _SEES_ALL else Sight.PUBLIC
