"""A vote in the report."""

from collections.abc import Iterator

from facilitate.domain.text import clean_line
from facilitate.reports.arrangement import ArrangedRound, ArrangedVote, Entity
from facilitate.reports.languages import Language
from facilitate.reports.model import Line, LineRole, Result, Results
from facilitate.reports.outline import Node


def results(arranged: ArrangedRound, words: Language) -> Iterator[Node]:
    """How many voted, the dots by choice, and what got none; nothing when nobody voted."""
    if arranged.vote is None:
        return
    id_ = arranged.entity["id"]
    turnout = _turnout(arranged.vote, arranged.entity["dots"], words)
    yield Node(f"turnout:{id_}", Line(LineRole.TURNOUT, turnout))
    chosen = [(choice, dots) for choice, dots in arranged.vote.choices or () if dots]
    if chosen:
        told = tuple(Result(words.count("dots", dots), _choice(choice, words)) for choice, dots in chosen)
        yield Node(f"results:{id_}", Results(told))
    left = len(arranged.vote.choices or ()) - len(chosen)
    if left:
        yield Node(f"unchosen:{id_}", Line(LineRole.TURNOUT, words.count("unchosen", left)))


def _turnout(vote: ArrangedVote, each: int, words: Language) -> str:
    """How many voted and, once it is over, what they did not use of their dots."""
    voted = words.count("voters", vote.entity["voters"])
    if vote.choices is None:
        return f"{voted} {words.say('vote_running')}"
    unused = max(0, vote.entity["voters"] * each - vote.entity["dots"])
    return f"{voted} {words.count('unused', unused)}" if unused else voted


def _choice(choice: Entity, words: Language) -> str:
    """A cluster by its title, a card by its text, on one line."""
    return clean_line(choice.get("title", choice.get("text", ""))) or words.say("untitled")
