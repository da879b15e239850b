"""Codes that somebody types on the computer of a projector, where nobody can type the secret of a stage's link.

A code stands for one link, for a quarter of an hour, and once. It is known to this process alone: after a restart the
facilitator asks for another one.
"""

import time
from collections.abc import Callable

from facilitate.domain.codes import new_code
from facilitate.domain.errors import N_, ErrorCode, Refused

SIGNS = 6
LASTS_S = 15 * 60.0
UNKNOWN = N_("This code is not right, or its time is over. On the board, make a new one.")


class StageCodes:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._links: dict[str, tuple[str, float]] = {}

    def of(self, token: str) -> str:
        """A code for the link with this token; an older one of it ends."""
        now = self._clock()
        self._links = {code: link for code, link in self._links.items() if link[0] != token and link[1] > now}
        code = new_code(SIGNS)
        self._links[code] = token, now + LASTS_S
        return code

    def take(self, code: str) -> str:
        """The token of the link that a code stands for; the code is used up. Raises Refused (not_found)."""
        token, until = self._links.pop(code, ("", 0.0))
        if until <= self._clock():
            raise Refused(ErrorCode.NOT_FOUND, "code", UNKNOWN)
        return token
