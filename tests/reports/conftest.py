"""Whatever is drawn here is drawn with our own letters alone: what a machine has besides is another on each."""

from functools import cache

import pytest
import typst

from facilitate.reports.picture import typst_fonts
from facilitate.reports.picture.letters import FONTS


@cache
def ours() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])


@pytest.fixture(autouse=True)
def _our_letters_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typst_fonts, "fonts", ours)
