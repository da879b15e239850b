"""A page in a browser of its own, loaded as a slow laptop would."""

from playwright.sync_api import Browser, CDPSession, Page

from bench.samples import Samples
from bench.screen import MARK_THE_PAINT, load
from tests.e2e.browsers import LAPTOP, a_context

SLOWER = 4
LOADS = 3


class Opened:
    """A page in a browser of its own."""

    def __init__(self, browser: Browser, ready: str):
        self.browser = browser
        self.context = a_context(browser, LAPTOP, language="en-GB", reduced_motion="no-preference")
        self.page: Page = self.context.new_page()
        self.page.add_init_script(MARK_THE_PAINT % ready)
        self.cdp: CDPSession = self.context.new_cdp_session(self.page)

    def paints(self, url: str) -> tuple[Samples, Samples, Samples]:
        first, cards, work = Samples(), Samples(), Samples()
        for _ in range(LOADS):
            painted = load(self.browser, self.page, self.cdp, url, SLOWER)
            first.add(painted.first)
            cards.add(painted.cards)
            work.add(painted.work)
        return first, cards, work
