"""What somebody does on a phone in a workshop, from joining to the end, in this order."""

from tests.e2e.engines.morning import Morning
from tests.e2e.engines.screen import Screen

_LIVE = "document.querySelector('#main[data-task]')"
METAPHOR, WHY = "a bridge" + " over a long river" * 8, "it leads people over"
PRACTICE = "eat first, talk later"
FINGER_PX = 44


def joins(morning: Morning) -> None:
    for screen, name in ((morning.phone, "Old"), (morning.partner, "Ann")):
        screen.opens(f"{morning.place}/j/{morning.code}")
        screen.writes("#name", name)
        screen.presses("Join")
        screen.waits_for(f"Boolean({_LIVE})", "the live screen")
        screen.fits()
    people = {"Old", "Ann"}
    morning.holds(lambda: {one["name"] for one in morning.snapshot()["participants"].values()} == people, "both people")


def sends_a_metaphor(morning: Morning) -> None:
    phone = morning.phone
    morning.goes_on()
    phone.writes("#field-text", "a bridge")
    low = _height(phone)
    phone.writes("#field-text", METAPHOR.removeprefix("a bridge"))
    assert _height(phone) > low + 40, "the field does not grow with its text"
    phone.writes("#field-why", WHY)
    phone.fits()
    phone.presses("Send")
    morning.has_cards(METAPHOR)
    assert [card["why"] for card in morning.cards()] == [WHY]


def _height(phone: Screen) -> int:
    return int(phone.tells("document.querySelector('#field-text').clientHeight"))


def changes_it(morning: Morning) -> None:
    phone = morning.phone
    phone.presses("Change")
    phone.has("#field-text", METAPHOR)
    phone.writes("#field-text", "a bridge", instead=True)
    phone.presses("Send the change")
    morning.has_cards("a bridge")


def takes_it_back(morning: Morning) -> None:
    phone = morning.phone
    phone.presses("Take back")
    phone.clicks(".own-card-ask .button")
    morning.has_cards()
    phone.has("#field-text", "a bridge")


def keeps_a_draft(morning: Morning) -> None:
    phone = morning.phone
    phone.writes("#field-text", "a raft", instead=True)
    phone.reloads()
    phone.waits_for(_LIVE + " && document.querySelector('#field-text') && true", "the live screen")
    phone.has("#field-text", "a raft")
    phone.has("#field-why", WHY)
    phone.presses("Send")
    morning.has_cards("a raft")


def finds_the_partner(morning: Morning) -> None:
    phone, partner = morning.phone, morning.partner
    morning.goes_on()
    phone.sees("Ann")
    partner.sees("Old")
    colour = "getComputedStyle(document.querySelector('.pair-find')).backgroundColor"
    phone.waits_for(f"!['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes({colour})", "the pair's colour")
    for screen in (phone, partner):
        screen.fits()
        screen.presses("We are together")
    morning.holds(lambda: [len(one["members"]) for one in morning.snapshot()["pairs"].values()] == [2], "one pair")


def writes_together(morning: Morning) -> None:
    phone, partner = morning.phone, morning.partner
    phone.writes("#field-text", "eat first")
    partner.has("#field-text", "eat first")
    phone.presses("Pass the pen")
    partner.presses("Take the pen")
    partner.sees("You have the pen")
    partner.writes("#field-text", ", talk later")
    phone.has("#field-text", PRACTICE)
    partner.presses("Send")
    morning.has_cards("a raft", PRACTICE)
    authors = [len(card["authors"]) for card in morning.cards() if card["text"] == PRACTICE]
    assert authors == [2], "the card is not of both"
    phone.sees(PRACTICE)


def votes(morning: Morning) -> None:
    phone, this = morning.phone, morning.round()
    phone.presses("Put a dot on: Ways")
    morning.holds(lambda: bool(morning.snapshot()["votes"][this]["dots"] == 1), "one dot")
    width = phone.tells("document.querySelector('.vote-buttons button').offsetWidth")
    assert width >= FINGER_PX, f"a button of {width} px"
    phone.fits()


def follows_the_board(morning: Morning) -> None:
    morning.does("wall.set", allowed=True)
    morning.partner.opens(f"{morning.place}/w")
    morning.partner.sees("Ways")
    morning.partner.fits()


def is_thanked(morning: Morning) -> None:
    morning.does("workshop.close")
    morning.phone.sees("Thank you")
