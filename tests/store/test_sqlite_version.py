"""A SQLite that can damage a database which two write at once is known by its number."""

import pytest

from facilitate.store.engine import has_the_reset_fault


@pytest.mark.parametrize("version", [(3, 40, 1), (3, 44, 5), (3, 50, 6), (3, 51, 2), (3, 45, 0)])
def test_these_have_the_fault(version: tuple[int, ...]):
    assert has_the_reset_fault(version)


@pytest.mark.parametrize("version", [(3, 44, 6), (3, 50, 7), (3, 51, 3), (3, 52, 0), (4, 0, 0)])
def test_these_have_not(version: tuple[int, ...]):
    assert not has_the_reset_fault(version)
