"""Take the pictures of the documentation anew: the demo's workshop, played up to the moments worth showing.

python -m tests.e2e.pictures.screenshots docs/images
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.browsers import PROJECTOR, chromium
from tests.e2e.pictures import of_control as control
from tests.e2e.pictures import of_leading as leading
from tests.e2e.pictures.day import ADDRESS, SCRIPT, Album, Day
from tests.e2e.pictures.of_boards import a_full_board
from tests.e2e.pictures.of_report import the_report
from tests.servers import ServerProcess


def meeting(day: Day) -> None:
    expect(day.stage.page.locator(".lobby-names li")).to_have_count(len(SCRIPT.participants))
    leading.before_the_start(day)


def metaphors(day: Day) -> None:
    keep, planned = day.album.keep, day.opens(0)
    day.own.fills(planned.cards[0])
    expect(day.own.page.locator(".picture input:checked + span")).to_have_text(planned.cards[0].emoji)
    keep("phone/metaphor", day.own.page)
    cards = day.sends(0)
    day.groups(0, cards)
    for late in cards[-2:]:
        day.leads.do("card.place", card=late, lens=first_lens(day, 0), cluster=None)
    day.leads.do("timer.start", seconds=192)
    page = day.board()
    page.set_viewport_size(PROJECTOR["viewport"])
    expect(page.locator(".inbox .idea")).to_have_count(2)
    keep("board/round", page)
    expect(day.stage.page.locator(".stage-cluster:not([data-new])")).to_have_count(4)
    keep("stage/clusters", day.stage.page)
    leading.in_turn(day)


def first_lens(day: Day, number: int) -> str:
    lenses = [lens for lens in day.leads.board()["lenses"].values() if lens["round"] == day.leads.rounds[number]]
    return str(min(lenses, key=lambda lens: lens["position"])["id"])


def pairs(day: Day) -> None:
    planned = day.opens(1)
    expect(day.own.page.locator(".pair-find")).to_be_visible()
    expect(day.stage.page.locator(".stage-pair")).to_have_count(len(planned.pairs))
    leading.in_pairs(day)
    control.a_neighbour(day)
    day.own.presses_the_strong_button()
    day.groups(1, day.sends(1))


def to_the_end(day: Day) -> None:
    day.opens(2)
    day.groups(2, [])
    leading.vote(day)
    day.opens(4)
    day.groups(4, day.sends(4))
    day.opens(5)
    cards = day.sends(5)
    control.cards_and_people(day, 5, cards)
    day.groups(5, cards)
    day.leads.do("workshop.close")
    the_report(day)


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="facilitate-pictures-") as data, chromium() as browser:
        server = ServerProcess(Path(data), environment={"PUBLIC_URL": ADDRESS}).start()
        try:
            day = Day(browser, server, Album(folder))
            for chapter in (meeting, metaphors, pairs, to_the_end):
                chapter(day)
            day.leave()
        finally:
            server.stop()
        a_full_board(browser, Album(folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
