"""The draw of an exchange round, with what the workshop knows of its people and of who met before."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from random import SystemRandom

from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.domain.draw import Met, Person, draw
from facilitate.domain.pairs import Group
from facilitate.store.tables import Pair, PairMember, Participant, Round


def drawn(act: Act, round_: Round, people: Sequence[str]) -> list[Group]:
    """Groups of these people for a round. To draw anew, ask before its present pairs are dissolved."""
    known = select(Participant.id, Participant.organisation, Participant.guest)
    found = act.session.execute(known.where(Participant.workshop_id == act.workshop.id))
    by_id = {id_: Person(id_, organisation, guest) for id_, organisation, guest in found}
    return draw([by_id[id_] for id_ in people], _met(act, round_, weight=len(people)), SystemRandom())


def _met(act: Act, round_: Round, weight: int) -> Met:
    """Who was together in another round counts `weight` times, who is together in this one now counts once.

    With the number of people as weight, one old acquaintance outweighs all present pairs: another draw of the same
    round brings other pairs where it can, but not at the price of people who meet again from another round.
    """
    members = (
        select(PairMember.pair_id, PairMember.round_id, PairMember.participant_id)
        .join(Pair, Pair.id == PairMember.pair_id)
        .where(Pair.workshop_id == act.workshop.id)
    )
    groups: dict[tuple[str, str], Group] = defaultdict(list)
    for pair, round_id, person in act.session.execute(members):
        groups[round_id, pair].append(person)
    met: Counter[frozenset[str]] = Counter()
    for (round_id, _), group in groups.items():
        for two in combinations(group, 2):
            met[frozenset(two)] += 1 if round_id == round_.id else weight
    return met
