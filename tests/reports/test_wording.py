"""A passage as one text and back."""

import pytest

from facilitate.reports.model import Bullet
from facilitate.reports.passages.wording import reworded, wording

BRIDGE = Bullet("1", "metaphor", ("It joins.",), lead="a bridge")


def test_a_bullet_with_its_own_words_again_is_the_same():
    assert reworded(BRIDGE, wording(BRIDGE), None) == BRIDGE


def test_the_lead_stays_one_where_what_follows_was_edited():
    edited = reworded(BRIDGE, "a bridge: It joins two banks.\nAnd us.", None)
    assert isinstance(edited, Bullet)
    assert (edited.lead, edited.paragraphs) == ("a bridge", ("It joins two banks.", "And us."))


@pytest.mark.parametrize("text", ["A rope bridge: it joins.", "a bridge", "a bridge:", "It joins.", ""])
def test_a_lead_that_was_edited_is_a_part_of_the_text(text: str):
    edited = reworded(BRIDGE, text, None)
    assert isinstance(edited, Bullet)
    assert edited.lead == ""
    assert wording(edited) == text
