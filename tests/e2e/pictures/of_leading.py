"""Pictures of what a facilitator leads with: agenda, sharing, people, turns, pairs, votes, the remote control."""

import re

from playwright.sync_api import expect

from tests.e2e.browsers import LAPTOP, PHONE
from tests.e2e.person import venue
from tests.e2e.pictures.day import SCRIPT, Day


def panel(day: Day, name: str, picture: str) -> None:
    """A panel of the board's bar, open."""
    page = day.host.page
    page.locator(f"[data-panel-holder={name}] [data-panel-button]").click()
    expect(page.locator(f"[data-panel-holder={name}] .panel")).to_be_visible()
    day.album.keep(picture, page)
    page.keyboard.press("Escape")


def before_the_start(day: Day) -> None:
    day.host.opens(f"/b/{day.leads.workshop}/agenda")
    page = day.host.page
    page.set_viewport_size(LAPTOP["viewport"])
    expect(page.locator("iframe, .preview").first).to_be_visible()
    day.album.keep("board/agenda", page)
    day.board()
    panel(day, "share", "board/share")


def in_turn(day: Day) -> None:
    """In the metaphor round, with all cards there."""
    day.leads.do("queue.start", round=day.leads.rounds[0], order="seat")
    expect(day.stage.page.locator(".spot-card")).to_be_visible()
    day.album.keep("stage/speaking", day.stage.page)
    day.board()
    day.album.keep("board/speaking", day.host.page)
    panel(day, "people", "board/people")
    day.host.page.keyboard.press("?")
    expect(day.host.page.get_by_role("dialog")).to_be_visible()
    day.album.keep("board/keys", day.host.page)
    day.host.page.keyboard.press("Escape")
    day.leads.do("queue.stop", round=day.leads.rounds[0])
    remote(day)
    on_the_wall(day)


def remote(day: Day) -> None:
    page = day.host.context.new_page()
    page.set_viewport_size(PHONE["viewport"])
    page.goto(f"{venue(day.host.server)}/c/{day.leads.workshop}")
    expect(page.locator(".remote-strong")).to_be_visible()
    day.album.keep("phone/remote", page)
    page.close()


def on_the_wall(day: Day) -> None:
    day.leads.do("wall.set", allowed=True)
    link = day.own.page.locator(".phone-wall a")
    expect(link).to_be_visible()
    link.click()
    day.own.page.wait_for_url("**/w?workshop=*")
    expect(day.own.page.locator("h1, h2").first).to_be_visible()
    day.album.keep("phone/wall", day.own.page)
    day.leads.do("wall.set", allowed=False)
    day.own.opens("/p")


def in_pairs(day: Day) -> None:
    day.board()
    panel(day, "pairs", "board/pairs")


def vote(day: Day) -> None:
    """The round with dots, seen by who chooses and by the room."""
    number = next(index for index, one in enumerate(SCRIPT.rounds) if one.kind == "vote")
    planned = day.opens(number)
    targets = {entry["title"]: entry["id"] for entry in day.leads.board()["clusters"].values()}
    for said in planned.votes:
        if said.by:
            for _ in range(said.dots):
                day.others[said.by - 1].vote(day.leads.rounds[number], targets[str(said.choice)])
    expect(day.own.page.get_by_role("button", name=re.compile("stip")).first).to_be_visible()
    day.album.keep("phone/vote", day.own.page)
    day.leads.do("round.close", round=day.leads.rounds[number])
    day.album.keep("stage/vote", day.stage.page)
