"""The oldest engine that is promised goes a workshop's whole way; `make test-browsers` takes all of them."""

import pytest

from tests.e2e.engines.chromiums import OLDEST
from tests.e2e.engines.engines import OLDEST_ENGINE
from tests.e2e.engines.tasks import TASKS, WORKS, goes_through
from tests.servers import ServerProcess


@pytest.mark.skipif(
    not OLDEST.program.exists(), reason=f"no Chromium {OLDEST.number}: npm could not bring it, see `make test-browsers`"
)
def test_everything_works_in_the_oldest_engine(server: ServerProcess):
    seen = goes_through(OLDEST_ENGINE, server)
    assert seen.version.startswith(f"{OLDEST.number}.")
    assert seen.told == dict.fromkeys(TASKS, WORKS)
