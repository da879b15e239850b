"""A workshop made again from what was kept of it."""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitate.actions.workshops.importing import bring_in
from facilitate.cli.database import opened
from facilitate.domain.commands import ReportChoose
from facilitate.domain.commands.registry import Command
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.whole import Options, read
from facilitate.reports import runner
from facilitate.reports.formats import FORMATS
from facilitate.reports.formats.json import written
from facilitate.store import queries
from facilitate.store.store import Store
from facilitate.store.whole import taken_along, whole_workshop
from facilitate.worker.jobs import directly
from tests.actions.voting.voting_room import VotingRoom
from tests.builders import Room


@pytest.fixture
def elsewhere(tmp_path: Path, empty_database: Path) -> Iterator[Store]:
    """Another installation, in which nothing happened yet."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    shutil.copy(empty_database, folder / "facilitate.db")
    with opened(folder, None) as store:
        yield store


@pytest.fixture
def played(store: Store) -> VotingRoom:
    """A workshop in which about everything happened."""
    room = VotingRoom(store)
    room.joins("Dee", "The city")
    room.leads("participant.mute", participant=room.cem.participant, muted=True)
    room.leads("note.add", kind="call", text="make room", addressee="the city", card=room.cards[0])
    room.leads("lens.create", round=room.round("metaphor")["id"], title="Feeling")
    room.leads("cluster.edit", cluster=room.ways, colour="sea", emoji="🌉")
    room.leads("cluster.summarise", cluster=room.ways, summary="How we go on")
    room.leads("passage.edit", key=f"card:{room.cards[0]}", text="a long bridge", typed="a bridge")
    room.leads("passage.omit", keys=[f"card:{room.cards[1]}"])
    room.leads("report.choose", names=True)
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.homes)
    room.casts(room.bob, room.homes)
    room.closes()
    room.leads("spotlight.set", cluster=room.ways)
    room.leads("stage.set", theme="dark", join_bar=False)
    room.opens("closing")
    room.keeps("metaphor", seconds=600, countdown=300, cues="say: welcome\nhand out paper", materials="red markers")
    room.leads("workshop.edit", starts="09:00")
    return room


def kept(store: Store, workshop: str) -> bytes:
    return written(store.read(whole_workshop, workshop))


def brought_in(store: Store, file: bytes) -> str:
    whole = read(file)
    return store.write(lambda unit: bring_in(unit, whole))


def refusal(store: Store, file: bytes) -> Refused:
    with pytest.raises(Refused) as refused:
        brought_in(store, file)
    return refused.value


def export(name: str, snapshot: queries.Snapshot) -> bytes:
    content: bytes = runner.render(name, snapshot | {"exported_at": 1_650_535_200_000}, directly).content
    return content


def changed(file: bytes, **workshop: object) -> bytes:
    document = json.loads(file)
    document["workshop"] |= workshop
    return json.dumps(document).encode()


class TestTheSameWorkshop:
    def test_gives_the_same_file(self, played: VotingRoom, elsewhere: Store):
        file = kept(played.store, played.id)
        assert brought_in(elsewhere, file) == played.code
        assert kept(elsewhere, played.id) == file

    def test_stands_on_the_board_as_it_stood(self, played: VotingRoom, elsewhere: Store):
        brought_in(elsewhere, kept(played.store, played.id))
        here, there = played.board(), elsewhere.read(queries.board_snapshot, played.id)
        assert {**there, "links": {}} == {**here, "links": {}}

    def test_has_the_scribes_report(self, played: VotingRoom, elsewhere: Store):
        brought_in(elsewhere, kept(played.store, played.id))
        report = elsewhere.read(queries.report_snapshot, played.id)["report"]
        assert report == played.store.read(queries.report_snapshot, played.id)["report"]
        assert report["passages"][f"card:{played.cards[0]}"]["text"] == "a long bridge"

    def test_is_led_on_and_joined(self, played: VotingRoom, elsewhere: Store):
        brought_in(elsewhere, kept(played.store, played.id))
        again = Room.of(elsewhere, played.id)
        assert again.revisions() == (0, 0)
        eve = again.joins("Eve")
        again.opens("metaphor")
        card = again.sends(eve, "a raft")
        again.leads("card.place", card=card, lens=again.lens(), cluster=played.ways)
        assert [event["type"] for event in again.events()][-1] == "card.placed"
        assert again.phone(eve)["me"]["number"] == 5

    def test_has_pairs_with_those_who_were_taken_out(self, room: Room, elsewhere: Store):
        ann, bob = room.joins("Ann"), room.joins("Bob")
        room.opens("exchange")
        room.leads("participant.remove", participant=bob.participant)
        file = kept(room.store, room.id)
        assert len(read(file).rounds[1].pairs[0].members) == 2
        brought_in(elsewhere, file)
        again = Room.of(elsewhere, room.id)
        again.leads("participant.restore", participant=bob.participant)
        (pair,) = again.board()["pairs"].values()
        assert set(pair["members"]) == {ann.participant, bob.participant}


def test_the_last_moments_that_a_file_may_name_are_told_in_every_format(played: VotingRoom, elsewhere: Store):
    file, last = kept(played.store, played.id), 253_370_764_800_000
    brought_in(elsewhere, re.sub(rb'("\w+_at": )\d+', rb"\g<1>%d" % last, file))
    snapshot = elsewhere.read(taken_along, played.id) | {"exported_at": 1_650_535_200_000}
    for name in FORMATS:
        assert runner.render(name, snapshot, directly).content


def test_a_file_knows_every_choice_about_a_report():
    assert set(Options.__struct_fields__) == {*ReportChoose.__struct_fields__} - {*Command.__struct_fields__}


def test_a_file_of_an_earlier_build_has_no_running_order(played: VotingRoom, elsewhere: Store):
    document = json.loads(kept(played.store, played.id))
    for name in ("starts", "promised"):
        del document["workshop"][name]
    for round_ in document["rounds"]:
        for name in ("countdown", "cues", "materials", "first_opened_at"):
            del round_[name]
    brought_in(elsewhere, json.dumps(document).encode())
    rounds = elsewhere.read(queries.board_snapshot, played.id)["rounds"].values()
    assert {one["cues"] for one in rounds} == {""}
    assert [one["first_opened_at"] for one in rounds] == [one["opened_at"] for one in rounds]


def test_what_people_pass_on_beside_the_report_has_no_private_notes(played: VotingRoom):
    alone = export("json", played.store.read(taken_along, played.id))
    private = (b"hand out paper", b"red markers")
    assert [words in alone for words in private] == [True, True]
    package = zipfile.ZipFile(io.BytesIO(export("zip", played.store.read(taken_along, played.id, "names"))))
    (name,) = [name for name in package.namelist() if name.endswith(".json")]
    beside = package.read(name)
    assert [words in beside for words in private] == [False, False]
    assert read(beside).rounds[0].title == read(alone).rounds[0].title


def test_no_report_tells_private_notes(played: VotingRoom):
    for name in FORMATS:
        if name not in ("json", "zip", "pdf", "docx", "xlsx"):
            told = export(name, played.store.read(taken_along, played.id, "never"))
            assert b"hand out paper" not in told
            assert b"red markers" not in told


class TestVotes:
    def test_are_kept_without_who_gave_them(self, played: VotingRoom):
        vote = read(kept(played.store, played.id)).rounds[1]
        cast = [{played.ways: 2, played.homes: 1}, {played.homes: 1}]
        assert vote.ballots == sorted(cast, key=lambda ballot: sorted(ballot.items()))

    def test_have_the_same_result_again(self, played: VotingRoom, elsewhere: Store):
        brought_in(elsewhere, kept(played.store, played.id))
        assert elsewhere.read(queries.board_snapshot, played.id)["votes"][played.vote]["results"] == played.results()

    def test_are_not_kept_while_the_vote_is_open(self, played: VotingRoom, elsewhere: Store):
        played.leads("round.open", round=played.vote)
        file = kept(played.store, played.id)
        assert read(file).rounds[1].ballots is None
        brought_in(elsewhere, file)
        assert kept(elsewhere, played.id) == file

    def test_of_who_was_taken_out_are_not_kept(self, played: VotingRoom):
        played.leads("participant.remove", participant=played.bob.participant)
        assert read(kept(played.store, played.id)).rounds[1].ballots == [{played.ways: 2, played.homes: 1}]


class TestRefusals:
    def test_a_workshop_that_is_here_already(self, played: VotingRoom):
        error = refusal(played.store, kept(played.store, played.id))
        assert (error.code, error.field) == (ErrorCode.CONFLICT, "workshop")

    def test_parts_that_another_workshop_has(self, played: VotingRoom):
        file = changed(kept(played.store, played.id), id="another", code="QQQQQ")
        assert refusal(played.store, file).code is ErrorCode.CONFLICT
        assert played.store.read(queries.workshop_by_id, "another") is None

    def test_a_join_code_that_another_workshop_has_is_replaced(self, played: VotingRoom, elsewhere: Store):
        other = Room(elsewhere)
        file = changed(kept(played.store, played.id), code=other.code)
        code = brought_in(elsewhere, file)
        assert code != other.code
        found = elsewhere.read(queries.workshop_by_code, code)
        assert found is not None
        assert found["id"] == played.id

    def test_nothing_of_a_token_a_link_or_a_draft_is_in_it(self, played: VotingRoom):
        played.leads("link.create", role="stage", label="secret label")
        assert "secret label" not in kept(played.store, played.id).decode()
