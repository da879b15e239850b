from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Key, Milliseconds, Model


class Capability(Model):
    """The right to act in a role, held by whoever knows the token; only its SHA-256 is stored.

    A *link* is handed around and exchanged for a *device* capability, which names the link as its parent: revoking the
    link stops every device that came in by it. `workshop_id` is empty for a host, `participant_id` for all but phones.
    A link that a facilitator made has a `label` and the `screen` it opens (board, remote, stage or report). It ends by
    itself at `expires_at`, if that is set, and by the rules of `actions/lines.py`. `used_at`: a link was opened; a
    host's device was used, to the day.
    """

    __tablename__ = "capability"

    id: Mapped[Key]
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(12))
    owner: Mapped[str] = mapped_column(String(32))
    workshop_id: Mapped[str | None] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participant.id", ondelete="CASCADE"))
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("capability.id", ondelete="CASCADE"))
    one_time: Mapped[bool]
    created_at: Mapped[Milliseconds]
    used_at: Mapped[Milliseconds | None]
    revoked_at: Mapped[Milliseconds | None]
    expires_at: Mapped[Milliseconds | None]
    label: Mapped[str] = mapped_column(String(60), default="", server_default="")
    screen: Mapped[str] = mapped_column(String(8), default="", server_default="")
