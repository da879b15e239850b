"""Here a store is taken apart, so each test has one of its own."""

from typing import cast

import pytest
from flask import Flask

from facilitate.store.store import Store
from facilitate.web import reach


@pytest.fixture
def store(app: Flask) -> Store:
    return cast(Store, reach.store())
