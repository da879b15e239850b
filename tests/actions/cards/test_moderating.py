"""What of the cards the room sees, and when."""

import pytest

from facilitate.domain.errors import ErrorCode
from tests.actions.cards.test_cards import refusal
from tests.builders import Room


@pytest.fixture
def metaphors(room: Room) -> str:
    return room.opens("metaphor")


@pytest.fixture
def ann(room: Room):
    return room.joins("Ann")


def says(text: str, **fields) -> dict[str, str]:
    return {"kind": "metaphor", "text": text, **fields}


def states(room: Room) -> dict[str, str]:
    return {card["text"]: card["state"] for card in room.board()["cards"].values()}


def on_stage(room: Room) -> set[str]:
    return {card["text"] for card in room.stage()["cards"].values()}


class TestALockedRound:
    def test_takes_nothing_changes_nothing_and_gives_nothing_back(self, room: Room, ann, metaphors):
        card = room.sends(ann, "a bridge")
        room.leads("input.lock", round=metaphors, locked=True)
        for name, fields in (
            ("card.submit", {"round": metaphors, **says("a boat")}),
            ("card.edit", {"card": card, **says("a boat")}),
            ("card.withdraw", {"card": card}),
        ):
            assert refusal(room, ann, name, **fields).code is ErrorCode.LOCKED

    def test_takes_cards_again_when_unlocked(self, room: Room, ann, metaphors):
        room.leads("input.lock", round=metaphors, locked=True)
        room.leads("input.lock", round=metaphors, locked=False)
        assert room.sends(ann, "a bridge")

    def test_is_told_to_phones_and_locked_once(self, room: Room, ann, metaphors):
        room.leads("input.lock", round=metaphors, locked=True)
        before = room.revisions()
        room.leads("input.lock", round=metaphors, locked=True)
        assert room.phone(ann)["rounds"][metaphors]["locked"]
        assert room.revisions() == before

    def test_is_unlocked_when_it_is_opened_again(self, room: Room, ann, metaphors):
        room.leads("input.lock", round=metaphors, locked=True)
        room.leads("round.close", round=metaphors)
        room.opens("metaphor")
        assert room.sends(ann, "a bridge")

    def test_takes_cards_that_a_facilitator_adds(self, room: Room, metaphors):
        room.leads("input.lock", round=metaphors, locked=True)
        assert room.leads("card.add", round=metaphors, **says("a boat"))["card"]


class TestCardsForLater:
    @pytest.fixture(autouse=True)
    def later(self, room: Room, metaphors):
        room.keeps("metaphor", showing="later")

    def test_are_on_the_board_and_not_on_the_stage(self, room: Room, ann):
        room.sends(ann, "a bridge")
        assert states(room) == {"a bridge": "shown"}
        assert on_stage(room) == set()

    def test_are_counted_for_the_stage(self, room: Room, ann):
        room.sends(ann, "a bridge")
        assert room.stage()["counts"]["cards"] == 1

    def test_are_shown_all_at_once_with_those_that_still_come(self, room: Room, ann, metaphors):
        room.sends(ann, "a bridge")
        room.leads("cards.reveal", round=metaphors)
        room.sends(ann, "a boat")
        assert on_stage(room) == {"a bridge", "a boat"}

    def test_are_shown_one_by_one(self, room: Room, ann, metaphors):
        bridge = room.sends(ann, "a bridge")
        room.sends(ann, "a boat")
        room.leads("cards.reveal", round=metaphors, cards=[bridge])
        assert on_stage(room) == {"a bridge"}

    def test_are_covered_again_one_by_one_or_all(self, room: Room, ann, metaphors):
        bridge, _ = room.sends(ann, "a bridge"), room.sends(ann, "a boat")
        room.leads("cards.reveal", round=metaphors)
        room.leads("cards.reveal", round=metaphors, cards=[bridge], on=False)
        assert on_stage(room) == {"a boat"}
        room.leads("cards.reveal", round=metaphors, on=False)
        assert on_stage(room) == set()

    def test_are_shown_by_going_large_on_the_stage(self, room: Room, ann):
        bridge = room.sends(ann, "a bridge")
        room.leads("spotlight.set", card=bridge)
        assert on_stage(room) == {"a bridge"}

    def test_leave_the_spotlight_when_they_are_covered(self, room: Room, ann, metaphors):
        room.leads("spotlight.set", card=room.sends(ann, "a bridge"))
        room.leads("cards.reveal", round=metaphors, on=False)
        assert room.board()["workshop"]["spotlight"] is None

    def test_are_told_once_though_two_show_them(self, room: Room, ann, metaphors):
        room.sends(ann, "a bridge")
        room.leads("cards.reveal", round=metaphors)
        before = room.revisions()
        room.leads("cards.reveal", round=metaphors)
        assert room.revisions() == before

    def test_of_another_round_are_not_found(self, room: Room, ann, metaphors):
        bridge = room.sends(ann, "a bridge")
        closing = room.opens("closing")
        room.keeps("closing", showing="later")
        refused = refusal(room, room.facilitator, "cards.reveal", round=closing, cards=[bridge])
        assert refused.code is ErrorCode.NOT_FOUND

    def test_bring_what_was_said_about_them_onto_the_stage(self, room: Room, ann, metaphors):
        card = room.sends(ann, "a bridge")
        room.leads("note.add", kind="note", text="said", card=card)
        assert not room.stage()["notes"]
        room.leads("cards.reveal", round=metaphors)
        assert room.stage()["notes"]


@pytest.mark.parametrize("showing", ["at_once", "never"])
def test_only_cards_for_later_are_revealed(room: Room, metaphors, showing: str):
    room.keeps("metaphor", showing=showing)
    assert refusal(room, room.facilitator, "cards.reveal", round=metaphors).code is ErrorCode.BAD_REQUEST


def test_cards_that_are_never_shown_do_not_go_on_the_stage(room: Room, ann, metaphors):
    room.keeps("metaphor", showing="never")
    card = room.sends(ann, "a bridge")
    assert refusal(room, room.facilitator, "spotlight.set", card=card).code is ErrorCode.CONFLICT
    assert on_stage(room) == set()


def test_where_names_are_hidden_the_stage_knows_no_author(room: Room, ann, metaphors):
    room.keeps("metaphor", names=False)
    card = room.sends(ann, "a bridge")
    assert room.stage()["cards"][card]["authors"] == []
    assert room.stage()["counts"]["contributed"] == 1


class TestAModeratedRound:
    @pytest.fixture(autouse=True)
    def moderated(self, room: Room, metaphors):
        room.keeps("metaphor", moderated=True)

    @pytest.fixture
    def card(self, room: Room, ann):
        return room.sends(ann, "a bridge")

    def test_lets_a_card_wait_until_it_is_approved(self, room: Room, card):
        assert states(room) == {"a bridge": "waiting"}
        assert on_stage(room) == set()
        room.leads("card.approve", card=card)
        assert on_stage(room) == {"a bridge"}

    def test_gives_a_card_back_with_a_question_to_its_author(self, room: Room, ann, card):
        room.leads("card.ask", card=card, question="What do you mean?")
        own = room.phone(ann)["cards"][card]
        assert (own["state"], own["asked"]) == ("asked", "What do you mean?")

    def test_lets_a_changed_card_wait_again(self, room: Room, ann, card):
        for name, fields, text in (
            ("card.ask", {"question": "What do you mean?"}, "a high bridge"),
            ("card.approve", {}, "a higher bridge"),
        ):
            room.leads(name, card=card, **fields)
            room.does(ann, "card.edit", card=card, **says(text))
            assert states(room) == {text: "waiting"}

    @pytest.mark.parametrize("count", [3, 12])
    def test_lets_all_that_wait_onto_the_board_in_one_step(self, room: Room, ann, card, count: int):
        cards = [room.sends(ann, f"a boat {number}") for number in range(count)]
        asked, off = cards[:2]
        room.leads("card.ask", card=asked, question="What do you mean?")
        room.leads("card.hide", card=off)
        assert room.leads("cards.approve", cards=[card, *cards])["cards"] == count - 1
        assert list(states(room).values()).count("shown") == count - 1
        assert {room.phone(ann)["cards"][one]["state"] for one in cards[2:]} == {"shown"}
        assert (states(room)["a boat 0"], states(room)["a boat 1"]) == ("asked", "hidden")
        room.leads("step.undo")
        assert list(states(room).values()).count("waiting") == count - 1
        assert on_stage(room) == set()

    def test_takes_a_changed_card_out_of_the_spotlight(self, room: Room, ann, card):
        room.leads("card.approve", card=card)
        room.leads("spotlight.set", card=card)
        room.does(ann, "card.edit", card=card, **says("a high bridge"))
        assert room.board()["workshop"]["spotlight"] is None

    def test_does_not_put_a_waiting_card_on_the_stage(self, room: Room, card):
        assert refusal(room, room.facilitator, "spotlight.set", card=card).code is ErrorCode.CONFLICT

    def test_counts_who_sent_though_the_card_waits(self, room: Room, card):
        counts = room.stage()["counts"]
        assert (counts["contributed"], counts["cards"]) == (1, 1)

    def test_shows_what_a_facilitator_adds_at_once(self, room: Room, metaphors):
        room.leads("card.add", round=metaphors, **says("a boat"))
        assert states(room) == {"a boat": "shown"}

    def test_is_asked_only_while_open_and_with_a_question(self, room: Room, card, metaphors):
        assert refusal(room, room.facilitator, "card.ask", card=card, question=" ").code is ErrorCode.EMPTY
        room.leads("round.close", round=metaphors)
        refused = refusal(room, room.facilitator, "card.ask", card=card, question="What?")
        assert refused.code is ErrorCode.ROUND_CLOSED

    def test_can_ask_nobody_who_is_not_there(self, room: Room, metaphors):
        card = room.leads("card.add", round=metaphors, name="Zoe", **says("a boat"))["card"]
        assert refusal(room, room.facilitator, "card.ask", card=card, question="What?").code is ErrorCode.NOT_FOUND


def test_a_card_that_was_asked_about_is_back_when_its_author_changed_it(room: Room, ann, metaphors):
    card = room.sends(ann, "a bridge")
    room.leads("card.ask", card=card, question="What do you mean?")
    assert on_stage(room) == set()
    room.does(ann, "card.edit", card=card, **says("a high bridge"))
    assert on_stage(room) == {"a high bridge"}


class TestACardTakenOff:
    @pytest.fixture
    def card(self, room: Room, ann, metaphors):
        card = room.sends(ann, "a bridge")
        cluster = room.leads("cluster.create", lens=room.lens(), cards=[card])["cluster"]
        room.leads("spotlight.set", card=card)
        room.leads("card.hide", card=card)
        assert cluster
        return card

    def test_is_not_on_the_stage_nor_in_its_light(self, room: Room, card):
        assert on_stage(room) == set()
        assert room.board()["workshop"]["spotlight"] is None

    def test_comes_back_where_it_lay(self, room: Room, card):
        (before,) = room.board()["placements"].values()
        room.leads("card.restore", card=card)
        assert on_stage(room) == {"a bridge"}
        assert room.board()["placements"] == {f"{before['lens']}:{card}": before | {"public": True}}
        assert room.stage()["placements"], "the room sees where as well"

    def test_comes_back_among_those_that_wait_if_it_waited(self, room: Room, card):
        room.leads("card.restore", card=card, state="waiting")
        assert states(room) == {"a bridge": "waiting"}

    def test_does_not_count_but_its_author_has_sent(self, room: Room, card):
        counts = room.board()["counts"]
        assert (counts["cards"], counts["contributed"]) == (0, 1)

    def test_is_not_approved_or_asked_about(self, room: Room, card):
        assert refusal(room, room.facilitator, "card.approve", card=card).code is ErrorCode.CONFLICT
        assert refusal(room, room.facilitator, "card.ask", card=card, question="What?").code is ErrorCode.CONFLICT

    def test_is_known_to_its_author_who_may_take_it_back_but_not_change_it(self, room: Room, ann, card):
        assert room.phone(ann)["cards"][card]["state"] == "hidden"
        refused = refusal(room, ann, "card.edit", card=card, **says("a boat"))
        assert (refused.code, refused.field) == (ErrorCode.NOT_FOUND, "card")
        room.does(ann, "card.withdraw", card=card)
        assert not room.board()["cards"]

    def test_is_taken_off_once(self, room: Room, card):
        before = room.revisions()
        room.leads("card.hide", card=card)
        assert room.revisions() == before
