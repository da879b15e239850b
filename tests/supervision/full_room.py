"""A workshop on a server of the test's own, whose storage comes into trouble while phones write."""

import json
import time
from pathlib import Path
from typing import Any

import requests

from tests.builders import new_op
from tests.clients import Answer, Client, a_host, a_phone, a_workshop_on
from tests.servers import ServerProcess
from tests.waiting import LONG_S, wait_until


class FullRoom:
    """A board and a phone. `sent`: the texts of cards that were acknowledged."""

    def __init__(self, server: ServerProcess) -> None:
        self.server = server
        self.host = a_host(server.url, server.token)
        self.made = a_workshop_on(self.host, "metaphor")
        self.board = Client(self.host, "/board", workshop=self.made["workshop"])
        self.told: list[list[str]] = []
        self.board.socket.on("hint", self._hear, namespace="/board")
        (self.round,) = self.board.snapshot()["rounds"]
        assert self.board.does("round.open", round=self.round)["ok"]
        self.phone = Client(a_phone(server.url, self.made["code"]), "/phone")
        self.sent: list[str] = []

    def sends(self, text: str, op: str | None = None) -> Answer:
        answer = self.phone.does("card.submit", op=op, round=self.round, kind="metaphor", text=text)
        if answer["ok"]:
            self.sent.append(text)
        return answer

    def refused(self, text: str, op: str | None = None) -> str:
        """With which code a card is refused."""
        return str(self.sends(text, op)["error"]["code"])

    def sends_until_taken(self, text: str, op: str | None = None, seconds: float = LONG_S) -> list[str]:
        """As a phone does, with the same op -> the codes with which it was refused before."""
        op, codes = op or new_op(), list[str]()
        end = time.monotonic() + seconds
        while not (answer := self.sends(text, op))["ok"]:
            codes.append(answer["error"]["code"])
            assert time.monotonic() < end, codes
            time.sleep(0.1)
        return codes

    def cards(self) -> list[str]:
        """The texts on the board, as one that comes in now sees it."""
        return sorted(card["text"] for card in self.comes_in()["snapshot"]["cards"].values())

    def comes_in(self) -> Answer:
        """A board that comes in now -> what it is told."""
        board = Client(self.host, "/board", workshop=self.made["workshop"])
        answer = board.comes_in()
        board.close()
        return answer

    def health(self) -> tuple[int, dict[str, Any]]:
        answer = requests.get(f"{self.server.url}/health/ready", timeout=10)
        return answer.status_code, answer.json()

    def lines(self, event: str) -> list[dict[str, Any]]:
        return lines(self.server, event)

    def hears(self, *troubles: str) -> None:
        """The board is told of these, or, without any, that all is over."""
        wait_until(lambda: bool(self.told) and self.told[-1] == list(troubles), f"{troubles}, not {self.told}")

    def leaves(self) -> None:
        for client in (self.board, self.phone):
            client.close()

    def _hear(self, hint: Answer) -> None:
        if hint["type"] == "storage":
            self.told.append(hint["troubles"])


def lines(server: ServerProcess, event: str) -> list[dict[str, Any]]:
    """What the log says of this."""
    found = [json.loads(line) for line in server.log().splitlines() if line.startswith("{")]
    return [line for line in found if line["event"] == event]


def keepers(server: ServerProcess) -> list[int]:
    """Who writes, and who reads."""
    names = {pid: Path(f"/proc/{pid}/cmdline").read_bytes() for pid in server.processes()}
    return [pid for pid, name in names.items() if b"facilitate.keeper" in name]
