import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from facilitate.domain.words import Role
from facilitate.store.store import Store
from tests.builders import Room
from tests.conftest import an_app
from tests.web.visitors import Visitor, somebody_with


@pytest.fixture
def app(tmp_path: Path, empty_database: Path) -> Iterator[Flask]:
    """Without a context around the test: each request has one of its own, as in a real server."""
    shutil.copy(empty_database, tmp_path / "facilitate.db")
    with an_app(tmp_path) as app:
        yield app


@pytest.fixture
def store(app: Flask) -> Store:
    store: Store = app.extensions["live"].store
    return store


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    return Visitor(app)


@pytest.fixture
def host(app: Flask, room: Room) -> Visitor:
    """The browser of who made the room."""
    return somebody_with(app, room, Role.HOST)
