"""From a path in a JSON document to its line."""

import pytest

from facilitate.domain import faults
from facilitate.domain.faults import Path
from facilitate.replay import locate

TEXT = """{
 "a": 1,
 "b": {"c": [10,
   20, {"d": "x, ] } : \\" y"},
   []
 ], "e": null},

 "f\\"g":
   [true,
    "last"]
}"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("a",), 2),
        (("b",), 3),
        (("b", "c"), 3),
        (("b", "c", 0), 3),
        (("b", "c", 1), 4),
        (("b", "c", 2, "d"), 4),
        (("b", "c", 3), 5),
        (("b", "e"), 6),
        (('f"g',), 8),
        (('f"g', 0), 9),
        (('f"g', 1), 10),
    ],
)
def test_every_part_is_found(path: Path, line: int) -> None:
    assert locate.line_of(TEXT, path) == line


@pytest.mark.parametrize(("path", "line"), [(("b", "c", 9), 3), (("nothing",), 1), (("b", "c", 2, "z"), 4)])
def test_what_is_not_there_gives_the_line_of_what_should_hold_it(path: Path, line: int) -> None:
    assert locate.line_of(TEXT, path) == line


def test_a_message_is_taken_apart() -> None:
    assert faults.read("Expected `int`, got `str` - at `$.rounds[0].cards[1].by`") == (
        "Expected int, got str",
        ("rounds", 0, "cards", 1, "by"),
    )


def test_an_unknown_field_becomes_a_part_of_the_path() -> None:
    assert faults.read("Object contains unknown field `x` - at `$.a[2]`") == (
        "this field is not known here",
        ("a", 2, "x"),
    )


def test_a_path_is_written_as_people_write_it() -> None:
    assert faults.written(("rounds", 0, "pairs", 1, 2)) == "rounds[0].pairs[1][2]"
