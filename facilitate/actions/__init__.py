"""The only writers: one function per command, each inside one unit of work.

Importing this package registers every handler and checks that no command was left without one.
"""

from facilitate.actions import (
    attending,
    cards,
    clustering,
    drafting,
    forming,
    guests,
    leading,
    lenses,
    merging,
    moderating,
    neighbours,
    notes,
    own_agendas,
    pairing,
    pens,
    people,
    placing,
    planning,
    releasing,
    reporting,
    rounds,
    sharing,
    speaking,
    steps,
    timers,
    voting,
    workshops,
)
from facilitate.actions.handlers import HANDLERS
from facilitate.domain.commands import REGISTRY

_unhandled = [
    f"{kind.namespace} {kind.wire_name}"
    for kind in REGISTRY.values()
    if kind.writes and kind.namespace != "http" and kind not in HANDLERS
]
if _unhandled:
    raise RuntimeError(f"commands without a handler: {', '.join(_unhandled)}")

__all__ = [
    "attending",
    "cards",
    "clustering",
    "drafting",
    "forming",
    "guests",
    "leading",
    "lenses",
    "merging",
    "moderating",
    "neighbours",
    "notes",
    "own_agendas",
    "pairing",
    "pens",
    "people",
    "placing",
    "planning",
    "releasing",
    "reporting",
    "rounds",
    "sharing",
    "speaking",
    "steps",
    "timers",
    "voting",
    "workshops",
]
