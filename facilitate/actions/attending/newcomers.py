"""Participants who are new: their numbers and codes, and their places in what goes on."""

from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from sqlalchemy import func, select

from facilitate.actions.base.act import Act
from facilitate.actions.pairing import forming, neighbours
from facilitate.actions.speaking import speaking_queue
from facilitate.domain.codes import neighbour_codes
from facilitate.domain.errors import Refused
from facilitate.domain.text import clean_line
from facilitate.store.tables import Participant


class Newcomer(NamedTuple):
    """What somebody says of themself; `neighbour` is the code of who they want to sit with, if that can be."""

    name: str
    organisation: str = ""
    neighbour: str = ""


def come_in(act: Act, name: str, organisation: str, *, neighbour: str = "", guest: bool = False) -> Participant:
    """A new participant, told to everybody, with a place in the pairs of the open round."""
    (participant,) = come_in_together(act, [Newcomer(name, organisation, neighbour)], guest=guest)
    return participant


def come_in_together(act: Act, people: Sequence[Newcomer], *, guest: bool = False) -> list[Participant]:
    """New participants in this order: what they cost together is little more than what one does."""
    participants = _add(act, people, guest=guest)
    for participant, said in zip(participants, people, strict=True):
        if said.neighbour:
            with suppress(Refused):  # their phone tries again, and shows why not
                neighbours.meet(act, participant.id, said.neighbour, "neighbour")
    forming.welcome(act, [participant.id for participant in participants])
    speaking_queue.keep_up(act)
    return participants


def add(act: Act, name: str, organisation: str, *, guest: bool = False) -> Participant:
    """Somebody more in the workshop, with the next number and a code of their own. A guest has no phone."""
    (participant,) = _add(act, [Newcomer(name, organisation)], guest=guest)
    return participant


def _add(act: Act, people: Sequence[Newcomer], *, guest: bool) -> list[Participant]:
    mine = Participant.workshop_id == act.workshop.id
    last = act.session.scalar(select(func.max(Participant.number)).where(mine)) or 0
    codes = neighbour_codes(lambda some: _taken(act, some), last + len(people), len(people))
    participants = [
        Participant(
            id=act.unit.new_id(),
            workshop_id=act.workshop.id,
            number=number,
            code=code,
            name=clean_line(said.name),
            organisation=clean_line(said.organisation),
            joined_at=act.now,
            guest=guest,
        )
        for number, (said, code) in enumerate(zip(people, codes, strict=True), last + 1)
    ]
    act.session.add_all(participants)
    act.session.flush()
    for participant in participants:
        act.unit.keep(participant)
        act.tell_board("participant.joined", participant=participant.id)
    act.count(participants=len(participants))
    return participants


def _taken(act: Act, codes: set[int]) -> set[int]:
    """Those of these that somebody has."""
    holders = select(Participant.code).where(Participant.workshop_id == act.workshop.id, Participant.code.in_(codes))
    return set(act.session.scalars(holders))
