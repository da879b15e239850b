"""How long rounds are to take, what is promised by that, what who leads notes for themself, and shorter rounds."""

import pytest

from facilitate.actions.planning import own_agendas
from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Sight
from facilitate.store import writer
from tests.builders import Room

PRIVATE = "say: welcome; hand out paper"


@pytest.fixture
def planned(room: Room) -> Room:
    """Four rounds of ten, twenty, no and five minutes."""
    for kind, minutes in (("metaphor", 10), ("exchange", 20), ("closing", 5)):
        room.keeps(kind, seconds=minutes * 60)
    return room


class Hours:
    """The server's clock, which a test puts forward."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch):
        self._at, self._patch = writer.now_ms(), monkeypatch
        self.pass_by(0)

    def pass_by(self, hours: float) -> None:
        self._at += int(hours * 3_600_000)
        self._patch.setattr(writer, "now_ms", lambda at=self._at: at)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Hours:
    return Hours(monkeypatch)


@pytest.fixture
def other(room: Room) -> Actor:
    """A second facilitator."""
    return room.comes_in(room.leads("link.create", role="facilitator", label="Bea")["link"])


def seconds(room: Room, *kinds: str) -> list[int | None]:
    return [room.round(kind)["seconds"] for kind in kinds]


def shorter(room: Room, **kinds: tuple[int, int]) -> list[dict[str, object]]:
    return [{"round": room.round(kind)["id"], "was": was, "seconds": now} for kind, (was, now) in kinds.items()]


def refusal(room: Room, name: str, **fields: object) -> Refused:
    before = room.board()
    with pytest.raises(Refused) as caught:
        room.leads(name, **fields)
    assert room.board() == before
    return caught.value


class TestWhatIsPromised:
    def test_is_the_time_of_all_rounds_as_the_first_one_opens(self, planned: Room):
        assert planned.board()["workshop"]["promised"] is None
        planned.opens("metaphor")
        assert planned.board()["workshop"]["promised"] == 35 * 60

    def test_stays_whatever_becomes_of_the_rounds(self, planned: Room):
        planned.opens("metaphor")
        planned.keeps("exchange", seconds=60)
        planned.leads("round.add", plan={"kind": "vote", "title": "What first?", "seconds": 600})
        planned.opens("exchange")
        assert planned.board()["workshop"]["promised"] == 35 * 60

    def test_does_not_count_what_is_skipped(self, planned: Room):
        planned.leads("round.skip", round=planned.round("exchange")["id"], skipped=True)
        planned.opens("metaphor")
        assert planned.board()["workshop"]["promised"] == 15 * 60

    def test_is_not_made_by_a_question_before_the_start(self, planned: Room):
        plan = {"kind": "open", "title": "Ready?", "seconds": 60}
        planned.leads("round.ask", plan=plan, current=None)
        assert planned.board()["workshop"]["promised"] is None
        planned.opens("metaphor")
        assert planned.board()["workshop"]["promised"] == 36 * 60

    def test_is_made_anew_after_a_rehearsal(self, planned: Room, clock: Hours):
        planned.opens("metaphor")
        planned.opens("exchange")
        clock.pass_by(24)
        planned.keeps("closing", seconds=900)
        planned.opens("metaphor")
        assert planned.board()["workshop"]["promised"] == 45 * 60

    def test_stays_as_long_as_nobody_goes_away_for_hours(self, planned: Room, clock: Hours):
        for kind in ("metaphor", "exchange", "metaphor", "closing"):
            planned.opens(kind)
            clock.pass_by(3.9)
            planned.keeps("exchange", seconds=60)
        assert planned.board()["workshop"]["promised"] == 35 * 60

    def test_stays_where_the_first_round_is_opened_again(self, planned: Room, clock: Hours):
        first = planned.opens("metaphor")
        planned.leads("round.close", round=first)
        planned.keeps("exchange", seconds=60)
        clock.pass_by(0.1)
        planned.opens("metaphor")
        assert planned.board()["workshop"]["promised"] == 35 * 60

    def test_is_made_anew_after_a_question_before_the_second_start(self, planned: Room, clock: Hours):
        planned.opens("metaphor")
        clock.pass_by(24)
        planned.keeps("exchange", seconds=60)
        current = planned.board()["workshop"]["round"]
        planned.leads("round.ask", plan={"kind": "open", "title": "Ready?", "seconds": 60}, current=current)
        assert planned.board()["workshop"]["promised"] == 35 * 60
        planned.opens("exchange")
        assert planned.board()["workshop"]["promised"] == (35 - 20 + 1 + 1) * 60

    def test_is_nothing_where_no_round_has_a_time(self, room: Room):
        room.opens("metaphor")
        assert room.board()["workshop"]["promised"] == 0


def test_when_a_round_was_first_opened_stays_when_it_is_opened_again(room: Room):
    room.opens("metaphor")
    first = room.round("metaphor")["first_opened_at"]
    assert first == room.round("metaphor")["opened_at"]
    room.opens("exchange")
    room.opens("metaphor")
    assert room.round("metaphor")["first_opened_at"] == first
    assert room.round("metaphor")["opened_at"] >= first
    assert room.round("plenary")["first_opened_at"] is None


class TestShorterRounds:
    def test_are_made_shorter_together(self, planned: Room):
        planned.opens("metaphor")
        planned.leads("agenda.shorten", rounds=shorter(planned, exchange=(1200, 900), closing=(300, 240)))
        assert seconds(planned, "metaphor", "exchange", "closing") == [600, 900, 240]

    def test_are_undone_and_done_again_together(self, planned: Room):
        answer = planned.leads("agenda.shorten", rounds=shorter(planned, exchange=(1200, 900), closing=(300, 240)))
        undone = planned.leads("step.undo", step=answer["step"])
        assert seconds(planned, "exchange", "closing") == [1200, 300]
        assert (undone["step"]["command"], undone["step"]["about"]["rounds"]) == ("agenda.shorten", 2)
        planned.leads("step.redo")
        assert seconds(planned, "exchange", "closing") == [900, 240]

    def test_are_not_undone_where_somebody_gave_one_another_time_since(self, planned: Room):
        answer = planned.leads("agenda.shorten", rounds=shorter(planned, exchange=(1200, 900), closing=(300, 240)))
        planned.keeps("closing", seconds=180)
        assert planned.leads("step.undo", step=answer["step"])["left"] == 1
        assert seconds(planned, "exchange", "closing") == [1200, 180]

    def test_are_told_to_the_board_and_to_no_phone(self, planned: Room):
        ann = planned.joins("Ann")
        planned.opens("metaphor")
        board, phone = planned.revisions()
        planned.leads("agenda.shorten", rounds=shorter(planned, exchange=(1200, 900)))
        assert [event["type"] for event in planned.events(board)] == ["round.updated"]
        assert planned.events(board, Sight.PUBLIC) == []
        assert planned.phone_events(ann, phone) == []

    @pytest.mark.parametrize("seen", [(1199, 900), (600, 300)])
    def test_are_refused_all_together_where_one_is_not_as_it_was_seen(self, planned: Room, seen: tuple[int, int]):
        rounds = shorter(planned, metaphor=(600, 300), exchange=seen)
        assert refusal(planned, "agenda.shorten", rounds=rounds).code is ErrorCode.CONFLICT
        assert seconds(planned, "metaphor", "exchange") == [600, 1200]

    def test_are_refused_where_one_runs_by_now(self, planned: Room):
        planned.opens("metaphor")
        rounds = shorter(planned, exchange=(1200, 900), metaphor=(600, 300))
        assert refusal(planned, "agenda.shorten", rounds=rounds).code is ErrorCode.CONFLICT

    def test_are_shorter(self, planned: Room):
        rounds = shorter(planned, metaphor=(600, 600))
        assert refusal(planned, "agenda.shorten", rounds=rounds).code is ErrorCode.BAD_REQUEST


class TestPrivateNotes:
    def test_are_kept_as_they_were_typed_in_lines(self, room: Room):
        room.keeps("metaphor", cues=" say: welcome \r\n hand out paper ", materials=" paper,\nmarkers ")
        kept = room.round("metaphor")
        assert (kept["cues"], kept["materials"]) == ("say: welcome\nhand out paper", "paper, markers")

    def test_are_not_written_over_what_somebody_else_wrote(self, room: Room, other: Actor):
        round_ = room.round("metaphor")["id"]
        room.does(other, "round.edit", round=round_, cues=PRIVATE, was={"cues": ""})
        error = refusal(room, "round.edit", round=round_, cues="sing", was={"cues": ""})
        assert (error.code, error.field, error.current) == (ErrorCode.CONFLICT, "cues", PRIVATE)
        room.leads("round.edit", round=round_, cues="sing", was={"cues": PRIVATE})
        assert room.round("metaphor")["cues"] == "sing"

    def test_are_as_they_should_be_where_two_write_the_same(self, room: Room, other: Actor):
        round_ = room.round("metaphor")["id"]
        for who in (other, room.facilitator):
            room.does(who, "round.edit", round=round_, cues=PRIVATE, was={"cues": ""})
        assert room.round("metaphor")["cues"] == PRIVATE

    def test_reach_neither_the_stage_nor_the_wall_nor_a_phone(self, room: Room):
        ann = room.joins("Ann")
        for kind in ("metaphor", "exchange"):
            room.keeps(kind, cues=PRIVATE, materials="paper", seconds=600, countdown=300)
        room.leads("workshop.edit", starts="09:00")
        room.opens("metaphor")
        room.keeps("metaphor", cues=f"{PRIVATE}, and pens")
        assert PRIVATE in str(room.board())
        assert PRIVATE in str(room.events())
        told = str((room.stage(), room.events(sight=Sight.PUBLIC), room.phone(ann), room.phone_events(ann)))
        for withheld in (PRIVATE, "paper", "countdown", "cues", "materials", "first_opened_at", "starts", "promised"):
            assert withheld not in told

    def test_go_along_into_a_saved_agenda(self, room: Room):
        room.keeps("metaphor", cues=PRIVATE, materials="paper", countdown=300)
        kept = room.leads("agenda.save", title="Ours")["agenda"]
        plan = room.store.read(own_agendas.load, room.host.owner, kept).rounds[0]
        assert (plan.cues, plan.materials, plan.countdown) == (PRIVATE, "paper", 300)


@pytest.mark.parametrize("starts", ["00:00", "09:05", "23:59", ""])
def test_a_workshop_begins_at_a_time_of_day(room: Room, starts: str):
    room.leads("workshop.edit", starts="12:00")
    room.leads("workshop.edit", starts=starts)
    assert room.board()["workshop"]["starts"] == starts


@pytest.mark.parametrize("starts", ["9:05", "24:00", "09:60", "noon", "09:05\n", "09:05:00"])
def test_what_is_no_time_of_day_is_refused(room: Room, starts: str):
    error = refusal(room, "workshop.edit", starts=starts)
    assert (error.code, error.field) == (ErrorCode.BAD_REQUEST, "starts")
