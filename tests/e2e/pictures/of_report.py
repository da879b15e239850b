"""Pictures of the desk where the report is made, and of what readers get."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.browsers import LAPTOP, PHONE, a_context
from tests.e2e.person import venue
from tests.e2e.pictures.day import Day

EDITED = 3
LEFT_OUT = 5
REWORDED = " En dat elke week opnieuw."
OWN = "Vragen over dit verslag? Bel Noor op 0470 12 34 56 of mail naar noor@voorbeeld.be."


def the_report(day: Day) -> None:
    """After the workshop: the desk as it opens, with words in hand, its menus and sides, a version, and its reader."""
    day.host.opens(f"/r/{day.leads.workshop}")
    page = day.host.page
    page.set_viewport_size(LAPTOP["viewport"])
    expect(bullets(page).first).to_be_visible()
    bullets(page).nth(EDITED).hover()
    day.album.keep("report/desk", page)
    in_hand(day, page)
    beside(day, page)
    on_a_phone(day, page)
    released(day, page)


def bullets(page: Page) -> Locator:
    return page.locator(".passage-bullet")


def in_hand(day: Day, page: Page) -> None:
    """A field with words, a bullet left out, and a sentence of the scribe's own."""
    edited = bullets(page).nth(EDITED)
    edited.locator(".passage-text").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(REWORDED)
    day.album.keep("report/editing", page, top=False)
    page.keyboard.press("Control+Enter")
    bullets(page).nth(LEFT_OUT).focus()
    page.keyboard.press("Delete")
    expect(page.locator(".passage-left-out")).to_be_visible()
    page.locator(".message").get_by_role("button", name="OK").click()
    edited.focus()
    edited.get_by_role("button", name="Meer").click()
    page.get_by_role("button", name="Een zin eronder schrijven").click()
    page.keyboard.type(OWN)
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-own]")).to_have_text(OWN)


def beside(day: Day, page: Page) -> None:
    page.get_by_role("tab", name="Keuzes").click()
    day.album.keep("report/choices", page)
    page.get_by_role("tab", name="Nakijken").click()
    expect(page.locator(".finding").first).to_be_visible()
    day.album.keep("report/check", page)
    page.locator("[data-own]").focus()
    page.keyboard.press("Delete")
    expect(page.locator("[data-own]")).to_have_count(0)


def on_a_phone(day: Day, page: Page) -> None:
    page.set_viewport_size(PHONE["viewport"])
    page.reload()
    expect(bullets(page).first).to_be_visible()
    day.album.keep("report/phone", page)
    page.set_viewport_size(LAPTOP["viewport"])
    page.reload()
    expect(bullets(page).first).to_be_visible()


def released(day: Day, page: Page) -> None:
    """A version with its link, what changed since, and the link opened on a phone."""
    page.get_by_role("tab", name="Versies").click()
    page.locator(".report-side .button-primary").click()
    expect(page.get_by_role("heading", name="Versie 1")).to_be_visible()
    page.get_by_role("button", name="Link maken").click()
    link = page.locator("[data-made-link]").input_value()
    bullets(page).nth(EDITED + 1).locator(".passage-text").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(REWORDED)
    page.keyboard.press("Control+Enter")
    page.locator(".differences summary").click()
    expect(page.locator(".differences ins").first).to_be_visible()
    day.album.keep("report/release", page)
    browser = page.context.browser
    assert browser
    reader = a_context(browser, PHONE).new_page()
    reader.goto(link.replace(link.split("/v/")[0], venue(day.host.server)))
    expect(reader.locator(".report-version")).to_be_visible()
    day.album.keep("report/reader", reader)
    reader.context.close()
