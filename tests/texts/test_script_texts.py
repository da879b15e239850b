"""How texts are found in the browser's scripts."""

from io import BytesIO

import pytest

from facilitate.script_texts import extract


def found(script: str) -> list[tuple[int, str, tuple[str, ...], list[str]]]:
    file = BytesIO(script.encode())
    file.name = "some.js"
    return list(extract(file, ("t", "tn"), (), {}))


def test_a_text_with_values_inside_markup() -> None:
    assert found('html`<p title=${t("Go to %(place)s", { place })}>\n${t("Go")}</p>`') == [
        (1, "t", ("Go to %(place)s",), []),
        (2, "t", ("Go",), []),
    ]


def test_markup_in_markup() -> None:
    assert found('html`${all ? html`<b>${t("All", { all })}</b>` : html`${t("None")}`}`') == [
        (1, "t", ("All",), []),
        (1, "t", ("None",), []),
    ]


def test_one_and_many_also_on_lines_of_their_own() -> None:
    assert found('tn(\n  "%(num)s card",\n  "%(num)s cards",\n  cards.length,\n)') == [
        (1, "tn", ("%(num)s card", "%(num)s cards"), [])
    ]


def test_quotes_inside_a_text() -> None:
    assert found(r't("Say \"no\" — “now”, it\'s late")'.replace(r"\'", "'")) == [
        (1, "t", ('Say "no" — “now”, it\'s late',), [])
    ]


def test_other_calls_are_left_alone() -> None:
    assert found('export function t(id) {}\nformat("a"); list.at("b"); set.t("c"); import("d");') == []


@pytest.mark.parametrize("call", ["t(word)", 't(open ? "a" : "b")', "t(`a`)", 't("a" + name)', 'tn("a", n)'])
def test_a_text_that_cannot_be_found_stops_the_search(call: str) -> None:
    with pytest.raises(ValueError, match=r"some\.js, line 2"):
        found(f"\n{call}")
