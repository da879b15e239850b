"""Versions of the report that never change, and links to them that end."""

from typing import Any

import pytest

from facilitate.actions.reporting import releasing
from facilitate.actions.rights import access, sharing
from facilitate.domain.actors import Actor
from facilitate.domain.commands import ReportRelease
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store import views
from facilitate.store.tables import Capability
from facilitate.store.unit import Unit
from tests.builders import Room, new_op


def releases(room: Room, text: str, op: str = "", actor: Actor | None = None) -> int:
    command = ReportRelease(op=op or new_op())
    content: dict[str, Any] = {"sections": [], "text": text}
    made = room.store.write(lambda unit: releasing.release(unit, actor or room.facilitator, command, content))
    return int(made["number"])


def reader(room: Room, link: str) -> Actor | None:
    """Who opens this link in a browser of their own."""
    came = room.store.write(lambda unit: comes_in(unit, link))
    return room.store.read(access.reader_in, came, room.id)


def comes_in(unit: Unit, link: str) -> str:
    return sharing.come_in(unit, link.split("#t=")[1])[2]


def test_every_release_is_the_next_version_and_keeps_what_it_was(room: Room):
    assert (releases(room, "first"), releases(room, "second")) == (1, 2)
    first, newest = (room.store.read(views.release, room.id, number) for number in (1, None))
    assert first is not None
    assert newest is not None
    assert (first["content"]["text"], first["content"]["version"]) == ("first", 1)
    assert (newest["content"]["text"], newest["number"]) == ("second", 2)
    assert [one["number"] for one in room.store.read(views.releases, room.id)] == [2, 1]


def test_a_release_that_is_sent_twice_is_one(room: Room):
    op = new_op()
    assert [releases(room, "first", op), releases(room, "later", op)] == [1, 1]


def test_a_link_opens_the_report_and_nothing_else(room: Room):
    releases(room, "first")
    told = room.leads("report.share", days=7)
    somebody = reader(room, told["link"])
    assert somebody is not None
    assert somebody.role is Role.READER
    assert room.store.read(access.actor_in, [told["link"].split("#t=")[1]], room.id) is None
    for name, fields in (("sync", {"since": None}), ("note.add", {"kind": "note", "text": "hello"})):
        with pytest.raises(Refused) as caught:
            room.does(somebody, name, **fields)
        assert caught.value.code is ErrorCode.FORBIDDEN


def test_without_a_version_there_is_nothing_to_share(room: Room):
    with pytest.raises(Refused) as caught:
        room.leads("report.share")
    assert (caught.value.code, caught.value.field) == (ErrorCode.NOT_FOUND, "version")


def test_a_link_ends_when_it_is_withdrawn(room: Room):
    releases(room, "first")
    told = room.leads("report.share")
    token = room.store.write(lambda unit: comes_in(unit, told["link"]))
    room.leads("report.unshare", link=told["id"])
    assert room.store.read(access.reader_in, token, room.id) is None


def test_a_link_ends_by_itself(room: Room):
    releases(room, "first")
    told = room.leads("report.share", days=1)
    token = room.store.write(lambda unit: comes_in(unit, told["link"]))
    room.store.write(lambda unit: setattr(unit.session.get_one(Capability, told["id"]), "expires_at", 1))
    assert room.store.read(access.reader_in, token, room.id) is None
    with pytest.raises(Refused) as caught:
        room.store.write(lambda unit: comes_in(unit, told["link"]))
    assert caught.value.message == "This link was withdrawn, or its time is over. Ask for a new one."


def test_a_scribe_releases_and_withdraws_no_other_links(room: Room):
    scribe = room.comes_in(room.leads("link.create", role="scribe")["link"])
    releases(room, "hers", actor=scribe)
    stage = room.leads("link.create", role="stage")["id"]
    with pytest.raises(Refused) as caught:
        room.does(scribe, "report.unshare", link=stage)
    assert caught.value.code is ErrorCode.NOT_FOUND
    assert room.does(scribe, "report.share")["link"].startswith(f"/v/{room.id}#t=")
