"""What SQLite says when the database itself is in trouble, and what that means for everybody who is refused."""

import sqlite3

from sqlalchemy.exc import DBAPIError

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Trouble
from facilitate.store.files.place import Gone

_CODES = {Trouble.FULL: ErrorCode.STORAGE_FULL, Trouble.BUSY: ErrorCode.BUSY}
_SIGNS = {
    "SQLITE_FULL": Trouble.FULL,
    "SQLITE_IOERR_SHMSIZE": Trouble.FULL,
    "SQLITE_IOERR": Trouble.READ_ONLY,
    "SQLITE_BUSY": Trouble.BUSY,
    "SQLITE_LOCKED": Trouble.BUSY,
    "SQLITE_READONLY": Trouble.READ_ONLY,
    "SQLITE_CANTOPEN": Trouble.READ_ONLY,
    "SQLITE_PERM": Trouble.READ_ONLY,
    "SQLITE_CORRUPT": Trouble.DAMAGED,
    "SQLITE_NOTADB": Trouble.DAMAGED,
}
"""By how the names of SQLite's errors begin."""


class InTrouble(Refused):
    """Refused to everybody who asks just now: what keeps the server from saving is no fault of the command's."""

    def __init__(self, trouble: Trouble, sign: str = ""):
        super().__init__(_CODES.get(trouble, ErrorCode.STORAGE))
        self.trouble = trouble
        self.sign = sign
        """SQLite's own name for it, for the log."""


def trouble_in(error: BaseException) -> InTrouble | None:
    """What it means for everybody in the batch when the database itself is in trouble; None if it is one command's own.

    Looks behind the error too: SQLite undoes the whole transaction when the disk is full, and what is seen then is
    that the savepoint is gone.
    """
    found = None
    behind: BaseException | None = error
    while behind is not None:
        if isinstance(behind, InTrouble):
            found = behind
        cause = behind.orig if isinstance(behind, DBAPIError) else behind
        if isinstance(cause, Gone):
            found = InTrouble(Trouble.MOVED, str(cause))
        elif isinstance(cause, sqlite3.Error):
            sign = getattr(cause, "sqlite_errorname", "")
            found = next((InTrouble(trouble, sign) for name, trouble in _SIGNS.items() if sign.startswith(name)), found)
        behind = behind.__cause__ or behind.__context__
    return found
