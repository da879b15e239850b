"""What can go wrong has a code, a sentence for people, and a status for pages."""

import re

import pytest

from facilitate.domain.errors import MESSAGES, RETRYABLE, ErrorCode, Refused
from facilitate.web.errors import STATUS


@pytest.mark.parametrize("code", ErrorCode)
def test_every_code_has_a_sentence_and_a_status(code: ErrorCode):
    assert MESSAGES[code].endswith(".")
    assert 400 <= STATUS[code] < 600


def test_a_client_tries_again_what_time_can_heal():
    assert {"rate_limited", "busy", "storage_full", "storage", "internal"} == RETRYABLE


def test_a_refusal_speaks_its_own_sentence_or_that_of_its_code():
    assert Refused(ErrorCode.BUSY).message == MESSAGES[ErrorCode.BUSY]
    assert Refused(ErrorCode.BUSY, None, "Wait.").message == "Wait."


def test_a_refusal_names_its_field_in_a_traceback():
    assert str(Refused(ErrorCode.EMPTY, "text")) == "empty (text)"


def test_the_only_value_that_a_general_sentence_needs_is_the_limit():
    named = {name for message in MESSAGES.values() for name in re.findall(r"%\((\w+)\)s", message)}
    assert named == {"limit"}
