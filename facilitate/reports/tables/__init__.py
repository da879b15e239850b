"""The report as tables, for spreadsheets. Pure; what the report leaves out is not in them either."""

from datetime import tzinfo

from facilitate.reports.document import draft
from facilitate.reports.model.arrangement import Snapshot
from facilitate.reports.tables.cards import cards
from facilitate.reports.tables.clusters import clusters
from facilitate.reports.tables.facts import facts
from facilitate.reports.tables.table import Table
from facilitate.reports.tables.telling import Told
from facilitate.reports.tables.timeline import timeline
from facilitate.reports.tables.votes import votes

__all__ = ["Table", "card_table", "tables"]


def tables(snapshot: Snapshot, zone: tzinfo | None = None) -> tuple[Table, ...]:
    """Workshop, cards, clusters, votes, timeline. Args: zone, the clock for times, this machine's when left out."""
    told = Told(draft(snapshot, zone=zone), zone)
    return (facts(told), cards(told), clusters(told), votes(told), timeline(told))


def card_table(snapshot: Snapshot, zone: tzinfo | None = None) -> Table:
    return cards(Told(draft(snapshot, zone=zone), zone))
