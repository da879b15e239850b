"""Links: what they give, who hears of them, and how they end. And the board on people's own phones."""

from collections.abc import Callable
from typing import Any

import pytest

from facilitate.actions.rights import access, sharing
from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store.event_log import Batch
from facilitate.store.hints import Hint
from tests.builders import Room


@pytest.fixture
def hints(room: Room) -> Callable[[], list[Hint]]:
    """The hints that were told since the last look."""
    told: list[Hint] = []

    def listen(batch: Batch) -> None:
        told.extend(batch.hints)

    def look() -> list[Hint]:
        seen, told[:] = list(told), []
        return seen

    room.store.listen(listen)
    return look


def refuses(room: Room, actor: Actor, name: str, **fields: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        room.does(actor, name, **fields)
    return caught.value


@pytest.mark.parametrize(
    ("asked", "role", "page", "screen"),
    [
        ("facilitator", Role.FACILITATOR, "b", "board"),
        ("remote", Role.FACILITATOR, "c", "remote"),
        ("scribe", Role.SCRIBE, "b", "board"),
        ("stage", Role.STAGE, "s", "stage"),
    ],
)
def test_a_link_opens_the_screen_of_its_role_and_gives_that_role(room: Room, asked, role, page, screen):
    made = room.leads("link.create", role=asked, label="  Els ")
    assert made["link"].startswith(f"/{page}/{room.id}#t=")
    assert room.comes_in(made["link"]).role is role
    seen = room.board()["links"][made["id"]]
    assert (seen["role"], seen["screen"], seen["label"], seen["devices"]) == (role, screen, "Els", 1)


def test_the_board_hears_when_a_link_is_made_used_and_revoked(room: Room):
    before = room.revisions()[0]
    made = room.leads("link.create", role="scribe")
    room.comes_in(made["link"])
    room.comes_in(made["link"])
    room.leads("link.revoke", link=made["id"])
    told = [event for event in room.events(before) if event["type"] == "link.changed"]
    assert len(told) == 4
    assert told[-1]["link"]["devices"] == 2
    assert told[-1]["link"]["used_at"]
    assert told[-1]["link"]["revoked_at"]
    assert "token" not in str(told)


def test_a_revoked_link_lets_nobody_in_and_stops_who_came_in_by_it(room: Room):
    made = room.leads("link.create", role="scribe")
    scribe = room.comes_in(made["link"])
    room.does(scribe, "note.add", kind="note", text="heard")
    room.leads("link.revoke", link=made["id"])
    refused = refuses(room, scribe, "note.add", kind="note", text="still here")
    assert (refused.code, refused.message) == (ErrorCode.FORBIDDEN, access.WITHDRAWN)
    with pytest.raises(Refused):
        room.comes_in(made["link"])


def test_revoking_twice_is_revoking_once(room: Room):
    made = room.leads("link.create", role="scribe")
    room.leads("link.revoke", link=made["id"])
    before = room.revisions()
    room.leads("link.revoke", link=made["id"])
    assert room.revisions() == before


def test_nobody_revokes_the_link_by_which_they_came_in_so_one_who_leads_remains(room: Room):
    made = room.leads("link.create", role="facilitator")
    second = room.comes_in(made["link"])
    refused = refuses(room, second, "link.revoke", link=made["id"])
    assert (refused.code, refused.field) == (ErrorCode.FORBIDDEN, "link")
    room.does(second, "timer.stop")


def test_of_two_facilitators_who_revoke_each_other_the_first_remains(room: Room):
    links = [room.leads("link.create", role="facilitator") for _ in range(2)]
    first, second = (room.comes_in(made["link"]) for made in links)
    room.does(first, "link.revoke", link=links[1]["id"])
    assert refuses(room, second, "link.revoke", link=links[0]["id"]).code is ErrorCode.FORBIDDEN
    room.does(first, "timer.stop")


def test_what_is_no_link_of_this_workshop_cannot_be_revoked(room: Room):
    other = Room(room.store)
    elsewhere = other.leads("link.create", role="scribe")["id"]
    phone = room.joins("Ann").capability
    for id_ in ("nothing", elsewhere, phone, room.facilitator.capability):
        assert refuses(room, room.facilitator, "link.revoke", link=id_).code is ErrorCode.NOT_FOUND
    assert other.board()["links"][elsewhere]["revoked_at"] is None


def test_who_leads_hears_that_another_device_leads_as_well(room: Room, hints: Callable[[], list[Hint]]):
    made = room.leads("link.create", role="facilitator", label="laptop 2")
    assert hints() == []
    for _device in range(2):
        room.comes_in(made["link"])
        (hint,) = hints()
        assert (hint.workshop, hint.audience) == (room.id, None)
        assert hint.payload == {"type": "joined", "role": "facilitator", "label": "laptop 2"}


@pytest.mark.parametrize("role", ["scribe", "stage"])
def test_nobody_is_warned_of_a_scribe_or_a_stage(room: Room, hints: Callable[[], list[Hint]], role: str):
    room.comes_in(room.leads("link.create", role=role)["link"])
    assert hints() == []


def test_a_host_on_another_device_is_told_in_each_of_their_workshops(room: Room, hints: Callable[[], list[Hint]]):
    other, ended = Room(room.store), Room(room.store)
    ended.leads("workshop.close")
    token = room.store.write(lambda unit: access.grant(unit, Role.HOST, one_time=True))
    room.store.write(lambda unit: sharing.come_in(unit, token))
    told = hints()
    assert {hint.workshop for hint in told} == {room.id, other.id}
    assert {hint.data["role"] for hint in told} == {"host"}


def test_opening_a_link_again_in_the_same_browser_makes_no_second_device(room: Room, hints: Callable[[], list[Hint]]):
    made = room.leads("link.create", role="facilitator")
    token = made["link"].split("#t=")[1]
    _, _, own = room.store.write(lambda unit: sharing.come_in(unit, token))
    hints()
    _, _, again = room.store.write(lambda unit: sharing.come_in(unit, token, ["other", own]))
    assert again == own
    assert hints() == []
    assert room.board()["links"][made["id"]]["devices"] == 1


def test_a_host_link_works_once_and_gives_no_right_by_itself(room: Room):
    token = room.store.write(lambda unit: access.grant(unit, Role.HOST, one_time=True))
    assert room.store.read(access.host, token) is None
    _, _, own = room.store.write(lambda unit: sharing.come_in(unit, token))
    assert room.store.read(access.host, token) is None
    assert room.store.read(access.actor_in, [token], room.id) is None
    with pytest.raises(Refused) as caught:
        room.store.write(lambda unit: sharing.come_in(unit, token))
    assert caught.value.code is ErrorCode.FORBIDDEN
    assert room.store.write(lambda unit: sharing.come_in(unit, token, [own]))[2] == own, "the same browser may again"


def test_a_participants_link_makes_one_other_phone_this_participant(room: Room):
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    link = room.leads("participant.link", participant=ann.participant)["link"]
    other = room.comes_in(link)
    assert (other.role, other.participant) == (Role.PARTICIPANT, ann.participant)
    room.does(other, "card.edit", card=card, kind="metaphor", text="a high bridge")
    with pytest.raises(Refused):
        room.comes_in(link)
    room.does(ann, "me.update", name="Anna")
    assert room.board()["links"] == {}


def test_a_new_personal_link_ends_the_one_that_was_not_used(room: Room):
    ann = room.joins("Ann")
    older, newer = (room.leads("participant.link", participant=ann.participant)["link"] for _ in range(2))
    with pytest.raises(Refused):
        room.comes_in(older)
    used = room.comes_in(newer)
    room.leads("participant.link", participant=ann.participant)
    room.does(used, "me.update", name="Anna")


def test_the_wall_is_opened_and_closed_and_everybody_hears_of_it_once(room: Room):
    ann = room.joins("Ann")
    before = room.revisions()
    for _ in range(2):
        room.leads("wall.set", allowed=True)
    assert [event["workshop"]["wall"] for event in room.events(before[0])] == [True]
    assert room.phone(ann)["workshop"]["wall"] is True
    room.leads("wall.set", allowed=False)
    assert [event["type"] for event in room.phone_events(ann, before[1])] == ["workshop.updated"] * 2
    assert room.phone(ann)["workshop"]["wall"] is False
