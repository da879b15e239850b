"""All that strangers may ask: whether a code or a token is right, and to take part. It is asked here before the store.

For tokens see `tokens`. Wrong codes are counted. Whoever knows which codes are wrong finds those that are right. So a
right code is paid for as well, once for each network: from then on it is known there, and everybody behind that address
comes in by it, whoever guesses beside them.
A network where the workshop's board is open knows it from the start.
"""

import time
from concurrent.futures import Future
from typing import Any

from facilitate.actions.attending.joining import UNKNOWN_CODE
from facilitate.domain.codes import normalise
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.realtime.askers import Askers
from facilitate.realtime.bucket import Bucket, Each
from facilitate.realtime.guesses import Guesses, network_of
from facilitate.realtime.known import Known
from facilitate.realtime.stage_codes import StageCodes
from facilitate.realtime.tokens import Tokens
from facilitate.store import queries
from facilitate.store.store import AnyStore

CODES_EACH, CODES_IN_ALL = 60, 600
NEWCOMERS_PER_SECOND, NEWCOMERS_AT_ONCE, NEWCOMERS_WAIT_S = 20, 200, 10.0
"""New participants from one network. A whole school scans the code together; when more come, each waits for their turn
so that those who are in feel nothing, and who would wait longer is told to come back."""
TOO_MANY_COME = N_("Very many people are coming in at this moment. Press the button again in a few seconds.")


class Strangers:
    """What is known about who asks, in memory: networks that know a code, and tokens."""

    def __init__(self) -> None:
        self._codes = Guesses(CODES_EACH, CODES_IN_ALL)
        self.tokens = Tokens()
        self.stage_codes = StageCodes()
        self.askers = Askers()
        self._newcomers = Each(lambda: Bucket(NEWCOMERS_PER_SECOND, NEWCOMERS_AT_ONCE))
        self._codes_known: Known[tuple[str, str]] = Known()
        self._asked: dict[tuple[str, str], Future[None]] = {}

    def workshop(self, store: AnyStore, address: str | None, typed: str) -> dict[str, Any]:
        """The view of the workshop with this code that has not ended. Raises Refused (not_found, rate_limited)."""
        place = network_of(address), normalise(typed)
        if place not in self._codes_known:
            self._find_out(store, place)
        found = store.read(queries.open_workshop, place[1])
        if found is None:
            self._codes_known.forget(place)
            raise _unknown()
        return found

    def stage_link(self, address: str | None, code: str) -> str:
        """The token of the stage's link that a code stands for, once. Raises Refused (not_found, rate_limited)."""
        with self._codes.guess(network_of(address)):
            return self.stage_codes.take(code)

    def has_board(self, store: AnyStore, address: str | None, workshop: str) -> None:
        """Whoever leads or shows this workshop does so from here."""
        found = store.read(queries.workshop_by_id, workshop)
        if found is not None:
            self._codes_known.keep((network_of(address), found["code"]))

    def takes_part(self, address: str | None) -> None:
        """Somebody new waits for their turn to take part. Raises Refused (rate_limited) where that would be long."""
        wait_s = self._newcomers.of(network_of(address)).turn(NEWCOMERS_WAIT_S)
        if wait_s is None:
            raise Refused(ErrorCode.RATE_LIMITED, None, TOO_MANY_COME)
        time.sleep(wait_s)

    def _find_out(self, store: AnyStore, place: tuple[str, str]) -> None:
        """Whether a code is right, once for all who try it from one network at the same moment."""
        ours: Future[None] = Future()
        asked = self._asked.setdefault(place, ours)
        if asked is not ours:
            return asked.result()
        try:
            self._pay(store, *place)
        except BaseException as error:
            del self._asked[place]
            ours.set_exception(error)
            raise
        del self._asked[place]
        return ours.set_result(None)

    def _pay(self, store: AnyStore, network: str, code: str) -> None:
        with self._codes.guess(network):
            if store.read(queries.open_workshop, code) is None:
                raise _unknown()
        self._codes_known.keep((network, code))


def _unknown() -> Refused:
    return Refused(ErrorCode.NOT_FOUND, "code", UNKNOWN_CODE)
