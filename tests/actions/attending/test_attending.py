"""Who takes part: without a phone, taken out, muted, done."""

from facilitate.domain.errors import ErrorCode
from tests.actions.cards.test_cards import refusal
from tests.builders import Room


def pairs(room: Room) -> list[set[str]]:
    return [set(pair["members"]) for pair in room.board()["pairs"].values()]


class TestWhoIsTakenOut:
    def test_may_do_nothing_until_they_are_let_in_again(self, room: Room):
        ann = room.joins("Ann")
        metaphors = room.opens("metaphor")
        room.leads("participant.remove", participant=ann.participant)
        card = {"round": metaphors, "kind": "metaphor", "text": "a bridge"}
        assert refusal(room, ann, "card.submit", **card).code is ErrorCode.FORBIDDEN
        room.leads("participant.restore", participant=ann.participant)
        assert room.does(ann, "card.submit", **card)["card"]

    def test_leaves_their_cards(self, room: Room):
        ann = room.joins("Ann")
        room.opens("metaphor")
        card = room.sends(ann, "a bridge")
        room.leads("participant.remove", participant=ann.participant)
        assert room.board()["cards"][card]["state"] == "shown"

    def test_counts_no_more_and_is_not_on_the_stage(self, room: Room):
        ann, bob = room.filled_with(2)
        metaphors = room.opens("metaphor")
        room.sends(ann, "a bridge")
        room.does(ann, "done.set", round=metaphors, done=True)
        room.leads("participant.remove", participant=ann.participant)
        assert room.board()["counts"] == {"participants": 1, "done": 0, "contributed": 0, "cards": 1}
        assert set(room.stage()["participants"]) == {bob.participant}

    def test_leaves_their_pair_and_the_others_stay(self, room: Room):
        ann, bob = room.filled_with(2)
        room.opens("exchange")
        room.leads("participant.remove", participant=ann.participant)
        assert pairs(room) == [{bob.participant}]
        (pair,) = room.phone(bob)["pairs"].values()
        assert [member["name"] for member in pair["members"]] == ["Person 2"]

    def test_leaves_a_pair_without_anybody_that_nobody_is_seated_in(self, room: Room):
        ann = room.joins("Ann")
        room.opens("exchange")
        room.leads("participant.remove", participant=ann.participant)
        assert pairs(room) == [set()]
        bob = room.joins("Bob")
        assert pairs(room) == [set(), {bob.participant}]

    def test_is_not_drawn_into_a_pair(self, room: Room):
        people = room.filled_with(3)
        room.leads("participant.remove", participant=people[0].participant)
        room.opens("exchange")
        assert pairs(room) == [{people[1].participant, people[2].participant}]

    def test_finds_a_place_in_the_pairs_on_coming_back(self, room: Room):
        ann, bob = room.filled_with(2)
        room.opens("exchange")
        room.leads("participant.remove", participant=ann.participant)
        room.leads("participant.restore", participant=ann.participant)
        assert pairs(room) == [{ann.participant, bob.participant}]

    def test_keeps_their_place_in_the_queue_until_it_goes_by(self, room: Room):
        ann, bob, cas = [person.participant for person in room.filled_with(3)]
        metaphors = room.opens("metaphor")
        room.leads("queue.start", round=metaphors, order="seat")
        before = room.board()["rounds"][metaphors]["queue"]
        room.leads("participant.remove", participant=bob)
        assert room.board()["rounds"][metaphors]["queue"] == {"order": [ann, bob, cas], "at": 0, "away": [bob]}
        room.leads("participant.restore", participant=bob)
        assert room.board()["rounds"][metaphors]["queue"] == before
        room.leads("participant.remove", participant=bob)
        room.leads("queue.next", round=metaphors, at=0)
        assert room.board()["rounds"][metaphors]["queue"] == {"order": [ann, cas], "at": 1, "away": []}
        room.leads("participant.restore", participant=bob)
        assert room.board()["rounds"][metaphors]["queue"]["order"] == [ann, cas, bob]

    def test_keeps_the_place_of_their_pair_in_the_queue(self, room: Room):
        people = [person.participant for person in room.filled_with(4)]
        exchange = room.round("exchange")["id"]
        room.leads("pairs.arrange", round=exchange, pairs=[people[:2], people[2:3], people[3:]])
        room.opens("exchange")
        room.leads("queue.start", round=exchange, order="seat")
        before = room.board()["rounds"][exchange]["queue"]
        room.leads("participant.remove", participant=people[2])
        assert room.board()["rounds"][exchange]["queue"]["away"] == [before["order"][1]]
        room.leads("participant.restore", participant=people[2])
        assert room.board()["rounds"][exchange]["queue"] == before

    def test_is_taken_out_once(self, room: Room):
        ann = room.joins("Ann")
        room.leads("participant.remove", participant=ann.participant)
        before = room.revisions()
        room.leads("participant.remove", participant=ann.participant)
        assert room.revisions() == before


def test_who_is_muted_cannot_send_or_change_but_may_take_back(room: Room):
    ann = room.joins("Ann")
    metaphors = room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    room.leads("participant.mute", participant=ann.participant, muted=True)
    said = {"kind": "metaphor", "text": "a boat"}
    for name, fields in (("card.submit", {"round": metaphors}), ("card.edit", {"card": card})):
        refused = refusal(room, ann, name, **fields, **said)
        assert (refused.code, refused.field) == (ErrorCode.LOCKED, "participant")
    assert room.phone(ann)["me"]["muted"]
    room.does(ann, "card.withdraw", card=card)
    room.leads("participant.mute", participant=ann.participant, muted=False)
    assert room.sends(ann, "a boat")


class TestWithoutAPhone:
    def test_somebody_is_in_like_everybody(self, room: Room):
        zoe = room.leads("participant.add", name=" Zoe ", organisation="Home")["participant"]
        person = room.board()["participants"][zoe]
        assert (person["name"], person["organisation"], person["guest"]) == ("Zoe", "Home", True)
        assert room.board()["counts"]["participants"] == 1

    def test_somebody_has_a_name(self, room: Room):
        assert refusal(room, room.facilitator, "participant.add", name=" ").code is ErrorCode.EMPTY

    def test_somebody_who_comes_late_gets_a_partner(self, room: Room):
        ann = room.joins("Ann")
        room.opens("exchange")
        zoe = room.leads("participant.add", name="Zoe")["participant"]
        assert pairs(room) == [{ann.participant, zoe}]


class TestBeingDone:
    def test_is_said_and_unsaid(self, room: Room):
        ann = room.joins("Ann")
        metaphors = room.opens("metaphor")
        for done in (True, True, False):
            room.does(ann, "done.set", round=metaphors, done=done)
            assert room.phone(ann)["me"]["done"] == ([metaphors] if done else [])
            assert room.phone(ann)["counts"]["done"] == int(done)

    def test_stays_when_another_card_is_sent(self, room: Room):
        ann = room.joins("Ann")
        metaphors = room.opens("metaphor")
        room.does(ann, "done.set", round=metaphors, done=True)
        room.sends(ann, "a bridge")
        assert room.phone(ann)["me"]["done"] == [metaphors]

    def test_is_asked_anew_when_the_round_is_opened_again(self, room: Room):
        ann = room.joins("Ann")
        metaphors = room.opens("metaphor")
        room.does(ann, "done.set", round=metaphors, done=True)
        room.leads("round.close", round=metaphors)
        room.opens("metaphor")
        assert room.phone(ann)["me"]["done"] == []

    def test_is_about_the_round_that_is_open_and_not_about_a_plenary(self, room: Room):
        ann = room.joins("Ann")
        metaphors = room.opens("metaphor")
        plenary = room.opens("plenary")
        for round_ in (metaphors, plenary):
            refused = refusal(room, ann, "done.set", round=round_, done=True)
            assert refused.code is ErrorCode.ROUND_CLOSED
