"""Addresses typed with a sign too many, or the code alone: they lead to the page that was meant."""

import pytest

from tests.builders import Room
from tests.web.visitors import Visitor


@pytest.mark.parametrize("typed", ["/{code}", "/{code}/", "/{small}", "/{small}/", "/{spaced}", "/{code}.", "/{code})"])
def test_the_code_alone_leads_to_joining(visitor: Visitor, room: Room, typed: str):
    shapes = {"code": room.code, "small": room.code.lower(), "spaced": "%20".join(room.code)}
    answer = visitor.get(typed.format(**shapes))
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/j/{room.code}")


@pytest.mark.parametrize("page", ["/j/{code}", "/j/{small}", "/J/{code}", "/j/{code}/123", "/j", "/J", "/p", "/w"])
@pytest.mark.parametrize("slashes", ["/", "//"])
def test_a_slash_behind_a_participants_page_is_nothing(visitor: Visitor, room: Room, page: str, slashes: str):
    page = page.format(code=room.code, small=room.code.lower())
    answer = visitor.get(page + slashes)
    while answer.status_code == 308:  # two slashes in a row are one
        answer = visitor.get(answer.headers["Location"])
    assert (answer.status_code, answer.headers["Location"]) == (303, page)


@pytest.mark.parametrize("page", ["/b/{id}", "/b/{id}/agenda", "/c/{id}", "/s/{id}", "/r/{id}", "/v/{id}", "/health"])
def test_nor_is_one_behind_any_other_page(host: Visitor, room: Room, page: str):
    page = page.format(id=room.id)
    assert host.get(f"{page}/").headers["Location"] == page


def test_the_code_alone_leads_to_a_neighbour_too(visitor: Visitor, room: Room):
    assert visitor.get(f"/{room.code.lower()}/123/").headers["Location"] == f"/j/{room.code}/123"


@pytest.mark.parametrize("sign", [".", ",", "%20", ")", "%22", "%C2%A0"])
def test_a_sign_of_the_sentence_around_an_address_is_nothing(visitor: Visitor, room: Room, sign: str):
    assert visitor.get(f"/j{sign}").headers["Location"] == "/j"
    assert visitor.get(f"/j/{room.code}/123{sign}").headers["Location"] == f"/j/{room.code}/123"


@pytest.mark.parametrize("pasted", ["http://192.168.1.20:8000/J/{code}", "workshop.test/j/{small}/123", "{small}."])
def test_what_a_qr_holds_may_be_pasted_where_the_code_is_asked_for(visitor: Visitor, room: Room, pasted: str):
    answer = visitor.send("/j", code=pasted.format(code=room.code, small=room.code.lower()))
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/j/{room.code}")


def test_what_was_asked_for_beside_it_is_kept(visitor: Visitor):
    assert visitor.get("/p/?neighbour=123").headers["Location"] == "/p?neighbour=123"


@pytest.mark.parametrize(
    "path", ["/nothing", "/nothing/", "/nothing/ACDEF", "/favicon.ico", "/ABCDE", "/ACDEFG", "/%0dX/"]
)
def test_where_no_page_is_meant_there_is_none(visitor: Visitor, path: str):
    assert visitor.get(path).status_code == 404


@pytest.mark.parametrize("path", ["//elsewhere.test/", "///elsewhere.test/j/", "/\\elsewhere.test/"])
def test_nobody_is_led_to_another_site(visitor: Visitor, path: str):
    answer = visitor.client.get("/", environ_overrides={"PATH_INFO": path, "REQUEST_URI": path, "RAW_URI": path})
    assert "Location" not in answer.headers or not answer.headers["Location"].startswith(("//", "/\\"))


def test_a_form_is_not_sent_on(visitor: Visitor, room: Room):
    visitor.get(f"/j/{room.code}")
    assert visitor.send(f"/j/{room.code}/", name="Ann").status_code == 404
    assert visitor.send(f"/{room.code}", name="Ann").status_code == 404
