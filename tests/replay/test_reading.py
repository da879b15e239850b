"""A bad script is refused by file, line and field; nothing is played of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from facilitate.domain.words import RoundKind
from facilitate.replay import reading
from facilitate.replay.errors import ScriptError

DEMO = Path(reading.__file__).with_name("demo.json")


def a_script(**changes: Any) -> dict[str, Any]:
    """The smallest script with everything in it."""
    return {
        "format": "workshop-replay/1",
        "workshop": {"title": "Soup"},
        "participants": [{"name": "A"}, {"name": "B"}, {"name": "C"}],
        "rounds": [
            {
                "kind": "metaphor",
                "title": "Hello",
                "cards": [
                    {"by": 0, "kind": "metaphor", "text": "a spoon"},
                    {"by": 1, "kind": "remark", "text": "hungry"},
                ],
                "lenses": [{"name": "meaning", "clusters": [{"title": "Tools", "cards": [0]}]}],
                "notes": [{"kind": "note", "text": "laughter", "cluster": "Tools"}],
            },
            {
                "kind": "exchange",
                "title": "In pairs",
                "pairs": [[0, 1, 2]],
                "cards": [{"pair": 0, "kind": "practice", "text": "cook together"}],
            },
        ],
        **changes,
    }


def a_vote(*votes: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "vote", "title": "Dots", "votes": list(votes)}


def problem(script: object) -> str:
    return problem_in(json.dumps(script, indent=1))


def problem_in(text: str) -> str:
    with pytest.raises(ScriptError) as caught:
        reading.parse(text.encode(), "script.json")
    return str(caught.value)


def test_a_good_script_is_read() -> None:
    script = reading.parse(json.dumps(a_script()).encode(), "script.json")
    assert [round_.title for round_ in script.rounds] == ["Hello", "In pairs"]


def test_a_byte_order_mark_does_no_harm() -> None:
    assert reading.parse(b"\xef\xbb\xbf" + json.dumps(a_script()).encode(), "script.json")


def test_a_wrong_type_is_named_by_line_and_field() -> None:
    script = a_script()
    script["rounds"][0]["cards"][1]["by"] = "B"
    text = json.dumps(script, indent=1)
    line = 1 + text[: text.index('"by": "B"')].count("\n")
    assert problem_in(text) == f"script.json:{line}: rounds[0].cards[1].by: Expected int | null, got str"


def test_an_unknown_field_is_named_by_its_own_line() -> None:
    script = a_script(colour="red")
    text = json.dumps(script, indent=1)
    line = 1 + text[: text.index('"colour"')].count("\n")
    assert problem_in(text) == f"script.json:{line}: colour: this field is not known here"


def test_a_missing_field_is_named_with_the_line_of_what_lacks_it() -> None:
    script = a_script()
    del script["rounds"][1]["kind"]
    assert "rounds[1]: Object missing required field kind" in problem(script)


def test_broken_json_is_named_by_line_and_column() -> None:
    assert problem_in('{\n "format": "workshop-replay/1",\n}').startswith("script.json:3: column 1: ")


def test_a_file_that_is_not_text_is_named_by_line() -> None:
    with pytest.raises(ScriptError, match=r"script\.json:2: this is not UTF-8 text"):
        reading.parse(b'{\n"format": "\xff"}', "script.json")


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "[" * 100_000, "9" * 5_000, '{"format": "\\ud800"}', '{"format": NaN}']
)
def test_whatever_the_file_holds_the_answer_is_one_line(text: str) -> None:
    assert "\n" not in problem_in(text)


def test_another_format_is_refused() -> None:
    assert "format: Invalid enum value 'workshop-replay/9'" in problem(a_script(format="workshop-replay/9"))


@pytest.mark.parametrize(
    ("place", "value", "expected"),
    [
        (("workshop", "title"), " \u200b", "workshop.title: this is empty"),
        (("rounds", 0, "cards", 0, "by"), 3, "rounds[0].cards[0].by: there is no participant 3 (there are 3,"),
        (("rounds", 0, "cards", 0, "text"), "\u0000 ", "rounds[0].cards[0].text: this is empty"),
        (("rounds", 0, "cards", 0, "text"), "x" * 2001, "rounds[0].cards[0].text: Expected str of length <= 2000"),
        (("rounds", 0, "cards", 0, "kind"), "practice", "a round of kind metaphor takes no practice"),
        (("rounds", 0, "cards", 0, "pair"), 0, "rounds[0].cards[0]: a card is sent either by a participant (by) or"),
        (("rounds", 0, "cards", 0, "by"), None, "rounds[0].cards[0]: a card is sent either by a participant (by) or"),
        (("rounds", 0, "pairs"), [[0, 1]], "rounds[0].pairs: only a round of kind exchange has pairs"),
        (("rounds", 0, "kind"), "plenary", "rounds[0].cards[0]: a round of kind plenary takes no cards"),
        (("rounds", 0, "votes"), [{"by": 0, "for": 0}], "rounds[0].votes: only a round of kind vote has votes"),
        (("rounds", 0), a_vote(), "rounds[0]: no round before this one has cards to vote for"),
        (("rounds", 1), a_vote({"by": 3, "for": "Tools"}), "rounds[1].votes[0].by: there is no participant 3"),
        (("rounds", 1), a_vote({"by": 0, "for": "Pots"}), "rounds[1].votes[0].for: the ballot has no 'Pots'"),
        (("rounds", 1), a_vote({"by": 0, "for": 0}), "rounds[1].votes[0].for: the ballot has no 0"),
        (("rounds", 1), a_vote({"by": 0, "for": "Tools", "dots": 4}), "participant 0 has 3 dots, not 4"),
        (("rounds", 0, "lenses", 0, "name"), "", "rounds[0].lenses[0].name: this is empty"),
        (("rounds", 0, "lenses", 0, "clusters", 0, "cards"), [2], "cards[0]: there is no card 2"),
        (("rounds", 0, "lenses", 0, "clusters", 0, "cards"), [1, 1], "cards[1]: card 1 is in a cluster of this lens"),
        (("rounds", 0, "notes", 0, "cluster"), "Pots", "no cluster of this round is called 'Pots'"),
        (("rounds", 0, "notes", 0, "card"), 7, "rounds[0].notes[0].card: there is no card 7"),
        (("rounds", 0, "notes", 0, "text"), "", "rounds[0].notes[0].text: this is empty"),
        (("rounds", 1, "pairs"), [[0, 1], [1, 2]], "rounds[1].pairs[1][0]: participant 1 is in a pair of this round"),
        (("rounds", 1, "pairs"), [[0, 5]], "rounds[1].pairs[0][1]: there is no participant 5"),
        (("rounds", 1, "cards", 0, "pair"), 1, "rounds[1].cards[0].pair: there is no pair 1"),
    ],
)
def test_parts_that_do_not_fit_together_are_named(place: tuple[str | int, ...], value: object, expected: str) -> None:
    script = a_script()
    *way, last = place
    part: Any = script
    for step in way:
        part = part[step]
    part[last] = value
    assert expected in problem(script)


def test_our_own_demo_can_be_played() -> None:
    script = reading.load(DEMO)
    assert len(script.participants) % 2, "an odd number, so that the demo shows a trio"
    assert {round_.kind for round_ in script.rounds} == set(RoundKind)
    assert any(len(members) == 3 for round_ in script.rounds for members in round_.pairs)
