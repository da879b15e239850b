"""How many cards one person sends: more than anybody writes is a program, or a cat on the keyboard."""

from facilitate.domain.actors import Actor
from facilitate.domain.commands import CardSubmit, Command, DraftSend
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import CARDS_AT_ONCE, CARDS_PER_SECOND
from facilitate.realtime.bucket import Bucket, Each

TOO_FAST = N_("You are sending very many cards. Your text stays here, and is sent in a moment.")
_MAKES_CARDS = (CardSubmit, DraftSend)


class Pace:
    """By person, over all their sockets and the plain form."""

    def __init__(self) -> None:
        self._cards = Each(lambda: Bucket(CARDS_PER_SECOND, CARDS_AT_ONCE))

    def must_fit(self, actor: Actor, command: Command) -> None:
        """Raises Refused (rate_limited), after which a phone sends it again by itself."""
        if isinstance(command, _MAKES_CARDS) and not self._cards.of(actor.key).take():
            raise Refused(ErrorCode.RATE_LIMITED, None, TOO_FAST)
