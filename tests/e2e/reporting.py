"""A workshop with something to report, and the scribe who makes a report of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, expect

from tests.clients import Client, a_host, a_phone
from tests.e2e.browsers import LAPTOP
from tests.e2e.person import Person, venue
from tests.servers import ServerProcess

TABS = ("Cards", "Choices", "Check", "Versions")


@dataclass
class Told:
    """A workshop with an open round, a cluster of cards that Ann sent, and one card of Bob outside it."""

    id: str
    code: str
    round: str
    board: Client
    phones: dict[str, Client]

    def sends(self, who: str, text: str, **fields: str) -> str:
        """A card from a phone -> its id."""
        answer = self.phones[who].does("card.submit", round=self.round, kind="metaphor", text=text, **fields)
        assert answer["ok"], answer
        return str(answer["card"])

    def link(self, role: str) -> str:
        return str(self.board.does("link.create", role=role)["link"])

    def closes(self) -> None:
        for client in (self.board, *self.phones.values()):
            client.close()


def a_told_workshop(server: ServerProcess, cluster: str, inside: Iterable[str], outside: str) -> Told:
    host = a_host(server.url, server.token)
    rounds = [{"kind": "metaphor", "title": "Metaphors", "prompt": "What are you?"}]
    made: dict[str, Any] = host.post_json("/workshops", title="Crossing over", language="en", rounds=rounds).json()
    board = Client(host, "/board", workshop=made["workshop"])
    phones = {name: Client(a_phone(server.url, made["code"], name=name), "/phone") for name in ("Ann", "Bob")}
    board.does("round.next", current=None)
    snapshot = board.snapshot()
    told = Told(made["workshop"], made["code"], snapshot["workshop"]["round"], board, phones)
    cards = [told.sends("Ann", text) for text in inside]
    told.sends("Bob", outside)
    board.does("cluster.create", lens=next(iter(snapshot["lenses"])), title=cluster, cards=cards)
    return told


class Scribe(Person):
    """Somebody at the desk where the report is made."""

    def __init__(self, browser: Browser, server: ServerProcess, **options: Any):
        super().__init__(browser, server, LAPTOP, accept_downloads=True, **options)

    def comes_in(self, link: str) -> None:
        """By a link to the board, and on to the report."""
        path, secret = link.split("#")
        self.page.goto(f"{venue(self.server)}{path.replace('/b/', '/r/')}#{secret}")
        self.is_at_the_desk()

    def is_at_the_desk(self) -> None:
        expect(self.page.get_by_role("tablist")).to_be_visible()

    @property
    def workshop(self) -> str:
        return self.page.url.rsplit("/", 1)[1]

    def reopens(self) -> None:
        """The report, in a page that is loaded anew."""
        self.reloads()
        self.is_at_the_desk()

    def bullets(self) -> Locator:
        """Those that are told, in the order of the report."""
        return self.page.locator(".passage-bullet")

    def reads(self, *texts: str) -> None:
        """The report says this in its bullets, in this order, and no more."""
        expect(self.page.locator(".passage-bullet > .passage-text")).to_have_text(list(texts))

    def reads_soon(self, *texts: str) -> None:
        """As `reads`, with time for a connection to come back."""
        expect(self.page.locator(".passage-bullet > .passage-text")).to_have_text(list(texts), timeout=30_000)

    def bullet(self, text: str) -> Locator:
        return self.bullets().filter(has_text=text)

    def left_out(self) -> Locator:
        return self.page.locator(".passage-left-out")

    def field(self) -> Locator:
        """The open field in the report."""
        return self.page.get_by_role("textbox", name="Text", exact=True)

    def opens_the_field(self, of: str) -> None:
        """By a press on the words of a bullet; the caret goes to the end."""
        self.bullet(of).locator(".passage-text").click()
        expect(self.page.locator("[data-form] textarea:focus")).to_have_value(re.compile(re.escape(of)))
        self.presses_keys("Control+End")

    def edits(self, text: str, into: str) -> None:
        self.opens_the_field(text)
        self.field().fill(into)
        self.presses_keys("Control+Enter")
        expect(self.field()).to_have_count(0)

    def chooses(self, text: str, entry: str) -> None:
        """An entry of a bullet's menu."""
        self.bullet(text).hover()
        self.bullet(text).get_by_role("button", name="More").click()
        self.bullet(text).get_by_role("button", name=re.compile(f"^{entry}")).click()

    def lifts(self, text: str, above: str) -> None:
        """Take a bullet by its grip, to right above another."""
        self.bullet(text).hover()
        self.bullet(text).locator("[data-grip]").hover()
        self.page.mouse.down()
        goal = self.bullet(above).bounding_box()
        assert goal
        self.page.mouse.move(goal["x"] + 20, goal["y"] + 2, steps=8)
        expect(self.page.locator(".drop-line")).to_be_visible()

    def carries(self, text: str, above: str) -> None:
        self.lifts(text, above)
        self.page.mouse.up()

    def looks_at(self, tab: str) -> Locator:
        """What is beside the report, in one of TABS."""
        self.page.get_by_role("tab", name=tab).click()
        return self.beside()

    def beside(self) -> Locator:
        return self.page.locator(".report-side-body")

    def downloads(self, folder: Path, name: str) -> Path:
        """A file, by the button that all of them stand behind but the first."""
        self.page.locator(".report-more summary").click()
        with self.page.expect_download() as download:
            self.page.locator(".report-formats").get_by_text(name, exact=True).click()
        self.page.locator(".report-more summary").click()
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        return path
