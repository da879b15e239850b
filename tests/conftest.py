"""What all tests share: a real database for each, copied from one that is migrated once, and a morning to play."""

import gc
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import pytest
from flask import Flask

from config import Settings
from facilitate import create_app
from facilitate.store import migrate
from facilitate.store.store import Store
from facilitate.web import reach
from tests.builders import Room
from tests.compiled import Compiled
from tests.mornings.morning import OURS, Morning

_MEMORY = Path("/dev/shm")
"""No disk is waited for there, where there is one."""
_SERVED = {"server", "own_server", "browser"}
_TEMPLATES = Compiled()
ACCEPTANCE = Path(__file__).with_name("acceptance")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--morning", type=Path, help="run what is told of a morning, and nothing else, with this script")
    parser.addoption("--quick", action="store_true", help="leave out what starts a server or a browser")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "server: starts a server without a fixture of that name")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The tests of `acceptance/` are about a morning of which this repository holds nothing."""
    return True if collection_path == ACCEPTANCE and not config.getoption("--morning") else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    kept = items
    if config.getoption("--morning"):
        kept = [item for item in kept if "morning" in _fixtures(item)]
    if config.getoption("--quick"):
        kept = [item for item in kept if not (_SERVED & _fixtures(item) or item.get_closest_marker("server"))]
    left = set(kept)
    config.hook.pytest_deselected(items=[item for item in items if item not in left])
    items[:] = kept


def pytest_collection_finish() -> None:
    """What is there by now stays: it is not looked through for garbage again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))


def morning_of(config: pytest.Config) -> Morning:
    return Morning(config.getoption("--morning") or OURS)


@pytest.fixture(scope="session")
def morning(pytestconfig: pytest.Config) -> Morning:
    """A whole morning as a script: ours, or the one that `--morning` names."""
    return morning_of(pytestconfig)


def settings_for(folder: Path, port: int = 0, secret_key: str = "s" * 40) -> Settings:
    return Settings.from_environment({"DATA_DIR": str(folder), "PORT": str(port), "SECRET_KEY": secret_key})


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("migrated")
    app = create_app(settings_for(folder))
    with app.app_context():
        migrate.upgrade(app)
    return folder / "facilitate.db"


@pytest.fixture
def app(tmp_path: Path, empty_database: Path) -> Iterator[Flask]:
    """An app of the test's own, for who looks at more than what is stored."""
    shutil.copy(empty_database, tmp_path / "facilitate.db")
    with an_app(tmp_path) as app, app.app_context():
        yield app


@pytest.fixture(scope="session")
def lasting_app(empty_database: Path) -> Iterator[Flask]:
    """One for the many tests that only write and read: it knows its statements and addresses by then."""
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as name:
        shutil.copy(empty_database, Path(name) / "facilitate.db")
        with an_app(Path(name)) as app:
            yield app


@contextmanager
def an_app(folder: Path, secret_key: str = "s" * 40) -> Iterator[Flask]:
    app = create_app(settings_for(folder, secret_key=secret_key))
    app.testing = True
    app.jinja_env.bytecode_cache = _TEMPLATES
    yield app
    app.extensions["live"].close()


@pytest.fixture
def store(request: pytest.FixtureRequest, empty_database: Path) -> Iterator[Store]:
    """Nothing is in it. That of the test's own app, if it asks for one."""
    if "app" in request.fixturenames:
        request.getfixturevalue("app")
        yield cast(Store, reach.store())
        return
    app: Flask = request.getfixturevalue("lasting_app")
    with app.app_context():
        there = cast(Store, reach.store())
        listeners = len(there._listeners)
        yield there
        del there._listeners[listeners:]
    _empty(Path(app.config["SETTINGS"].data_dir) / "facilitate.db", empty_database)


def _empty(file: Path, empty: Path) -> None:
    with closing(sqlite3.connect(empty)) as source, closing(sqlite3.connect(file)) as there:
        source.backup(there)


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)
