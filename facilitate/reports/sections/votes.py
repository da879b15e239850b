"""A vote in the report."""

from collections.abc import Iterator

from facilitate.domain import scales
from facilitate.domain.words import Voting
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
    yield Node(f"turnout:{id_}", Line(LineRole.TURNOUT, _turnout(arranged, arranged.vote, words)))
    if arranged.entity["voting"] == Voting.HANDS:
        return
    got_some = len(chosen(arranged))
    if got_some:
        yield Node(f"results:{id_}", Results(()))
    left = len(arranged.vote.choices or ()) - got_some
    if left and arranged.entity["voting"] != Voting.SCALE:
        yield Node(f"unchosen:{id_}", Line(LineRole.TURNOUT, words.count("unchosen", left)))


def chosen(arranged: ArrangedRound) -> list[tuple[Entity, int]]:
    """What got dots, and how many, most first; of a scale what was chosen, and by how many, from the lowest."""
    choices = (arranged.vote and arranged.vote.choices) or ()
    return [(choice, dots) for choice, dots in choices if dots]


def told_dots(arranged: ArrangedRound, dots: int, words: Language) -> str:
    """What a choice got, in words."""
    return words.count("people" if arranged.entity["voting"] == Voting.SCALE else "dots", dots)


def told_choice(choice: Entity, retelling: Retelling, words: Language) -> str:
    """A cluster by its title, a card by its text, on one line; what a scribe left out keeps its dots alone."""
    if "step" in choice:
        return " – ".join(filter(None, (choice["id"], choice["step"])))
    kind, typed = ("cluster", choice["title"]) if "title" in choice else ("card", choice["text"])
    key = f"{kind}:{choice['id']}"
    if retelling.leaves_out(key):
        return words.say("left_out")
    return retelling.line(key, typed) or words.say("untitled")


def _turnout(arranged: ArrangedRound, vote: ArrangedVote, words: Language) -> str:
    """How many voted and, once it is over, what of it was counted in the room, and what it comes to."""
    voters = vote.entity["voters"]
    if vote.choices is None:
        return f"{words.count('voters', voters)} {words.say('vote_running')}"
    match arranged.entity["voting"]:
        case Voting.HANDS:
            return words.count("hands", vote.counted)
        case Voting.SCALE:
            return _of_scale(vote, words)
    unused = max(0, voters * arranged.entity["dots"] - vote.entity["dots"] - vote.entity["gone"])
    numbers = (("unused", unused), ("gone", vote.entity["gone"]), ("counted_dots", vote.counted))
    told = [words.count(name, number) for name, number in numbers if number]
    return " ".join([words.count("voters", voters), *told])


def _of_scale(vote: ArrangedVote, words: Language) -> str:
    people = {step["id"]: count for step, count in vote.choices or ()}
    told = [words.count("answered", sum(people.values()))]
    if vote.counted:
        told.append(words.count("counted_people", vote.counted))
    found = scales.middle(people)
    if found is not None:
        low, high = found
        told.append(words.say("middle", number=low) if low == high else words.say("between", low=low, high=high))
    return " ".join(told)
