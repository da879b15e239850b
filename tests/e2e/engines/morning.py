"""A workshop to which an engine comes: two phones and a laptop of it, and what the server knows afterwards."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.clients import Client, a_host
from tests.e2e.engines.engines import Engine
from tests.e2e.engines.screen import PATIENCE_S, Screen, Size
from tests.servers import VENUE, ServerProcess

PHONE: Size = (360, 740)
LAPTOP: Size = (1366, 768)
_ROUNDS = [
    {"kind": "metaphor", "title": "Pictures", "prompt": "What are you?"},
    {"kind": "exchange", "title": "In twos", "prompt": "What works well?"},
    {"kind": "vote", "title": "Dots", "prompt": "What do we try first?"},
]

Snapshot = dict[str, Any]


class Morning:
    """`board` leads it, without an engine. Nothing that a page shows counts before `holds` saw it on the server."""

    def __init__(self, server: ServerProcess, engine: Engine, stack: ExitStack):
        self.place = f"http://{VENUE}:{server.port}"
        self.token = server.token
        self.host = a_host(server.url, server.token)
        made = self.host.post_json("/workshops", title="Cooking together", language="en", rounds=_ROUNDS).json()
        self.workshop, self.code = str(made["workshop"]), str(made["code"])
        self.board = Client(self.host, "/board", workshop=self.workshop)
        stack.callback(self.board.close)
        self.phone, self.partner, self.laptop = self.screens = [
            _opened(engine, size, stack) for size in (PHONE, PHONE, LAPTOP)
        ]

    def does(self, command: str, **fields: Any) -> Any:
        answer = self.board.does_in_time(command, **fields)
        assert answer["ok"], answer
        return answer

    def snapshot(self) -> Snapshot:
        return self.board.snapshot()

    def round(self) -> str:
        return str(self.snapshot()["workshop"]["round"])

    def goes_on(self) -> None:
        self.does("round.next", current=self.snapshot()["workshop"]["round"])

    def cards(self) -> list[Snapshot]:
        return list(self.snapshot()["cards"].values())

    def card(self, text: str) -> str:
        """The id of the one card with this text."""
        (found,) = [card["id"] for card in self.cards() if card["text"] == text]
        return str(found)

    def keeps_pictures(self, folder: Path, name: str) -> None:
        for who, screen in zip(("phone", "partner", "laptop"), self.screens, strict=True):
            (folder / f"{name}-{who}.png").write_bytes(screen.picture())

    def holds(self, fact: Callable[[], bool], what: str) -> None:
        """The server knows it."""
        until = time.monotonic() + PATIENCE_S
        while not fact():
            assert time.monotonic() < until, f"the server does not know: {what}"
            time.sleep(0.2)

    def has_cards(self, *texts: str) -> None:
        self.holds(lambda: {card["text"] for card in self.cards()} == set(texts), f"exactly the cards {texts}")


def _opened(engine: Engine, size: Size, stack: ExitStack) -> Screen:
    profile = Path(stack.enter_context(TemporaryDirectory(ignore_cleanup_errors=True)))
    screen = engine.opens(profile, size)
    stack.callback(screen.closes)
    return screen
