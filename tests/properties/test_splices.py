"""The browser changes texts by the same rules as the server."""

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitate.domain.splices import Splice, apply, diff, transform
from tests.servers import ROOT

TEXT = st.text(alphabet="abé👩‍🍳\n ", max_size=12)


@pytest.fixture(scope="module")
def browser() -> Iterator["subprocess.Popen[str]"]:
    node = subprocess.Popen(
        ["node", "tests/properties/splices.js"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    yield node
    node.kill()


@settings(deadline=None)
@given(text=TEXT, late=TEXT, earlier=TEXT)
def test_the_browser_changes_a_text_as_the_server_does(
    browser: "subprocess.Popen[str]", text: str, late: str, earlier: str
):
    assert browser.stdin
    assert browser.stdout
    browser.stdin.write(json.dumps({"text": text, "late": late, "earlier": earlier}) + "\n")
    browser.stdin.flush()
    answer: dict[str, Any] = json.loads(browser.stdout.readline())
    of_late, of_earlier = transform(diff(text, late), diff(text, earlier))
    assert [Splice(**one) for one in answer["late"]] == of_late
    assert [Splice(**one) for one in answer["earlier"]] == of_earlier
    assert answer["both"] == apply(of_late, earlier)
