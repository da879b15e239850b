"""Everybody speaks in turn, with their card large on the stage."""

from typing import Any

import pytest
from sqlalchemy import update

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Sight
from facilitate.store import queries
from facilitate.store.tables import Card, Participant, Round
from tests.builders import Room


def change(room: Room, table: Any, id_: str | None, **values: Any) -> None:
    room.store.write(lambda unit: unit.session.execute(update(table).where(table.id == id_).values(**values)))


def refused(room: Room, name: str, **fields: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        room.leads(name, **fields)
    return caught.value


class Circle:
    """A room in which people speak in turn."""

    def __init__(self, room: Room, kind: str = "metaphor", people: int = 3):
        self.room, self.kind = room, kind
        self.people = room.filled_with(people)
        self.ids = [person.participant or "" for person in self.people]
        self.round = room.opens(kind)

    def begins(self, order: str = "seat") -> None:
        self.room.leads("queue.start", round=self.round, order=order)

    def steps(self, name: str) -> None:
        self.room.leads(f"queue.{name}", round=self.round, at=self.queue["at"])

    @property
    def queue(self) -> Any:
        return self.room.round(self.kind)["queue"]

    @property
    def now(self) -> str:
        return str(self.queue["order"][self.queue["at"]])

    @property
    def on_stage(self) -> dict[str, str] | None:
        spotlight: dict[str, str] | None = self.room.board()["workshop"]["spotlight"]
        return spotlight


@pytest.fixture
def circle(room: Room) -> Circle:
    return Circle(room)


def test_people_speak_as_they_sit_and_then_the_queue_ends(circle: Circle):
    circle.begins()
    spoken = []
    while circle.queue:
        spoken.append(circle.now)
        circle.steps("next")
    assert spoken == circle.ids
    assert circle.on_stage is None


def test_by_chance_everybody_speaks_once(circle: Circle):
    circle.begins("random")
    assert sorted(circle.queue["order"]) == sorted(circle.ids)


def test_two_facilitators_pressing_next_together_make_one_step(circle: Circle):
    circle.begins()
    circle.steps("next")
    late = refused(circle.room, "queue.next", round=circle.round, at=0)
    assert (late.code, circle.now) == (ErrorCode.CONFLICT, circle.ids[1])


@pytest.mark.parametrize("second", ["next", "back", "skip"])
def test_a_step_after_somebody_elses_skip_is_one_step(circle: Circle, second: str):
    circle.begins()
    circle.steps("skip")
    assert refused(circle.room, f"queue.{second}", round=circle.round, at=0).code is ErrorCode.CONFLICT
    assert circle.now == circle.ids[1]


def test_two_facilitators_who_start_together_start_one_queue(circle: Circle):
    circle.begins("random")
    order = circle.queue
    assert refused(circle.room, "queue.start", round=circle.round, order="random").code is ErrorCode.CONFLICT
    assert circle.queue == order


def test_nobody_speaks_before_the_first_and_the_last_is_not_skipped(circle: Circle):
    circle.begins()
    assert refused(circle.room, "queue.back", round=circle.round, at=0).code is ErrorCode.NOT_FOUND
    circle.steps("next")
    circle.steps("next")
    assert refused(circle.room, "queue.skip", round=circle.round, at=2).code is ErrorCode.NOT_FOUND


def test_who_is_skipped_speaks_at_the_end_unless_the_skip_is_taken_back(circle: Circle):
    ann, bob, cem = circle.ids
    circle.begins()
    circle.steps("skip")
    assert circle.queue["order"][circle.queue["at"] :] == [bob, cem, ann]
    circle.steps("back")
    assert circle.queue == {"order": [ann, bob, cem], "at": 0, "away": []}


def test_a_speaker_is_called_out_of_turn_once(circle: Circle):
    ann, bob, cem = circle.ids
    circle.begins()
    for _ in range(2):
        circle.room.leads("queue.jump", round=circle.round, speaker=cem)
        assert circle.queue == {"order": [ann, cem, bob], "at": 1, "away": []}
    assert refused(circle.room, "queue.jump", round=circle.round, speaker="nobody").code is ErrorCode.NOT_FOUND


def test_a_latecomer_waits_at_the_end_from_the_moment_they_join(circle: Circle):
    circle.begins()
    late = circle.room.joins("Late")
    assert circle.queue == {"order": [*circle.ids, late.participant], "at": 0, "away": []}


def test_who_was_removed_is_passed_over_and_who_comes_back_waits_at_the_end(circle: Circle):
    _, bob, cem = circle.ids
    circle.begins()
    change(circle.room, Participant, bob, removed_at=1)
    circle.steps("next")
    assert circle.now == cem
    change(circle.room, Participant, bob, removed_at=None)
    circle.steps("next")
    assert circle.now == bob


def test_guests_without_a_phone_speak_too(circle: Circle):
    change(circle.room, Participant, circle.ids[0], guest=True)
    circle.begins()
    assert circle.now == circle.ids[0]


def test_the_speakers_first_card_is_large_on_the_stage_and_else_the_speaker(circle: Circle):
    ann, bob, cem = circle.people
    first = circle.room.sends(ann, "a bridge")
    circle.room.sends(ann, "a boat")
    hidden = circle.room.sends(cem, "not for here")
    change(circle.room, Card, hidden, state="hidden")
    circle.begins()
    assert circle.on_stage == {"card": first}
    circle.steps("next")
    assert circle.on_stage == {"speaker": bob.participant}
    circle.steps("next")
    assert circle.on_stage == {"speaker": cem.participant}


def test_who_speaks_reveals_one_card_of_a_round_that_is_hidden_until_the_reveal(circle: Circle):
    ann, bob, _ = circle.people
    change(circle.room, Round, circle.round, showing="later")
    cards = [circle.room.sends(person, "a bridge") for person in (ann, ann, bob)]
    rev = circle.room.revisions()[1]
    circle.begins()
    seen = circle.room.store.read(queries.board_snapshot, circle.room.id, Sight.PUBLIC)["cards"]
    assert list(seen) == cards[:1]
    assert "card.updated" in [event["type"] for event in circle.room.phone_events(ann, rev)]
    assert "card.updated" not in [event["type"] for event in circle.room.phone_events(bob, rev)]


def test_notes_about_a_card_become_public_with_it(circle: Circle):
    change(circle.room, Round, circle.round, showing="later")
    card = circle.room.sends(circle.people[0], "a bridge")
    note = circle.room.leads("note.add", kind="note", text="said", card=card)["note"]
    rev = circle.room.revisions()[0]
    circle.begins()
    told = [event["note"] for event in circle.room.events(rev) if event["type"] == "note.edited"]
    assert [(one["id"], one["public"]) for one in told] == [(note, True)]


def test_cards_that_the_room_never_sees_stay_unseen(circle: Circle):
    change(circle.room, Round, circle.round, showing="never")
    card = circle.room.sends(circle.people[0], "a bridge")
    circle.begins()
    assert circle.on_stage == {"speaker": circle.ids[0]}
    assert not circle.room.board()["cards"][card]["public"]


@pytest.mark.parametrize("showing", ["at_once", "later"])
def test_where_names_are_hidden_nothing_says_that_the_card_is_of_who_speaks(circle: Circle, showing: str):
    circle.room.keeps("metaphor", names=False, showing=showing)
    card = circle.room.sends(circle.people[0], "a bridge")
    before = circle.room.revisions()
    circle.begins()
    assert circle.on_stage == {"speaker": circle.ids[0]}
    assert circle.room.board()["cards"][card]["revealed"] is False
    told = circle.room.events(before[0], Sight.PUBLIC) + circle.room.phone_events(circle.people[1], before[1])
    assert [event["type"] for event in told if card in str(event)] == []


def test_names_that_are_shown_from_now_on_bring_the_next_speakers_card(circle: Circle):
    circle.room.keeps("metaphor", names=False)
    card = circle.room.sends(circle.people[1], "a bridge")
    circle.begins()
    circle.room.keeps("metaphor", names=True)
    circle.steps("next")
    assert circle.on_stage == {"card": card}


def test_in_an_exchange_round_pairs_speak_and_who_is_in_none_after_them(room: Room):
    circle = Circle(room, "exchange", people=2)
    pair = next(iter(room.board()["pairs"]))
    card = room.sends(circle.people[1], "cook together", kind="practice")
    circle.begins()
    assert circle.queue["order"] == [pair]
    assert circle.on_stage == {"card": card}
    late = room.joins("Late")
    assert circle.queue["order"] == [pair], "the latecomer makes the pair a trio"
    later = room.joins("Later")
    fresh = next(one["id"] for one in room.board()["pairs"].values() if later.participant in one["members"])
    assert late.participant in room.board()["pairs"][fresh]["members"]
    assert circle.queue["order"] == [pair, fresh]


def test_a_queue_stands_still_while_another_round_is_open_and_goes_on_after_it(circle: Circle):
    circle.begins()
    circle.steps("next")
    circle.room.opens("closing")
    assert circle.on_stage is None
    assert refused(circle.room, "queue.next", round=circle.round, at=1).code is ErrorCode.CONFLICT
    circle.room.opens("metaphor")
    assert circle.now == circle.ids[1]
    assert circle.room.board()["workshop"]["spotlight"] == {"speaker": circle.ids[1]}


def test_speaking_goes_on_when_the_round_takes_no_more_cards(circle: Circle):
    circle.begins()
    circle.room.leads("round.close", round=circle.round)
    circle.steps("next")
    assert circle.now == circle.ids[1]


def test_a_queue_is_stopped_and_the_stage_shows_the_wall_again(circle: Circle):
    circle.begins()
    for _ in range(2):
        circle.room.leads("queue.stop", round=circle.round)
    assert circle.queue is None
    assert circle.on_stage is None


def test_phones_hear_who_speaks(circle: Circle):
    rev = circle.room.revisions()[1]
    circle.begins()
    told = circle.room.phone_events(circle.people[0], rev)
    assert [event["round"]["queue"]["at"] for event in told if event["type"] == "round.updated"] == [0]


def test_without_anybody_there_is_no_queue(room: Room):
    round_id = room.opens("metaphor")
    assert refused(room, "queue.start", round=round_id, order="seat").code is ErrorCode.NOT_FOUND


def test_in_a_workshop_that_has_ended_nobody_is_called(circle: Circle):
    circle.room.leads("workshop.close")
    error = refused(circle.room, "queue.start", round=circle.round, order="seat")
    assert error.code is ErrorCode.WORKSHOP_CLOSED


class TestACardThatComesInDuringTheTurn:
    """Of somebody who stands on the stage by name, because they had none yet."""

    @pytest.fixture(autouse=True)
    def begun(self, circle: Circle):
        circle.begins()

    def test_takes_the_place_of_the_name(self, circle: Circle):
        rev = circle.room.revisions()[0]
        card = circle.room.sends(circle.people[0], "a bridge")
        assert circle.on_stage == {"card": card}
        assert "workshop.updated" in [event["type"] for event in circle.room.events(rev)]

    def test_is_revealed_by_it_in_a_round_for_later(self, circle: Circle):
        circle.room.keeps("metaphor", showing="later")
        card = circle.room.sends(circle.people[0], "a bridge")
        assert list(circle.room.stage()["cards"]) == [card]

    def test_may_be_added_for_somebody_without_a_phone(self, circle: Circle):
        fields = {"kind": "metaphor", "text": "a bridge", "author": circle.ids[0]}
        card = circle.room.leads("card.add", round=circle.round, **fields)["card"]
        assert circle.on_stage == {"card": card}

    def test_comes_when_it_is_approved_if_it_has_to_be(self, circle: Circle):
        circle.room.keeps("metaphor", moderated=True)
        card = circle.room.sends(circle.people[0], "a bridge")
        assert circle.on_stage == {"speaker": circle.ids[0]}
        circle.room.leads("card.approve", card=card)
        assert circle.on_stage == {"card": card}

    def test_comes_when_its_author_has_answered_a_question(self, circle: Circle):
        card = circle.room.sends(circle.people[0], "a bridge")
        circle.room.leads("card.ask", card=card, question="Which?")
        circle.steps("next")
        circle.steps("back")
        assert circle.on_stage == {"speaker": circle.ids[0]}
        circle.room.does(circle.people[0], "card.edit", card=card, kind="metaphor", text="a high bridge")
        assert circle.on_stage == {"card": card}

    def test_stays_unseen_in_a_round_that_is_never_shown(self, circle: Circle):
        circle.room.keeps("metaphor", showing="never")
        circle.room.sends(circle.people[0], "a bridge")
        assert circle.on_stage == {"speaker": circle.ids[0]}

    def test_leaves_the_stage_alone_when_somebody_else_speaks_or_something_else_is_shown(self, circle: Circle):
        ann, bob, _ = circle.people
        other = circle.room.sends(bob, "a boat")
        assert circle.on_stage == {"speaker": ann.participant}
        circle.room.leads("spotlight.set", card=other)
        circle.room.sends(ann, "a bridge")
        assert circle.on_stage == {"card": other}


def test_a_card_of_the_pair_that_speaks_takes_the_place_of_their_names(room: Room):
    circle = Circle(room, "exchange", people=2)
    circle.begins()
    card = room.sends(circle.people[1], "cook together", kind="practice")
    assert circle.on_stage == {"card": card}
