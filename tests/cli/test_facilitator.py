"""`facilitate facilitator` gives a way in that works once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitate.cli import main
from facilitate.store.store import Store
from tests.clients import Browser
from tests.servers import ServerProcess

pytestmark = pytest.mark.server


def asked(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["facilitator", "--data-dir", str(folder), *options], env={"DATABASE_URL": ""})


def link(folder: Path, *options: str) -> str:
    result = asked(folder, *options)
    assert result.exit_code == 0, result.output
    return result.output.strip()


@pytest.fixture
def server(tmp_path: Path, empty_database: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path, database=empty_database).start()
    yield running
    running.stop()


def test_the_link_makes_a_host_once(server: ServerProcess) -> None:
    address, token = link(server.data_dir).split("#t=")
    assert address.startswith("http://")
    assert address.endswith(f":{server.port}/")
    assert Browser(server.url).enter(token).status_code == 303
    assert Browser(server.url).enter(token).status_code == 403


def test_no_link_is_given_to_a_server_that_does_not_answer(server: ServerProcess) -> None:
    server.kill()
    result = asked(server.data_dir)
    assert result.exit_code == 1
    assert "no server answers" in result.stderr


def test_the_link_has_the_address_at_which_others_reach_the_server(tmp_path: Path, store: Store) -> None:
    assert link(tmp_path, "--public-url", "https://venue.example/").startswith("https://venue.example/#t=")


def test_who_is_locked_out_can_withdraw_everybody_before(server: ServerProcess) -> None:
    first = Browser(server.url)
    assert first.enter(link(server.data_dir).split("#t=")[1]).status_code == 303
    waiting = link(server.data_dir).split("#t=")[1]
    fresh = link(server.data_dir, "--withdraw-others").split("#t=")[1]
    assert 'action="/workshops"' not in first.http.get(server.url).text
    assert Browser(server.url).enter(waiting).status_code == 403
    assert Browser(server.url).enter(fresh).status_code == 303
    assert Browser(server.url).enter(server.token).status_code == 303, "the command line still works"
