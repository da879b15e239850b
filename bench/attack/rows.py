"""What is tried, by name: each attacks a target until a moment of the monotonic clock."""

from bench.attack import floods, requests
from bench.attack.target import Attack, Target

ROWS: dict[str, Attack] = {
    "unknown commands of a participant": floods.flooding(floods.unknown, known=True),
    "the same at 50 kB a second": floods.flooding(floods.unknown, known=True, rate=50_000),
    "valid commands as fast as they go": floods.flooding(floods.questions, known=True),
    "a stranger asks to be let in": floods.flooding(floods.connects, known=False),
    "events named like those of the line": floods.flooding(floods.events_of_the_line, known=True),
    "pings of the websocket": floods.flooding(floods.pings, known=False),
    "a stranger's signs of life": floods.flooding(floods.signs_of_life, known=False),
    "frames of 60 kB": floods.flooding(floods.large, known=True),
    "a message that never ends": floods.fragments,
    "40 sockets of one person that ask for everything": floods.many_of_one(40, floods.ASK, 0),
    "20 sockets of one person, each within its rate": floods.many_of_one(20, floods.ASK, 0.06),
    "400 idle sockets of one person": floods.many_of_one(400, None, 1),
    "strangers come, are refused, and go": floods.come_and_go,
    "pages for 30 at once": requests.pages,
    "a phone that asks for much and reads nothing": floods.reads_nothing,
    "100 forms that come byte by byte": requests.slow_bodies,
    "300 requests that are never ended": requests.half_open,
    "codes of workshops are guessed": requests.guesses,
}


def run(name: str, target: Target, until: float) -> None:
    """A row, as what a process of its own does."""
    ROWS[name](target, until)
