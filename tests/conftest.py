"""Real databases for every test: a migrated one is made once and copied."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from flask import Flask

from config import Settings
from facilitate import create_app
from facilitate.store import migrate
from facilitate.store.store import Store
from facilitate.web import reach
from tests.builders import Room


def settings_for(folder: Path, port: int = 0) -> Settings:
    return Settings.from_environment({"DATA_DIR": str(folder), "PORT": str(port), "SECRET_KEY": "s" * 40})


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("migrated")
    app = create_app(settings_for(folder))
    with app.app_context():
        migrate.upgrade(app)
    return folder / "facilitate.db"


@pytest.fixture
def app(tmp_path: Path, empty_database: Path) -> Iterator[Flask]:
    shutil.copy(empty_database, tmp_path / "facilitate.db")
    app = create_app(settings_for(tmp_path))
    app.testing = True
    with app.app_context():
        yield app
    app.extensions["live"].close()


@pytest.fixture
def store(app: Flask) -> Store:
    return cast(Store, reach.store())


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)
