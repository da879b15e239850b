"""Checks of accessibility, by axe and two others, in the page as a person has it."""

from playwright.sync_api import Page

from tests.e2e.beside_axe import checkers
from tests.e2e.browsers import LAPTOP, PHONE
from tests.servers import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text()


def axe_finds_nothing(page: Page) -> None:
    """Axe finds nothing amiss on the page as it is, and neither do the two checkers beside it."""
    _axe(page)
    found = checkers().find(page)
    assert not found, f"beside axe on {page.url}: {found}"


def _axe(page: Page, *rules: str) -> None:
    """Run axe, or these rules of it, on the page as it is. The browser injects it: the page's policy lets in no script.

    What arrives while axe reads must not be caught half faded in, so nothing moves as long as it reads.
    """
    only = {"runOnly": list(rules)} if rules else {}
    still = page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    page.emulate_media(reduced_motion="reduce")
    page.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished)).then(() => null)")
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("only => axe.run(document, {resultTypes: ['violations'], ...only})", only)["violations"]
    page.emulate_media(reduced_motion="reduce" if still else "no-preference")
    told = [f"{one['id']}: {[(node['html'][:200], node['failureSummary']) for node in one['nodes']]}" for one in found]
    assert not told, f"axe on {page.url}: {told}"


def axe_finds_nothing_anywhere(page: Page) -> None:
    """In light and in dark, where nothing but colours differs, on a phone and on a laptop."""
    before = page.viewport_size
    for device in (PHONE, LAPTOP):
        page.set_viewport_size(device["viewport"])
        page.emulate_media(color_scheme="dark")
        _axe(page, "color-contrast")
        page.emulate_media(color_scheme="light")
        _axe(page) if device is PHONE else axe_finds_nothing(page)
    if before:
        page.set_viewport_size(before)
