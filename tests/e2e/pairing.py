"""People who form pairs, in browsers: the facilitator at the pairs panel, and phones."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, expect

from tests.builders import new_op
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import venue

NAMES = ("Ann", "Bob", "Cid", "Dora", "Eve", "Fay")
_MAKE = """async ([op, pairing]) => {
  const token = document.querySelector("[name=csrf-token]").content
  const headers = {"Content-Type": "application/json", "X-CSRFToken": token}
  const rounds = [{kind: "exchange", title: "In twos", prompt: "What works well?", pairing}]
  const body = JSON.stringify({op, title: "Cooking together", language: "en", rounds})
  return (await fetch("/workshops", {method: "POST", headers, body})).json()
}"""

Group = frozenset[str]


class Leader(Facilitator):
    """At the pairs panel."""

    def makes_pairs(self, pairing: str) -> None:
        """A workshop of one exchange round, with this way of pairing."""
        made = self.page.evaluate(_MAKE, [new_op(), pairing])
        self.page.goto(f"{venue(self.server)}/b/{made['workshop']}")
        expect(self.page.locator(".bar-title")).to_be_visible()

    def person(self, name: str) -> Locator:
        return self.page.locator("[data-person]", has=self.page.get_by_text(name, exact=True))

    def pair_with(self, name: str) -> Locator:
        return self.page.locator(".pair", has=self.person(name))

    def carries(self, name: str, onto: Locator) -> None:
        start, end = self.person(name).locator(".pair-name").bounding_box(), onto.bounding_box()
        assert start
        assert end
        mouse = self.page.mouse
        mouse.move(start["x"] + 6, start["y"] + 6)
        mouse.down()
        mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=12)
        mouse.up()

    def sees_pairs(self, *groups: str) -> None:
        """Exactly these, such as "Ann Bob", in any order of pairs and people."""

        def shown() -> set[Group]:
            lines = self.page.locator(".pair").all()
            return {frozenset(line.locator(".pair-name").all_inner_texts()) for line in lines}

        wanted = {frozenset(group.split()) for group in groups}
        until(lambda: shown() == wanted, self, lambda: f"{shown()} are the pairs, not {wanted}")


class Phone(Participant):
    """In an exchange round."""

    def code(self) -> str:
        return self.page.locator(".seek-code").inner_text()

    def types(self, code: str) -> None:
        self.page.get_by_label("Or type your neighbour's code").fill(code)
        self.press("Work together")

    def scans(self, other: "Phone") -> None:
        """With the camera app, which opens the link of the QR on the other's screen."""
        address = self.page.evaluate("location.origin")
        workshop = other.page.locator(".seek-qr").get_attribute("src")
        assert workshop
        self.page.goto(address + workshop.replace("/qr/", "/J/").removesuffix(".svg"))

    def is_with(self, *names: str) -> None:
        expect(self.page.locator(".pair-members b")).to_have_count(len(names))
        assert set(self.page.locator(".pair-members b").all_inner_texts()) == set(names)

    def colour(self) -> tuple[str | None, str]:
        found = self.page.locator(".pair-find")
        return found.get_attribute("data-colour"), re.sub("<!--.*?-->", "", found.locator(".sign").inner_html())

    def sees_at_the_code(self, error: str) -> None:
        self.sees_the_error(self.page.locator("#seek-code"), re.compile(error))


def until(fact: Callable[[], bool], person: Facilitator, told: Callable[[], str]) -> None:
    for _ in range(50):
        if fact():
            return
        person.page.wait_for_timeout(100)
    raise AssertionError(told())
