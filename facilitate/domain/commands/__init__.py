"""Every command a client can send: its name, where it is spoken, who may, and its schema with limits.

The registry is the truth: `docs/protocol.md` and `facilitate protocol --json` are made from it. Importing this package
fills it.
"""

from facilitate.domain.commands.entering import EventDetails, ProgrammeItem, RoundPlan, WorkshopCreate, WorkshopJoin
from facilitate.domain.commands.grouping import (
    CardPlace,
    ClusterCreate,
    ClusterMerge,
    ClusterRemove,
    ClusterRename,
    LensCreate,
    LensRename,
)
from facilitate.domain.commands.leading import (
    BoardSync,
    LinkCreate,
    RoundClose,
    RoundNext,
    RoundOpen,
    SpotlightSet,
    TimerExtend,
    TimerStart,
    TimerStop,
    WorkshopClose,
    WorkshopReopen,
)
from facilitate.domain.commands.noting import NoteAdd, NoteEdit, NoteRemove, NoteText
from facilitate.domain.commands.pairing import PairChange, PairGuest, PairJoin, PairLeave, PairsArrange, PairsDraw
from facilitate.domain.commands.registry import LINE_LIMIT, REGISTRY, TEXT_LIMIT, Command, Query, Signal, command
from facilitate.domain.commands.taking_part import (
    CardEdit,
    CardSubmit,
    CardText,
    CardWithdraw,
    MeUpdate,
    PhoneSync,
    PresenceTell,
)

__all__ = [
    "LINE_LIMIT",
    "REGISTRY",
    "TEXT_LIMIT",
    "BoardSync",
    "CardEdit",
    "CardPlace",
    "CardSubmit",
    "CardText",
    "CardWithdraw",
    "ClusterCreate",
    "ClusterMerge",
    "ClusterRemove",
    "ClusterRename",
    "Command",
    "EventDetails",
    "LensCreate",
    "LensRename",
    "LinkCreate",
    "MeUpdate",
    "NoteAdd",
    "NoteEdit",
    "NoteRemove",
    "NoteText",
    "PairChange",
    "PairGuest",
    "PairJoin",
    "PairLeave",
    "PairsArrange",
    "PairsDraw",
    "PhoneSync",
    "PresenceTell",
    "ProgrammeItem",
    "Query",
    "RoundClose",
    "RoundNext",
    "RoundOpen",
    "RoundPlan",
    "Signal",
    "SpotlightSet",
    "TimerExtend",
    "TimerStart",
    "TimerStop",
    "WorkshopClose",
    "WorkshopCreate",
    "WorkshopJoin",
    "WorkshopReopen",
    "command",
]
