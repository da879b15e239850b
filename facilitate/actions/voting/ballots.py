"""What can be voted for: chosen when a vote opens, and kept true while the board changes around it.

A ballot stays as it is once somebody has voted. What leaves the board leaves the counts; as long as the vote is open,
its dots go back to who put them there.
"""

from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from sqlalchemy import ColumnElement, exists, select

from facilitate.actions.base.act import Act
from facilitate.domain import asking, scales
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import DOTS
from facilitate.domain.stacks import stacked
from facilitate.domain.words import ROUNDS_WITHOUT_CARDS, RoundKind, RoundState, Stream, Voting
from facilitate.store import views
from facilitate.store.tables import Card, Cluster, CountedVote, Lens, Placement, Round, Vote

NOTHING_TO_CHOOSE = N_("There is nothing to vote on yet: no card stands on the board in a round before this one.")

_OF_THE_BALLOT = frozenset(
    {
        "card.edited",
        "card.placed",
        "card.unplaced",
        "card.updated",
        "card.withdrawn",
        "cards.updated",
        "cluster.created",
        "cluster.removed",
        "cluster.updated",
        "round.removed",
        "round.updated",
    }
)
_OF_VOTERS = frozenset({"participant.updated", "participants.updated"})


def prepare(act: Act, vote: Round) -> None:
    """Make a vote ready to open. Raises Refused (not_found) when there is nothing to choose from."""
    vote.voting = vote.voting or Voting.CLUSTERS
    vote.dots = vote.dots or DOTS
    _give_back(act, vote)
    if not vote.ballot or not (_voters(act, vote) or _has_counted(act, vote)):
        vote.ballot = _choices(act, vote)
    if not views.standing(act.session, vote):
        raise Refused(ErrorCode.NOT_FOUND, "round", NOTHING_TO_CHOOSE)


def tell(act: Act, vote: Round) -> None:
    """The vote opened or closed."""
    act.tell_board("votes.changed", votes=vote.id)
    act.tell_phones("ballot.changed", ballot=vote.id)


def tell_counted(act: Act, vote: Round) -> None:
    """What was counted in the room changed: a secret of the desk as long as the vote is open."""
    if vote.state == RoundState.OPEN:
        act.tell_desk("votes.changed", votes=vote.id)
    else:
        tell(act, vote)


def tell_voter(act: Act, vote: Round, participant: str) -> None:
    act.tell_phones("votes.cast", [participant], own_votes={"round": vote.id, "participant": participant})


def keep_up(act: Act) -> None:
    """After any command: what it changed on the board or among the people, as far as votes are about it."""
    told = [fact for fact in act.unit.facts if fact.stream is Stream.BOARD]
    changes = [fact for fact in told if fact.type in _OF_THE_BALLOT]
    touched = {name for fact in told if fact.type in _OF_THE_BALLOT | _OF_VOTERS for name in _names(fact.data)}
    if not touched:
        return
    for fact in changes:
        if fact.type == "round.removed":
            act.tell_board("votes.changed", votes=fact.data["round_id"])
    for vote in opened(act):
        voters = _voters(act, vote)
        if vote.state == RoundState.OPEN:
            _give_back(act, vote)
        counted = bool(touched & {vote.id, *(vote.ballot or ()), *voters})
        if counted:
            act.tell_board("votes.changed", votes=vote.id)
        if vote.id == act.workshop.round_id and (changes or counted):
            act.tell_phones("ballot.changed", ballot=vote.id)


def _choices(act: Act, vote: Round) -> list[str]:
    """What was in sight when it was asked; else clusters of the last round before it that the room sees cards of; or
    cards.

    Where rounds of one kind follow each other, as the talks of a carousel do, cards are those of all of them. What was
    asked without a plan comes between a planned vote and its cards, and is not what that is about.
    """
    if vote.voting in scales.OWN_CHOICES:
        return scales.targets(vote.options)
    in_sight = _in_sight(act, vote)
    if in_sight:
        return in_sight
    before = (Round.workshop_id == act.workshop.id, Round.position < vote.position)
    takes_cards = Round.kind.not_in(ROUNDS_WITHOUT_CARDS)
    earlier = act.session.scalars(select(Round).where(*before, takes_cards).order_by(Round.position.desc())).all()
    sources = [source for source in earlier if vote.asked or not source.asked]
    shown = [(source, _public(act, source)) for source in sources]
    shown = shown[next((at for at, (_, cards) in enumerate(shown) if cards), len(shown)) :]
    if not shown:
        return []
    last, cards = shown[0]
    if vote.voting == Voting.CLUSTERS:
        return _clusters(act, cards, Lens.round_id == last.id) or cards
    talks = takewhile(lambda one: one[0].kind == last.kind, shown)
    return [card for _, of_round in reversed(list(talks)) for card in of_round]


def _in_sight(act: Act, vote: Round) -> list[str]:
    """Of a vote that was asked about a lens: its clusters, else the cards of its round. Nothing of one that is gone."""
    named = asking.read(vote.asked).lens if vote.asked else None
    lens = act.session.get(Lens, named) if named else None
    if lens is None or lens.workshop_id != act.workshop.id:
        return []
    cards = _public(act, act.find(Round, lens.round_id, "round"))
    return (vote.voting == Voting.CLUSTERS and _clusters(act, cards, Lens.id == lens.id)) or cards


def _public(act: Act, source: Round) -> list[str]:
    """The cards of a round that the room sees, of those that say the same the one on top."""
    cards = views.cards(act.session, Card.round_id == source.id).values()
    return list(stacked(card for card in cards if card["public"]))


def _clusters(act: Act, cards: list[str], *which: ColumnElement[bool]) -> list[str]:
    """The clusters that hold any of these cards, in their order: of the lens on the stage, else of the first in use."""
    found = act.session.execute(
        select(Cluster.id, Cluster.lens_id)
        .join(Lens, Lens.id == Cluster.lens_id)
        .join(Placement, Placement.cluster_id == Cluster.id)
        .where(*which, Placement.card_id.in_(cards))
        .order_by(Lens.shown.desc(), Lens.position, Lens.id, Cluster.order, Cluster.id)
    ).all()
    return list(dict.fromkeys(row.id for row in found if row.lens_id == found[0].lens_id))


def _give_back(act: Act, vote: Round) -> None:
    """Dots on what no longer stands on the board; those that were counted in the room are nobody's and go."""
    standing = views.standing(act.session, vote)
    gone = (CountedVote.round_id == vote.id, CountedVote.target.not_in(standing))
    for counted in act.session.scalars(select(CountedVote).where(*gone)):
        act.session.delete(counted)
    owners = set()
    for cast in act.session.scalars(select(Vote).where(Vote.round_id == vote.id, Vote.target.not_in(standing))):
        owners.add(cast.participant_id)
        act.session.delete(cast)
    act.session.flush()
    for owner in sorted(owners):
        tell_voter(act, vote, owner)


def opened(act: Act) -> list[Round]:
    """Votes that were open once, in the agenda's order."""
    votes = select(Round).where(Round.workshop_id == act.workshop.id, Round.kind == RoundKind.VOTE)
    return [vote for vote in act.session.scalars(votes.order_by(Round.position)) if vote.ballot]


def _voters(act: Act, vote: Round) -> set[str]:
    return set(act.session.scalars(select(Vote.participant_id).where(Vote.round_id == vote.id)))


def _has_counted(act: Act, vote: Round) -> bool:
    return bool(act.session.scalar(select(exists().where(CountedVote.round_id == vote.id))))


def _names(data: dict[str, Any]) -> Iterator[str]:
    for value in data.values():
        if isinstance(value, dict):
            yield from value.values()
        elif isinstance(value, list):
            yield from value
        else:
            yield value
