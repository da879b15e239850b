"""One draft for each pair: a pen that goes round, words that are never lost, cards of both."""

from itertools import count
from typing import Any

import pytest

from facilitate.actions.drafting.pens import free_pens_of, holds_a_pen
from facilitate.actions.perform import perform
from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.limits import DRAFT_LIMIT, PEN_IDLE_SECONDS
from facilitate.realtime import wire
from facilitate.store import catch_up
from facilitate.store.store import Store
from facilitate.store.unit import Unit
from tests.builders import Room, new_op

PAGES = count()
NOON = 1_800_000_000_000
LATER = NOON + PEN_IDLE_SECONDS * 1000


class Phone:
    """A member of a pair, who can act at a moment of the test's choice."""

    def __init__(self, room: Room, name: str):
        self.room, self.actor, self.page = room, room.joins(name), f"page{next(PAGES)}"
        self.told: list[tuple[dict[str, Any], set[str]]] = []

    @property
    def draft(self) -> dict[str, Any]:
        """As the answer to `sync` has it."""
        found: dict[str, Any] = self.room.store.read(catch_up.phone, self.actor, 0)["draft"]
        return found

    def does(self, name: str, /, now: int | None = None, op: str | None = None, **fields: Any) -> dict[str, Any]:
        command = wire.parse("/phone", name, {"op": op or new_op(), "pair": self.draft["pair"], **fields})

        def work(unit: Unit) -> dict[str, Any]:
            unit.now = now or unit.now
            answer = perform(unit, self.actor, command)
            self.told = [(hint.payload, set(hint.audience or ())) for hint in unit.hints]
            return answer

        return self.room.store.write(work)

    def types(self, inserted: str, /, **over: Any) -> dict[str, Any]:
        """At the end of a field as it is now, unless told otherwise."""
        draft, field = self.draft, over.get("field", "text")
        usual = {"sent": draft["sent"], "rev": draft["rev"], "at": len(draft[field]), "removed": 0, "page": self.page}
        return self.does("draft.edit", inserted=inserted, **{"field": field, **usual, **over})


@pytest.fixture
def ann(room: Room) -> Phone:
    return Phone(room, "Ann")


@pytest.fixture
def bob(room: Room, ann: Phone) -> Phone:
    """Who works with Ann in the round that is open."""
    bob = Phone(room, "Bob")
    room.opens("exchange")
    return bob


def refusal(act: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value


def test_both_write_one_draft(ann: Phone, bob: Phone):
    ann.types("cook")
    bob.types(" together")
    bob.types("enough chairs", field="condition")
    assert ann.draft == bob.draft
    assert (ann.draft["text"], ann.draft["condition"]) == ("cook together", "enough chairs")


def test_a_change_is_told_to_the_phones_of_the_pair_and_makes_no_event(room: Room, ann: Phone, bob: Phone):
    bob.types("soup", field="example")
    before = room.revisions()
    ann.types("cook 🍲", op="o" * 22)
    ((told, audience),) = ann.told
    assert audience == {ann.actor.participant, bob.actor.participant}
    assert told["draft"] == bob.draft
    assert told["splices"] == [
        {"rev": 2, "field": "text", "at": 0, "removed": 0, "inserted": "cook 🍲", "op": "o" * 22}
    ]
    assert room.revisions() == before


def test_words_typed_without_knowing_of_the_others_find_their_place(ann: Phone, bob: Phone):
    ann.types("eat first")
    known = ann.draft["rev"]
    bob.types("Let us ", at=0)
    answer = ann.types(" 🍲", rev=known, at=9)
    assert ann.draft["text"] == "Let us eat first 🍲"
    assert [one["inserted"] for one in answer["splices"]] == ["Let us ", " 🍲"]
    assert ["op" in one for one in answer["splices"]] == [False, True]


def test_who_removes_a_passage_leaves_what_the_other_wrote_into_it(ann: Phone, bob: Phone):
    ann.types("eat first")
    known = ann.draft["rev"]
    bob.types(" well", at=3)
    ann.types("", rev=known, at=0, removed=9)
    assert ann.draft["text"] == " well"


def test_a_change_that_comes_twice_is_made_once(ann: Phone, bob: Phone):
    again = {"op": new_op(), "rev": 0, "at": 0}
    first = ann.types("cook", **again)
    bob.types(" together")
    second = ann.types("cook", **again)
    assert ann.draft["text"] == "cook together"
    assert [one["inserted"] for one in second["splices"] if "op" in one] == ["cook"]
    assert second["splices"][: len(first["splices"])] == first["splices"]


def test_two_pages_of_one_phone_do_not_take_each_other_for_a_repetition(ann: Phone, bob: Phone):
    again = {"op": new_op(), "rev": 0, "at": 0}
    ann.types("cook", **again)
    ann.types(" together", page="other")
    ann.types("cook", **again)
    assert ann.draft["text"] == "cook together"


def test_a_change_that_comes_twice_is_known_also_after_the_card_was_sent_and_the_round_closed(
    room: Room, ann: Phone, bob: Phone
):
    again = {"op": new_op(), "rev": 0, "at": 0, "sent": 0}
    ann.types("cook", **again)
    bob.does("draft.send", sent=0)
    room.leads("round.close", round=room.round("exchange")["id"])
    answer = ann.types("cook", **again)
    assert (answer["draft"]["sent"], answer["draft"]["text"], answer["splices"]) == (1, "", [])


@pytest.mark.parametrize("wrong", [{"sent": 1}, {"rev": 5}])
def test_a_change_of_another_draft_than_this_one_is_a_conflict(ann: Phone, bob: Phone, wrong: dict[str, int]):
    assert refusal(lambda: ann.types("cook", **wrong)).code is ErrorCode.CONFLICT
    assert ann.draft["text"] == ""


def test_a_change_of_places_that_the_text_does_not_have_is_refused(ann: Phone, bob: Phone):
    assert refusal(lambda: ann.types("cook", at=3)).code is ErrorCode.BAD_REQUEST
    assert refusal(lambda: ann.types("", removed=1)).code is ErrorCode.BAD_REQUEST


def test_a_field_takes_so_much_and_no_more(ann: Phone, bob: Phone):
    ann.types("x" * DRAFT_LIMIT)
    error = refusal(lambda: bob.types("y"))
    assert (error.code, error.field, error.params) == (ErrorCode.TOO_LONG, "text", {"limit": DRAFT_LIMIT})


def test_who_starts_to_write_has_the_pen_and_each_key_keeps_it(ann: Phone, bob: Phone):
    ann.types("cook", now=NOON)
    assert (ann.draft["pen"], ann.draft["pen_until"]) == (ann.actor.participant, LATER)
    ann.types("!", now=NOON + 5_000)
    assert ann.draft["pen_until"] == LATER + 5_000


def test_nobody_takes_the_pen_from_who_writes_and_is_told_who_that_is(ann: Phone, bob: Phone):
    ann.does("pen.take", now=NOON)
    error = refusal(lambda: bob.does("pen.take", now=LATER - 1))
    assert (error.code, error.params) == (ErrorCode.LOCKED, {"name": "Ann"})
    ann.does("pen.take", now=LATER - 1)
    assert ann.draft["pen"] == ann.actor.participant


def test_an_idle_pen_is_free(ann: Phone, bob: Phone):
    ann.types("cook", now=NOON)
    bob.does("pen.take", now=LATER)
    assert bob.draft["pen"] == bob.actor.participant


def test_a_pen_that_is_laid_down_is_free_and_only_its_holder_lays_it_down(ann: Phone, bob: Phone):
    ann.does("pen.take", now=NOON)
    bob.does("pen.drop", now=NOON)
    assert ann.draft["pen"] == ann.actor.participant
    ann.does("pen.drop", now=NOON)
    assert ann.draft["pen"] is None
    bob.does("pen.take", now=NOON)


def test_words_of_who_has_no_pen_are_taken_and_the_pen_stays(ann: Phone, bob: Phone):
    ann.types("cook", now=NOON)
    bob.types(" together", now=NOON + 1)
    assert (ann.draft["text"], ann.draft["pen"]) == ("cook together", ann.actor.participant)


def test_a_phone_that_sleeps_holds_no_pen_and_the_pair_hears_it(store: Store, ann: Phone, bob: Phone):
    ann.does("pen.take")
    holder, hints = ann.actor.participant or "", []
    assert store.read(holds_a_pen, holder)

    def sleep(unit: Unit) -> None:
        free_pens_of(unit, holder)
        hints.extend(unit.hints)

    store.write(sleep)
    assert ann.draft["pen"] is None
    assert not store.read(holds_a_pen, holder)
    (hint,) = hints
    assert set(hint.audience or ()) == {ann.actor.participant, bob.actor.participant}
    assert hint.data["draft"]["pen"] is None


def leaves(room: Room, phone: Phone, how: str) -> list[tuple[dict[str, Any], set[str]]]:
    """Somebody goes out of their pair in one way or another -> the hints of that."""
    person, round_id = phone.actor.participant, room.round("exchange")["id"]
    orders: dict[str, tuple[Actor, str, dict[str, Any]]] = {
        "leaves": (phone.actor, "pair.leave", {}),
        "is put alone": (room.facilitator, "pair.change", {"round": round_id, "participant": person}),
        "is taken out": (room.facilitator, "participant.remove", {"participant": person}),
    }
    actor, name, fields = orders[how]
    command = wire.parse("/phone" if actor is phone.actor else "/board", name, {"op": new_op(), **fields})

    def work(unit: Unit) -> list[tuple[dict[str, Any], set[str]]]:
        perform(unit, actor, command)
        return [(hint.payload, set(hint.audience or ())) for hint in unit.hints]

    return room.store.write(work)


@pytest.mark.parametrize("how", ["leaves", "is put alone", "is taken out"])
def test_who_goes_out_of_a_pair_leaves_its_pen_behind_and_who_stays_hears_it(
    room: Room, ann: Phone, bob: Phone, how: str
):
    ann.types("cook", now=NOON)
    ((told, audience),) = leaves(room, ann, how)
    assert (told["draft"]["pen"], told["draft"]["text"]) == (None, "cook")
    assert audience == {bob.actor.participant}
    bob.does("pen.take", now=NOON)
    assert bob.draft["pen"] == bob.actor.participant


def test_who_goes_out_of_a_pair_does_not_take_the_pen_of_who_stays(room: Room, ann: Phone, bob: Phone):
    bob.types("cook")
    assert leaves(room, ann, "leaves") == []
    assert bob.draft["pen"] == bob.actor.participant


def test_either_sends_and_the_card_is_of_both(room: Room, ann: Phone, bob: Phone):
    ann.types(" eat 🍲 first ")
    ann.types("there is time", field="condition")
    card = bob.does("draft.send", sent=0)["card"]
    found = room.board()["cards"][card]
    assert (found["kind"], found["text"], found["condition"]) == ("practice", "eat 🍲 first", "there is time")
    assert set(found["authors"]) == {ann.actor.participant, bob.actor.participant}
    assert (ann.draft["text"], ann.draft["condition"], ann.draft["sent"], ann.draft["pen"]) == ("", "", 1, None)


def test_a_pair_sends_several(room: Room, ann: Phone, bob: Phone):
    for number, phone in enumerate((ann, bob, ann)):
        phone.types(f"practice {number}")
        phone.does("draft.send", sent=number)
    texts = [card["text"] for card in room.board()["cards"].values()]
    assert texts == ["practice 0", "practice 1", "practice 2"]


def test_two_who_send_at_once_send_one_card(room: Room, ann: Phone, bob: Phone):
    ann.types("cook")
    ann.does("draft.send", sent=0)
    assert refusal(lambda: bob.does("draft.send", sent=0)).code is ErrorCode.CONFLICT
    assert len(room.board()["cards"]) == 1


def test_a_card_that_is_sent_twice_with_one_op_is_one_card(room: Room, ann: Phone, bob: Phone):
    ann.types("cook")
    op = new_op()
    assert ann.does("draft.send", sent=0, op=op)["card"] == ann.does("draft.send", sent=0, op=op)["card"]
    assert len(room.board()["cards"]) == 1


def test_an_empty_or_endless_draft_is_not_sent_and_stays(ann: Phone, bob: Phone):
    assert refusal(lambda: ann.does("draft.send", sent=0)).code is ErrorCode.EMPTY
    ann.types("x" * 2_001)
    error = refusal(lambda: ann.does("draft.send", sent=0))
    assert (error.code, error.field) == (ErrorCode.TOO_LONG, "text")
    assert len(ann.draft["text"]) == 2_001


def test_the_kind_is_chosen_together_and_words_that_it_has_no_place_for_stay(room: Room, ann: Phone, bob: Phone):
    ann.types("call us")
    ann.types("before five", field="condition")
    bob.does("draft.kind", kind="call")
    bob.types("the town", field="addressee")
    sent = ann.does("draft.send", sent=0)["card"]
    card = room.board()["cards"][sent]
    assert (card["kind"], card["text"], card["addressee"], card["condition"]) == ("call", "call us", "the town", "")
    assert (ann.draft["kind"], ann.draft["condition"]) == ("practice", "before five")
    assert refusal(lambda: ann.does("draft.kind", kind="metaphor")).code is ErrorCode.BAD_REQUEST


def test_nobody_else_writes_in_a_pairs_draft(room: Room, ann: Phone, bob: Phone):
    pair = ann.draft["pair"]
    cho, dee = Phone(room, "Cho"), Phone(room, "Dee")
    assert cho.draft["pair"] == dee.draft["pair"] != pair
    assert refusal(lambda: cho.types("mine", pair=pair)).code is ErrorCode.NOT_FOUND
    assert refusal(lambda: cho.does("draft.send", pair=pair, sent=0)).code is ErrorCode.NOT_FOUND


def test_a_closed_round_takes_no_words_and_keeps_those_it_has(room: Room, ann: Phone, bob: Phone):
    ann.types("cook")
    round_id = room.round("exchange")["id"]
    room.leads("round.close", round=round_id)
    for act in (lambda: ann.types("!"), lambda: ann.does("draft.send", sent=0), lambda: ann.does("pen.take")):
        assert refusal(act).code is ErrorCode.ROUND_CLOSED
    room.leads("round.open", round=round_id)
    bob.types(" together")
    assert ann.draft["text"] == "cook together"


def test_who_is_alone_writes_and_a_latecomer_finds_the_words(room: Room):
    ann = Phone(room, "Ann")
    room.opens("exchange")
    ann.types("cook")
    late = Phone(room, "Late")
    assert late.draft == ann.draft
    late.types(" together")
    assert ann.draft["text"] == "cook together"


def test_there_is_no_draft_outside_an_exchange(room: Room, ann: Phone, bob: Phone):
    room.opens("metaphor")
    assert ann.draft is None


def test_a_card_still_comes_whole_from_a_phone_that_drafts_alone(room: Room, ann: Phone, bob: Phone):
    ann.types("cook")
    room.sends(bob.actor, "walk along", kind="practice")
    assert ann.draft["text"] == "cook"
