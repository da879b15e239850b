"""How an entity looks outside the database: one function per kind, from a criterion to `{id: dict}`.

Snapshots, live frames and replayed events are all made of these, so they cannot differ. The shapes are documented in
docs/protocol.md.
"""

from facilitate.store.views.board import clusters, lenses, notes, placements, public_clusters
from facilitate.store.views.cards import card, cards, in_sight, is_public
from facilitate.store.views.door import askers
from facilitate.store.views.drafts import drafts, own_drafts, written
from facilitate.store.views.people import pairs, pairs_by_name, participants
from facilitate.store.views.report import release, releases, report
from facilitate.store.views.shapes import View, Views, grouped, only
from facilitate.store.views.steps import about_steps, steps
from facilitate.store.views.votes import ballots, own_votes, standing, votes, votes_of
from facilitate.store.views.workshops import links, rounds, workshops

__all__ = [
    "View",
    "Views",
    "about_steps",
    "askers",
    "ballots",
    "card",
    "cards",
    "clusters",
    "drafts",
    "grouped",
    "in_sight",
    "is_public",
    "lenses",
    "links",
    "notes",
    "only",
    "own_drafts",
    "own_votes",
    "pairs",
    "pairs_by_name",
    "participants",
    "placements",
    "public_clusters",
    "release",
    "releases",
    "report",
    "rounds",
    "standing",
    "steps",
    "votes",
    "votes_of",
    "workshops",
    "written",
]
