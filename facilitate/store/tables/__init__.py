"""The state of every workshop, as typed tables. Importing this package registers all of them."""

from facilitate.store.tables.access import Capability
from facilitate.store.tables.agendas import SavedAgenda
from facilitate.store.tables.board import Cluster, Lens, Note, Placement
from facilitate.store.tables.cards import Card, CardAuthor
from facilitate.store.tables.door import Asker
from facilitate.store.tables.drafts import Draft, Splice
from facilitate.store.tables.log import Event, Receipt
from facilitate.store.tables.people import BroughtGuest, Done, Pair, PairMember, Participant
from facilitate.store.tables.report import Passage, PassageOrder, Release, ReportOption
from facilitate.store.tables.steps import Step
from facilitate.store.tables.votes import CountedVote, Vote
from facilitate.store.tables.workshops import Round, Workshop

__all__ = [
    "Asker",
    "BroughtGuest",
    "Capability",
    "Card",
    "CardAuthor",
    "Cluster",
    "CountedVote",
    "Done",
    "Draft",
    "Event",
    "Lens",
    "Note",
    "Pair",
    "PairMember",
    "Participant",
    "Passage",
    "PassageOrder",
    "Placement",
    "Receipt",
    "Release",
    "ReportOption",
    "Round",
    "SavedAgenda",
    "Splice",
    "Step",
    "Vote",
    "Workshop",
]
