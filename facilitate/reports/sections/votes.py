"""A vote in the report."""

from collections.abc import Iterator

from facilitate.reports.disclosure.retelling import Retelling
from facilitate.reports.languages import Language
from facilitate.reports.model import Line, LineRole, Results
from facilitate.reports.model.arrangement import ArrangedRound, ArrangedVote, Entity
from facilitate.reports.passages.outline import Node


def results(arranged: ArrangedRound, words: Language) -> Iterator[Node]:
    """How many voted, a place for the dots by choice, and what got none; nothing when nobody voted.

    `again` fills in the choices, once the words of the whole report are known.
    """
    if arranged.vote is None:
        return
    id_ = arranged.entity["id"]
    turnout = _turnout(arranged.vote, arranged.entity["dots"], words)
    yield Node(f"turnout:{id_}", Line(LineRole.TURNOUT, turnout))
    got_some = len(chosen(arranged))
    if got_some:
        yield Node(f"results:{id_}", Results(()))
    left = len(arranged.vote.choices or ()) - got_some
    if left:
        yield Node(f"unchosen:{id_}", Line(LineRole.TURNOUT, words.count("unchosen", left)))


def chosen(arranged: ArrangedRound) -> list[tuple[Entity, int]]:
    """What got dots, and how many, most first."""
    choices = (arranged.vote and arranged.vote.choices) or ()
    return [(choice, dots) for choice, dots in choices if dots]


def told_choice(choice: Entity, retelling: Retelling, words: Language) -> str:
    """A cluster by its title, a card by its text, on one line; what a scribe left out keeps its dots alone."""
    kind, typed = ("cluster", choice["title"]) if "title" in choice else ("card", choice["text"])
    key = f"{kind}:{choice['id']}"
    if retelling.leaves_out(key):
        return words.say("left_out")
    return retelling.line(key, typed) or words.say("untitled")


def _turnout(vote: ArrangedVote, each: int, words: Language) -> str:
    """How many voted and, once it is over, what they did not use of their dots, and what of them counts no more."""
    voted = words.count("voters", vote.entity["voters"])
    if vote.choices is None:
        return f"{voted} {words.say('vote_running')}"
    gone = vote.entity["gone"]
    unused = max(0, vote.entity["voters"] * each - vote.entity["dots"] - gone)
    told = [words.count(name, number) for name, number in (("unused", unused), ("gone", gone)) if number]
    return " ".join([voted, *told])
