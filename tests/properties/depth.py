"""How many examples a property is held against: `DEPTH=quick` a few, `deep` very many, and otherwise as many as fit
into every run. Those of `examples` are other ones each time; `share_of` takes the first of fixed seeds."""

import os

import pytest
from hypothesis import HealthCheck, settings

SHARES = {"quick": 0.1, "usual": 0.25, "deep": 4.0}
_DEPTH = os.environ.get("DEPTH", "usual")
if _DEPTH not in SHARES:
    raise pytest.UsageError(f"DEPTH is one of {', '.join(SHARES)}, not {_DEPTH}")
_SHARE = SHARES[_DEPTH]

long = pytest.mark.timeout(36_000 if _DEPTH == "deep" else 400)
"""For properties that take longer than other tests may."""


def share_of(count: int) -> int:
    """As many of these as this run takes, at least two."""
    return max(2, round(count * _SHARE))


def examples(count: int) -> settings:
    """Decorates a property whose examples take long, each with a database that goes on from the one before."""
    return settings(
        max_examples=share_of(count), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
