"""One socket that says far too much: it is hung up on, and nobody else waits."""

import threading
import time

import pytest
import websocket

from facilitate.domain.limits import FRAMES_AT_ONCE
from tests.realtime.conftest import LiveWorkshop
from tests.realtime.flooding import SIGN_OF_LIFE, flood
from tests.servers import ServerProcess

LATE_S, VERY_LATE_S = 0.5, 3.0


@pytest.fixture
def stranger(live: LiveWorkshop) -> websocket.WebSocket:
    """Somebody without a cookie, in no namespace."""
    line = websocket.WebSocket()
    line.connect(live.base.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket")  # type: ignore[no-untyped-call]
    assert str(line.recv()).startswith("0{")
    return line


# With real threads the websockets are python-engineio's own.
@pytest.mark.parametrize("server", ["eventlet"], indirect=True)
def test_who_says_too_much_is_hung_up_on_and_others_are_served(
    server: ServerProcess, live: LiveWorkshop, stranger: websocket.WebSocket
):
    phone, round_id = live.phone(), live.opens()
    statuses: list[int | None] = []
    flooding = threading.Thread(target=lambda: statuses.append(flood(stranger, 200_000)))
    flooding.start()
    waited = []
    for number in range(10):
        began = time.monotonic()
        assert phone.does("card.submit", round=round_id, kind="metaphor", text=f"bridge {number}")["ok"]
        waited.append(time.monotonic() - began)
    flooding.join(20)
    assert sorted(waited)[5] < LATE_S
    assert max(waited) < VERY_LATE_S
    assert statuses in ([1008], [None]), "its last word may be lost with what it still sends"
    assert "sockets_said_too_much" in server.log()


def test_who_says_as_much_as_may_be_said_at_once_stays(live: LiveWorkshop, stranger: websocket.WebSocket):
    assert stranger.sock is not None
    stranger.sock.sendall(SIGN_OF_LIFE * (FRAMES_AT_ONCE - 10))
    stranger.send("40/phone,")
    assert str(stranger.recv()).startswith("44/phone,"), "a refusal, and not the end"
    stranger.close()
