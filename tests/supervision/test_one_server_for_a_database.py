"""Two servers on one database would not hear of each other's events: the second one is refused in one line."""

from pathlib import Path

from tests.servers import ServerProcess
from tests.starting import WSGI, start, the_line


def test_another_folder_with_the_same_database_is_refused(server: ServerProcess, tmp_path: Path):
    database = server.data_dir / "facilitate.db"
    line = the_line(start(WSGI, tmp_path / "other", DATABASE_URL=f"sqlite:///{database}"))
    assert "a server runs on the database" in line
    assert str(database) in line


def test_a_link_to_the_same_database_is_the_same_database(server: ServerProcess, tmp_path: Path):
    (tmp_path / "linked.db").symlink_to(server.data_dir / "facilitate.db")
    assert "runs on" in the_line(start(WSGI, tmp_path / "other", DATABASE_URL=f"sqlite:///{tmp_path / 'linked.db'}"))


def test_the_same_folder_is_refused_as_ever(server: ServerProcess):
    assert "DATA_DIR" in the_line(start(WSGI, server.data_dir))
