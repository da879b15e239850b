"""Links and the wall through real sockets: who loses a right is gone at once, and a wall hears what the room may."""

import queue
import re
import sqlite3
import time
from contextlib import suppress

import socketio
from click.testing import CliRunner

from facilitate.cli import main
from tests.clients import Answer, Browser, Client, a_host, a_phone
from tests.realtime.conftest import LiveWorkshop
from tests.servers import ServerProcess

AT_ONCE_S = 8.0
"""Well under a heartbeat."""


def a_browser_by(live: LiveWorkshop, link: str) -> Browser:
    path, token = link.split("#t=")
    browser = Browser(live.base)
    assert browser.enter(token, path).headers["Location"] == path
    return browser


def is_shown_out(client: Client) -> bool:
    end = time.monotonic() + AT_ONCE_S
    while time.monotonic() < end:
        if client.namespace not in client.socket.namespaces:
            return True
        time.sleep(0.02)
    return False


def refusal_of(browser: Browser, **auth: str) -> str:
    """What somebody reads who is not let in."""
    heard: queue.Queue[Answer] = queue.Queue()
    socket = socketio.Client(reconnection=False)
    socket.on("connect_error", heard.put, namespace="/board")
    headers = {"Cookie": browser.cookie(), "Accept-Language": "en"}
    with suppress(socketio.exceptions.ConnectionError):
        socket.connect(browser.base, namespaces=["/board"], auth=auth, headers=headers, transports=["websocket"])
    refused = heard.get(timeout=5)["data"]
    assert refused["code"] == "forbidden"
    return str(refused["message"])


def warnings_of(client: Client) -> "queue.Queue[Answer]":
    heard: queue.Queue[Answer] = queue.Queue()

    def hear(hint: Answer) -> None:
        if hint["type"] == "joined":
            heard.put(hint)

    client.socket.on("hint", hear, namespace=client.namespace)
    return heard


def hide_the_cards(server: ServerProcess, round_id: str) -> None:
    with sqlite3.connect(server.data_dir / "facilitate.db") as database:
        database.execute("UPDATE round SET showing = 'later' WHERE id = ?", [round_id])


def follows_the_wall(live: LiveWorkshop, **person: str) -> Client:
    assert live.board.does("wall.set", allowed=True)["ok"]
    return live.connect(a_phone(live.base, live.code, **person), "/board", workshop=live.id, wall="yes")


def test_every_device_of_a_revoked_link_is_shown_out_at_once_and_nobody_else(live: LiveWorkshop):
    made = live.board.does("link.create", role="scribe")
    other = live.board.does("link.create", role="scribe")
    scribes = [live.connect(a_browser_by(live, made["link"]), "/board", workshop=live.id) for _ in range(2)]
    stays = live.connect(a_browser_by(live, other["link"]), "/board", workshop=live.id)
    phone = live.phone()
    assert live.board.does("link.revoke", link=made["id"])["ok"]
    assert all(is_shown_out(scribe) for scribe in scribes)
    assert stays.does("sync", since=0)["ok"]
    assert phone.does("sync", since=0)["ok"]
    assert "withdrew the link" in refusal_of(scribes[0].browser, workshop=live.id)


def test_who_leads_is_warned_when_another_device_leads_and_is_not_locked_out(live: LiveWorkshop):
    link = live.board.does("link.create", role="remote", label="phone of Els")["link"]
    heard = warnings_of(live.board)
    second = live.connect(a_browser_by(live, link), "/board", workshop=live.id)
    assert heard.get(timeout=5) == {"type": "joined", "role": "facilitator", "label": "phone of Els"}
    assert live.board.does("timer.stop")["ok"]
    assert second.does("timer.stop")["ok"]


def test_a_wall_follows_while_it_may_and_is_told_when_it_may_not(live: LiveWorkshop):
    browser = a_phone(live.base, live.code)
    assert "does not show the board" in refusal_of(browser, workshop=live.id, wall="yes")
    wall = follows_the_wall(live)
    live.opens()
    assert wall.snapshot()["workshop"]["status"] == "running"
    assert wall.does("sync", since=0)["ok"]
    assert wall.call("round.close", {"op": "a" * 22, "round": live.round()})["error"]["code"] == "forbidden"
    live.board.does("wall.set", allowed=False)
    assert is_shown_out(wall)


def test_a_wall_out_of_sight_is_away(live: LiveWorkshop):
    wall = follows_the_wall(live, name="Ann")
    assert list(live.board.comes_in()["presence"].values()) == ["in"]
    assert wall.does("presence.tell", awake=False)["ok"]
    assert live.board.comes_in()["presence"] == {}
    assert wall.does("presence.tell", awake=True)["ok"]
    assert list(live.board.comes_in()["presence"].values()) == ["in"]


def test_a_wall_of_one_workshop_is_not_let_into_another(live: LiveWorkshop):
    follows_the_wall(live)
    other = LiveWorkshop(live.host)
    other.board.does("wall.set", allowed=True)
    stranger = a_phone(live.base, live.code)
    assert "does not show the board" in refusal_of(stranger, workshop=other.id, wall="yes")
    other.board.close()


def test_a_wall_never_hears_a_code_or_a_link(live: LiveWorkshop):
    live.phone(name="Ann")
    wall = follows_the_wall(live, name="Bob")
    before = wall.comes_in()["rev"]
    made = live.board.does("link.create", role="scribe", label="For Chris")
    live.phone(name="Dee")
    live.board.does("link.revoke", link=made["id"])
    seen = [str(wall.snapshot()), str(wall.does("sync", since=0))]
    target = wall.does("sync", since=before)["rev"]
    frames: list[Answer] = []
    while not frames or frames[-1]["rev"] < target:
        frames.append(wall.next_frame())
    for told in [*seen, str(frames)]:
        assert "Dee" in told
        assert "'code'" not in told.replace(f"'code': '{live.code}'", "")
        assert "For Chris" not in told
    assert "links" not in wall.snapshot()


def test_a_wall_never_hears_a_card_that_the_room_may_not_see(live: LiveWorkshop, server: ServerProcess):
    wall, ann, round_id = follows_the_wall(live), live.phone(), live.opens()
    hide_the_cards(server, round_id)
    before = wall.comes_in()["rev"]
    ann.does("card.submit", round=round_id, kind="metaphor", text="geheim")
    target = live.board.does("sync", since=0)["rev"]
    frames: list[Answer] = []
    while not frames or frames[-1]["rev"] < target:
        frames.append(wall.next_frame())
    told = [str(wall.snapshot()), str(wall.does("sync", since=before)), str(frames)]
    assert "geheim" in str(live.board.snapshot())
    assert not [one for one in told if "geheim" in one]


def another_host(server: ServerProcess) -> Browser:
    """Who opened a printed link."""
    printed = CliRunner().invoke(main, ["facilitator", "--data-dir", str(server.data_dir)])
    assert printed.exit_code == 0, printed.output
    return a_host(server.url, printed.output.strip().split("#t=")[1])


def test_a_host_s_browser_that_is_withdrawn_is_shown_out_at_once(live: LiveWorkshop, server: ServerProcess):
    one, other = another_host(server), another_host(server)
    board = live.connect(other, "/board", workshop=live.id)
    assert board.snapshot()
    (path,) = re.findall(r"/devices/[\w-]+/withdraw", one.http.get(server.url).text)
    assert one.http.post(server.url + path, data={"csrf_token": one.csrf()}).ok
    assert is_shown_out(board)
    assert live.board.comes_in()["ok"], "everybody else stays"
