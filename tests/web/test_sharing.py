"""The pages of links: the remote control, the wall on a phone, a QR of a link, and what a withdrawn link says."""

import pytest
from flask import Flask

from facilitate.domain.words import Role
from facilitate.web import qr
from tests.builders import Room
from tests.web.visitors import Visitor, somebody_with


def follows(app: Flask, link: str) -> Visitor:
    path, token = link.split("#t=")
    visitor = Visitor(app)
    assert visitor.enters(token, path).status_code == 303
    return visitor


@pytest.mark.parametrize(
    ("role", "status"), [(Role.HOST, 200), (Role.FACILITATOR, 200), (Role.SCRIBE, 403), (Role.STAGE, 403)]
)
def test_the_remote_control_is_for_who_leads(app: Flask, room: Room, role: Role, status: int):
    assert somebody_with(app, room, role).get(f"/c/{room.id}").status_code == status


def test_a_participant_has_no_remote_control(visitor: Visitor, room: Room):
    visitor.joins(room.code)
    assert visitor.get(f"/c/{room.id}").status_code == 403


def test_the_wall_opens_on_a_participants_phone_while_it_is_allowed(visitor: Visitor, room: Room):
    assert visitor.get("/w").headers["Location"] == "/j"
    visitor.joins(room.code)
    assert visitor.get("/w").headers["Location"] == f"/p?workshop={room.id}"
    room.leads("wall.set", allowed=True)
    assert visitor.get("/w").status_code == 200
    room.leads("wall.set", allowed=False)
    assert visitor.get("/w").headers["Location"] == f"/p?workshop={room.id}"


def test_a_facilitator_is_no_participant_and_has_the_board(host: Visitor, room: Room):
    room.leads("wall.set", allowed=True)
    assert host.get("/w").headers["Location"] == "/j"


def test_a_link_comes_with_its_whole_address_and_a_qr_of_it(host: Visitor, room: Room):
    link = room.leads("link.create", role="remote")["link"]
    answer = host.send_json(f"/b/{room.id}/qr", {"link": link}).json
    assert answer
    assert answer["url"] == f"http://localhost{link}"
    assert answer["qr"] == qr.data_uri(answer["url"])
    assert answer["qr"].startswith("data:image/svg+xml")


@pytest.mark.parametrize(
    "link", [None, 1, "", "https://evil.example/#t=x", "//evil.example/#t=x", "/b/x", "/x/y#t=z", "/b/x#t=" + "z" * 500]
)
def test_there_is_no_qr_of_anything_but_a_link(host: Visitor, room: Room, link: object):
    assert host.send_json(f"/b/{room.id}/qr", {"link": link}).status_code == 400


def test_a_scribe_gets_a_qr_for_readers(app: Flask, room: Room):
    scribe = somebody_with(app, room, Role.SCRIBE)
    answer = scribe.send_json(f"/b/{room.id}/qr", {"link": f"/v/{room.id}#t=x"}).json
    assert answer is not None
    assert answer["url"].endswith(f"/v/{room.id}#t=x")


@pytest.mark.parametrize("role", [Role.SCRIBE, Role.STAGE])
def test_only_who_leads_gets_a_qr(app: Flask, room: Room, role: Role):
    somebody = somebody_with(app, room, role)
    assert somebody.send_json(f"/b/{room.id}/qr", {"link": "/#t=x"}).status_code == 403


def test_a_withdrawn_link_is_told_in_plain_words(app: Flask, room: Room):
    made = room.leads("link.create", role="scribe")
    scribe = follows(app, made["link"])
    assert scribe.get(f"/b/{room.id}").status_code == 200
    room.leads("link.revoke", link=made["id"])
    answer = scribe.get(f"/b/{room.id}")
    assert answer.status_code == 403
    assert "A facilitator withdrew the link" in answer.text
    assert "the page still opens" not in answer.text
    assert scribe.get(f"/r/{room.id}").status_code == 403


def test_who_is_host_as_well_stays_when_their_link_is_withdrawn(host: Visitor, room: Room):
    made = room.leads("link.create", role="facilitator")
    path, token = made["link"].split("#t=")
    host.enters(token, path)
    room.leads("link.revoke", link=made["id"])
    assert host.get(f"/b/{room.id}").status_code == 200


def test_the_board_knows_by_which_link_its_reader_came(app: Flask, room: Room, host: Visitor):
    made = room.leads("link.create", role="facilitator")
    assert f'"link": "{made["id"]}"' in follows(app, made["link"]).get(f"/b/{room.id}").text
    assert made["id"] not in host.get(f"/b/{room.id}").text


def test_a_personal_link_makes_a_phone_this_participant(app: Flask, room: Room):
    ann = room.joins("Ann")
    token = room.leads("participant.link", participant=ann.participant)["link"].split("#t=")[1]
    phone = Visitor(app)
    answer = phone.enters(token, "/")
    assert answer.headers["Location"] == f"/p?workshop={room.id}"
    assert f'"participant": "{ann.participant}"' in phone.get("/p").text
    assert phone.get("/").status_code == 200
