"""A question that nobody planned: asked at once, taken back as long as nobody answered, and where it goes on after."""

from collections.abc import Callable
from typing import Any

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store.store import Store
from tests.actions.voting.voting_room import VotingRoom
from tests.builders import Room

DOTS = {"kind": "vote", "title": "Vote", "prompt": "What matters most?"}
OPEN = {"kind": "open", "title": "Open question", "prompt": "What do you think?"}


@pytest.fixture
def room(store: Store) -> VotingRoom:
    """Ways and Homes in a metaphor round that is open; a planned vote and a closing round are still to come."""
    return VotingRoom(store)


def asks(room: Room, plan: dict[str, Any] = OPEN, **fields: Any) -> str:
    return str(room.leads("round.ask", plan=plan, **{"current": current(room), **fields})["round"])


def current(room: Room) -> str | None:
    now: str | None = room.board()["workshop"]["round"]
    return now


def order(room: Room) -> list[str]:
    rounds = sorted(room.board()["rounds"].values(), key=lambda one: one["position"])
    assert [one["position"] for one in rounds] == list(range(len(rounds)))
    return [one["title"].removeprefix("Round ") for one in rounds]


def states(room: Room) -> dict[str, str]:
    return {one["title"].removeprefix("Round "): one["state"] for one in room.board()["rounds"].values()}


def goes_on(room: Room) -> str:
    """Where everybody is after the next step."""
    room.leads("round.next", current=current(room))
    board = room.board()
    return str(board["rounds"][board["workshop"]["round"]]["title"]).removeprefix("Round ")


def undoes(room: Room) -> None:
    assert room.leads("step.undo")["changed"] == 1


def refusal(room: Room, **fields: Any) -> tuple[ErrorCode, str | None]:
    before = room.board()
    with pytest.raises(Refused) as caught:
        room.leads("round.ask", **{"plan": OPEN, "current": current(room), **fields})
    assert room.board() == before
    return caught.value.code, caught.value.field


# Asked


def test_a_question_comes_right_after_the_round_that_it_breaks_off_and_is_open_at_once(room: VotingRoom):
    question = asks(room)
    assert order(room) == ["metaphor", "Open question", "vote", "closing"]
    assert (current(room), states(room)["metaphor"], states(room)["Open question"]) == (question, "closed", "open")
    assert next(iter(room.phone(room.ann)["rounds"].values()))["prompt"] == "What do you think?"


def test_dots_go_on_the_clusters_of_the_lens_that_was_in_sight(room: VotingRoom):
    metaphors = room.round("metaphor")["id"]
    other = room.leads("lens.create", round=metaphors, title="Image")["lens"]
    water = room.leads("cluster.create", lens=other, title="Water", cards=room.cards[:2])["cluster"]
    question = asks(room, DOTS, lens=other)
    assert room.board()["rounds"][question]["ballot"] == [water]


def test_dots_go_on_cards_where_the_lens_in_sight_has_no_clusters(room: VotingRoom):
    other = room.leads("lens.create", round=room.round("metaphor")["id"], title="Image")["lens"]
    question = asks(room, DOTS, lens=other)
    assert room.board()["rounds"][question]["ballot"] == room.cards


def test_without_anything_in_sight_dots_go_on_what_a_vote_there_would_be_about(room: VotingRoom):
    question = asks(room, DOTS)
    assert room.board()["rounds"][question]["ballot"] == [room.ways, room.homes]


def test_dots_are_not_asked_for_where_there_is_nothing_to_choose(store: Store):
    empty = Room(store)
    empty.opens("metaphor")
    assert refusal(empty, plan=DOTS) == (ErrorCode.NOT_FOUND, "round")


def test_two_who_ask_together_ask_once(room: VotingRoom):
    here = current(room)
    asks(room)
    assert refusal(room, current=here) == (ErrorCode.CONFLICT, "current")


@pytest.mark.parametrize("plan", [DOTS, {**DOTS, "voting": "hands"}])
def test_nothing_is_asked_while_a_vote_is_open_since_its_result_would_show_too_early(
    room: VotingRoom, plan: dict[str, Any]
):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    assert refusal(room, plan=plan) == (ErrorCode.LOCKED, "current")
    assert room.phone(room.bob)["ballots"][room.vote]["results"] is None
    room.closes()
    asks(room, plan)


def test_a_lens_of_another_workshop_is_none(room: VotingRoom, store: Store):
    assert refusal(room, plan=DOTS, lens=Room(store).lens()) == (ErrorCode.NOT_FOUND, "lens")


def test_a_question_can_be_asked_before_the_first_round(store: Store):
    early = Room(store)
    asks(early)
    assert order(early)[:2] == ["Open question", "metaphor"]
    assert early.board()["workshop"]["status"] == "running"
    assert goes_on(early) == "metaphor"


# Going on


def test_the_round_that_was_broken_off_is_taken_up_again_and_then_the_agenda_goes_on(room: VotingRoom):
    asks(room)
    room.leads("round.close", round=current(room))
    assert goes_on(room) == "metaphor"
    assert states(room)["metaphor"] == "open"
    assert goes_on(room) == "vote"


def test_after_a_question_in_a_closed_round_the_agenda_goes_on(room: VotingRoom):
    room.leads("round.close", round=current(room))
    asks(room)
    assert goes_on(room) == "vote"


def test_a_question_that_follows_on_a_question_goes_back_to_where_that_would_have_gone(room: VotingRoom):
    asks(room)
    asks(room, DOTS)
    assert goes_on(room) == "metaphor"


def test_going_back_is_done_once(room: VotingRoom):
    question = asks(room)
    assert goes_on(room) == "metaphor"
    room.leads("round.open", round=question)
    assert goes_on(room) == "vote"


def test_a_question_opened_again_still_knows_the_way_back(room: VotingRoom):
    question = asks(room)
    room.leads("round.close", round=question)
    room.leads("round.open", round=question)
    assert goes_on(room) == "metaphor"


def test_the_agenda_goes_on_where_the_round_to_go_back_to_is_gone(store: Store):
    room = Room(store)
    first = room.opens("plenary")
    asks(room)
    room.leads("round.remove", round=first)
    assert goes_on(room) == "closing"


def test_the_timer_stands_still_meanwhile_and_runs_on_with_what_was_left(
    room: VotingRoom, monkeypatch: pytest.MonkeyPatch
):
    room.leads("timer.start", seconds=300)
    started = room.round("metaphor")["timer"]["ends_at"] - 300_000
    monkeypatch.setattr("facilitate.store.writer.now_ms", lambda: started + 100_000)
    asks(room)
    monkeypatch.setattr("facilitate.store.writer.now_ms", lambda: started + 900_000)
    goes_on(room)
    assert room.round("metaphor")["timer"] == {"ends_at": started + 1_100_000, "left": None, "seconds": 300}


@pytest.mark.parametrize("goes_back", [goes_on, undoes])
def test_a_timer_that_was_paused_stays_so(room: VotingRoom, goes_back: Callable[[Room], object]):
    room.leads("timer.start", seconds=300)
    room.leads("timer.pause")
    before = room.round("metaphor")["timer"]
    asks(room)
    goes_back(room)
    assert room.round("metaphor")["timer"] == before


def test_behind_two_questions_each_timer_runs_on_or_stays_paused_as_it_was(room: VotingRoom):
    room.leads("timer.start", seconds=300)
    first = asks(room)
    room.leads("timer.start", seconds=60)
    room.leads("timer.pause")
    asks(room, DOTS)
    undoes(room)
    assert room.board()["rounds"][first]["timer"]["ends_at"] is None
    asks(room, DOTS)
    goes_on(room)
    assert room.round("metaphor")["timer"]["left"] is None


@pytest.mark.parametrize("goes_back", [goes_on, undoes])
def test_who_was_done_still_is_and_what_was_paused_stays_so(room: VotingRoom, goes_back: Callable[[Room], object]):
    room.does(room.ann, "done.set", round=current(room), done=True)
    room.leads("input.lock", round=current(room), locked=True)
    done = room.board()["participants"][room.ann.participant]["done"]
    asks(room)
    goes_back(room)
    assert room.round("metaphor")["locked"]
    assert room.board()["participants"][room.ann.participant]["done"] == done != []


def test_a_closed_round_that_is_opened_from_a_question_asks_everybody_anew(room: VotingRoom):
    first = current(room)
    room.does(room.ann, "done.set", round=first, done=True)
    room.leads("input.lock", round=first, locked=True)
    room.leads("round.close", round=first)
    asks(room)
    room.leads("round.open", round=first)
    assert not room.round("metaphor")["locked"]
    assert room.board()["participants"][room.ann.participant]["done"] == []


def test_a_round_opened_in_another_way_has_no_old_timer(room: VotingRoom):
    first = current(room)
    room.leads("timer.start", seconds=300)
    asks(room)
    room.opens("closing")
    room.leads("round.open", round=first)
    assert room.round("metaphor")["timer"] is None


def test_a_planned_vote_is_about_the_planned_round_before_it(room: VotingRoom):
    asks(room)
    room.sends(room.ann, "more benches", kind="remark")
    room.opens("vote")
    assert room.ballot() == [room.ways, room.homes]


def test_dots_can_be_asked_about_the_answers_to_a_question(room: VotingRoom):
    asks(room)
    answer = room.sends(room.ann, "more benches", kind="remark")
    question = asks(room, DOTS)
    assert room.board()["rounds"][question]["ballot"] == [answer]


# Taken back


def test_taking_a_question_back_leaves_everything_as_it_was(room: VotingRoom):
    before, phone = room.board(), room.phone(room.ann)
    question = asks(room)
    answer = room.leads("step.undo")
    after = room.board()
    after["rounds"][current(room)]["opened_at"] = before["rounds"][current(room)]["opened_at"]
    after_on_phone = room.phone(room.ann)
    after_on_phone["rounds"][current(room)]["opened_at"] = phone["rounds"][current(room)]["opened_at"]
    assert (after, after_on_phone) == (before, phone)
    assert answer["step"]["command"] == "round.ask"
    assert answer["step"]["about"] == {"question": "What do you think?", "round": question, "public": True}
    assert (answer["changed"], answer["left"]) == (1, 0)


def test_a_question_in_a_closed_round_is_taken_back_to_the_closed_round(room: VotingRoom):
    room.leads("round.close", round=current(room))
    before, phone = room.board(), room.phone(room.ann)
    asks(room)
    room.leads("step.undo")
    assert (room.board(), room.phone(room.ann)) == (before, phone)


def test_a_question_before_the_start_is_taken_back_to_the_lobby(store: Store):
    early = Room(store)
    ann = early.joins("Ann")
    before, phone = early.board(), early.phone(ann)
    asks(early)
    early.leads("step.undo")
    assert (early.board(), early.phone(ann)) == (before, phone)


@pytest.mark.parametrize("is_open", [True, False])
def test_a_question_is_not_taken_back_once_the_workshop_has_ended(store: Store, is_open: bool):
    early = Room(store)
    if is_open:
        early.opens("metaphor")
    question = asks(early)
    early.leads("workshop.close")
    before = early.board()
    assert early.leads("step.undo")["changed"] == 0
    after = early.board()
    assert (after["workshop"], after["rounds"]) == (before["workshop"], before["rounds"])
    assert (current(early), after["workshop"]["status"]) == (question, "closed")


def test_a_following_question_is_taken_back_to_the_first_which_knows_its_way_back(room: VotingRoom):
    first = asks(room)
    asks(room, DOTS)
    room.leads("step.undo")
    assert (current(room), states(room)["Open question"]) == (first, "open")
    assert goes_on(room) == "metaphor"


def test_a_question_that_somebody_answered_stays(room: VotingRoom):
    question = asks(room)
    room.sends(room.ann, "more benches", kind="remark")
    assert room.leads("step.undo")["changed"] == 0
    assert current(room) == question


def test_a_question_taken_back_later_leaves_everybody_where_they_are(room: VotingRoom):
    asks(room)
    goes_on(room)
    goes_on(room)
    here = current(room)
    room.leads("step.undo")
    assert (current(room), order(room)) == (here, ["metaphor", "vote", "closing"])


def test_a_question_taken_back_can_be_asked_again(room: VotingRoom):
    lens = room.lens()
    question = asks(room, DOTS, lens=lens)
    asked = room.board()["rounds"][question]
    room.leads("step.undo")
    room.leads("step.redo")
    again = room.board()["rounds"][question]
    anew = {"opened_at": 0, "first_opened_at": 0}
    assert again | anew == asked | anew
    assert goes_on(room) == "metaphor"


def test_it_is_asked_again_only_where_it_was_asked(room: VotingRoom):
    asks(room)
    room.leads("step.undo")
    room.opens("closing")
    assert room.leads("step.redo")["changed"] == 0
    assert order(room) == ["metaphor", "vote", "closing"]
