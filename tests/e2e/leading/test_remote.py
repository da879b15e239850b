"""The facilitator's own phone runs a whole workshop, and the stage beside it never has anything to press."""

import re
from collections.abc import Iterator

import msgspec
import pytest
from playwright.sync_api import expect

from facilitate.domain.words import Showing
from facilitate.replay.cards import senders
from facilitate.replay.facilitator import Facilitator as Leader
from facilitate.replay.phone import Phone
from facilitate.replay.script import Script
from facilitate.replay.tally import Tally
from tests.clients import Client, a_host
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.board.test_board import CONTROLS
from tests.e2e.conftest import Venue
from tests.e2e.people import REACTION_MS, Facilitator, Participant, Remote
from tests.e2e.person import venue
from tests.mornings.morning import Morning
from tests.proxy import Line

PATIENCE_S = 30.0


@pytest.fixture
def script(morning: Morning) -> Script:
    return morning.read()


@pytest.fixture
def leader(room: Venue, script: Script) -> Iterator[Leader]:
    """Who made the morning's workshop, and then takes a phone in hand."""
    leader = Leader(room.server.url, PATIENCE_S, Tally())
    leader.enter(room.server.token)
    leader.create(script)
    leader.connect()
    yield leader
    leader.leave()


@pytest.fixture
def phones(room: Venue, leader: Leader, script: Script) -> Iterator[list[Phone]]:
    """Everybody of the script but the first, who has a browser."""
    phones = [Phone(room.server.url, PATIENCE_S, Tally()) for _person in script.participants[1:]]
    for phone, attendee in zip(phones, script.participants[1:], strict=True):
        phone.join(leader.code, attendee)
    yield phones
    for phone in phones:
        phone.leave()


def test_a_remote_control_runs_a_whole_morning(room: Venue, leader: Leader, phones: list[Phone], script: Script):
    remote = room.remote(leader.do("link.create", role="remote")["link"])
    stage = room.stage(leader.do("link.create", role="stage")["link"])
    own = room.participant()
    own.joins(f"{venue(room.server)}/j/{leader.code}", name="Ada")
    remote.sees(f"{len(script.participants)} people are in")
    for number, planned in enumerate(script.rounds):
        remote.takes_the_step(re.compile("^(Start|Next): "))
        expect(remote.page.get_by_role("heading", name=planned.title)).to_be_visible()
        expect(stage.page.locator(".stage-prompt")).to_have_text(planned.prompt or planned.title)
        expect(own.page.locator(".phone-where")).to_have_text(planned.title)
        everybody = [None, *phones]
        for sender, card in zip(senders(planned), planned.cards, strict=True):
            (everybody[sender] or phones[0]).submit(leader.rounds[number], card)
        if planned.cards:
            first = planned.cards[0].text[:25]
            remote.shows(first)
            expect(stage.page.locator(".spot-card")).to_contain_text(first)
            remote.presses_in_the_large_part("Take off the stage")
        remote.press(re.compile("^Start the timer"))
        expect(stage.page.get_by_role("timer")).to_be_visible()
        expect(stage.page.locator(CONTROLS)).to_have_count(0)
        axe_finds_nothing(remote.page)
        remote.takes_the_step("Close round")
        expect(stage.page.locator(".stage-facts")).to_contain_text("gesloten")
    remote.press("End workshop")
    remote.press("Not yet")
    remote.press("End workshop")
    remote.page.locator(".button-danger").click()
    remote.sees("This workshop has ended.")
    own.sees("Thank you")
    expect(stage.page.locator("h1")).to_contain_text("Bedankt")
    expect(stage.page.locator(CONTROLS)).to_have_count(0)
    board = leader.board()
    assert len(board["cards"]) == sum(len(planned.cards) for planned in script.rounds)
    assert {one["state"] for one in board["rounds"].values()} == {"closed"}


def test_a_remote_control_reveals_cards_and_lets_people_speak_in_turn(room: Venue, leader: Leader, script: Script):
    covered = msgspec.structs.replace(script.rounds[0], showing=Showing.LATER, cards=[], lenses=[], notes=[])
    leader.leave()
    leader.create(msgspec.structs.replace(script, rounds=[covered]))
    leader.connect()
    remote = room.remote(leader.do("link.create", role="remote")["link"])
    stage = room.stage(leader.do("link.create", role="stage")["link"])
    people = [room.participant() for _ in range(2)]
    for person, name in zip(people, ("Ann", "Bob"), strict=True):
        person.joins(f"{venue(room.server)}/j/{leader.code}", name=name)
    remote.takes_the_step(re.compile("^Start: "))
    for person, text in zip(people, ("a bridge", "a boat"), strict=True):
        person.writes(text=text)
        person.press("Send")
        expect(person.own_card(text)).to_contain_text("sent; shown to everybody later")
    expect(remote.page.get_by_text("covered")).to_have_count(2)
    expect(stage.page.get_by_text("a bridge")).to_have_count(0)
    remote.press("Show all cards to the room")
    stage.sees("a bridge")
    expect(remote.page.get_by_role("button", name="Show all cards to the room")).to_have_count(0)

    remote.press("By number")
    remote.sees("Next: 2 Bob")
    axe_finds_nothing(remote.page)
    expect(stage.page.locator(".spot-card")).to_contain_text("a bridge")
    remote.press("Next speaker")
    expect(stage.page.locator(".spot-card")).to_contain_text("a boat")
    remote.press("Back")
    expect(stage.page.locator(".spot-card")).to_contain_text("a bridge")
    remote.press("Skip")
    remote.sees("Next: 1 Ann")
    expect(stage.page.locator(CONTROLS)).to_have_count(0)


def test_a_remote_control_reads_the_cards_that_wait(room: Venue, facilitator: Facilitator, ann: Participant):
    board = Client(a_host(facilitator.server.url, facilitator.server.token), "/board", workshop=facilitator.workshop)
    first = next(one for one in board.snapshot()["rounds"].values() if one["position"] == 0)
    assert board.does("round.edit", round=first["id"], moderated=True)["ok"]
    board.close()
    remote = room.remote(facilitator.shares("Your own phone as remote control"))
    remote.takes_the_step(re.compile("^Start: "))
    ann.writes(text="a ferry")
    ann.press("Send")
    remote.sees("For you to read")
    remote.sees("a ferry")
    axe_finds_nothing(remote.page)
    remote.page.wait_for_timeout(REACTION_MS)
    remote.press("On the board")
    ann.has_on_the_board("a ferry")
    expect(remote.page.get_by_role("button", name="On the board")).to_have_count(0)


def test_all_pairs_are_drawn_again_after_a_question_and_never_over_words(
    room: Venue, facilitator: Facilitator, ann: Participant, bob: Participant
):
    remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    facilitator.starts()
    facilitator.goes_on()
    again = remote.page.get_by_role("button", name="Draw again")
    for answer in ("Keep the pairs", "Draw all again"):
        again.click()
        remote.sees("People who sit together already must move.")
        axe_finds_nothing(remote.page)
        remote.press(answer)
    expect(again).to_be_visible()
    for phone in (ann, bob):
        phone.says_that_they_are_together()
    ann.writes(text="Eat first")
    expect(again).to_have_count(0)
    facilitator.opens_the_panel("pairs")
    expect(facilitator.page.locator(".pair").first).to_be_visible()
    expect(facilitator.page.get_by_role("button", name="Draw again")).to_have_count(0)
    expect(bob.text()).to_have_value("Eat first")


def test_a_step_pressed_without_a_connection_is_made_once_when_it_is_back(
    room: Venue, facilitator: Facilitator, ann: Participant, line: Line
):
    link = facilitator.gives_a_link("Your own phone as remote control")
    remote = room.remote(link, port=line.port)
    line.cut()
    remote.sees("No connection. What you press goes out when it is back.")
    remote.strong().click()
    expect(remote.strong()).to_have_attribute("aria-disabled", "true")
    line.restore()
    expect(remote.strong()).to_have_text("Close round")
    expect(facilitator.page.get_by_role("button", name="Close round")).to_be_visible()
    expect(ann.page.locator("main")).to_contain_text("What is your role in this theme?")


PRESS_200_MS_AFTER_IT_CHANGES = """selector => {
    const words = () => document.querySelector(selector).textContent.trim();
    const before = words();
    const look = setInterval(() => {
        if (words() === before) return;
        clearInterval(look);
        setTimeout(() => {
            document.querySelector(selector).click();
            document.body.dataset.pressed = "yes";
        }, 200);
    }, 10);
}"""


def test_two_who_lead_and_press_together_make_one_step(room: Venue, facilitator: Facilitator):
    facilitator.starts()
    facilitator.press("Close round")
    remote: Remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    expect(remote.strong()).to_have_text(re.compile("^Next: "))
    remote.page.evaluate(PRESS_200_MS_AFTER_IT_CHANGES, ".remote-strong")
    facilitator.press(re.compile("^Next: "))
    expect(remote.page.locator("[data-pressed]")).to_be_attached()
    for screen in (remote, facilitator):
        screen.page.wait_for_timeout(700)
        expect(screen.page.get_by_role("button", name="Close round")).to_be_visible()
    facilitator.page.evaluate(PRESS_200_MS_AFTER_IT_CHANGES, ".bar-strong")
    remote.takes_the_step("Close round")
    expect(facilitator.page.locator("[data-pressed]")).to_be_attached()
    facilitator.page.wait_for_timeout(700)
    remote.sees("Round 2 of 5")
    expect(remote.strong()).to_have_text(re.compile("^Next: "))
    expect(remote.page.locator(".message-error")).to_have_count(0)


def test_a_new_round_begins_at_the_top_of_a_remote_control(room: Venue, facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    host = a_host(facilitator.server.url, facilitator.server.token)
    board = Client(host, "/board", workshop=facilitator.workshop)
    current = board.snapshot()["workshop"]["round"]
    for number in range(20):
        assert board.does("card.add", round=current, kind="remark", text=f"remark {number}")["ok"]
    remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    remote.page.get_by_text("remark 19").scroll_into_view_if_needed()
    title = remote.page.locator(".remote-title")
    expect(title).not_to_be_in_viewport()
    assert board.does("round.next", current=current)["ok"]
    expect(title).to_be_in_viewport()
    assert remote.page.evaluate("document.querySelector('main').scrollTop") == 0
    board.close()
