"""`facilitate facilitator` gives a way in that works once."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitate.actions import access
from facilitate.cli import main
from facilitate.domain.errors import Refused
from facilitate.domain.words import Role
from facilitate.store.store import Store


def link(folder: Path, *options: str) -> str:
    (folder / "server.json").write_text(json.dumps({"url": "http://127.0.0.1:8000", "token": "x", "pid": 1}))
    result = CliRunner().invoke(main, ["facilitator", "--data-dir", str(folder), *options], env={"DATABASE_URL": ""})
    assert result.exit_code == 0, result.output
    return result.output.strip()


def test_the_link_makes_a_host_once(tmp_path: Path, store: Store) -> None:
    address, token = link(tmp_path).split("#t=")
    assert address == "http://127.0.0.1:8000/"
    role, workshop, _ = store.write(lambda unit: access.exchange(unit, token))
    assert (role, workshop) == (Role.HOST, None)
    with pytest.raises(Refused):
        store.write(lambda unit: access.exchange(unit, token))


def test_the_link_has_the_address_at_which_others_reach_the_server(tmp_path: Path, store: Store) -> None:
    assert link(tmp_path, "--public-url", "https://venue.example/").startswith("https://venue.example/#t=")
