"""Dots in a script: what they can be for, and putting them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from facilitate.domain import scales
from facilitate.domain.faults import Path
from facilitate.domain.limits import DOTS
from facilitate.domain.words import RoundKind, Voting
from facilitate.replay.pace import Pace, sleep_until
from facilitate.replay.phone import Phone
from facilitate.replay.progress import Step
from facilitate.replay.script import Script, ScriptRound

Targets = dict[str | int, str]
"""Ids of clusters by title and of cards by index."""
TO_CHOOSE = 40
"""Characters that take as long to type as a dot takes to put."""


def problems(script: Script, index: int) -> Iterator[tuple[Path, str]]:
    """What does not fit in the votes of a round, with its path."""
    round_, path = script.rounds[index], ("rounds", index)
    if round_.kind is not RoundKind.VOTE:
        if round_.votes:
            yield (*path, "votes"), f"only a round of kind vote has votes, not one of kind {round_.kind}"
        return
    choices = _choices(script, index)
    if not choices and round_.voting is not Voting.HANDS:
        yield path, "no round before this one has cards to vote for"
    used: Counter[int] = Counter()
    budget = 1 if round_.voting is Voting.SCALE else round_.dots or DOTS
    for number, vote in enumerate(round_.votes):
        place = (*path, "votes", number)
        used[vote.by] += vote.dots
        if vote.by >= len(script.participants):
            yield (*place, "by"), f"there is no participant {vote.by} (there are {len(script.participants)})"
        if vote.choice not in choices:
            yield (*place, "for"), f"the ballot has no {vote.choice!r}, only {', '.join(map(repr, choices))}"
        if used[vote.by] > budget:
            yield (*place, "dots"), f"participant {vote.by} has {budget} dots, not {used[vote.by]}"


def cast(round_: ScriptRound, round_id: str, phones: Sequence[Phone], targets: Targets, pace: Pace, step: Step) -> None:
    """Put the dots in the order of the script, at human pace."""
    moments = pace.schedule([(vote.by, TO_CHOOSE) for vote in round_.votes])
    for vote, moment in zip(round_.votes, moments, strict=True):
        sleep_until(moment)
        for _ in range(vote.dots):
            phones[vote.by].vote(round_id, targets.get(vote.choice, str(vote.choice)))
        step()


def _choices(script: Script, index: int) -> list[str | int]:
    """The clusters of the first lens in use of the last round with cards; else, or when so planned, its cards. Of a
    scale the numbers, as texts; of hands nothing."""
    vote = script.rounds[index]
    if vote.voting in scales.OWN_CHOICES:
        return list(scales.targets(scales.options_of(vote.voting, vote.options))) if vote.voting is Voting.SCALE else []
    for round_ in reversed(script.rounds[:index]):
        if round_.cards:
            if script.rounds[index].voting is Voting.CARDS:
                return list(range(len(round_.cards)))
            lenses = ([cluster.title for cluster in lens.clusters if cluster.cards] for lens in round_.lenses)
            return list(next(filter(None, lenses), range(len(round_.cards))))
    return []
