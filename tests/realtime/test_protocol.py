"""The live protocol through real sockets, with eventlet and with threads."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import socketio

from tests.builders import new_op
from tests.clients import PATIENCE_S, Answer, Browser, Client, a_phone, a_workshop_on
from tests.realtime.conftest import LiveWorkshop
from tests.waiting import wait_until


def test_a_card_sent_by_a_phone_is_acknowledged_and_framed_to_the_board(live: LiveWorkshop):
    phone, round_id = live.phone(), live.opens()
    answer = phone.does("card.submit", round=round_id, kind="metaphor", text="een brug")
    assert answer["ok"]
    assert answer["card"]
    types = []
    while "card.submitted" not in types:
        types += [event["type"] for event in live.board.next_frame()["events"]]


def test_frames_are_contiguous_and_lead_to_the_revision_that_sync_tells(live: LiveWorkshop):
    phone = live.phone()
    first = live.board.comes_in()["rev"]
    round_id = live.opens()
    for number in range(10):
        phone.does("card.submit", round=round_id, kind="metaphor", text=f"beeld {number}")
    last = live.board.does("sync", since=first)["rev"]
    rev = first
    while rev < last:
        frame = live.board.next_frame()
        assert frame["since"] <= rev, "nothing is missing in between"
        news = [event["rev"] for event in frame["events"] if event["rev"] > rev]
        assert news == sorted(news), "in their order"
        assert frame["rev"] <= rev or news[-1] == frame["rev"], "of several counts the last one travels"
        rev = max(rev, frame["rev"])


def test_a_phone_hears_of_its_own_cards_alone(live: LiveWorkshop):
    ann, bob, round_id = live.phone(), live.phone(), live.opens()
    ann.does("card.submit", round=round_id, kind="metaphor", text="geheim")
    rev = bob.does("sync", since=0)["rev"]
    heard: list[Answer] = []
    while not heard or heard[-1]["rev"] < rev:
        heard.append(bob.next_frame())
    assert "geheim" not in str(heard)
    assert "geheim" not in str(bob.does("sync", since=0))
    assert "geheim" in str(ann.does("sync", since=0))


def test_two_phones_get_the_same_revisions_though_one_has_events_of_its_own(live: LiveWorkshop):
    ann, bob, round_id = live.phone(), live.phone(), live.opens()
    ann.does("card.submit", round=round_id, kind="metaphor", text="een brug")
    for phone in (ann, bob):
        target, rev = phone.does("sync", since=0)["rev"], None
        while rev != target:
            frame = phone.next_frame()
            assert rev is None or frame["since"] == rev
            rev = frame["rev"]


def test_the_same_op_gets_the_same_receipt_though_sent_five_times_at_once(live: LiveWorkshop):
    phones = [live.phone()]
    round_id, op = live.opens(), new_op()
    phones += [live.connect(phones[0].browser, "/phone") for _ in range(4)]
    with ThreadPoolExecutor(5) as pool:
        answers = list(
            pool.map(
                lambda phone: phone.does("card.submit", op=op, round=round_id, kind="metaphor", text="een brug"), phones
            )
        )
    assert all(answer == answers[0] for answer in answers)
    assert len(live.board.snapshot()["cards"]) == 1


def test_a_client_far_behind_gets_a_snapshot_and_one_ahead_of_us_too(live: LiveWorkshop):
    assert "snapshot" in live.board.does("sync", since=None)
    assert "snapshot" in live.board.does("sync", since=10**6)
    assert "events" in live.board.does("sync", since=0)


def test_the_server_tells_its_time_in_milliseconds(live: LiveWorkshop):
    assert abs(live.board.does("sync", since=0)["now"] - time.time() * 1000) < 5_000


@pytest.mark.parametrize(
    ("name", "payload", "code", "field"),
    [
        ("nonsense", {}, "unknown_command", None),
        ("round.open", {"round": "x"}, "unknown_command", None),
        ("card.submit", None, "bad_request", None),
        ("card.submit", [], "bad_request", None),
        ("card.submit", "text", "bad_request", None),
        ("card.submit", {"op": "a" * 22, "round": "r", "kind": "tip"}, "bad_request", "text"),
        ("card.submit", {"op": "a" * 22, "round": 1, "kind": "metaphor", "text": "x"}, "bad_request", "round"),
        ("card.submit", {"op": "a" * 22, "round": "r", "kind": "poem", "text": "x"}, "bad_request", "kind"),
        ("card.submit", {"op": "a" * 22, "round": "r", "kind": "tip", "text": b"\x00"}, "bad_request", "text"),
        ("card.submit", {"op": "short", "round": "r", "kind": "tip", "text": "x"}, "bad_request", "op"),
        ("card.submit", {"op": "a" * 22, "round": "r", "kind": "tip", "text": "x", "admin": 1}, "bad_request", "admin"),
        ("card.submit", {"op": "a" * 22, "round": "r", "kind": "tip", "text": "x" * 10_000}, "too_long", "text"),
        ("card.submit", {"op": "a" * 22, "round": "r", "kind": "tip", "text": "x"}, "not_found", "round"),
        ("connect", {"workshop": "x"}, "unknown_command", None),
        ("disconnect", None, "unknown_command", None),
        ("sync", {"since": -1}, "bad_request", "since"),
    ],
)
def test_what_is_wrong_is_refused_by_code_and_field(live: LiveWorkshop, name, payload, code, field):
    phone = live.phone()
    error = phone.call(name, payload)["error"]
    assert (error["code"], error.get("field")) == (code, field)
    assert error["message"]
    assert phone.does("sync", since=0)["ok"], "the socket still serves"


@pytest.mark.parametrize(("reads", "word"), [("nl", "pagina"), ("fr", "page")])
def test_messages_are_in_the_language_of_the_reader_or_else_the_workshops(live: LiveWorkshop, reads: str, word: str):
    live.board.does("workshop.edit", op=new_op(), language="en")
    browser = a_phone(live.base, live.code)
    socket = socketio.Client(reconnection=False)
    headers = {"Cookie": browser.cookie(), "Accept-Language": reads}
    socket.connect(live.base, namespaces=["/phone"], headers=headers, transports=["websocket"], wait_timeout=PATIENCE_S)
    message = socket.call("nonsense", {}, namespace="/phone")["error"]["message"]
    socket.disconnect()
    assert word in message.split()


def test_a_stranger_is_not_let_in(live: LiveWorkshop):
    for namespace, auth in (("/phone", {}), ("/phone", {"token": "x"}), ("/board", {"workshop": live.id})):
        with pytest.raises(socketio.exceptions.ConnectionError, match=f": {namespace}"):
            Client(Browser(live.base), namespace, **auth)


def test_a_participant_is_not_let_onto_the_board(live: LiveWorkshop):
    with pytest.raises(socketio.exceptions.ConnectionError, match=": /board"):
        Client(a_phone(live.base, live.code), "/board", workshop=live.id)


def test_a_stage_watches_and_may_not_lead(live: LiveWorkshop):
    link = live.board.does("link.create", role="stage")["link"]
    browser = Browser(live.base)
    path, token = link.split("#t=")
    assert browser.enter(token, path).headers["Location"] == path
    stage = live.connect(browser, "/board", workshop=live.id)
    assert stage.snapshot()["workshop"]["id"] == live.id
    stage_round = live.round()
    assert stage.does("round.open", round=stage_round)["error"]["code"] == "forbidden"


def test_nothing_of_one_workshop_reaches_another(live: LiveWorkshop):
    other = a_workshop_on(live.host)
    board = live.connect(live.host, "/board", workshop=other["workshop"])
    before = board.comes_in()["rev"]
    live.phone(name="Ann")
    assert board.comes_in()["rev"] == before
    assert board.does("round.open", round=live.round())["error"]["code"] == "not_found"


def test_a_burst_over_the_limit_is_told_to_wait_and_the_next_second_is_served(live: LiveWorkshop):
    phone = live.phone()
    codes = [phone.does("sync", since=0).get("error", {}).get("code") for _ in range(120)]
    assert "rate_limited" in codes
    wait_until(lambda: phone.does("sync", since=0)["ok"])


def test_polling_speaks_the_same_protocol(live: LiveWorkshop):
    phone = Client(a_phone(live.base, live.code), "/phone", transport="polling")
    live.clients.append(phone)
    round_id = live.opens()
    assert phone.does("card.submit", round=round_id, kind="metaphor", text="een brug")["ok"]


def test_cards_of_forty_phones_at_once_are_all_there_once(live: LiveWorkshop):
    phones = [live.phone() for _ in range(40)]
    round_id = live.opens()
    with ThreadPoolExecutor(40) as pool:
        answers = list(
            pool.map(
                lambda numbered: numbered[1].does(
                    "card.submit", round=round_id, kind="metaphor", text=f"beeld {numbered[0]}"
                ),
                enumerate(phones),
            )
        )
    assert all(answer["ok"] for answer in answers)
    assert sorted(card["text"] for card in live.board.snapshot()["cards"].values()) == sorted(
        f"beeld {number}" for number in range(40)
    )
