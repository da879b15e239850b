"""Pictures of what the facilitator decides about cards and people: hidden, read first, asked about, paused."""

from playwright.sync_api import expect

from facilitate.domain.words import CardKind
from facilitate.replay.script import ScriptCard
from tests.e2e.browsers import LAPTOP
from tests.e2e.pictures.day import Day

WAITING = ScriptCard(by=1, kind=CardKind.REMARK, text="Zet er de volgende keer ook een kwartier stilte in.")
QUESTION = "Welke mensen bedoel je?"


def a_neighbour(day: Day) -> None:
    """A phone that looks for somebody to work with, and is back in its pair after that."""
    board, exchange = day.leads.board(), day.leads.rounds[1]
    own = next(person["id"] for person in board["participants"].values() if person["number"] == 1)
    pair = next(pair["id"] for pair in board["pairs"].values() if own in pair["members"])
    day.leads.do("pair.change", round=exchange, participant=own, pair=None)
    expect(day.own.page.locator(".seek-code")).to_be_visible()
    day.album.keep("phone/seek", day.own.page)
    day.leads.do("pair.change", round=exchange, participant=own, pair=pair)
    expect(day.own.page.locator(".pair-find")).to_be_visible()


def cards_and_people(day: Day, number: int, cards: list[str]) -> None:
    """In a round whose cards have come in; all is as it was after that."""
    keep, leads, phone, round_id = day.album.keep, day.leads, day.own.page, day.leads.rounds[number]
    leads.do("round.edit", round=round_id, showing="later", moderated=True)
    day.others[0].submit(round_id, WAITING)
    page = day.board()
    page.set_viewport_size(LAPTOP["viewport"])
    expect(page.locator("[data-covered]").first).to_be_visible()
    keep("board/covered", page)
    page.locator(".add-card").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    keep("board/card-form", page)
    page.keyboard.press("Escape")
    own = next(card for card in leads.board()["cards"].values() if card["id"] in cards and 1 in authors(day, card))
    leads.do("card.ask", card=own["id"], question=QUESTION)
    expect(phone.get_by_text(QUESTION)).to_be_visible()
    keep("phone/asked", phone)
    leads.do("card.approve", card=own["id"])
    leads.do("input.lock", round=round_id, locked=True)
    expect(phone.locator(".phone-paused")).to_be_visible()
    keep("phone/paused", phone)
    leads.do("input.lock", round=round_id, locked=False)
    leads.do("round.edit", round=round_id, showing="at_once", moderated=False)
    waiting = next(card["id"] for card in leads.board()["cards"].values() if card["state"] == "waiting")
    leads.do("card.hide", card=waiting)


def authors(day: Day, card: dict[str, list[str]]) -> list[int]:
    """Their numbers, in the order in which people came in."""
    people = day.leads.board()["participants"]
    return [people[author]["number"] for author in card["authors"]]
