"""The speaking queue of a round: who speaks now, with their card large on the stage."""

from collections.abc import Sequence
from random import SystemRandom

from sqlalchemy import ColumnElement, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.domain import speaking as rules
from facilitate.domain import spotlight
from facilitate.domain.commands import QueueBack, QueueJump, QueueNext, QueueSkip, QueueStart, QueueStop
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.speaking import Queue
from facilitate.domain.words import CardState, RoundKind, Showing, WorkshopStatus
from facilitate.store.tables import Card, CardAuthor, Pair, PairMember, Participant, Round

NOBODY = N_("Nobody is in yet.")
FIRST = N_("Nobody spoke before.")
LAST = N_("Nobody else waits for a turn.")


@handles(QueueStart)
def start(act: Act, command: QueueStart) -> None:
    round_ = _current(act, command.round)
    if round_.queue is not None:
        raise Refused(ErrorCode.CONFLICT, "round")
    queue = rules.begin(_here(act, round_), command.order, SystemRandom())
    if queue is None:
        raise Refused(ErrorCode.NOT_FOUND, "round", NOBODY)
    _give_the_floor(act, round_, queue)


@handles(QueueNext)
def next_(act: Act, command: QueueNext) -> None:
    round_, queue = _at(act, command)
    following = rules.following(_kept_up(act, round_, queue))
    if following is None:
        _end(act, round_)
    else:
        _give_the_floor(act, round_, following)


@handles(QueueBack)
def back(act: Act, command: QueueBack) -> None:
    round_, queue = _at(act, command)
    previous = rules.previous(_kept_up(act, round_, queue), _here(act, round_))
    if previous is None:
        raise Refused(ErrorCode.NOT_FOUND, "at", FIRST)
    _give_the_floor(act, round_, previous)


@handles(QueueSkip)
def skip(act: Act, command: QueueSkip) -> None:
    round_, queue = _at(act, command)
    skipped = rules.skip(_kept_up(act, round_, queue), _here(act, round_))
    if skipped is None:
        raise Refused(ErrorCode.NOT_FOUND, "at", LAST)
    _give_the_floor(act, round_, skipped)


@handles(QueueJump)
def jump(act: Act, command: QueueJump) -> None:
    round_ = _current(act, command.round)
    if round_.queue is None:
        raise Refused(ErrorCode.CONFLICT, "round")
    if command.speaker not in _here(act, round_):
        raise Refused(ErrorCode.NOT_FOUND, "speaker")
    queue = _kept_up(act, round_, rules.read(round_.queue))
    _give_the_floor(act, round_, rules.jump(queue, command.speaker))


@handles(QueueStop)
def stop(act: Act, command: QueueStop) -> None:
    round_ = act.find(Round, command.round, "round")
    if round_.queue is not None:
        _end(act, round_)


def keep_up(act: Act) -> None:
    """Somebody came in, went out or came back: the queue, if one runs, knows of it."""
    round_ = act.current_round()
    if round_ is None or round_.queue is None:
        return
    before = rules.read(round_.queue)
    after = _kept_up(act, round_, before)
    if after != before:
        round_.queue = rules.write(after)
        act.tell_round(round_)


def resume(act: Act, round_: Round) -> None:
    """A round is current again: whoever spoke in it is on the stage again."""
    if round_.queue is not None:
        _show(act, round_, rules.read(round_.queue).now)


def came_in(act: Act, card: str, round_id: str) -> None:
    """A card came onto the board: if its maker stands on the stage by name, it takes the place of the name."""
    speaker = (act.workshop.spotlight or {}).get("speaker")
    if speaker is None or round_id != act.workshop.round_id:
        return
    round_ = act.find(Round, round_id, "round")
    if all(one.id != card for one in _cards(act, round_, speaker)):
        return
    _show(act, round_, speaker)
    if act.workshop.spotlight != spotlight.on("speaker", speaker):
        act.tell_board("workshop.updated", workshop=act.workshop.id)


def spoken_cards(act: Act) -> list[str]:
    """The cards of who speaks now that the room may see, in their order; none without a queue, or where they would say
    who wrote them."""
    round_ = act.current_round()
    if round_ is None or round_.queue is None or not round_.names:
        return []
    return [card.id for card in _cards(act, round_, rules.read(round_.queue).now) if act.in_sight(card)]


def _current(act: Act, round_id: str) -> Round:
    if act.workshop.status == WorkshopStatus.CLOSED:
        raise Refused(ErrorCode.WORKSHOP_CLOSED)
    round_ = act.find(Round, round_id, "round")
    if round_.id != act.workshop.round_id:
        raise Refused(ErrorCode.CONFLICT, "round")
    return round_


def _at(act: Act, command: QueueNext | QueueBack | QueueSkip) -> tuple[Round, Queue]:
    round_ = _current(act, command.round)
    if round_.queue is None or round_.queue["at"] != command.at:
        raise Refused(ErrorCode.CONFLICT, "at")
    return round_, rules.read(round_.queue)


def _kept_up(act: Act, round_: Round, queue: Queue) -> Queue:
    """The queue as it is for those who are here; who was taken out may come back."""
    return rules.keep_up(queue, _here(act, round_), out=_speakers(act, round_, _everybody(act)))


def _here(act: Act, round_: Round) -> list[str]:
    return _speakers(act, round_, _everybody(act, Participant.removed_at.is_(None)))


def _everybody(act: Act, *which: ColumnElement[bool]) -> list[str]:
    mine = select(Participant.id).where(Participant.workshop_id == act.workshop.id, *which)
    return list(act.session.scalars(mine.order_by(Participant.number)))


def _speakers(act: Act, round_: Round, people: list[str]) -> list[str]:
    """As whom these people speak in a round, as they sit: its pairs first, then who is in none, guests as well."""
    if round_.kind != RoundKind.EXCHANGE:
        return people
    seats = act.session.execute(
        select(PairMember.pair_id, PairMember.participant_id)
        .join(Pair, Pair.id == PairMember.pair_id)
        .where(PairMember.round_id == round_.id, PairMember.participant_id.in_(people))
        .order_by(Pair.number)
    ).all()
    paired = {seat.participant_id for seat in seats}
    return [*dict.fromkeys(seat.pair_id for seat in seats), *(one for one in people if one not in paired)]


def _give_the_floor(act: Act, round_: Round, queue: Queue) -> None:
    round_.queue = rules.write(queue)
    act.tell_round(round_)
    _show(act, round_, queue.now)
    act.workshop.join_large = False
    act.tell_board("workshop.updated", workshop=act.workshop.id)


def _end(act: Act, round_: Round) -> None:
    round_.queue = None
    act.tell_round(round_)
    if act.workshop.round_id == round_.id:
        act.workshop.spotlight = None
        act.tell_board("workshop.updated", workshop=act.workshop.id)


def _show(act: Act, round_: Round, speaker: str) -> None:
    """The speaker's first card goes large on the stage, revealed if it has to be, unless it would say who wrote it."""
    card = next(iter(_cards(act, round_, speaker)), None)
    if card is None or round_.showing == Showing.NEVER or not round_.names:
        act.workshop.spotlight = spotlight.on("speaker", speaker)
        return
    act.workshop.spotlight = spotlight.on("card", card.id)
    if round_.showing == Showing.LATER and not round_.revealed and not card.revealed:
        card.revealed = True
        act.tell_card(card)


def _cards(act: Act, round_: Round, speaker: str) -> Sequence[Card]:
    members = select(PairMember.participant_id).where(PairMember.pair_id == speaker)
    authors = select(CardAuthor.card_id).where(
        (CardAuthor.participant_id == speaker) | CardAuthor.participant_id.in_(members)
    )
    shown = select(Card).where(Card.round_id == round_.id, Card.state == CardState.SHOWN, Card.id.in_(authors))
    return act.session.scalars(shown.order_by(Card.number)).all()
