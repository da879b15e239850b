"""What the customer's morning tells of people who may not want to be found in a report."""

from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.privacy import findings
from facilitate.reports.document import draft
from tests.mornings.morning import Morning


def test_it_has_five_details_that_point_at_somebody(morning: Morning) -> None:
    snapshot = morning.snapshot()
    found = findings(draft(snapshot), snapshot)
    assert sorted((one.kind, one.certainty) for one in found) == [
        (Kind.ADDICTION, Certainty.LIKELY),
        (Kind.CHILDREN, Certainty.LIKELY),
        (Kind.CHILDREN, Certainty.MAYBE),
        (Kind.ORIGIN, Certainty.LIKELY),
        (Kind.ORIGIN, Certainty.LIKELY),
    ]
