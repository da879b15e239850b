"""The demo workshop for pictures: who leads it, one phone in a real browser, and the others as the replay has them."""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from facilitate.replay import reading
from facilitate.replay.cards import senders
from facilitate.replay.facilitator import Facilitator as Leader
from facilitate.replay.pace import Pace
from facilitate.replay.phone import Phone
from facilitate.replay.script import ScriptCard, ScriptRound
from facilitate.replay.tally import Tally
from facilitate.replay.wall import cluster, write_notes
from tests.e2e.people import Facilitator, Participant, Stage
from tests.e2e.person import venue
from tests.servers import ServerProcess

SCRIPT = reading.load(Path(reading.__file__).with_name("demo.json"))
PATIENCE_S = 30.0
ADDRESS = "http://192.168.1.20:8000"
"""What a room would read on the stage."""
AT_ONCE = Pace(10_000)


def nothing() -> None:
    """There is no bar to move on."""


class OwnPhone(Participant):
    """The first participant of the script, in a real browser, with Dutch on the buttons."""

    def comes_in(self, code: str) -> None:
        attendee = SCRIPT.participants[0]
        self.opens(f"/j/{code}")
        self.page.locator("#name").fill(attendee.name)
        self.page.locator("#organisation").fill(attendee.organisation)
        self.presses_the_strong_button()
        expect(self.page.locator(".phone-badge")).to_be_visible()

    def fills(self, card: ScriptCard) -> None:
        if self.page.locator("#field-text").count() == 0:
            self.page.locator(".composer-send .button").click()
        if card.kind == "call":
            self.page.locator("input[value=call]").check(force=True)
        said = {name: getattr(card, name) for name in ("text", "why", "condition", "example", "addressee")}
        self.writes(**{name: text for name, text in said.items() if text})

    def submit(self, card: ScriptCard) -> None:
        self.fills(card)
        self.presses_the_strong_button()
        expect(self.own_card(card.text).and_(self.page.locator("[data-state=board]"))).to_be_visible()

    def presses_the_strong_button(self) -> None:
        self.page.locator(".button-primary").click()


class Album:
    """The pictures, in a folder with one for each screen: `board/round` names one of them."""

    def __init__(self, folder: Path):
        self._folder = folder

    def keep(self, name: str, page: Page, top: bool = True) -> None:
        """As somebody sees it who has looked up from typing: the page from its top, or where it stands."""
        page.evaluate("document.fonts.ready.then(() => null)")
        if top:
            page.evaluate("window.scrollTo(0, 0)")
        picture = self._folder / f"{name}.png"
        picture.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=picture, animations="disabled", caret="hide")
        sys.stdout.write(f"{name}.png {picture.stat().st_size // 1000} kB\n")


class Day:
    """The demo's workshop on a server: who leads it, one phone in a browser, and the others as the replay has them."""

    def __init__(self, browser: Browser, server: ServerProcess, album: Album):
        self.album = album
        self.leads = Leader(server.url, PATIENCE_S, Tally())
        self.leads.enter(server.token)
        self.leads.create(SCRIPT)
        self.leads.connect()
        self.host = Facilitator(browser, server, language="nl-BE")
        self.host.page.goto(f"{venue(server)}/#t={server.token}")
        expect(self.host.page.locator("#new-title")).to_be_visible()
        self.stage = Stage(browser, server, self.leads.do("link.create", role="stage")["link"], language="nl-BE")
        self.own = OwnPhone(browser, server, language="nl-BE")
        self.own.comes_in(self.leads.code)
        self.others = [Phone(server.url, PATIENCE_S, Tally()) for _person in SCRIPT.participants[1:]]
        for phone, attendee in zip(self.others, SCRIPT.participants[1:], strict=True):
            phone.join(self.leads.code, attendee)

    def board(self) -> Page:
        self.host.opens(f"/b/{self.leads.workshop}")
        expect(self.host.page.locator(".bar-title")).to_be_visible()
        return self.host.page

    def opens(self, number: int) -> ScriptRound:
        """A round of the script: its pairs, its timer."""
        planned, round_id = SCRIPT.rounds[number], self.leads.rounds[number]
        people = {one["number"]: one["id"] for one in self.leads.board()["participants"].values()}
        if planned.pairs:
            pairs = [[people[member + 1] for member in members] for members in planned.pairs]
            self.leads.do("pairs.arrange", round=round_id, pairs=pairs)
        self.leads.do("round.open", round=round_id)
        if planned.seconds:
            self.leads.do("timer.start", seconds=planned.seconds)
        expect(self.own.page.locator(".phone-where")).to_have_text(planned.title)
        return planned

    def sends(self, number: int) -> list[str]:
        """All cards of a round -> their ids. The own phone sends those of its person in its browser."""
        planned = SCRIPT.rounds[number]
        for sender, card in zip(senders(planned), planned.cards, strict=True):
            if sender == 0:
                self.own.submit(card)
            else:
                self.others[sender - 1].submit(self.leads.rounds[number], card)
        there = [card for card in self.leads.board()["cards"].values() if card["round"] == self.leads.rounds[number]]
        return [card["id"] for card in sorted(there, key=lambda card: card["number"])]

    def groups(self, number: int, cards: list[str], lenses: int = 1) -> None:
        round_id, planned = self.leads.rounds[number], SCRIPT.rounds[number]
        made: dict[str, str] = {}
        for lens in planned.lenses[:lenses]:
            made |= cluster(self.leads, round_id, lens, cards, AT_ONCE, nothing)
        write_notes(self.leads, round_id, planned.notes, cards, made, AT_ONCE, nothing)

    def leave(self) -> None:
        self.leads.leave()
        for phone in self.others:
            phone.leave()
        for person in (self.host, self.stage, self.own):
            person.leaves()
