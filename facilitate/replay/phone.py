"""A participant with a phone: joins by the form on the join page, then speaks `/phone`."""

import time

from facilitate.replay.errors import ReplayError
from facilitate.replay.link import Link
from facilitate.replay.ops import new_op
from facilitate.replay.script import Attendee, ScriptCard
from facilitate.replay.site import Site
from facilitate.replay.tally import Tally

CARD_FIELDS = ("text", "why", "emoji", "condition", "example", "addressee")


class Phone:
    """One participant. `participant` is their id once they are in."""

    def __init__(self, base: str, patience: float, tally: Tally) -> None:
        self._site = Site(base, patience, tally)
        self._patience = patience
        self._tally = tally
        self._link: Link | None = None
        self.participant = ""

    def join(self, code: str, attendee: Attendee) -> None:
        """Join over HTTP, connect, and learn who we are. Raises ReplayError."""
        page = f"/j/{code}"
        fields = {"name": attendee.name, "organisation": attendee.organisation, "op": new_op()}
        self._site.post_form(page, page, fields)
        if not self._site.has_cookie("participant"):
            raise ReplayError(f"joining at {self._site.base}{page} gave no place in the workshop")
        self._link = Link(self._site.base, "/phone", self._site.cookies(), {}, self._patience, self._tally)
        self._link.open()
        self.participant = self._link.command("sync", since=None)["snapshot"]["me"]["id"]
        self._tally.phone_joined()

    def submit(self, round_id: str, card: ScriptCard) -> str:
        """Send a card and wait until the server has it -> its id. Raises ReplayError."""
        assert self._link, "join first"
        said = {field: getattr(card, field) for field in CARD_FIELDS if getattr(card, field)}
        self._tally.card_sent()
        started = time.monotonic()
        ack = self._link.command("card.submit", round=round_id, kind=card.kind.value, **said)
        self._tally.card_acknowledged(time.monotonic() - started)
        card_id: str = ack["card"]
        return card_id

    def vote(self, round_id: str, target: str) -> None:
        """Put one dot on a cluster or a card. Raises ReplayError."""
        assert self._link, "join first"
        self._link.command("vote.cast", round=round_id, target=target)

    def leave(self) -> None:
        """Put the phone away. The participant stays."""
        if self._link:
            self._link.close()
