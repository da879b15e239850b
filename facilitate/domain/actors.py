"""Who acts."""

from dataclasses import dataclass

from facilitate.domain.words import Role


@dataclass(frozen=True, slots=True)
class Actor:
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
