"""The play itself: who does what, and in which order."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from facilitate.replay.cards import send_cards
from facilitate.replay.errors import ReplayError
from facilitate.replay.facilitator import Facilitator
from facilitate.replay.pace import Pace
from facilitate.replay.phone import Phone
from facilitate.replay.progress import Progress
from facilitate.replay.script import Script, ScriptRound
from facilitate.replay.tally import Tally
from facilitate.replay.votes import Targets, cast
from facilitate.replay.wall import cluster, write_notes


@dataclass(frozen=True)
class Server:
    """A running server: its address without a slash at the end, and a token that makes us facilitator there."""

    url: str
    token: str


@dataclass(frozen=True)
class Manner:
    """How to play.

    speed: times as fast as people; together: every phone sends when it is ready, instead of in the script's order;
    patience: seconds to wait for a server that is gone.
    """

    speed: float = 1.0
    together: bool = False
    patience: float = 120.0


class Play:
    """A script being played at a server. `facilitator` and `tally` tell what came of it."""

    def __init__(self, script: Script, server: Server, manner: Manner, progress: Progress) -> None:
        self._script = script
        self._token = server.token
        self._together = manner.together
        self._progress = progress
        self._pace = Pace(manner.speed)
        self._sent: list[str] = []
        self._targets: Targets = {}
        self.tally = Tally()
        self.facilitator = Facilitator(server.url, manner.patience, self.tally)
        self._phones = [Phone(server.url, manner.patience, self.tally) for _ in script.participants]

    def run(self, created: Callable[[Facilitator], None]) -> None:
        """Play from the first phone to the last word. `created` is told once the workshop is there.

        Raises ReplayError when something final goes wrong, or when the board does not hold what was sent.
        """
        try:
            self.facilitator.enter(self._token)
            self.facilitator.create(self._script)
            self.facilitator.connect()
            created(self.facilitator)
            self._join()
            for index, round_ in enumerate(self._script.rounds):
                self._play_round(index, round_)
            self._compare()
            self.facilitator.do("workshop.close")
        finally:
            with ThreadPoolExecutor(16) as pool:
                list(pool.map(lambda client: client.leave(), [self.facilitator, *self._phones]))

    def _join(self) -> None:
        with self._progress.phase("Phones join", len(self._phones)) as step:
            for phone, attendee in zip(self._phones, self._script.participants, strict=True):
                phone.join(self.facilitator.code, attendee)
                step()
                self._pace.look()

    def _play_round(self, index: int, round_: ScriptRound) -> None:
        leads, round_id = self.facilitator, self.facilitator.rounds[index]
        heading = f"Round {index + 1} of {len(self._script.rounds)}"
        if round_.pairs:
            pairs = [[self._phones[member].participant for member in members] for members in round_.pairs]
            leads.do("pairs.arrange", round=round_id, pairs=pairs)
        leads.do("round.open", round=round_id)
        if round_.timer_seconds:
            leads.do("timer.start", seconds=round_.timer_seconds)
        cards: list[str] = []
        if round_.cards:
            with self._progress.phase(f"{heading}: cards", len(round_.cards)) as step:
                cards = send_cards(round_, round_id, self._phones, self._pace, step, together=self._together)
        self._sent += cards
        clusters: dict[str, str] = {}
        targets: Targets = dict(enumerate(cards))
        for lens in round_.lenses:
            placements = sum(len(planned.cards) for planned in lens.clusters)
            with self._progress.phase(f"{heading}: clusters by {lens.name}", placements) as step:
                made = cluster(leads, round_id, lens, cards, self._pace, step)
            clusters |= made
            for title, id_ in made.items():
                targets.setdefault(title, id_)
        if cards:
            self._targets = targets
        if round_.votes:
            with self._progress.phase(f"{heading}: dots", len(round_.votes)) as step:
                cast(round_, round_id, self._phones, self._targets, self._pace, step)
        if round_.notes:
            with self._progress.phase(f"{heading}: notes", len(round_.notes)) as step:
                write_notes(leads, round_id, round_.notes, cards, clusters, self._pace, step)
        self._pace.look()
        leads.do("round.close", round=round_id)

    def _compare(self) -> None:
        """Hold what the board has against what was acknowledged: every card, and each once."""
        there, sent = set(self.facilitator.board()["cards"]), set(self._sent)
        if there != sent:
            raise ReplayError(f"the board lost {len(sent - there)} cards and has {len(there - sent)} that nobody sent")
