"""What is drawn in a test is drawn with our own letters: what a machine has besides is another on each."""

from collections.abc import Iterator
from functools import cache

import pytest
import typst

from facilitate.reports.picture import typst_fonts
from facilitate.reports.picture.letters import FONTS


@cache
def ours() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])


@pytest.fixture
def our_letters_alone() -> Iterator[None]:
    """For what is drawn in the process of the test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typst_fonts, "fonts", ours)
        yield
