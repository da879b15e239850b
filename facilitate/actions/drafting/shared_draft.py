"""The one draft of a pair: typed into by turns, merged when it was typed at once, sent by either."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.cards import own_cards
from facilitate.actions.pairing.drafts import answer, give_pen, has_begun, is_free_for, kinds, open_draft, tell, told
from facilitate.actions.pairing.membership import own_pair
from facilitate.domain import splices as rules
from facilitate.domain.commands import CardSubmit, DraftEdit, DraftKind, DraftSend
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import DRAFT_LIMIT, LINE_LIMIT, TEXT_LIMIT
from facilitate.domain.text import clean
from facilitate.domain.words import CARD_FIELDS, CardKind
from facilitate.store.tables import Draft, Round, Splice

PAGES_KNOWN = 12
"""Of so many pages the last change is known again."""
SENT_ALREADY = N_("This card was sent just now by the other one of you.")


@handles(DraftEdit)
def edit(act: Act, command: DraftEdit) -> Answer:
    pair, members = own_pair(act, command.pair)
    draft = act.session.get(Draft, pair.id)
    known = draft.answered.get(command.page) if draft else None
    if draft is not None and known is not None and known["op"] == command.op:
        return answer(draft, _again(act, draft, command, known))
    draft = open_draft(act, pair)
    if command.sent != draft.sent or command.rev > draft.rev:
        raise Refused(ErrorCode.CONFLICT, "rev")
    had_begun = has_begun(draft)
    before = _since(act, draft, command.rev)
    made = {"op": command.op, "sent": draft.sent, "from": draft.rev}
    own = [_written_down(act, draft, command.field, part) for part in _merged(draft, command, before)]
    _remember(draft, command.page, made | {"to": draft.rev})
    if is_free_for(draft, act):
        give_pen(draft, act)
    mine = [_told(one) | {"op": command.op} for one in own]
    tell(act.unit, draft, members, mine)
    _tell_board(act, draft, had_begun)
    return answer(draft, [_told(one) for one in before] + mine)


@handles(DraftKind)
def choose_kind(act: Act, command: DraftKind) -> Answer:
    pair, members = own_pair(act, command.pair)
    draft = open_draft(act, pair)
    if command.kind not in kinds(act.find(Round, pair.round_id, "pair")):
        raise Refused(ErrorCode.BAD_REQUEST, "kind", own_cards.WRONG_CARD)
    draft.kind = command.kind
    return told(act, draft, members)


@handles(DraftSend)
def send(act: Act, command: DraftSend) -> Answer:
    pair, members = own_pair(act, command.pair)
    draft = open_draft(act, pair)
    if command.sent != draft.sent:
        raise Refused(ErrorCode.CONFLICT, "sent", SENT_ALREADY)
    kind = CardKind(draft.kind)
    fields = ("text", *CARD_FIELDS[kind])
    said = {field: _within_limit(field, getattr(draft, field)) for field in fields}
    card = own_cards.submit(act, CardSubmit(op=command.op, round=pair.round_id, kind=kind, **said)) or {}
    for field in fields:
        setattr(draft, field, "")
    draft.kind = kinds(act.find(Round, pair.round_id, "pair"))[0]
    draft.sent += 1
    draft.pen = draft.pen_at = None
    act.session.execute(delete(Splice).where(Splice.pair_id == pair.id))
    told(act, draft, members)
    _tell_board(act, draft, had_begun=True)
    return card


def _tell_board(act: Act, draft: Draft, had_begun: bool) -> None:
    """Pairs are drawn anew only while nobody has words in a draft, so the board knows that much."""
    if has_begun(draft) != had_begun:
        act.tell_desk("pair.updated", pair=draft.pair_id)


def _since(act: Act, draft: Draft, rev: int) -> list[Splice]:
    """What was changed in any field after a revision."""
    if rev == draft.rev:
        return []
    later = select(Splice).where(Splice.pair_id == draft.pair_id, Splice.rev > rev).order_by(Splice.rev)
    return list(act.session.scalars(later))


def _again(act: Act, draft: Draft, command: DraftEdit, made: dict[str, Any]) -> list[dict[str, Any]]:
    """The changes to tell for one that came twice; none if the draft was sent since."""
    if made["sent"] != draft.sent:
        return []
    found = _since(act, draft, command.rev)
    return [_told(one) | ({"op": command.op} if made["from"] < one.rev <= made["to"] else {}) for one in found]


def _merged(draft: Draft, command: DraftEdit, before: Sequence[Splice]) -> list[rules.Splice]:
    """Change the draft's field; what was really done to it."""
    earlier = [rules.Splice(one.at, one.removed, one.inserted) for one in before if one.field == command.field]
    change, _ = rules.transform([rules.Splice(command.at, command.removed, command.inserted)], earlier)
    text: str = getattr(draft, command.field)
    for part in change:
        if not rules.fits(part, text):
            raise Refused(ErrorCode.BAD_REQUEST, "at")
        text = rules.apply([part], text)
    if len(text) > DRAFT_LIMIT:
        raise Refused(ErrorCode.TOO_LONG, command.field, limit=DRAFT_LIMIT)
    setattr(draft, command.field, text)
    return change


def _written_down(act: Act, draft: Draft, field: str, part: rules.Splice) -> Splice:
    draft.rev += 1
    places = {"at": part.at, "removed": part.removed, "inserted": part.inserted}
    splice = Splice(pair_id=draft.pair_id, rev=draft.rev, field=field, **places)
    act.session.add(splice)
    return splice


def _told(splice: Splice) -> dict[str, Any]:
    return {name: getattr(splice, name) for name in ("rev", "field", "at", "removed", "inserted")}


def _remember(draft: Draft, page: str, made: dict[str, Any]) -> None:
    known = {**draft.answered, page: made}
    newest = sorted(known, key=lambda one: int(known[one]["to"]))[-PAGES_KNOWN:]
    draft.answered = {one: known[one] for one in newest}


def _within_limit(field: str, typed: str) -> str:
    text, limit = clean(typed), LINE_LIMIT if field == "addressee" else TEXT_LIMIT
    if len(text) > limit:
        raise Refused(ErrorCode.TOO_LONG, field, limit=limit)
    return text
