"""A card that the server cannot get done holds up nothing, and its words stay with who wrote them."""

import sqlite3
from contextlib import closing

from playwright.sync_api import expect

from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator
from tests.servers import ServerProcess


def fails_at(server: ServerProcess, text: str) -> None:
    """From now on the server's database takes no card with these words."""
    with closing(sqlite3.connect(server.data_dir / "facilitate.db")) as database:
        database.execute(
            "CREATE TRIGGER never BEFORE INSERT ON card "
            f"WHEN NEW.text = '{text}' BEGIN SELECT RAISE(ABORT, 'never'); END"
        )
        database.commit()


def test_a_card_that_never_gets_done_is_set_aside_and_the_next_one_comes(
    own_server: ServerProcess, room: Venue, facilitator: Facilitator
):
    ann = room.phone(facilitator, "Ann")
    facilitator.starts()
    fails_at(own_server, "an anchor")
    ann.writes(text="an anchor")
    ann.press("Send")
    ann.still_keeps("an anchor")
    ann.sees("Your card is not sent yet. Your phone keeps trying.")
    for _time in range(8):
        # As when the phone wakes; else this takes half a minute.
        ann.page.evaluate("() => window.dispatchEvent(new Event('online'))")
        ann.page.wait_for_timeout(150)
    ann.sees("Your text is kept here")
    expect(ann.own_card("an anchor")).to_contain_text("not sent")
    expect(ann.page.get_by_role("button", name="Copy")).to_be_visible()
    ann.press("Write another card")
    ann.sends(text="a lantern")
    facilitator.sees("a lantern")
    ann.reloads()
    ann.sees("an anchor")
