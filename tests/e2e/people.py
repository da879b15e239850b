"""What people do in a workshop, on the screens that they see. Phones and boards here speak English."""

import copy
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, expect

from facilitate.domain.codes import LENGTH
from tests.clients import Client, a_host
from tests.e2e.browsers import LAPTOP, PHONE, PROJECTOR
from tests.e2e.person import Person, printed_token, venue
from tests.servers import ServerProcess

REACTION_MS = 600


ROLES = {
    "A second facilitator": "facilitator",
    "Your own phone as remote control": "remote",
    "The scribe": "scribe",
    "The stage on another computer": "stage",
}
"""By what the sharing panel calls them."""


class Visitor(Person):
    """Somebody at a laptop who has no right to anything."""

    def __init__(self, browser: Browser, server: ServerProcess):
        super().__init__(browser, server, LAPTOP)


class Facilitator(Person):
    """Somebody at the board: who leads, or a scribe who came in by a link."""

    def __init__(self, browser: Browser, server: ServerProcess, **options: Any):
        super().__init__(browser, server, LAPTOP, accept_downloads=True, **options)

    def comes_in(self) -> None:
        """By the link for the tools of the server's own machine, which works every time."""
        self._enters(self.server.token)

    def comes_in_by_the_printed_link(self) -> None:
        """By the link that works once, as the server printed it."""
        self._enters(printed_token(self.server))

    def _enters(self, token: str) -> None:
        self.page.goto(f"{venue(self.server)}/#t={token}")
        expect(self.page.get_by_role("heading", name="New workshop")).to_be_visible()

    def makes_a_workshop(self, title: str) -> None:
        self.page.get_by_label("Title", exact=True).first.fill(title)
        self.press("Make the workshop")
        expect(self.page.locator(".bar-title")).to_have_text(title)

    def leads_a_new_workshop(self, title: str) -> None:
        """Without the pages on which it is made."""
        host = a_host(self.server.url, self.server.token)
        made = host.post_json("/workshops", title=title, language="en").json()
        self.takes_the_rights_of(host)
        self.page.goto(f"{venue(self.server)}/b/{made['workshop']}")
        expect(self.page.locator(".bar-title")).to_have_text(title)

    def follows(self, link: str) -> None:
        """A link to a board that somebody else leads."""
        self.page.goto(venue(self.server) + link)
        expect(self.page.locator(".bar-title")).to_be_visible()

    @property
    def workshop(self) -> str:
        return self.page.url.rsplit("/", 1)[1]

    @property
    def code(self) -> str:
        return self.page.locator(".bar-join").inner_text().strip()

    def shares(self, who: str, label: str = "") -> str:
        """Make a link for somebody -> its path, with the secret behind `#`."""
        self.press("Share")
        self.makes_a_link(who, label)
        link = self.page.get_by_label(f"Link for: {who}").input_value()
        self.press("Done", within=self.offer(who))
        self.page.keyboard.press("Escape")
        return re.sub(r"^http://[^/]+", "", link)

    def gives_a_link(self, who: str) -> str:
        """The same without the panel."""
        board = Client(self.outside(), "/board", workshop=self.workshop)
        link: str = board.does("link.create", role=ROLES[who])["link"]
        board.close()
        return link

    def offer(self, who: str) -> Locator:
        """The part of the sharing panel, once that is open, for one role."""
        return self.page.get_by_role("region", name=who, exact=True)

    def makes_a_link(self, who: str, label: str = "") -> None:
        self.press("Make a link", within=self.offer(who))
        self.page.get_by_label("For whom?").fill(label)
        self.press("Make", within=self.offer(who))
        expect(self.page.get_by_label(f"Link for: {who}")).to_be_visible()

    def starts(self) -> None:
        """Open the first round."""
        self.press(re.compile("^Start: "))
        expect(self.page.get_by_role("button", name="Close round")).to_be_visible()

    def reads_what_another_did(self) -> None:
        """A press just after somebody else's is the same one (leading/simultaneous-press.js); a person reads first."""
        expect(self.page.get_by_role("button", name="Close round")).to_be_visible()
        self.page.wait_for_timeout(REACTION_MS)

    def goes_on(self) -> None:
        """Close this round and open the next one."""
        before = self.page.locator(".round-prompt").inner_text()
        self.press("Next")
        expect(self.page.locator(".round-prompt")).not_to_have_text(before)

    def ends_the_workshop(self) -> None:
        self.press("More")
        self.press("End workshop …")
        self.press("End workshop", within=self.page.locator(".panel"))
        self.sees("This workshop has ended.")

    def opens_the_panel(self, name: str) -> None:
        """One of those behind a button of the bar: people, pairs, more."""
        self.page.locator(f"[data-panel-holder={name}] [data-panel-button]").click()

    def cards(self) -> Locator:
        return self.page.locator(".idea")

    def new_cards(self) -> Locator:
        return self.page.locator(".inbox .idea")

    def card(self, text: str) -> Locator:
        return self.page.locator(".idea", has_text=text)

    def cluster(self, title: str) -> Locator:
        return self.page.locator(".cluster").filter(
            has=self.page.locator(".cluster-name").get_by_text(title, exact=True)
        )

    def sees_in(self, cluster: str, *texts: str) -> None:
        """These cards lie in the cluster, in this order, and no others."""
        expect(self.cluster(cluster).locator(".idea-text")).to_have_text(list(texts))

    def drags(self, what: Locator, onto: Locator) -> None:
        """With the mouse, in several steps as a hand does."""
        start, end = what.locator(".idea-text").bounding_box(), onto.bounding_box()
        assert start
        assert end
        mouse = self.page.mouse
        mouse.move(start["x"] + 10, start["y"] + 8)
        mouse.down()
        mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=12)
        mouse.up()

    def names_the_open_field(self, title: str) -> None:
        field = self.page.get_by_label("Name of the cluster")
        field.fill(title)
        field.press("Enter")
        expect(self.cluster(title)).to_be_visible()

    def makes_a_cluster(self, title: str) -> None:
        self.page.locator(".cluster-new").click()
        self.names_the_open_field(title)

    def chooses(self, about: Locator, *entries: str) -> None:
        """Entries of the menu of a card or a cluster, one after the other."""
        about.locator("[data-menu-button]").first.click()
        for entry in entries:
            self.page.locator("[data-menu]").get_by_role("button", name=entry).click()

    def moves(self, text: str, to: str) -> None:
        """A card to a cluster, by the card's menu."""
        self.chooses(self.card(text), "Move to", to)
        expect(self.cluster(to)).to_contain_text(text)

    def notes(self, kind: str, text: str) -> None:
        self.page.get_by_label("Kind of note").select_option(kind)
        self.page.get_by_label("What was said?").fill(text)
        self.press("Add")
        expect(self.page.get_by_label("What was said?")).to_have_value("")
        expect(self.page.locator(".notes-on-the-way")).to_have_count(0)

    def opens_the_report(self) -> None:
        with self.context.expect_page() as opened:
            self.page.get_by_role("link", name="Report").first.click()
        self.page = opened.value

    def downloads(self, folder: Path, name: str) -> Path:
        """A file of the report; most stand behind a button."""
        link = self.page.locator(".report-bar").get_by_text(name, exact=True)
        if not link.is_visible():
            self.page.get_by_text("More files", exact=True).click()
        with self.page.expect_download() as download:
            link.click()
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        return path


class Stage(Person):
    def __init__(self, browser: Browser, server: ServerProcess, link: str, **options: Any):
        super().__init__(browser, server, PROJECTOR, **options)
        self.page.goto(venue(server) + link)

    def code(self) -> str:
        """As it stands on the lobby's screen."""
        signs = self.page.locator(".join-code span")
        expect(signs).to_have_count(LENGTH)
        return "".join(signs.all_inner_texts())

    def sees_in(self, cluster: str, *texts: str) -> None:
        """These cards stand in the cluster, in this order, and no others."""
        heading = self.page.get_by_role("heading", name=cluster, exact=True)
        expect(self.page.locator(".stage-cluster").filter(has=heading).locator(".stage-text")).to_have_text(list(texts))


class Remote(Person):
    """A facilitator's own phone, which leads by a link of the sharing panel."""

    def __init__(self, browser: Browser, server: ServerProcess, link: str, port: int | None = None):
        super().__init__(browser, server, PHONE)
        self.page.goto(venue(server, port) + link)
        expect(self.strong()).to_be_visible()

    def strong(self) -> Locator:
        """The button of the next step."""
        return self.page.locator(".remote-strong")

    def takes_the_step(self, name: str | re.Pattern[str]) -> None:
        """With a nervous thumb that taps twice."""
        expect(self.strong()).to_have_text(name)
        self.strong().dblclick()
        expect(self.strong()).not_to_have_text(name)
        expect(self.strong()).to_have_attribute("aria-disabled", "false")

    def shows(self, text: str) -> None:
        """Tap a card, so that it stands large on the stage."""
        line = self.page.get_by_role("button", name=text).first
        line.click()
        expect(line).to_have_attribute("aria-pressed", "true")

    def large(self) -> Locator:
        """The part about what is large on the stage."""
        return self.page.get_by_role("region", name="Large on the stage")

    def presses_in_the_large_part(self, name: str) -> None:
        """Once the press before it is done."""
        button = self.large().get_by_role("button", name=name)
        expect(button).to_have_attribute("aria-disabled", "false")
        button.click()


class Participant(Person):
    def __init__(self, browser: Browser, server: ServerProcess, **options: Any):
        super().__init__(browser, server, PHONE, **options)

    def joins(self, address: str, name: str = "", organisation: str = "") -> None:
        self.page.goto(address)
        self.page.get_by_label("First name").fill(name)
        self.page.get_by_label("Organisation").fill(organisation)
        self.press("Join")
        self.page.wait_for_url("**/p?workshop=*")

    def another_tab(self) -> "Participant":
        """The same phone with the same page open a second time."""
        tab = copy.copy(self)
        tab.page = self._new_page()
        tab.page.goto(self.page.url)
        return tab

    def says_that_they_are_together(self) -> None:
        """Once more where the pairs were drawn again just then."""
        together = self.page.get_by_role("button", name="We are together", exact=True)
        for _ in range(5):
            together.click()
            self.page.wait_for_timeout(REACTION_MS)
            if not together.is_visible():
                return
        raise AssertionError("the pairs are drawn again and again")

    def field(self, label: str) -> Locator:
        return self.page.get_by_role("textbox", name=re.compile(f"^{re.escape(label)}"))

    def text(self) -> Locator:
        """The field for what a card says first."""
        return self.page.locator("#field-text")

    def writes(self, **fields: str) -> None:
        """Fill fields by name: text, why, condition, example, addressee."""
        for name, text in fields.items():
            self.page.locator(f"#field-{name}").fill(text)

    def sends(self, **fields: str) -> None:
        self.writes(**fields)
        self.press("Send")
        self.has_on_the_board(fields["text"])

    def has_on_the_board(self, text: str) -> None:
        expect(self.own_card(text).filter(has_text="on the board")).to_have_count(1)

    def still_keeps(self, text: str) -> None:
        """A card that was sent and that no server has: it says so."""
        expect(self.own_card(text)).to_contain_text(re.compile("on this phone|on its way"))

    def own_cards(self) -> Locator:
        return self.page.locator(".own-card")

    def own_card(self, text: str) -> Locator:
        return self.page.locator(".own-card", has_text=text)

    def changes_the_name(self, name: str) -> None:
        self.press("Change my name")
        self.page.get_by_label("First name").fill(name)
        self.press("Save")
