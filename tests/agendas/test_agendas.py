"""Ready-made agendas: valid in every language of the product."""

from pathlib import Path

import msgspec
import pytest

from facilitate import agendas
from facilitate.domain.commands import WorkshopCreate
from facilitate.domain.words import RoundKind
from facilitate.i18n import LANGUAGES
from tests.builders import new_op

BOTH = pytest.mark.parametrize(("name", "language"), [(name, one) for name in agendas.names() for one in LANGUAGES])


def test_the_agenda_of_the_study_morning_comes_first():
    assert agendas.names()[0] == "workshop-2"
    assert [round_.kind for round_ in agendas.load("workshop-2", "nl").rounds] == [
        RoundKind.METAPHOR,
        RoundKind.EXCHANGE,
        RoundKind.PLENARY,
        RoundKind.OPEN,
        RoundKind.CLOSING,
    ]


@BOTH
def test_every_round_fits_the_limits_of_a_command(name: str, language: str):
    agenda = agendas.load(name, language)
    command = {"op": new_op(), "title": "x", "rounds": msgspec.to_builtins(agenda.rounds)}
    assert msgspec.convert(command, WorkshopCreate).rounds == agenda.rounds


@BOTH
def test_every_agenda_explains_itself_and_every_round_asks_something(name: str, language: str):
    agenda = agendas.load(name, language)
    assert all([agenda.title, agenda.description, agenda.lens])
    for round_ in agenda.rounds:
        assert round_.title
        assert round_.prompt
        assert round_.seconds


@pytest.mark.parametrize("name", agendas.names())
def test_both_languages_have_the_same_rounds(name: str):
    dutch, english = (agendas.load(name, language).rounds for language in LANGUAGES)
    for here, there in zip(dutch, english, strict=True):
        assert (here.kind, here.seconds, len(here.examples)) == (there.kind, there.seconds, len(there.examples))
    assert [one.prompt for one in dutch] != [one.prompt for one in english]


@pytest.mark.parametrize("name", ["nothing", "", "../agendas/workshop-2", "workshop-2.toml"])
def test_an_agenda_that_does_not_exist_is_not_loaded(name: str):
    with pytest.raises(KeyError):
        agendas.load(name, "nl")


def test_every_file_of_the_folder_is_an_agenda():
    folder = Path(agendas.__file__).parent
    assert {path.stem for path in folder.glob("*.toml")} == set(agendas.names())
