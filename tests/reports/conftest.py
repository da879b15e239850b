"""Every report here is drawn with our own letters alone."""

import pytest

from tests.letters import our_letters_alone

__all__ = ["our_letters_alone"]


@pytest.fixture(autouse=True)
def _drawn_alike(our_letters_alone: None) -> None:
    """See `tests.letters`."""
