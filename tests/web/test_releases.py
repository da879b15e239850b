"""The report for its readers: released, opened by a link, taken along."""

import re
from typing import Any

import pytest
from flask import Flask

from facilitate.store.tables import Capability
from facilitate.work.answer import Answer, Do
from facilitate.work.progress import Told, nobody
from tests.builders import Room, new_op
from tests.web.visitors import Visitor


@pytest.fixture
def told(room: Room) -> Room:
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.sends(ann, "a bridge", why="I connect")
    return room


def releases(visitor: Visitor, room: Room) -> int:
    visitor.get(f"/r/{room.id}")
    answer = visitor.send_json(f"/r/{room.id}/releases", {"op": new_op()})
    assert answer.status_code == 201
    return int(answer.get_json()["number"])


def opens(app: Flask, room: Room, link: str) -> Visitor:
    """Somebody opens the link: their browser takes the secret out of the address and posts it."""
    path, token = link.split("#t=")
    reader = Visitor(app)
    assert reader.get(path).status_code == 403
    reader.send("/enter", token=token, next=path)
    return reader


def test_a_reader_sees_the_newest_version_no_later_edit_and_no_earlier_version(app: Flask, host: Visitor, told: Room):
    assert releases(host, told) == 1
    reader = opens(app, told, told.leads("report.share")["link"])
    told.leads("passage.edit", key=f"card:{next(iter(told.board()['cards']))}", text="a secret bridge")
    page = reader.get(f"/v/{told.id}")
    assert page.status_code == 200
    assert "I connect" in page.text
    assert "secret" not in page.text
    assert releases(host, told) == 2
    assert "secret" in reader.get(f"/v/{told.id}").text
    earlier = reader.get(f"/v/{told.id}/1.html")
    assert earlier.status_code == 404
    assert "not the newest version" in earlier.text
    assert "bridge" not in earlier.text


def test_a_page_that_was_left_open_leads_to_the_sentence_and_not_to_a_failed_download(
    app: Flask, host: Visitor, told: Room
):
    releases(host, told)
    page = opens(app, told, told.leads("report.share")["link"]).get(f"/v/{told.id}").text
    links = re.findall(rf'<a [^>]*href="/v/{told.id}/1\.\w+"[^>]*>', page)
    assert len(links) == 4
    assert not [link for link in links if " download" in link]


def test_who_may_read_the_report_takes_along_any_version(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    told.leads("passage.edit", key=f"card:{next(iter(told.board()['cards']))}", text="a bridge of stone")
    releases(host, told)
    assert "a bridge of stone" not in host.get(f"/v/{told.id}/1.html").text
    assert "a bridge of stone" in host.get(f"/v/{told.id}/2.html").text


def test_a_number_that_no_version_can_have_is_not_found(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    reader = opens(app, told, told.leads("report.share")["link"])
    for number in (0, 9, 10**20):
        assert reader.get(f"/v/{told.id}/{number}.html").status_code == 404
        assert host.get(f"/v/{told.id}/{number}.html").status_code == 404
        assert host.get(f"/r/{told.id}/releases/{number}.json").status_code == 404


def test_a_reader_takes_the_report_along_and_not_the_workshop(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    reader = opens(app, told, told.leads("report.share")["link"])
    taken = reader.get(f"/v/{told.id}/1.docx")
    assert taken.status_code == 200
    assert re.search(r"filename=\S+-v1\.docx", taken.headers["Content-Disposition"])
    for path in (f"/v/{told.id}/1.json", f"/v/{told.id}/2.docx", f"/v/{told.id}/1.exe"):
        assert reader.get(path).status_code == 404
    for path in (f"/r/{told.id}", f"/r/{told.id}.json", f"/r/{told.id}/desk.json", f"/r/{told.id}/releases.json"):
        assert reader.get(path).status_code == 403
    assert reader.get(f"/b/{told.id}").status_code == 403


class Counted:
    """Whoever renders, counting its jobs."""

    def __init__(self, app: Flask) -> None:
        self.jobs: list[str] = []
        self._do: Do = app.config["WORK"]
        app.config["WORK"] = self

    def __call__(self, job: str, /, *args: Any, told: Told = nobody) -> Answer:
        self.jobs.append(job)
        return self._do(job, *args, told=told)


def test_a_version_is_made_once_for_all_its_readers(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    made = Counted(app)
    link = told.leads("report.share")["link"]
    for reader in [opens(app, told, link) for _ in range(3)]:
        assert "I connect" in reader.get(f"/v/{told.id}").text
        assert b"I connect" in reader.get(f"/v/{told.id}/1.txt").data
    assert made.jobs == ["article", "released"]
    told.leads("passage.edit", key=f"card:{next(iter(told.board()['cards']))}", text="a bridge of stone")
    releases(host, told)
    assert b"of stone" in reader.get(f"/v/{told.id}/2.txt").data
    assert made.jobs == ["article", "released", "preview", "composed", "released"]


def test_what_was_made_before_is_not_for_who_has_no_link_any_more(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    link = told.leads("report.share")
    reader = opens(app, told, link["link"])
    assert reader.get(f"/v/{told.id}/1.txt").status_code == 200
    told.leads("report.unshare", link=link["id"])
    assert reader.get(f"/v/{told.id}/1.txt").status_code == 403


def test_who_has_no_link_reads_nothing(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    stranger = Visitor(app)
    assert stranger.get(f"/v/{told.id}").status_code == 403
    assert stranger.get(f"/v/{told.id}/1.html").status_code == 403


def test_a_link_of_another_workshop_opens_nothing_here(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    reader = opens(app, told, told.leads("report.share")["link"])
    other = Room(told.store)
    assert reader.get(f"/v/{other.id}").status_code == 403


def test_a_withdrawn_link_says_so(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    link = told.leads("report.share")
    reader = opens(app, told, link["link"])
    told.leads("report.unshare", link=link["id"])
    page = reader.get(f"/v/{told.id}")
    assert page.status_code == 403
    assert "withdrew the link" in page.text


def test_a_link_whose_time_is_over_says_so(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    made = told.leads("report.share", days=1)
    reader = opens(app, told, made["link"])
    told.store.write(lambda unit: setattr(unit.session.get_one(Capability, made["id"]), "expires_at", 1))
    late = Visitor(app)
    for answer in (reader.get(f"/v/{told.id}"), late.enters(made["link"].split("#t=")[1], f"/v/{told.id}")):
        assert answer.status_code == 403
        assert "its time is over" in answer.text
        assert "the page still opens" not in answer.text


def test_before_the_first_version_there_is_nothing_to_read(host: Visitor, told: Room):
    answer = host.get(f"/v/{told.id}")
    assert answer.status_code == 404
    assert "no version to read yet" in answer.text


def listed(host: Visitor, room: Room) -> dict[str, Any]:
    found: dict[str, Any] = host.get(f"/r/{room.id}/releases.json").get_json()
    return found


def test_the_list_tells_versions_links_and_what_changed_since(host: Visitor, told: Room):
    assert listed(host, told) == {"releases": [], "links": [], "differences": []}
    releases(host, told)
    told.leads("report.share", days=7)
    assert listed(host, told)["differences"] == []
    told.leads("passage.edit", key=f"card:{next(iter(told.board()['cards']))}", text="a bridge of stone")
    found = listed(host, told)
    assert [one["number"] for one in found["releases"]] == [1]
    assert [link["role"] for link in found["links"]] == ["reader"]

    (change,) = found["differences"]
    assert change == {"under": "Round metaphor", "before": "a bridge: I connect", "after": "a bridge of stone"}


def test_what_a_version_made_different_is_told_to_who_made_it(app: Flask, host: Visitor, told: Room):
    releases(host, told)
    told.leads("passage.edit", key=f"card:{next(iter(told.board()['cards']))}", text="a bridge of stone")
    releases(host, told)
    reader = opens(app, told, told.leads("report.share")["link"])
    path = f"/r/{told.id}/releases/2.json"
    (change,) = host.get(path).get_json()["differences"]
    assert (change["before"], change["after"]) == ("a bridge: I connect", "a bridge of stone")
    assert reader.get(path).status_code == 403
    for number in (0, 1, 3):
        assert host.get(f"/r/{told.id}/releases/{number}.json").status_code == 404


def test_only_who_leads_or_writes_releases(app: Flask, told: Room):
    stranger = Visitor(app)
    stranger.get("/")
    assert stranger.send_json(f"/r/{told.id}/releases", {"op": new_op()}).status_code == 403
