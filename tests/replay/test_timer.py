"""How long a timer the play starts in a round."""

from typing import Any

import pytest
from rich.console import Console

from facilitate.replay.facilitator import Facilitator
from facilitate.replay.play import Manner, Play, Server
from facilitate.replay.progress import Lines
from facilitate.replay.script import Script, ScriptRound, ScriptWorkshop


@pytest.mark.parametrize(("seconds", "countdown", "timer"), [(600, 1200, [600]), (600, 300, [300]), (None, None, [])])
def test_a_timer_takes_no_longer_than_its_round(
    monkeypatch: pytest.MonkeyPatch, seconds: int | None, countdown: int | None, timer: list[int]
) -> None:
    done: list[tuple[str, dict[str, Any]]] = []
    monkeypatch.setattr(Facilitator, "do", lambda _self, name, **fields: done.append((name, fields)))
    round_ = ScriptRound(kind="open", title="t", seconds=seconds, countdown=countdown)  # type: ignore[arg-type]
    script = Script(format="workshop-replay/1", workshop=ScriptWorkshop(title="t"), participants=[], rounds=[round_])
    play = Play(script, Server("http://localhost", ""), Manner(speed=1e9), Lines(Console(quiet=True)))
    play.facilitator.rounds = ["r1"]
    play._play_round(0, round_)
    assert [fields["seconds"] for name, fields in done if name == "timer.start"] == timer
