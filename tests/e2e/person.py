"""Somebody with a browser, and what all of them do alike."""

import re
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from tests import clients
from tests.e2e.browsers import a_context
from tests.servers import VENUE, ServerProcess
from tests.waiting import wait_until

SAID = """([text, after]) => {
    const all = [...document.querySelectorAll("[data-announcement] p")];
    const found = all.find((one) => Number(one.dataset.said) > after && one.textContent.trim() === text);
    return Number(found?.dataset.said ?? 0);
}"""
"""When a sentence was said to who listens, after a moment; 0 when it was not yet."""


def venue(server: ServerProcess, port: int | None = None) -> str:
    return f"http://{VENUE}:{port or server.port}"


def printed_token(server: ServerProcess) -> str:
    """Of the newest facilitator link in what the server printed."""
    printed: list[str] = re.findall(r"/#t=(\S+)", server.log())
    return printed[-1]


class Person:
    """Somebody with a browser of their own. Errors of the page fail the test at the end (`conftest.room`)."""

    def __init__(
        self, browser: Browser, server: ServerProcess, device: dict[str, Any], language: str = "en-GB", **options: Any
    ):
        self.server = server
        self.context = a_context(browser, device, language=language, **options)
        self.context.set_default_timeout(15_000)
        self.errors: list[str] = []
        self._heard = 0
        self.page = self._new_page()

    def _new_page(self) -> Page:
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        return page

    def opens(self, path: str) -> int:
        """A page of the server -> the status it answers with."""
        answer = self.page.goto(venue(self.server) + path)
        assert answer
        return answer.status

    def takes_the_rights_of(self, outside: clients.Browser) -> None:
        """Who came in without a browser."""
        for name, value in outside.http.cookies.items():
            assert value is not None
            self.context.add_cookies([{"name": name, "value": value, "url": venue(self.server)}])

    def outside(self) -> clients.Browser:
        """With the rights of this browser, and without it."""
        outside = clients.Browser(self.server.url)
        outside.http.cookies.update({one["name"]: one["value"] for one in self.context.cookies()})
        return outside

    def press(self, name: str | re.Pattern[str], within: Page | Locator | None = None) -> None:
        (within or self.page).get_by_role("button", name=name, exact=True).click()

    def presses_keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def tabs_to(self, what: Locator) -> None:
        """With the Tab key alone, as somebody who uses no mouse."""
        for _step in range(100):
            self.page.keyboard.press("Tab")
            if what.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError("the Tab key does not lead there")

    def sees(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()

    def sees_the_error(self, field: Locator, error: str | re.Pattern[str]) -> None:
        """At the field, also for who listens to it."""
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(error)
        expect(self.page.locator(f"#{field.get_attribute('id')} ~ .field-error")).to_be_visible()

    def hears(self, announcement: str) -> None:
        """What a screen reader says of what was done, after what was heard last; other things may be said between."""
        said: list[int] = []

        def is_said() -> bool:
            said.append(self.page.evaluate(SAID, [announcement, self._heard]))
            return said[-1] > 0

        wait_until(is_said, f"it is not said: {announcement}")
        self._heard = said[-1]

    def reloads(self) -> None:
        self.page.reload()

    def leaves(self) -> None:
        self.context.close()
