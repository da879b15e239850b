"""One's own agendas on the first page, as files, and a workshop made again."""

import io
import json
import re

import pytest
from flask import Flask

from facilitate.domain.words import Role
from facilitate.store.store import Store
from facilitate.work.answer import Answer, Busy, TookTooLong
from tests.builders import Room, new_op
from tests.web.visitors import Visitor, somebody_with

OURS = 'title = "Ours"\n[[rounds]]\nkind = "vote"\ntitle = "What first?"\ndots = 5\n'


def own(host: Visitor) -> list[str]:
    section = host.get("/").text.split('id="own-agendas"')[1]
    return re.findall(r'<p class="mine-title">([^<]+)<', section)


def invalid(page: str) -> list[str]:
    """The fields that are marked as wrong."""
    return [field for field in re.findall(r"<(?:input|textarea)[^>]*", page) for field in _marked(field)]


def _marked(tag: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', tag) if 'aria-invalid="true"' in tag else []


def brings(host: Visitor, text: str) -> int:
    host.get("/")
    return host.send("/agendas", text=text).status_code


def test_an_agenda_that_is_pasted_can_be_chosen_for_a_workshop(host: Visitor, store: Store):
    assert brings(host, OURS) == 303
    assert own(host) == ["Ours"]
    chosen = re.search(r'name="agenda"\s+value="([^"]+)"', host.page)
    assert chosen
    made = host.send("/workshops", title="With ours", agenda=chosen.group(1))
    room = Room(store)
    room.id = made.headers["Location"].removeprefix("/b/")
    assert [(one["kind"], one["dots"]) for one in room.board()["rounds"].values()] == [("vote", 5)]


def test_an_agenda_comes_as_a_file_too(host: Visitor):
    host.get("/")
    file = {"file": (io.BytesIO(b"\xef\xbb\xbf" + OURS.encode()), "ours.toml")}
    data = {"csrf_token": host.csrf(), "op": new_op(), "text": "", **file}
    answer = host.client.post("/agendas", data=data, headers=host.headers)
    assert answer.status_code == 303
    assert own(host) == ["Ours"]


def test_mistakes_are_told_by_line_and_what_was_pasted_stays(host: Visitor):
    bad = OURS.replace("5", "50").replace('"vote"', '"vote"\ncolour = "red"')
    assert brings(host, bad) == 422
    assert "Line 4: rounds[0].colour: This field is not known here." in host.page
    assert "colour = &#34;red&#34;" in host.page
    assert invalid(host.page) == ["import-text"]
    assert own(host) == []


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_brought_is_said(host: Visitor, text: str):
    assert brings(host, text) == 422
    assert "Choose a file" in host.page
    assert invalid(host.page) == ["import-file"]


def test_a_file_that_is_no_text_is_said(host: Visitor):
    host.get("/")
    data = {"csrf_token": host.csrf(), "op": new_op(), "file": (io.BytesIO(b"\xff\xfe\x00"), "x.toml")}
    answer = host.client.post("/agendas", data=data, headers=host.headers)
    assert (answer.status_code, "UTF-8" in answer.text) == (422, True)
    assert invalid(answer.text) == ["import-file"]


def test_a_program_brings_an_agenda_and_is_told_every_line(host: Visitor):
    answer = host.send_json("/agendas", {"op": new_op(), "text": OURS})
    assert (answer.status_code, set(answer.json or {})) == (201, {"ok", "agenda"})
    refused = host.send_json("/agendas", {"op": new_op(), "text": "title = 3"})
    assert refused.status_code == 400
    assert "Line 1: title" in (refused.json or {})["error"]["detail"]


def test_twenty_mistakes_are_told_and_how_many_more_there_are(host: Visitor):
    assert brings(host, 'title = "x"\n' + "[[rounds]]\nkind=1\n" * 30) == 422
    assert host.page.count("<li>Line ") == 20
    assert "<li>And 10 more mistakes.</li>" in host.page


@pytest.mark.parametrize("way", ["file", "text"])
def test_a_file_that_is_too_large_is_said_before_it_is_read(host: Visitor, way: str):
    host.get("/")
    large = OURS + "# a long remark\n" * 7600
    brought = {"file": (io.BytesIO(large.encode()), "x.toml")} if way == "file" else {"text": large}
    data = {"csrf_token": host.csrf(), "op": new_op(), **brought}
    answer = host.client.post("/agendas", data=data, headers=host.headers)
    assert answer.status_code == 422
    assert "This file is too large for an agenda: at most 120 kB." in answer.text
    assert invalid(answer.text) == [f"import-{way}"]


def test_a_program_that_brings_too_much_is_told(host: Visitor):
    body = json.dumps({"op": new_op(), "text": OURS + "é" * 90_000}, ensure_ascii=False).encode()
    headers = {**host.headers, "X-CSRFToken": host.csrf()}
    answer = host.client.post("/agendas", data=body, content_type="application/json", headers=headers)
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (422, "too_long")


def test_a_file_that_nobody_could_read_in_time_is_said(app: Flask, host: Visitor):
    def slow(job: str, /, *args: object, told: object = None) -> Answer:
        raise TookTooLong(job)

    app.config["WORK"] = slow
    assert brings(host, OURS) == 422
    assert "takes too long to read" in host.page
    assert own(host) == []


def test_a_server_with_its_hands_full_says_so_and_keeps_what_was_pasted(app: Flask, host: Visitor):
    def busy(job: str, /, *args: object, told: object = None) -> Answer:
        raise Busy(job)

    app.config["WORK"] = busy
    assert brings(host, OURS) == 422
    assert "hands full" in host.page
    assert "What first?" in host.page


def test_what_goes_out_as_a_file_can_come_in_again(host: Visitor, room: Room):
    long = {"prompt": "?" * 200, "help": "!" * 200, "examples": ["x" * 200] * 8, "cues": "." * 2000}
    for number in range(36):
        room.leads("round.add", plan={"kind": "open", "title": f"Round {number}", **long})
    answer = host.get(f"/b/{room.id}/agenda.toml")
    assert answer.status_code == 422
    assert "too large for a file" in answer.text


def test_an_agenda_goes_out_as_a_file_and_comes_back_the_same(host: Visitor, room: Room):
    room.leads("round.edit", round=room.round("metaphor")["id"], required=["why"])
    room.leads("round.skip", round=room.round("plenary")["id"], skipped=True)
    taken = host.get(f"/b/{room.id}/agenda.toml")
    assert taken.headers["Content-Disposition"] == "attachment; filename=a-test.toml"
    assert brings(host, taken.text) == 303
    [kept] = re.findall(r'href="(/agendas/[^"]+\.toml)">As a file<', host.get("/").text.split('id="own-agendas"')[1])
    assert host.get(kept).text == taken.text
    assert 'required = [\n    "why",\n]' in taken.text
    assert taken.text.count("skipped = true") == 1


def test_a_ready_agenda_goes_out_in_the_readers_language(host: Visitor):
    assert 'title = "Start, stop, continue"' in host.get("/agendas/start-stop-continue.toml").text
    assert host.get("/agendas/nothing.toml").status_code == 404


def test_an_agenda_is_removed_once(host: Visitor):
    brings(host, OURS)
    host.get("/")
    path = re.search(r'action="(/agendas/[^"]+/remove)"', host.page)
    assert path
    op = new_op()
    assert [host.send(path.group(1), op=op).status_code for _ in range(2)] == [303, 303]
    assert own(host) == []


def test_a_workshop_is_made_again_without_its_people_and_cards(host: Visitor, room: Room, store: Store):
    ann = room.joins("Ann")
    room.leads("workshop.edit", scribe="Eve", event={"title": "The day"})
    private = {"cues": "say: welcome", "materials": "paper", "seconds": 600, "countdown": 300}
    room.leads("round.edit", round=room.round("metaphor")["id"], showing="later", cards_each=2, **private)
    room.leads("workshop.edit", starts="09:00")
    room.leads("round.skip", round=room.round("plenary")["id"], skipped=True)
    room.opens("metaphor")
    room.sends(ann, "a bridge")
    host.get("/")
    answer = host.send(f"/workshops/{room.id}/duplicate")
    copy = Room(store)
    copy.id = answer.headers["Location"].removeprefix("/b/").removesuffix("/agenda#about")
    board = copy.board()
    assert board["workshop"]["title"] == "A test (kopie)"
    assert (board["workshop"]["scribe"], board["workshop"]["event"]["title"]) == ("Eve", "The day")
    assert (copy.round("metaphor")["showing"], copy.round("metaphor")["cards_each"]) == ("later", 2)
    assert {name: copy.round("metaphor")[name] for name in private} == private
    assert (board["workshop"]["starts"], board["workshop"]["promised"]) == ("09:00", None)
    assert copy.round("metaphor")["first_opened_at"] is None
    states = {one["kind"]: one["state"] for one in board["rounds"].values()}
    assert (states.pop("plenary"), set(states.values())) == ("skipped", {"waiting"})
    assert not board["cards"]
    assert not board["participants"]
    assert board["workshop"]["code"] != room.code


def test_only_who_leads_sees_the_builder_and_its_phone(app: Flask, room: Room):
    leads, writes = (somebody_with(app, room, role) for role in (Role.FACILITATOR, Role.SCRIBE))
    for path in (f"/b/{room.id}/agenda", f"/b/{room.id}/agenda/phone", f"/b/{room.id}/agenda.toml"):
        assert leads.get(path).status_code == 200
        assert writes.get(path).status_code == 403
        assert Visitor(app).get(path).status_code == 403


def test_a_phone_stands_in_a_frame_of_ours_alone(app: Flask, room: Room):
    leads = somebody_with(app, room, Role.FACILITATOR)
    builder, phone = (leads.get(f"/b/{room.id}/agenda{path}").headers for path in ("", "/phone"))
    assert "frame-src 'self'" in builder["Content-Security-Policy"]
    assert (builder["X-Frame-Options"], phone["X-Frame-Options"]) == ("DENY", "SAMEORIGIN")
    assert "frame-ancestors 'self'" in phone["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/agendas", "/agendas/x/remove", "/workshops/x/duplicate"])
def test_nobody_but_a_host_keeps_agendas_and_makes_workshops_again(app: Flask, room: Room, path: str):
    leads = somebody_with(app, room, Role.FACILITATOR)
    leads.get("/")
    assert leads.send(path, op=new_op(), text=OURS).status_code == 403


def test_the_agendas_and_workshops_of_another_host_are_not_there(host: Visitor, room: Room):
    host.get("/")
    for path in ("/agendas/nothing/remove", "/workshops/nothing/duplicate"):
        assert host.send(path, op=new_op()).status_code == 404
