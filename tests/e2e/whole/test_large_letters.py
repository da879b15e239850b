"""In large letters, and in colours of the system's own, all that every screen says and offers is there."""

from playwright.sync_api import expect

from tests.clients import Client, a_host, a_phone
from tests.e2e.conftest import Venue
from tests.e2e.looks import out_of_reach, told_by_colour
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import Person

ROUNDS = (
    {"kind": "metaphor", "title": "Metaphors", "prompt": "What are you in your neighbourhood?"},
    {"kind": "exchange", "title": "In twos", "prompt": "What works well where you are?", "pairing": "chance"},
    {"kind": "exchange", "title": "Once more", "prompt": "What could work?", "pairing": "choice"},
    {"kind": "open", "title": "Ideas", "prompt": "What could we try together?"},
    {"kind": "vote", "title": "Dots", "prompt": "What do we try first?"},
)
PANELS = ("rounds", "timer", "people", "share", "more", "looks", "history")


class Look:
    """Gathers what is amiss, so that one workshop shows all of it."""

    def __init__(self) -> None:
        self.amiss: list[str] = []

    def at(self, *people: Person) -> None:
        for person in people:
            self.amiss += out_of_reach(person.page) + told_by_colour(person.page)


class Morning:
    """A workshop of these rounds, and who leads it through them without looking."""

    def __init__(self, room: Venue):
        host = a_host(room.server.url, room.server.token)
        made = host.post_json("/workshops", title="Cooking together", language="en", rounds=ROUNDS).json()
        self.id, self.code = made["workshop"], made["code"]
        self.board = Client(host, "/board", workshop=self.id)
        self.round: str | None = None
        self.facilitator: Facilitator = room.facilitator()
        self.facilitator.takes_the_rights_of(host)
        self.facilitator.opens(f"/b/{self.id}")
        for name in ("Bob", "Cid"):
            a_phone(room.server.url, self.code, name=name)

    def goes_on(self) -> None:
        assert self.board.does("round.next", current=self.round)["ok"]
        self.round = self.board.snapshot()["workshop"]["round"]


def test_everything_is_in_reach_in_large_letters_and_in_colours_of_the_system(room: Venue):
    look, morning = Look(), Morning(room)
    facilitator, board = morning.facilitator, morning.board
    assert board.does("wall.set", allowed=True)["ok"]
    for path in ("/j", f"/j/{morning.code}"):
        newcomer = room.participant()
        newcomer.opens(path)
        look.at(newcomer)
    ann = room.phone(facilitator, "Annemiek-Charlotte")
    stage = room.stage(facilitator.gives_a_link("The stage on another computer"))
    remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    expect(stage.page.locator(".join-code")).to_be_visible()
    look.at(ann, facilitator, stage, remote)

    morning.goes_on()
    a_phone_writes(ann, look)
    board.does("timer.start", round=morning.round, seconds=600)
    board.does("cluster.create", lens=next(iter(board.snapshot()["lenses"])), title="Ways", cards=[])
    expect(facilitator.cluster("Ways")).to_be_visible()
    facilitator.new_cards().first.locator(".idea-tick").click()
    look.at(facilitator, stage, remote)
    for panel in PANELS:
        facilitator.opens_the_panel(panel)
        expect(facilitator.page.locator(".panel")).to_be_visible()
        look.at(facilitator)
        facilitator.presses_keys("Escape")
    wall = ann.another_tab()
    wall.opens("/w")
    look.at(wall)

    for place in (".pair-find", ".seek"):
        morning.goes_on()
        expect(ann.page.locator(place)).to_be_visible()
        look.at(ann, facilitator, stage, remote)
    morning.goes_on()
    morning.goes_on()
    expect(ann.page.locator(".vote-entry").first).to_be_visible()
    look.at(ann, facilitator, stage, remote)
    for path in (f"/b/{morning.id}/agenda", f"/r/{morning.id}", "/"):
        facilitator.opens(path)
        expect(facilitator.page.locator("h1, h2").first).to_be_visible()
        look.at(facilitator)
    board.close()
    assert not look.amiss, "\n".join(look.amiss)


def a_phone_writes(ann: Participant, look: Look) -> None:
    """A card, another one, a change, and what is asked before a card is taken back."""
    expect(ann.text()).to_be_visible()
    for text in ("a bridge with many arches", "a tent"):
        ann.writes(text=text)
        expect(ann.page.locator(".pictures")).to_be_visible()
        look.at(ann)
        ann.press("Send")
        ann.has_on_the_board(text)
        ann.press("Write another card")
    ann.press("Back to my 2 cards")
    look.at(ann)
    ann.press("Change", within=ann.own_card("a tent"))
    expect(ann.text()).to_have_value("a tent")
    look.at(ann)
    ann.press("Leave it as it was")
    ann.press("Take back", within=ann.own_card("a tent"))
    look.at(ann)
    ann.press("Keep it")
    ann.press("Change my name")
    look.at(ann)
    ann.press("Cancel")
