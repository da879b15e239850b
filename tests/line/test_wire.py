"""What arrives on the wire is a command, or is refused by code and field."""

from typing import Any

import pytest

from facilitate.domain.commands import CardSubmit
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.realtime import wire
from tests.builders import new_op


def card(**fields: Any) -> dict[str, Any]:
    return {"op": new_op(), "round": "r", "kind": "metaphor", "text": "a bridge", **fields}


def refusal(payload: object, name: str = "card.submit", namespace: str = "/phone") -> Refused:
    with pytest.raises(Refused) as caught:
        wire.parse(namespace, name, payload)
    return caught.value


def test_what_is_right_becomes_a_command():
    command = wire.parse("/phone", "card.submit", card(why="I connect"))
    assert isinstance(command, CardSubmit)
    assert (command.text, command.why, command.example) == ("a bridge", "I connect", "")


@pytest.mark.parametrize(("namespace", "name"), [("/phone", "round.open"), ("/board", "card.submit"), ("/phone", "")])
def test_a_command_of_another_place_is_unknown(namespace: str, name: str):
    assert refusal({}, name, namespace).code is ErrorCode.UNKNOWN_COMMAND


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"text": 1}, "text"),
        ({"text": None}, "text"),
        ({"text": ["a"]}, "text"),
        ({"kind": "poem"}, "kind"),
        ({"round": ""}, "round"),
        ({"round": {"id": "r"}}, "round"),
        ({"op": "short"}, "op"),
        ({"op": "with spaces in it!!"}, "op"),
        ({"op": None}, "op"),
        ({"admin": True}, "admin"),
    ],
)
def test_a_field_that_is_not_right_is_named(fields: dict[str, Any], field: str):
    refused = refusal(card(**fields))
    assert (refused.code, refused.field) == (ErrorCode.BAD_REQUEST, field)


@pytest.mark.parametrize("missing", ["op", "round", "kind", "text"])
def test_a_field_that_is_missing_is_named(missing: str):
    payload = card()
    del payload[missing]
    assert refusal(payload).field == missing


@pytest.mark.parametrize("payload", [None, [], "text", 3, True, b"\x00", {1: 2}, {"op": object()}, float("nan")])
def test_what_is_no_object_of_fields_is_refused(payload: object):
    assert refusal(payload).code is ErrorCode.BAD_REQUEST


def test_a_text_that_is_too_long_is_refused_with_its_limit():
    refused = refusal(card(text="x" * 2001))
    assert (refused.code, refused.field, refused.params) == (ErrorCode.TOO_LONG, "text", {"limit": "2000"})
    assert wire.parse("/phone", "card.submit", card(text="x" * 2000))


def test_a_text_that_is_too_long_deep_inside_is_named_by_its_path():
    refused = refusal({"op": new_op(), "title": "x", "event": {"links": ["x" * 201]}}, "workshop.create", "http")
    assert refused.code is ErrorCode.TOO_LONG
    assert str(refused.field).startswith("event.links")


def test_a_list_that_is_too_long_is_refused():
    refused = refusal({"op": new_op(), "title": "x", "facilitators": ["x"] * 11}, "workshop.create", "http")
    assert (refused.code, refused.field) == (ErrorCode.TOO_LONG, "facilitators")


def test_lone_surrogates_are_dropped_wherever_they_stand():
    command = wire.parse("/phone", "card.submit", card(text="a \ud800bridge"))
    assert isinstance(command, CardSubmit)
    assert command.text == "a bridge"


def test_a_payload_nested_without_end_is_refused():
    deep: Any = "x"
    for _ in range(100_000):
        deep = [deep]
    assert refusal(card(text=deep)).code is ErrorCode.BAD_REQUEST


def test_an_ack_says_what_was_wrong_where_and_for_whom():
    error = wire.refused(refusal(card(text="x" * 2001)), "en")["error"]
    assert error == {
        "code": "too_long",
        "field": "text",
        "message": "This text is too long: at most 2000 characters.",
    }


def test_an_ack_of_a_conflict_says_what_stands_there_now():
    answer = wire.refused(Refused(ErrorCode.CONFLICT, "title", None, current="Bridges", key="card:a"), "nl")
    assert (answer["error"]["current"], answer["error"]["key"]) == ("Bridges", "card:a")
