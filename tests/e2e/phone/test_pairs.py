"""Pairs as people in a room form them: by chance, by a neighbour's code or QR, by the facilitator's hand."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.pairing import NAMES, Leader, Phone
from tests.e2e.person import venue
from tests.e2e.phone.test_without_javascript import PlainPhone


@pytest.fixture
def leader(room: Venue) -> Leader:
    leader = room.welcomes(Leader(room.browser, room.server))
    leader.comes_in()
    return leader


def come(room: Venue, leader: Leader, *names: str) -> list[Phone]:
    phones = [room.welcomes(Phone(room.browser, room.server)) for _ in names]
    for phone, name in zip(phones, names, strict=True):
        phone.joins(f"{venue(room.server)}/j/{leader.code}", name=name)
    return phones


def test_by_chance_six_phones_are_three_pairs_and_a_latecomer_makes_a_trio(room: Venue, leader: Leader):
    leader.makes_pairs("chance")
    phones = come(room, leader, *NAMES)
    leader.starts()
    for phone in phones:
        expect(phone.page.locator(".pair-members b")).to_have_count(1)
    colours = [phone.colour() for phone in phones]
    assert {colours.count(colour) for colour in colours} == {2}
    (late,) = come(room, leader, "Late")
    expect(late.page.locator(".pair-members b")).to_have_count(2)
    assert [phone.colour() for phone in phones].count(late.colour()) == 2


def test_by_code_and_by_qr_six_phones_choose_each_other_with_a_trio_and_a_latecomer(room: Venue, leader: Leader):
    leader.makes_pairs("choice")
    ann, bob, cid, dora, eve, fay = come(room, leader, *NAMES)
    stage = room.stage(leader.gives_a_link("The stage on another computer"))
    leader.starts()
    expect(stage.page.locator(".stage-without")).to_contain_text("No partner yet: Ann, Bob, Cid, Dora, Eve, Fay")
    axe_finds_nothing(ann.page)

    # Typed
    ann.types(bob.code())
    ann.is_with("Bob")
    bob.is_with("Ann")
    assert ann.colour() == bob.colour()

    # Scanned; a third who scans in makes a trio, a fourth is refused
    cid.scans(dora)
    cid.is_with("Dora")
    dora.is_with("Cid")
    dora.press("Somebody else?")
    code = dora.code()
    eve.scans(dora)
    eve.is_with("Cid", "Dora")
    dora.is_with("Cid", "Eve")
    fay.types(code)
    fay.sees_at_the_code("There are three already. Look for somebody else.")
    axe_finds_nothing(fay.page)

    # A latecomer scans before they are in
    late = room.welcomes(Phone(room.browser, room.server))
    src = fay.page.locator(".seek-qr").get_attribute("src") or ""
    late.joins(venue(room.server) + src.replace("/qr/", "/J/").removesuffix(".svg"), name="Late")
    late.is_with("Fay")
    fay.is_with("Late")
    expect(stage.page.locator(".stage-without")).to_have_count(0)
    leader.opens_the_panel("pairs")
    leader.sees_pairs("Ann Bob", "Cid Dora Eve", "Fay Late")


def test_by_hand_the_facilitator_drags_and_picks_from_a_list_with_keys(room: Venue, leader: Leader):
    leader.makes_pairs("hand")
    phones = come(room, leader, *NAMES)
    leader.starts()
    phones[0].sees("The facilitator makes the pairs")
    leader.opens_the_panel("pairs")
    leader.carries("Ann", leader.person("Bob"))
    leader.sees_pairs("Ann Bob")
    phones[0].is_with("Bob")
    leader.page.get_by_role("button", name="Move Cid").focus()
    leader.presses_keys("Enter")
    leader.tabs_to(leader.page.get_by_role("button", name="Together with Dora"))
    leader.presses_keys("Enter")
    leader.sees_pairs("Ann Bob", "Cid Dora")
    leader.press("Draw the rest by chance")
    expect(leader.page.locator(".pair")).to_have_count(3)
    for name in NAMES:
        leader.person(name).get_by_role("button").click()
        leader.press("Out of the pair")
        expect(leader.page.locator(".pair-waiting").get_by_text(name, exact=True)).to_be_visible()

    # With keys alone
    leader.page.get_by_role("button", name="Move Ann").focus()
    leader.presses_keys("Enter")
    leader.tabs_to(leader.page.get_by_role("button", name="A new pair"))
    leader.presses_keys("Enter")
    leader.sees_pairs("Ann")
    expect(leader.page.get_by_role("button", name="Move Ann")).to_be_focused()
    leader.page.get_by_role("button", name="Move Bob").focus()
    leader.presses_keys("Enter", "Escape", "Enter")
    leader.tabs_to(leader.page.locator(".pair-goals").get_by_role("button", name="Ann"))
    leader.presses_keys("Enter")
    leader.sees_pairs("Ann Bob")

    # With the mouse
    leader.carries("Cid", leader.page.locator(".pair-new"))
    leader.sees_pairs("Ann Bob", "Cid")
    leader.carries("Dora", leader.pair_with("Cid"))
    leader.sees_pairs("Ann Bob", "Cid Dora")
    leader.carries("Eve", leader.pair_with("Cid"))
    leader.sees_pairs("Ann Bob", "Cid Dora Eve")
    axe_finds_nothing(leader.page)
    phones[3].is_with("Cid", "Eve")

    # A latecomer stays for the facilitator, who lets chance do the rest
    (late,) = come(room, leader, "Late")
    late.sees("The facilitator makes the pairs")
    leader.press("Draw the rest by chance")
    leader.sees_pairs("Ann Bob", "Cid Dora Eve", "Fay Late")
    late.is_with("Fay")


def test_a_draw_over_pairs_that_are_there_asks_first(room: Venue, leader: Leader):
    leader.makes_pairs("chance")
    come(room, leader, *NAMES[:2])
    leader.starts()
    leader.opens_the_panel("pairs")
    leader.press("Draw again")
    leader.press("Keep the pairs")
    leader.sees_pairs("Ann Bob")
    leader.press("Draw again")
    leader.press("Draw all again")
    leader.sees_pairs("Ann Bob")


def test_people_who_slip_are_told_at_the_code_and_lose_nothing(room: Venue, leader: Leader):
    leader.makes_pairs("choice")
    ann, bob = come(room, leader, *NAMES[:2])
    leader.starts()
    ann.types(ann.code())
    ann.sees_at_the_code("This is your own code")
    ann.types("1")
    ann.sees_at_the_code("Nobody here has this code")
    ann.types(" ")
    ann.sees_at_the_code("Type the code on your neighbour's phone")
    ann.scans(ann)
    ann.sees_at_the_code("This is your own code")

    # Two who scan each other at once
    to_ann, to_bob = (
        (phone.page.locator(".seek-qr").get_attribute("src") or "").replace("/qr/", "/J/").removesuffix(".svg")
        for phone in (ann, bob)
    )
    ann.page.goto(venue(room.server) + to_bob, wait_until="commit")
    bob.page.goto(venue(room.server) + to_ann, wait_until="commit")
    ann.is_with("Bob")
    bob.is_with("Ann")
    leader.opens_the_panel("pairs")
    leader.sees_pairs("Ann Bob")
    assert "neighbour" not in ann.page.url


def test_who_stays_keeps_the_text_and_takes_in_somebody_else(room: Venue, leader: Leader):
    leader.makes_pairs("choice")
    ann, bob, cid = come(room, leader, *NAMES[:3])
    leader.starts()
    ann.types(bob.code())
    for phone in (ann, bob):
        phone.press("We are together")
    ann.writes(text="Eat first")
    bob.press("Somebody else?")
    bob.press("Leave this pair")
    bob.sees("Find a neighbour")
    ann.sees("Bob no longer works with you. What you wrote stays here.")
    expect(ann.text()).to_have_value("Eat first")
    ann.press("Find somebody")
    cid.types(ann.code())
    ann.is_with("Cid")
    ann.press("We are together")
    expect(ann.text()).to_have_value("Eat first")
    ann.press("Send")
    cid.has_on_the_board("Eat first")
    expect(leader.card("Eat first")).to_contain_text("Ann · Cid")


def test_a_partner_without_a_phone_is_an_author_by_name(room: Venue, leader: Leader):
    leader.makes_pairs("choice")
    (ann,) = come(room, leader, "Ann")
    leader.starts()
    ann.page.get_by_text("My partner has no phone").click()
    ann.press("Add")
    ann.sees_the_error(ann.page.locator("#seek-name"), "Type the name of your partner.")
    ann.page.locator("#seek-name").fill("Gus")
    ann.press("Add")
    expect(ann.page.locator(".pair-strip")).to_contain_text("With Gus")
    ann.sends(text="Eat first")
    expect(leader.card("Eat first")).to_contain_text("Ann · Gus")


def test_who_goes_on_alone_writes_at_once_and_can_be_found_later(room: Venue, leader: Leader):
    leader.makes_pairs("choice")
    ann, bob = come(room, leader, *NAMES[:2])
    leader.starts()
    code = ann.code()
    ann.press("Go on alone")
    ann.writes(text="Eat first")
    ann.reloads()
    expect(ann.text()).to_have_value("Eat first")
    bob.types(code)
    ann.is_with("Bob")


def test_a_phone_without_javascript_sits_with_a_neighbour_by_one_button(room: Venue, leader: Leader):
    leader.makes_pairs("choice")
    (ann,) = come(room, leader, "Ann")
    pat = room.welcomes(PlainPhone(room.browser, room.server, java_script_enabled=False))
    pat.joins(f"{venue(room.server)}/j/{leader.code}", name="Pat")
    leader.starts()
    src = ann.page.locator(".seek-qr").get_attribute("src") or ""
    pat.opens(src.replace("/qr/", "/J/").removesuffix(".svg"))
    pat.press("Work together")
    expect(pat.page.locator("main")).to_contain_text(re.compile(r"You work with\s+Ann"))
    ann.is_with("Pat")


def test_a_name_that_was_typed_stays_when_somebody_else_makes_the_pair(room: Venue, leader: Leader):
    leader.makes_pairs("choice")
    ann, bob = come(room, leader, "Ann", "Bob")
    leader.starts()
    ann.page.get_by_text("My partner has no phone").click()
    ann.page.locator("#seek-name").fill("Gus")
    bob.types(ann.code())
    ann.is_with("Bob")
    ann.press("Somebody else?")
    expect(ann.page.locator("#seek-name")).to_have_value("Gus")
    expect(ann.page.locator("#seek-name")).to_be_visible()
