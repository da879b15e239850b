"""Whose sockets are whose: all that one person has open together may say no more than one of them."""

from collections import OrderedDict

from facilitate.domain.limits import SOCKETS_OF_ONE
from facilitate.realtime.bucket import Each
from facilitate.realtime.line.budget import Budget, Tally


class Persons:
    """Sockets by their ids, and the budget that those of a person share."""

    def __init__(self, tally: Tally):
        self._budgets: Each[Budget] = Each(lambda: Budget(tally))
        self._sockets: dict[str, OrderedDict[str, None]] = {}
        self._person: dict[str, str] = {}

    def joins(self, sid: str, person: str) -> tuple[Budget, str | None]:
        """A socket says whose it is -> what it may say from now on, and the socket that has to make room for it.

        The oldest goes: on a bad line it is the one that is dead without anybody having noticed.
        """
        self.leaves(sid)
        theirs = self._sockets.setdefault(person, OrderedDict())
        theirs[sid] = None
        self._person[sid] = person
        oldest = next(iter(theirs)) if len(theirs) > SOCKETS_OF_ONE else None
        return self._budgets.of(person), oldest

    def knows(self, sid: str) -> bool:
        """Whether somebody said that it is theirs."""
        return sid in self._person

    def leaves(self, sid: str) -> None:
        person = self._person.pop(sid, None)
        if person is not None:
            theirs = self._sockets[person]
            del theirs[sid]
            if not theirs:
                del self._sockets[person]
