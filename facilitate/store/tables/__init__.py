"""The state of every workshop, as typed tables. Importing this package registers all of them."""

from facilitate.store.tables.access import Capability
from facilitate.store.tables.board import Cluster, Lens, Note, Placement
from facilitate.store.tables.cards import Card, CardAuthor
from facilitate.store.tables.log import Event, Receipt
from facilitate.store.tables.people import Pair, PairMember, Participant
from facilitate.store.tables.workshops import Round, Workshop

__all__ = [
    "Capability",
    "Card",
    "CardAuthor",
    "Cluster",
    "Event",
    "Lens",
    "Note",
    "Pair",
    "PairMember",
    "Participant",
    "Placement",
    "Receipt",
    "Round",
    "Workshop",
]
