"""What people do in a workshop, on the screens that they see. Phones and boards here speak English."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.browsers import LAPTOP, PHONE, PROJECTOR, VENUE, a_context
from tests.servers import ROOT, ServerProcess

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()


def venue(server: ServerProcess) -> str:
    return f"http://{VENUE}:{server.port}"


def axe_finds_nothing(page: Page) -> None:
    """Run axe on the page as it is. It is injected by the browser, since the page's policy lets in no script."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    told = [f"{one['id']}: {[node['html'][:200] for node in one['nodes']]}" for one in found]
    assert not told, f"axe on {page.url}: {told}"


class Person:
    """Somebody with a browser of their own. Errors of the page fail the test at the end."""

    def __init__(self, browser: Browser, server: ServerProcess, device: dict[str, Any], **options: Any):
        self.server = server
        self.context = a_context(browser, device, language="en-GB", **options)
        self.page = self.context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def press(self, name: str, within: Page | Locator | None = None) -> None:
        (within or self.page).get_by_role("button", name=name, exact=True).click()

    def sees(self, text: str) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()

    def leaves(self) -> None:
        self.context.close()
        assert not self.errors


class Facilitator(Person):
    def __init__(self, browser: Browser, server: ServerProcess):
        super().__init__(browser, server, LAPTOP, accept_downloads=True)

    def comes_in(self) -> None:
        """By the link that works once, as the server printed it."""
        links = re.findall(r"/#t=(\S+)", self.server.log())
        self.page.goto(f"{venue(self.server)}/#t={links[-1]}")
        expect(self.page.get_by_role("heading", name="New workshop")).to_be_visible()

    def makes_a_workshop(self, title: str) -> None:
        self.page.get_by_label("Title", exact=True).first.fill(title)
        self.press("Make the workshop")
        expect(self.page.locator(".bar-title")).to_have_text(title)

    @property
    def workshop(self) -> str:
        return self.page.url.rsplit("/", 1)[1]

    def cards(self) -> Locator:
        return self.page.locator(".idea")

    def card(self, text: str) -> Locator:
        return self.page.locator(".idea", has_text=text)

    def cluster(self, title: str) -> Locator:
        return self.page.locator(".cluster").filter(has=self.page.get_by_role("button", name=title, exact=True))

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
        self.page.locator("[data-zone=new]").click()
        self.names_the_open_field(title)

    def chooses(self, about: Locator, *entries: str) -> None:
        """Entries of the menu of a card or a cluster, one after the other."""
        about.locator("[data-menu-button]").first.click()
        for entry in entries:
            self.page.locator("[data-menu]").get_by_role("button", name=entry).click()

    def notes(self, kind: str, text: str) -> None:
        self.page.get_by_label("Kind of note").select_option(kind)
        self.page.get_by_label("What was said?").fill(text)
        self.press("Add")
        expect(self.page.get_by_label("What was said?")).to_have_value("")

    def opens_the_report(self) -> None:
        with self.context.expect_page() as opened:
            self.page.get_by_role("link", name="Report").first.click()
        self.page = opened.value

    def downloads(self, folder: Path, name: str) -> Path:
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name=name, exact=True).click()
        path = folder / download.value.suggested_filename
        download.value.save_as(path)
        return path


class Stage(Person):
    def __init__(self, browser: Browser, server: ServerProcess, link: str):
        super().__init__(browser, server, PROJECTOR)
        self.page.goto(venue(server) + link)

    def code(self) -> str:
        return "".join(self.page.locator(".join-code span").all_inner_texts())


class Participant(Person):
    def __init__(self, browser: Browser, server: ServerProcess, **options: Any):
        super().__init__(browser, server, PHONE, **options)

    def joins(self, address: str, name: str = "", organisation: str = "") -> None:
        self.page.goto(address)
        self.page.get_by_label("First name").fill(name)
        self.page.get_by_label("Organisation").fill(organisation)
        self.press("Join")
        self.page.wait_for_url("**/p")

    def field(self, label: str) -> Locator:
        return self.page.get_by_label(re.compile(f"^{re.escape(label)}"))

    def writes(self, **fields: str) -> None:
        """Fill fields by name: text, why, condition, example, addressee."""
        for name, text in fields.items():
            self.page.locator(f"#field-{name}").fill(text)

    def sends(self, **fields: str) -> None:
        self.writes(**fields)
        self.press("Send")
        expect(self.own_card(fields["text"])).to_contain_text("on the board")

    def own_card(self, text: str) -> Locator:
        return self.page.locator(".own-card", has_text=text)
