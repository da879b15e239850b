"""A new card. What it needs to know of the round is derived once and kept true by the cards that come in."""

from types import SimpleNamespace
from typing import Any, NamedTuple

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import aliased

from facilitate.actions.base.act import Act
from facilitate.actions.speaking import speaking_queue
from facilitate.domain.commands import CardText
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean, clean_line
from facilitate.domain.words import CardState, RoundKind
from facilitate.store import views
from facilitate.store.tables import Card, CardAuthor, PairMember, Participant, Round

_mine = aliased(PairMember)
_MATES = (
    select(PairMember.pair_id, PairMember.participant_id, Participant.removed_at)
    .join(_mine, _mine.pair_id == PairMember.pair_id)
    .join(Participant, Participant.id == PairMember.participant_id)
    .where(_mine.round_id == bindparam("round"), _mine.participant_id == bindparam("participant"))
    .order_by(PairMember.place)
)
_ONE_CARD = (
    select(CardAuthor.card_id)
    .join(Card, Card.id == CardAuthor.card_id)
    .where(CardAuthor.participant_id == bindparam("participant"), Card.round_id == bindparam("round"))
    .limit(1)
)
_LAST_NUMBER = select(func.max(Card.number)).where(Card.workshop_id == bindparam("workshop"))


class Seat(NamedTuple):
    """Somebody's pair in an exchange round, with its members who are here, in the order in which they came."""

    pair: str
    members: tuple[str, ...]


def make(act: Act, round_: Round, said: CardText, author: str | None, state: CardState) -> str:
    """A new card, told to everybody -> its id. In an exchange round the author's whole pair made it."""
    words, place = _words(said), seat(act, round_, author)
    authors = list(place.members) if place else [author] if author else []
    people = [act.find(Participant, one, "author") for one in authors]
    card: dict[str, Any] = {
        "id": act.unit.new_id(),
        "workshop_id": act.workshop.id,
        "round_id": round_.id,
        "pair_id": place.pair if place else None,
        "number": _last_number(act) + 1,
        **words,
        "created_at": act.now,
        "edited_at": None,
        "state": state.value,
        "asked": "",
        "revealed": False,
        "under_id": None,
    }
    newcomers = [one for one in people if one.removed_at is None and not _has_contributed(act, round_, one.id)]
    act.unit.insert(Card, **card)
    for one in authors:
        act.unit.insert(CardAuthor, card_id=card["id"], participant_id=one)
    _note(act, round_, card, authors)
    _show(act, round_, card, people)
    act.tell_board("card.submitted", card=card["id"])
    if authors:
        act.tell_phones("card.submitted", authors, card=card["id"])
    if round_.id == act.workshop.round_id:
        act.count(contributed=len(newcomers), cards=1)
    speaking_queue.came_in(act, card["id"], round_.id)
    return str(card["id"])


def seat(act: Act, round_: Round, participant: str | None) -> Seat | None:
    """Where somebody sits in an exchange round; None in others, and for who is in no pair."""
    if participant is None or round_.kind != RoundKind.EXCHANGE:
        return None

    def read() -> Seat | None:
        mates = act.unit.peek(_MATES, round=round_.id, participant=participant)
        here = tuple(mate for _, mate, removed_at in mates if removed_at is None)
        return Seat(mates[0][0], here) if mates else None

    return act.unit.derive(("seat", round_.id, participant), read)


def given(act: Act, round_: Round, participant: str) -> int:
    """How many cards somebody, or their pair, has on the board in a round."""
    place = seat(act, round_, participant)

    def read() -> int:
        lying = select(func.count()).select_from(Card).where(Card.round_id == round_.id, Card.state != CardState.HIDDEN)
        if place is not None:
            lying = lying.where(Card.pair_id == place.pair)
        else:
            lying = lying.join(CardAuthor).where(CardAuthor.participant_id == participant)
        return int(act.unit.look(lying).scalar_one())

    return act.unit.derive(_given_by(round_, place.pair if place else participant), read)


def _given_by(round_: Round, whose: str) -> tuple[str, str, str]:
    return "given", round_.id, whose


def _has_contributed(act: Act, round_: Round, participant: str) -> bool:
    def read() -> bool:
        return bool(act.unit.peek(_ONE_CARD, participant=participant, round=round_.id))

    return act.unit.derive(("contributed", round_.id, participant), read)


def _last_number(act: Act) -> int:
    def read() -> int:
        return act.unit.peek(_LAST_NUMBER, workshop=act.workshop.id)[0][0] or 0

    return act.unit.derive(("number", act.workshop.id), read)


def _note(act: Act, round_: Round, card: dict[str, Any], authors: list[str]) -> None:
    """Keep true what was derived."""
    act.unit.note(("number", act.workshop.id), card["number"])
    for one in authors:
        act.unit.note(("contributed", round_.id, one), True)
    for whose in [card["pair_id"]] if card["pair_id"] else authors:
        so_far = act.unit.noted(_given_by(round_, whose))
        if so_far is not None:
            act.unit.note(_given_by(round_, whose), so_far + 1)


def _show(act: Act, round_: Round, card: dict[str, Any], people: list[Participant]) -> None:
    authors = [one.id for one in sorted(people, key=lambda one: one.number)]
    view = views.card(SimpleNamespace(**card), round_.showing, round_.revealed, round_.names, authors)
    act.unit.shows("card", card["id"], view)


def _words(said: CardText) -> dict[str, str]:
    words = {field: clean(getattr(said, field)) for field in ("text", "why", "condition", "example")}
    if not words["text"]:
        raise Refused(ErrorCode.EMPTY, "text")
    return {**words, "kind": said.kind.value, "emoji": clean_line(said.emoji), "addressee": clean_line(said.addressee)}
