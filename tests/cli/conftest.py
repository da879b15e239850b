"""The command line reads the database of the test's own folder."""

from typing import cast

import pytest
from flask import Flask

from facilitate.store.store import Store
from facilitate.web import reach


@pytest.fixture
def store(app: Flask) -> Store:
    return cast(Store, reach.store())
