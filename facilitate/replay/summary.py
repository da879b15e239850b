"""What came of a replay, for the person at the terminal."""

from facilitate.replay.play import Play
from facilitate.replay.tally import percentile


def summary(play: Play, url: str, seconds: float) -> str:
    """A few lines: counts, how fast the server answered, and where to look."""
    tally, leads = play.tally, play.facilitator
    median, slow = (percentile(tally.ack_times, share) * 1000 for share in (0.5, 0.95))
    lines = {
        "Workshop": leads.code,
        "Phones": str(tally.phones),
        "Cards": f"{tally.cards_sent} sent, {tally.cards_acknowledged} acknowledged, each on the board once",
        "Acknowledged in": f"{median:.0f} ms (median), {slow:.0f} ms (95 in 100)",
        "Sent again": str(tally.retries),
        "Reconnects": str(tally.reconnects),
        "Time": f"{int(seconds // 60)} min {seconds % 60:.0f} s",
        "Board": f"{url}/b/{leads.workshop}",
        "Report": f"{url}/r/{leads.workshop}",
    }
    return "\n".join(f"{name + ':':<17}{value}" for name, value in lines.items())
