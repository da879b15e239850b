"""What we ship and test with has sentences of our own."""

from pathlib import Path

import pytest

from facilitate.replay import reading
from tests.mornings.morning import OURS, Morning

DEMO = Path(reading.__file__).with_name("demo.json")


@pytest.mark.parametrize("script", [DEMO, OURS], ids=lambda path: path.stem)
def test_our_own_workshops_borrow_no_sentence_of_it(morning: Morning, script: Path) -> None:
    theirs, ours = morning.sentences(), Morning(script).sentences()
    assert theirs
    assert ours
    assert not theirs & ours
