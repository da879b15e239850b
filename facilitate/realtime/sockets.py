"""The sockets that are connected now, each with its actor and its person's share of commands per second."""

import secrets
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from facilitate import i18n
from facilitate.domain.actors import Actor
from facilitate.domain.limits import COMMANDS_AT_ONCE, COMMANDS_PER_SECOND, CONNECTS_AT_ONCE, CONNECTS_PER_SECOND
from facilitate.domain.words import Presence, Sight
from facilitate.realtime.bucket import Bucket, Each

WRITING_S = 6.0
"""Who wrote so recently is still writing."""


@dataclass(slots=True)
class Connected:
    """A socket; others know it by its `mark`. `language` is its reader's, None where that is none of
    ours and nobody asked for the workshop's yet; `bucket` its person's share of commands.

    `awake` while its page is in sight, `writing_until` by the monotonic clock, `holds` while it drags cards.
    """

    actor: Actor
    sid: str
    language: str | None
    bucket: Bucket
    mark: str = field(default_factory=lambda: secrets.token_urlsafe(6))
    awake: bool = True
    writing_until: float = 0.0
    holds: bool = False

    def tell(self, writing: bool, awake: bool) -> None:
        """The page told what its person does."""
        self.awake = awake
        self.writing_until = time.monotonic() + WRITING_S if writing else 0.0

    @property
    def presence(self) -> Presence:
        if not self.awake:
            return Presence.AWAY
        return Presence.WRITING if time.monotonic() < self.writing_until else Presence.IN


def room(namespace: str, actor: Actor) -> str:
    """Where an actor's socket hears the numbered frames of their workshop."""
    if namespace == "/board" and actor.sight is Sight.PUBLIC:
        return f"/public:{actor.workshop}"
    return f"{namespace}:{actor.workshop}"


class Sockets:
    """By namespace and sid. One per app."""

    def __init__(self) -> None:
        self._connected: dict[tuple[str, str], Connected] = {}
        self._of_participants: dict[str, list[Connected]] = {}
        self._changed: deque[Actor] = deque()
        self._buckets = Each(lambda: Bucket(COMMANDS_PER_SECOND, COMMANDS_AT_ONCE))
        self._arrivals = Each(lambda: Bucket(CONNECTS_PER_SECOND, CONNECTS_AT_ONCE))

    def may_come(self, token: str) -> bool:
        """Whether who has this token has not come in too often just now. Who has none is let in nowhere by it."""
        return not token or self._arrivals.of(sha256(token.encode(errors="replace")).hexdigest()).take()

    def add(self, namespace: str, sid: str, actor: Actor, language: str | None = i18n.LANGUAGES[0]) -> None:
        one = self._connected[namespace, sid] = Connected(actor, sid, language, self._buckets.of(actor.person))
        if actor.participant:
            self._of_participants.setdefault(actor.participant, []).append(one)
            self._changed.append(actor)

    def remove(self, namespace: str, sid: str) -> Connected | None:
        """Forget a socket -> what it was."""
        gone = self._connected.pop((namespace, sid), None)
        if gone is not None and gone.actor.participant:
            left = [one for one in self._of_participants.pop(gone.actor.participant, ()) if one is not gone]
            if left:
                self._of_participants[gone.actor.participant] = left
            self._changed.append(gone.actor)
        return gone

    def tell(self, one: Connected, writing: bool, awake: bool) -> None:
        """A page told what its person does."""
        one.tell(writing, awake)
        if one.actor.participant:
            self._changed.append(one.actor)

    def changed(self) -> Iterator[Actor]:
        """Participants who came, went or told what they do since this was asked last."""
        while self._changed:
            yield self._changed.popleft()

    def get(self, namespace: str, sid: str) -> Connected | None:
        return self._connected.get((namespace, sid))

    def all(self) -> list[tuple[str, str, Actor]]:
        """Namespace, sid and actor of everybody."""
        return [(namespace, sid, one.actor) for (namespace, sid), one in list(self._connected.items())]

    def of(self, participant: str) -> list[Connected]:
        """The sockets of a participant's own phones, whichever screen they look at."""
        return self._of_participants.get(participant, [])

    def is_awake(self, participant: str) -> bool:
        """Whether any page of theirs is in sight."""
        return any(one.awake for one in self.of(participant))

    def workshops(self) -> set[str]:
        """Workshops that anybody is connected to."""
        return {actor.workshop for _, _, actor in self.all() if actor.workshop}
