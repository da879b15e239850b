"""The only writers: one function per command, each inside one unit of work.

Importing this package registers every handler and checks that no command was left without one.
"""

from facilitate.actions.attending import door, guests, joining, names, taking_part
from facilitate.actions.base.handlers import HANDLERS
from facilitate.actions.cards import moderating, notes, own_cards
from facilitate.actions.drafting import pens, shared_draft
from facilitate.actions.grouping import clustering, lenses, placing, stacks
from facilitate.actions.leading import asking, rounds, stage_and_end, stage_looks, timers, walking
from facilitate.actions.pairing import forming, membership, neighbours
from facilitate.actions.planning import own_agendas, round_planning, running_order
from facilitate.actions.reporting import merging, passage_acts, releasing
from facilitate.actions.rights import sharing
from facilitate.actions.speaking import speaking_queue
from facilitate.actions.stepping import steps
from facilitate.actions.voting import voting
from facilitate.actions.workshops import new_workshops
from facilitate.domain.commands import REGISTRY

_unhandled = [
    f"{kind.namespace} {kind.wire_name}"
    for kind in REGISTRY.values()
    if kind.writes and kind.namespace != "http" and kind not in HANDLERS
]
if _unhandled:
    raise RuntimeError(f"commands without a handler: {', '.join(_unhandled)}")

__all__ = [
    "asking",
    "clustering",
    "door",
    "forming",
    "guests",
    "joining",
    "lenses",
    "membership",
    "merging",
    "moderating",
    "names",
    "neighbours",
    "new_workshops",
    "notes",
    "own_agendas",
    "own_cards",
    "passage_acts",
    "pens",
    "placing",
    "releasing",
    "round_planning",
    "rounds",
    "running_order",
    "shared_draft",
    "sharing",
    "speaking_queue",
    "stacks",
    "stage_and_end",
    "stage_looks",
    "steps",
    "taking_part",
    "timers",
    "voting",
    "walking",
]
