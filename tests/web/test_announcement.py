"""What a start tells when its folder takes nothing: no trouble of that ends the server."""

import json
from pathlib import Path

import pytest

from facilitate import announcement
from facilitate.announcement import Announcement
from facilitate.store.store import Store
from tests.waiting import wait_until


def test_a_note_that_cannot_be_written_is_written_as_soon_as_it_can(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(announcement, "AGAIN_S", 0.05)
    folder = tmp_path / "away"
    told = {"url": "http://venue.test", "reachable": "http://venue.test", "pid": 1}
    Announcement(store, folder / "server.json", told, "").make()
    assert "Facilitator link (works once)" in capsys.readouterr().out
    folder.mkdir()
    wait_until((folder / "server.json").exists, "nobody tried again")
    assert json.loads((folder / "server.json").read_text())["token"]
    wait_until(lambda: not list(folder.glob("*.new")))
    assert "Facilitator link" not in capsys.readouterr().out, "the link was printed already"
