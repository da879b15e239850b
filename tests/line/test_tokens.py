"""How many tokens are looked for at the same moment, and which ones never wait."""

from contextlib import ExitStack

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.realtime.tokens import AT_ONCE, Tokens


def test_no_more_than_some_hundreds_are_looked_for_at_one_moment():
    tokens = Tokens()
    with ExitStack() as open_now:
        for number in range(AT_ONCE):
            open_now.enter_context(tokens.looking([f"some {number}"]))
        with pytest.raises(Refused) as refused, tokens.looking(["one more"]):
            pass
    assert refused.value.code is ErrorCode.RATE_LIMITED
    with tokens.looking(["one more"]):
        pass


def test_a_look_that_ends_badly_takes_no_place():
    tokens = Tokens()
    for _ in range(AT_ONCE + 1):
        with pytest.raises(Refused) as refused, tokens.looking(["wrong"]):
            raise Refused(ErrorCode.FORBIDDEN)
        assert refused.value.code is ErrorCode.FORBIDDEN


def test_what_is_known_never_waits():
    tokens = Tokens()
    tokens.know("known")
    with ExitStack() as open_now:
        for number in range(AT_ONCE):
            open_now.enter_context(tokens.looking([f"some {number}"]))
        with tokens.looking(["", "known"]):
            pass
        with pytest.raises(Refused), tokens.looking(["", "other"]):
            pass
