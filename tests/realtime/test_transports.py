"""The ways in which a browser may come: beginning by polling, and with compression."""

import json
import zlib

import pytest
import socketio
import websocket

from tests.clients import PATIENCE_S, a_phone
from tests.realtime.conftest import LiveWorkshop
from tests.servers import ServerProcess
from tests.waiting import wait_until


def test_who_begins_by_polling_changes_over_to_a_websocket_and_hears_frames(live: LiveWorkshop):
    heard: list[str] = []
    client = socketio.Client(reconnection=False)
    client.on("frame", lambda frame: heard.extend(event["type"] for event in frame["events"]), namespace="/phone")
    headers = {"Cookie": a_phone(live.base, live.code).cookie()}
    client.connect(live.base, namespaces=["/phone"], headers=headers, wait_timeout=PATIENCE_S)
    assert client.transport() == "websocket"
    live.opens()
    wait_until(lambda: "round.updated" in heard or "workshop.updated" in heard)
    answer = client.call("sync", {"op": "a" * 22, "since": None}, namespace="/phone")
    client.disconnect()
    assert answer["ok"]


@pytest.mark.parametrize("server", ["eventlet"], indirect=True)
def test_whatever_a_polling_browser_saved_up_on_a_slow_line_is_heard(server: ServerProcess, live: LiveWorkshop):
    phone = a_phone(live.base, live.code).http
    address = f"{live.base}/socket.io/?EIO=4&transport=polling"
    address += "&sid=" + json.loads(phone.get(address).text[1:])["sid"]
    phone.post(address, data="40/phone,{}")
    assert "40/phone" in phone.get(address).text
    said = [f'42/phone,{number}["presence.tell",{{"writing":true,"awake":true}}]' for number in range(30)]
    assert phone.post(address, data="\x1e".join(said)).status_code == 200
    answers = ""
    while answers.count("43/phone,") < len(said):
        answers += phone.get(address, timeout=5).text
    assert answers.count('{"ok":true}') == len(said)


@pytest.mark.parametrize("server", ["eventlet"], indirect=True)
def test_a_browser_that_can_inflate_is_sent_a_long_answer_deflated(server: ServerProcess, live: LiveWorkshop):
    """With real threads the websockets are python-engineio's own."""
    assert inflates(live)
    phone, round_id = live.phone(), live.opens()
    for number in range(10):
        phone.does("card.submit", round=round_id, kind="metaphor", text=f"{number} " + "een brug over het water " * 40)
    line = asks_for_compression(live)
    line.send("40/board," + json.dumps({"workshop": live.id}))
    while not str(line.recv()).startswith("40/board,"):
        pass
    line.send('42/board,1["sync",{"since":null}]')
    squeezed = next_deflated(line)
    line.close()
    text = zlib.decompressobj(-15).decompress(squeezed + b"\x00\x00\xff\xff").decode()
    assert text.startswith('43/board,1[{"ok":true')
    assert len(squeezed) < len(text) / 3


def next_deflated(line: websocket.WebSocket) -> bytes:
    """The payload of the next deflated message, as it travels."""
    data = b""
    while True:
        assert line.sock is not None
        data += line.sock.recv(65_536)
        while len(data) > 10:
            size = {126: 2, 127: 8}.get(data[1], 0)
            end = 2 + size + (int.from_bytes(data[2 : 2 + size], "big") if size else data[1])
            if len(data) < end:
                break
            if data[0] == 0xC1:
                return data[2 + size : end]
            data = data[end:]


def asks_for_compression(live: LiveWorkshop) -> websocket.WebSocket:
    line = websocket.WebSocket(skip_utf8_validation=True)
    address = live.base.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    header = {"Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits"}
    line.connect(address, cookie=live.host.cookie(), header=header)  # type: ignore[no-untyped-call]
    return line


def inflates(live: LiveWorkshop) -> bool:
    line = asks_for_compression(live)
    agreed = (line.getheaders() or {}).get("sec-websocket-extensions", "")
    line.close()
    return "server_no_context_takeover" in agreed and "client_no_context_takeover" in agreed


@pytest.mark.parametrize("more", [[], ["Sec-WebSocket-Protocol: own", "Sec-WebSocket-Protocol: other"]])
def test_a_page_of_somebody_else_gets_no_websocket(live: LiveWorkshop, more: list[str]):
    """However its request is read: at once, or the long way because it is an unusual one."""
    address = live.base.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    line = websocket.WebSocket()
    with pytest.raises(websocket.WebSocketBadStatusException) as refused:
        line.connect(address, origin="http://elsewhere", header=more)  # type: ignore[no-untyped-call]
    assert refused.value.status_code == 400
    line = websocket.WebSocket()
    line.connect(address, origin=live.base, header=more)  # type: ignore[no-untyped-call]
    assert str(line.recv()).startswith("0{")
    line.close()
