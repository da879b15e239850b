"""Somebody new asks to come in, and waits on a page that goes on by itself."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant, Remote
from tests.e2e.person import venue
from tests.proxy import Line


@pytest.fixture
def leading(facilitator: Facilitator) -> Facilitator:
    """Whoever is new asks; the panel with who is in is open."""
    facilitator.starts()
    facilitator.opens_the_panel("people")
    facilitator.press("ask first")
    facilitator.sees("Whoever comes waits until you let them in")
    return facilitator


def asks(room: Venue, leading: Facilitator, name: str, port: int | None = None, **options: Any) -> Participant:
    phone = room.participant(**options)
    phone.page.goto(f"{venue(room.server, port)}/j/{leading.code}")
    phone.page.get_by_label("First name").fill(name)
    phone.press("Join")
    phone.sees("Wait for the facilitator to let you in")
    return phone


def badge(leading: Facilitator) -> Locator:
    return leading.page.locator("[data-panel-holder=people] .bar-badge")


def test_who_is_let_in_on_the_board_goes_on_by_themself(room: Venue, leading: Facilitator):
    ann, bob = asks(room, leading, "Ann"), asks(room, leading, "Bob")
    axe_finds_nothing(ann.page)
    expect(badge(leading)).to_contain_text("2")
    axe_finds_nothing(leading.page)
    leading.press("Let in: Ann")
    expect(ann.text()).to_be_visible()
    expect(badge(leading)).to_contain_text("1")
    leading.press("No: Bob")
    bob.sees("The facilitator did not let you in.")
    expect(bob.page.get_by_label("First name")).to_have_value("Bob")
    expect(badge(leading)).to_have_count(0)
    leading.press("Undo", within=leading.page.locator(".messages"))
    expect(badge(leading)).to_contain_text("1")
    leading.opens_the_panel("people")
    leading.press("Let in: Bob")
    bob.reloads()
    expect(bob.text()).to_be_visible()


def test_all_are_let_in_by_one_press_on_the_remote_control(room: Venue, leading: Facilitator):
    remote: Remote = room.remote(leading.gives_a_link("Your own phone as remote control"))
    phones = [asks(room, leading, name) for name in ("Ann", "Bob", "Cem")]
    remote.sees("3 people ask to come in")
    axe_finds_nothing(remote.page)
    remote.press("Let in: Bob")
    expect(phones[1].text()).to_be_visible()
    remote.sees("2 people ask to come in")
    remote.press("Let all in")
    for phone in phones:
        expect(phone.text()).to_be_visible()


def test_who_waits_stays_through_a_cut_line(room: Venue, leading: Facilitator, line: Line):
    ann = asks(room, leading, "Ann", port=line.port)
    line.cut()
    ann.sees("No connection. Trying again …")
    leading.press("Let in: Ann")
    line.restore()
    expect(ann.text()).to_be_visible()


def test_without_scripts_it_looks_again_too(room: Venue, leading: Facilitator):
    ann = asks(room, leading, "Ann", java_script_enabled=False)
    expect(ann.page.get_by_role("link", name="Look again")).to_be_visible()
    leading.press("Let in: Ann")
    ann.sees("What is your role in this theme?")


def test_a_full_room_says_so_to_who_comes_and_one_press_makes_more_places(room: Venue, facilitator: Facilitator):
    remote: Remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    facilitator.starts()
    facilitator.opens_the_panel("people")
    facilitator.page.get_by_label("Places in this workshop").fill("1")
    facilitator.press("Set")
    room.phone(facilitator, "Ann")
    late = room.participant()
    late.page.goto(f"{venue(room.server)}/j/{facilitator.code}")
    late.sees("All places in this workshop are taken.")
    facilitator.sees("All places are taken. Whoever comes now is sent away.")
    expect(facilitator.page.locator("[data-panel-holder=people] [data-panel-button]")).to_contain_text("full")
    remote.press("20 more places")
    expect(facilitator.page.get_by_label("Places in this workshop")).to_have_value("21")
    late.reloads()
    expect(late.page.get_by_label("First name")).to_be_visible()
