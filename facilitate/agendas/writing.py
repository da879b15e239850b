"""An agenda as a TOML file that `reading` reads again."""

from typing import Any

import msgspec
import tomli_w

from facilitate.agendas.agenda import Agenda
from facilitate.domain.commands import RoundPlan
from facilitate.domain.words import RoundKind

_DEFAULTS: dict[str, Any] = {
    name: value
    for name, value in msgspec.to_builtins(RoundPlan(kind=RoundKind.OPEN, title="")).items()
    if name not in ("kind", "title")
}


def write(agenda: Agenda) -> str:
    """In one language; what is as usual is left out."""
    head = {"title": agenda.title, "description": agenda.description, "lens": agenda.lens}
    filled = {key: text for key, text in head.items() if text}
    return tomli_w.dumps({**filled, "rounds": [_round(plan) for plan in agenda.rounds]})


def _round(plan: RoundPlan) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.to_builtins(plan)
    return {
        name: value
        for name, value in fields.items()
        if name not in _DEFAULTS or (value is not None and value != _DEFAULTS[name])
    }
