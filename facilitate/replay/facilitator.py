"""The facilitator: enters by the facilitator link, makes the workshop, then speaks `/board`."""

from typing import Any

import msgspec

from facilitate.replay.errors import ReplayError
from facilitate.replay.link import Link
from facilitate.replay.ops import new_op
from facilitate.replay.script import Script
from facilitate.replay.site import Site
from facilitate.replay.tally import Tally


class Facilitator:
    """Leads one workshop: `workshop` and `code` are known once it is made, `rounds` and `lenses` once connected."""

    def __init__(self, base: str, patience: float, tally: Tally) -> None:
        self._site = Site(base, patience, tally)
        self._patience = patience
        self._tally = tally
        self._link: Link | None = None
        self.workshop = ""
        self.code = ""
        self.rounds: list[str] = []
        self.lenses: dict[str, str] = {}

    def enter(self, token: str) -> None:
        """Exchange the link's token for a cookie. Raises ReplayError when it is not (or no longer) good."""
        try:
            self._site.post_form("/enter", "/", {"token": token, "next": "/"})
        except ReplayError as error:
            raise ReplayError(f"the facilitator link was not accepted ({error})") from error

    def create(self, script: Script) -> None:
        """Make the script's workshop with the script's rounds."""
        payload = {
            "op": new_op(),
            **msgspec.to_builtins(script.workshop),
            "event": msgspec.to_builtins(script.event),
            "rounds": [round_.plan() for round_ in script.rounds],
        }
        answer = self._site.post_json("/workshops", "/", payload)
        self.workshop, self.code = answer["workshop"], answer["code"]

    def connect(self) -> None:
        """Open the board and learn the ids of its rounds and their first lenses."""
        auth = {"workshop": self.workshop}
        self._link = Link(self._site.base, "/board", self._site.cookies(), auth, self._patience, self._tally)
        self._link.open()
        board = self.board()
        self.rounds = sorted(board["rounds"], key=lambda round_id: board["rounds"][round_id]["position"])
        for lens in sorted(board["lenses"].values(), key=lambda lens: -lens["position"]):
            self.lenses[lens["round"]] = lens["id"]

    def do(self, command: str, **fields: Any) -> dict[str, Any]:
        """Send a command of the board -> its ack. Raises ReplayError."""
        assert self._link, "connect first"
        return self._link.command(command, **fields)

    def board(self) -> dict[str, Any]:
        """The whole board as it is now."""
        snapshot: dict[str, Any] = self.do("sync", since=None)["snapshot"]
        return snapshot

    def download(self, file_format: str) -> bytes:
        """An export of the workshop."""
        return self._site.fetch(f"/r/{self.workshop}.{file_format}").content

    def leave(self) -> None:
        if self._link:
            self._link.close()
