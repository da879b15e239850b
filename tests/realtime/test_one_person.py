"""What one person may have and do, on all of their pages together."""

import pytest
import requests
import websocket
from socketio.exceptions import ConnectionError as NotConnected

from facilitate.domain.limits import COMMANDS_AT_ONCE, CONNECTS_AT_ONCE, SOCKETS_OF_ONE, WHOLE_STATE_COSTS
from facilitate.realtime.line.frames import TOO_MUCH
from tests.clients import Browser, Client, a_phone
from tests.realtime.conftest import LiveWorkshop
from tests.realtime.flooding import flood
from tests.servers import ServerProcess
from tests.waiting import wait_until

pytestmark = pytest.mark.parametrize("server", ["eventlet"], indirect=True)
"""With real threads the websockets are python-engineio's own."""


def are_open(clients: list[Client]) -> list[bool]:
    return [client.socket.connected for client in clients]


def test_the_oldest_page_makes_room_for_one_too_many(server: ServerProcess, live: LiveWorkshop):
    browser, round_id = a_phone(live.base, live.code), live.opens()
    pages = [live.connect(browser, "/phone") for _ in range(SOCKETS_OF_ONE + 3)]
    wait_until(lambda: not any(are_open(pages)[:3]))
    assert are_open(pages) == [False] * 3 + [True] * SOCKETS_OF_ONE
    assert pages[-1].does("card.submit", round=round_id, kind="metaphor", text="A workbench")["ok"]


def test_several_pages_may_not_say_more_than_one(server: ServerProcess, live: LiveWorkshop):
    browser = a_phone(live.base, live.code)
    pages = [live.connect(browser, "/phone") for _ in range(3)]
    answers = [page.does("presence.tell", writing=False, awake=True) for _ in range(COMMANDS_AT_ONCE) for page in pages]
    refused = [answer["error"]["code"] for answer in answers if not answer["ok"]]
    assert len(refused) > COMMANDS_AT_ONCE / 2
    assert set(refused) == {"rate_limited"}


def test_who_asks_for_everything_may_do_that_less_often(server: ServerProcess, live: LiveWorkshop):
    phone = live.phone()
    answers = [phone.does("sync", since=None)["ok"] for _ in range(COMMANDS_AT_ONCE)]
    assert COMMANDS_AT_ONCE / WHOLE_STATE_COSTS <= answers.count(True) < COMMANDS_AT_ONCE / 2
    # Neither does a number help that is too high.
    assert not all(phone.does("sync", since=10_000_000)["ok"] for _ in range(COMMANDS_AT_ONCE))


def comes(live: LiveWorkshop, browser: Browser) -> Client | None:
    try:
        return live.connect(browser, "/phone")
    except NotConnected:
        return None


def test_who_comes_in_again_and_again_is_told_to_wait(server: ServerProcess, live: LiveWorkshop):
    browser, somebody_else = a_phone(live.base, live.code), a_phone(live.base, live.code)
    let_in = 0
    while (client := comes(live, browser)) is not None:
        client.close()
        let_in += 1
        assert let_in < CONNECTS_AT_ONCE * 3
    assert let_in >= CONNECTS_AT_ONCE
    assert live.connect(somebody_else, "/phone").snapshot()
    wait_until(lambda: comes(live, browser))


def test_a_websocket_that_began_by_polling_may_say_no_more_than_others(server: ServerProcess, live: LiveWorkshop):
    address = f"{live.base}/socket.io/?EIO=4"
    sid = requests.get(f"{address}&transport=polling", timeout=5).text.partition('"sid":"')[2].partition('"')[0]
    line = websocket.WebSocket()
    line.connect(f"{address.replace('http', 'ws')}&transport=websocket&sid={sid}")  # type: ignore[no-untyped-call]
    line.send("2probe")
    assert line.recv() == "3probe"
    line.send("5")
    assert flood(line, 200_000) in (TOO_MUCH, None)
