"""What a start of the server tells: the note for the command line, and the links for people."""

import json
import os
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import structlog

from facilitate.actions.rights import hosts
from facilitate.domain.errors import Refused
from facilitate.keeper.messages import StoreFailed
from facilitate.store.store import AnyStore
from facilitate.web import qr

AGAIN_S = 5.0
_NO_LINK = """
  There is no new facilitator link: {reason}
  Boards and reports can be read meanwhile at {reachable} by whoever came in before. As soon as the server can save
  again a link is printed here, and `facilitate facilitator` prints one too.
"""

log = structlog.get_logger()


class Announcement:
    """`told`: what the note says besides the command line's token, with the address as `reachable`."""

    def __init__(self, store: AnyStore, note: Path, told: Mapping[str, object], explanation: str) -> None:
        self._store, self._note, self._told, self._explanation = store, note, told, explanation
        self._token = _known_token(note)
        self._opened = self._written = False

    def make(self) -> None:
        """Now, as far as it can be; what the storage does not take now is done in the background as soon as it does."""
        reason = self._try()
        if reason:
            self._write()
            _say(_NO_LINK.format(reason=reason, reachable=self._told["reachable"]))
        if not self._done:
            threading.Thread(target=self._again_and_again, name="announcement", daemon=True).start()

    @property
    def _done(self) -> bool:
        return self._opened and self._written

    def _again_and_again(self) -> None:
        while not self._done:
            time.sleep(AGAIN_S)
            if self._opened:
                self._write()
            else:
                self._try()

    def _try(self) -> str:
        """Have the links made, and tell them -> why they cannot be made, or nothing."""
        try:
            for_people, self._token = self._store.write(hosts.open_the_house, self._token)
        except Refused as error:
            return error.message
        except StoreFailed:
            return "the storage failed; the log says why."
        self._opened = True
        self._write()
        reachable = str(self._told["reachable"])
        _say(
            f"\n  Facilitator link (works once):\n    {reachable}/#t={for_people}\n"
            f"\n  Phones join at {reachable}   {self._explanation}\n"
            f"  with the code that the board shows. This QR leads there:\n\n"
            f"{qr.blocks(reachable, coloured=sys.stdout.isatty())}"
        )
        return ""

    def _write(self) -> None:
        """The note, with the token if there is one. Who reads it needs the address also while there is none."""
        self._written = False
        try:
            _write_privately(self._note, json.dumps({**self._told, "token": self._token}))
        except OSError as error:
            log.warning("note_not_written", reason=type(error).__name__, detail=str(error))
        else:
            self._written = True


def _say(text: str) -> None:
    with suppress(OSError):  # what is printed may go into a file, on a disk that is full
        print(text, flush=True)


def _known_token(note: Path) -> str:
    """The command line's token of an earlier start, which a replay may still be using."""
    try:
        return str(json.loads(note.read_text())["token"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _write_privately(path: Path, text: str) -> None:
    """For the user of this process alone, and at once: a reader sees the old text or the new one."""
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)
