"""How rounds of sending are spread over time."""

from facilitate.realtime.share import AHEAD_S, MOST_WAIT_S, SHARE, Share


def waits(took: float, every: float, rounds: int = 400) -> list[float]:
    """How long each round waited, if one is wanted so often and takes so long."""
    share, waited, now = Share(), [], 0.0
    for number in range(rounds):
        wanted = number * every
        began = max(now, wanted, share.free_at if number else 0.0)
        waited.append(began - max(now, wanted))
        now = began + took
        share.spend(took, now)
    return waited


def test_rounds_that_cost_less_than_their_share_never_wait():
    assert max(waits(took=0.004, every=0.025)) == 0


def test_a_burst_goes_at_once_and_what_follows_is_gathered():
    waited = waits(took=0.004, every=0.0)
    assert waited[:5] == [0.0] * 5
    assert min(waited[10:]) > 0


def test_in_the_long_run_only_the_share_is_spent():
    waited = waits(took=0.004, every=0.0)
    assert abs(sum(waited[100:]) / 300 - 0.004 * (1 / SHARE - 1)) < 1e-6


def test_nothing_waits_for_long_however_much_a_round_costs():
    assert 0 < round(max(waits(took=1.0, every=0.0)), 9) <= MOST_WAIT_S


def test_a_pause_pays_everything_back():
    share = Share()
    share.spend(0.0, 10.0)
    share.spend(AHEAD_S + 1, 11.0)
    assert share.free_at > 11
    share.spend(0.001, 20.001)
    assert share.free_at == 20.001
