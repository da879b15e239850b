"""The registry of commands: nothing can be sent that nobody decided about."""

import pytest

from facilitate.actions.base.handlers import HANDLERS, handles
from facilitate.domain.commands import REGISTRY, Command, command
from facilitate.domain.words import Role


@pytest.mark.parametrize("kind", REGISTRY.values(), ids=lambda kind: f"{kind.namespace} {kind.wire_name}")
def test_every_command_says_who_may_send_it(kind: type[Command]):
    assert kind.roles
    assert kind.roles <= set(Role)


def test_a_second_command_of_the_same_name_is_a_mistake():
    with pytest.raises(ValueError, match=r"/phone card\.submit: registered twice"):

        @command("/phone", "card.submit", frozenset({Role.PARTICIPANT}))
        class Another(Command, frozen=True, kw_only=True):
            pass


def test_a_command_that_nobody_may_send_is_a_mistake():
    with pytest.raises(ValueError, match=r"/board nothing: no role"):

        @command("/board", "nothing", frozenset())
        class Nothing(Command, frozen=True, kw_only=True):
            pass

    assert ("/board", "nothing") not in REGISTRY


def test_every_command_that_writes_on_a_socket_has_a_handler_and_only_those():
    writing = {kind for kind in REGISTRY.values() if kind.writes and kind.namespace != "http"}
    assert set(HANDLERS) == writing


def test_a_command_has_one_handler():
    kind = REGISTRY["/phone", "card.submit"]
    with pytest.raises(ValueError, match="CardSubmit has two handlers"):
        handles(kind)(lambda act, command: None)


def commands_of(role: Role) -> set[str]:
    return {f"{kind.namespace} {kind.wire_name}" for kind in REGISTRY.values() if role in kind.roles}


JOIN = "http workshop.join"
ON_WALL = "/board presence.tell"
NOTES = {"/board note.add", "/board note.edit", "/board note.remove"}
CARDS = {"/board card.add", "/board card.edit", "/board card.reclassify", "/board participant.add"}
REPORT = {
    *(f"/board passage.{verb}" for verb in ("edit", "omit", "restore", "write", "remove", "move")),
    *(f"/board passage.{verb}" for verb in ("merge", "apart", "split", "keep")),
    *(f"/board report.{verb}" for verb in ("choose", "share", "unshare")),
    "http report.release",
}
STEPS = {"/board step.undo", "/board step.redo", "/board step.list", "/board hand.tell"}


def test_a_participant_takes_part_and_does_no_more():
    own = {
        "me.update",
        "done.set",
        "card.submit",
        "card.edit",
        "card.withdraw",
        "pair.guest",
        "pair.join",
        "pair.leave",
        "presence.tell",
        "sync",
        "vote.cast",
        "vote.retract",
    }
    own |= {"draft.edit", "draft.kind", "draft.send", "pen.take", "pen.drop"}
    assert commands_of(Role.PARTICIPANT) == {JOIN} | {f"/phone {name}" for name in own}


def test_a_stage_watches_and_shows_how_to_come_in():
    assert commands_of(Role.STAGE) == {JOIN, "/board sync", "/board joining.show"}


def test_a_wall_watches_and_tells_whether_it_is_in_sight():
    assert commands_of(Role.WALL) == {JOIN, "/board sync", ON_WALL}


def test_a_reader_reads_and_may_join_like_anybody():
    assert commands_of(Role.READER) == {JOIN}


def test_a_scribe_watches_and_writes_notes_and_cards():
    assert commands_of(Role.SCRIBE) == {JOIN, "/board sync"} | NOTES | CARDS | STEPS | REPORT


def test_a_facilitator_may_do_all_that_is_done_on_the_board():
    assert commands_of(Role.FACILITATOR) == {JOIN, "http report.release"} | {
        f"/board {kind.wire_name}" for kind in REGISTRY.values() if kind.namespace == "/board"
    } - {ON_WALL}


def test_a_host_outside_any_workshop_makes_workshops_and_keeps_agendas():
    own = {"workshop.create", "workshop.duplicate", "agenda.import", "agenda.remove"}
    assert commands_of(Role.HOST) == {JOIN} | {f"http {name}" for name in own}
