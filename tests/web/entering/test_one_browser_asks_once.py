"""One browser is one person at the door, whatever it sends, and the door costs what strangers may spend."""

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.realtime.askers import MOST, Askers
from facilitate.realtime.strangers import TOO_MANY_COME
from facilitate.store.tables import Capability
from tests.builders import Room, new_op
from tests.web.visitors import Visitor


@pytest.fixture
def room(room: Room) -> Room:
    """Whoever is new asks."""
    room.leads("joining.set", asks=True)
    return room


def waiting(room: Room) -> dict[str, str]:
    """Names by id."""
    return {id_: one["name"] for id_, one in room.board()["askers"].items()}


def here(room: Room) -> list[str]:
    return [one["name"] for one in room.board()["participants"].values() if not one["removed"]]


def answers(room: Room, answer: str, *ids: str) -> None:
    room.leads("askers.answer", askers=list(ids or waiting(room)), answer=answer)


def test_who_was_refused_by_mistake_and_asks_again_is_one_person(visitor: Visitor, room: Room):
    visitor.joins(room.code, name="Ann")
    (ann,) = waiting(room)
    answers(room, "out", ann)
    visitor.get(f"/j/{room.code}")
    answers(room, "waiting", ann)
    assert visitor.send(f"/j/{room.code}", name="Ann Example").status_code == 303
    assert waiting(room) == {ann: "Ann Example"}
    answers(room, "in")
    assert visitor.get(f"/j/{room.code}").headers["Location"] == f"/p?workshop={room.id}"
    assert here(room) == ["Ann Example"]


def test_who_was_refused_waits_again_with_other_words_and_once_however_often_they_send(visitor: Visitor, room: Room):
    visitor.joins(room.code, name="Ann")
    (ann,) = waiting(room)
    answers(room, "out")
    visitor.get(f"/j/{room.code}")
    form = visitor.page
    for _ in range(2):
        visitor.page = form
        visitor.send(f"/j/{room.code}", name="Ann of the library")
    assert waiting(room) == {ann: "Ann of the library"}


def test_the_form_that_comes_back_with_a_refusal_asks_anew(visitor: Visitor, room: Room):
    visitor.get(f"/j/{room.code}")
    form = visitor.page
    visitor.send(f"/j/{room.code}", name="Ann")
    answers(room, "out")
    visitor.page = form
    assert visitor.send(f"/j/{room.code}", name="Ann").status_code == 423
    assert visitor.send(f"/j/{room.code}", name="Ann").status_code == 303
    assert list(waiting(room).values()) == ["Ann"]


def test_the_form_in_a_second_tab_is_the_same_person(visitor: Visitor, room: Room):
    visitor.get(f"/j/{room.code}")
    second = visitor.page
    visitor.joins(room.code, name="Ann")
    visitor.page = second.replace(_op(second), new_op())
    visitor.send(f"/j/{room.code}", name="Ann B.")
    assert list(waiting(room).values()) == ["Ann B."]
    answers(room, "in")
    visitor.page = second.replace(_op(second), new_op())
    came = visitor.send(f"/j/{room.code}", name="Ann")
    assert came.headers["Location"] == f"/p?workshop={room.id}"
    assert here(room) == ["Ann B."]


def test_who_was_taken_out_after_they_were_let_in_finds_the_form_and_may_ask_again(visitor: Visitor, room: Room):
    visitor.joins(room.code, name="Ann")
    answers(room, "in")
    visitor.get(f"/j/{room.code}")
    room.leads("participants.remove", last=1, cards=False)
    page = visitor.get(f"/j/{room.code}")
    assert (page.status_code, 'name="name"' in page.text) == (200, True)
    visitor.send(f"/j/{room.code}", name="Ann")
    assert list(waiting(room).values()) == ["Ann"]
    answers(room, "in")
    assert visitor.get(f"/j/{room.code}").headers["Location"] == f"/p?workshop={room.id}"
    assert here(room) == ["Ann"]


def test_looking_again_without_end_spends_what_newcomers_of_a_network_may(
    visitor: Visitor, room: Room, monkeypatch: pytest.MonkeyPatch
):
    visitor.joins(room.code, name="Ann")
    answers(room, "in")
    spent: list[str | None] = []

    def too_many(address: str | None) -> None:
        spent.append(address)
        raise Refused(ErrorCode.RATE_LIMITED, None, TOO_MANY_COME)

    monkeypatch.setattr(visitor.app.extensions["live"].strangers, "takes_part", too_many)
    before = room.store.read(lambda session: session.query(Capability).count())
    page = visitor.get(f"/j/{room.code}")
    assert (page.status_code, page.headers["Refresh"]) == (429, "15")
    assert "Very many people are coming in at this moment." in page.text
    assert "Press the button" not in page.text
    assert spent == ["127.0.0.1"]
    assert room.store.read(lambda session: session.query(Capability).count()) == before


def test_a_burst_from_one_network_leaves_places_for_others(
    visitor: Visitor, room: Room, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("facilitate.actions.attending.door.ASKING_NEARBY", 3)
    sent = [visitor.send_json(f"/j/{room.code}", {"op": new_op(), "name": "Bot"}).status_code for _ in range(5)]
    assert sent == [202, 202, 202, 429, 429]
    other = {"REMOTE_ADDR": "192.0.2.7"}
    body, token = {"op": new_op(), "name": "Ann"}, {"X-CSRFToken": visitor.csrf()}
    came = visitor.client.post(f"/j/{room.code}", json=body, headers=token, environ_overrides=other)
    assert came.status_code == 202


def test_what_is_known_of_a_network_at_a_door_is_bounded_and_forgets_who_was_sent_away():
    askers = Askers()
    for number in range(MOST + 5):
        with askers.asking("192.0.2.1", "one", f"hash {number}") as nearby:
            assert f"hash {number}" in nearby
    assert len(nearby) == MOST
    with pytest.raises(Refused), askers.asking("192.0.2.1", "one", "late"):
        raise Refused(ErrorCode.RATE_LIMITED)
    with askers.asking("192.0.2.1", "one", "next") as nearby:
        assert "late" not in nearby
    with askers.asking("192.0.2.1", "another", "next") as nearby:
        assert nearby == {"next"}


def _op(page: str) -> str:
    return page.split('name="op" value="')[1].split('"')[0]
