"""Agendas as TOML files: written so that they can be read again, and refused by line and field."""

import time
from typing import Any

import pytest

from facilitate import agendas
from facilitate.agendas import BadAgenda, brought
from facilitate.agendas.bad import TOLD
from facilitate.agendas.jobs import JOBS
from facilitate.agendas.lines import Lines
from facilitate.domain.commands import AGENDA_LIMIT, MOST_ROUNDS, RoundPlan
from facilitate.domain.errors import Refused
from facilitate.domain.limits import TEXT_LIMIT
from facilitate.domain.words import Pairing, RoundKind, Showing, Voting
from facilitate.i18n import LANGUAGES
from facilitate.work.answer import Answer, TookTooLong
from facilitate.work.progress import Told, nobody
from tests.servers import ROOT

GOOD = """\
# A morning of our own
title = "Ours"
lens = "theme"

[[rounds]]
kind = "open"
title = "Look back"
examples = [
  "a [bracket]",  # and a comment with "quotes"
  'x = 1',
]

[[rounds]]
kind = "vote"
title = { nl = "Kiezen", en = "Choose" }
prompt = \"\"\"
What
first?\"\"\"
dots = 5
"""


def problems(text: str) -> list[tuple[int, str]]:
    with pytest.raises(BadAgenda) as caught:
        agendas.read(text, "en")
    return [(problem.line, problem.place) for problem in caught.value.problems]


def with_line(line: int, text: str) -> str:
    """The good file with another text on one line."""
    return "\n".join([*GOOD.splitlines()[: line - 1], text, *GOOD.splitlines()[line:]])


@pytest.mark.parametrize(("language", "title"), [("nl", "Kiezen"), ("en", "Choose")])
def test_a_file_is_read_in_one_language(language: str, title: str):
    agenda = agendas.read(GOOD, language)
    assert (agenda.title, agenda.lens, agenda.description) == ("Ours", "theme", "")
    assert [plan.title for plan in agenda.rounds] == ["Look back", title]
    assert (agenda.rounds[0].examples, agenda.rounds[1].dots) == (["a [bracket]", "x = 1"], 5)


HEAD, _, ROUNDS = GOOD.partition("[[rounds]]")
UNSEEN = {
    "a page": GOOD.replace("title = ", "\u200btitle\u00a0=\u00a0").replace("Look back", "Look\u00ad back"),
    "Word": "\ufeff" + HEAD.replace("\n", "\x0b") + "[[rounds]]" + ROUNDS,
    "an old Mac": GOOD.replace("\n", "\r"),
    "a mail": GOOD.replace("\n", "\u2028").replace("  ", "\u3000\u2003"),
}


@pytest.mark.parametrize("way", UNSEEN)
def test_signs_that_nobody_sees_are_no_mistakes(way: str):
    assert agendas.read(UNSEEN[way], "en") == agendas.read(GOOD, "en")


@pytest.mark.parametrize("name", agendas.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_written_is_read_again(name: str, language: str):
    agenda = agendas.load(name, language)
    assert agendas.read(agendas.write(agenda), "en", name) == agenda


def test_every_setting_survives_the_file():
    plan = RoundPlan(
        kind=RoundKind.EXCHANGE,
        title='Say "hello"\\',
        prompt="Wat werkt — 🌉?",
        examples=["a", "b"],
        seconds=90,
        countdown=60,
        cues='say: "hello"\n\nhand out 🌉 \\ paper',
        materials="paper",
        showing=Showing.NEVER,
        names=False,
        moderated=True,
        required=["condition"],
        cards_each=2,
        pairing=Pairing.HAND,
        voting=Voting.CARDS,
        dots=7,
        skipped=True,
    )
    agenda = agendas.Agenda("", "T", "D", "L", [plan])
    assert agendas.read(agendas.write(agenda), "nl") == agenda


@pytest.mark.parametrize(
    ("line", "text", "place"),
    [
        (2, 'title = " "', "title"),
        (2, 'tilte = "Ours"', "tilte"),
        (3, "lens = 3", "lens"),
        (6, 'kind = "dance"', "rounds[0].kind"),
        (6, 'colour = "red"', "rounds[0].colour"),
        (7, f'title = "{"x" * 201}"', "rounds[0].title"),
        (7, 'title = "\u200b"', "rounds[0].title"),
        (19, "dots = 21", "rounds[1].dots"),
        (19, "dots = 2.5", "rounds[1].dots"),
        (19, 'required = ["text"]', "rounds[1].required[0]"),
        (19, 'card = "tip"', "rounds[1].card"),
        (19, "names = 1", "rounds[1].names"),
    ],
)
def test_what_is_wrong_is_told_by_line_and_field(line: int, text: str, place: str):
    assert problems(with_line(line, text)) == [(line, place)]


def test_a_missing_field_is_told_at_its_round_and_every_round_has_its_say():
    text = GOOD.replace('kind = "open"\n', "").replace("dots = 5", "dots = 99")
    assert problems(text) == [(5, "rounds[0]"), (18, "rounds[1].dots")]


def test_a_text_that_is_no_toml_is_told_by_line():
    assert problems('title = "x"\nrounds =\n') == [(2, "")]
    assert problems("[[rounds]") == [(1, "")]
    assert problems("x = " + "[" * 5000)[0][1] == ""
    assert problems("x = " + "9" * 5000) == [(1, "")]


@pytest.mark.parametrize("text", ["", 'title = "x"', 'title = "x"\nrounds = []', 'title = "x"\nrounds = [3]'])
def test_an_agenda_without_rounds_is_none(text: str):
    assert problems(text)


STRAIGHT = 'A text stands between straight quotes here, as in title = "Our street"; these are curly ones.'


@pytest.mark.parametrize(
    ("line", "text", "said"),
    [
        (3, "lens = 3", "This should be a text between quotes."),
        (6, 'kind = "dance"', "This should be one of: metaphor, exchange, plenary, open, vote, closing."),
        (6, 'colour = "red"', "This field is not known here. Look for a typing error."),
        (7, f'title = "{"x" * 201}"', "This is too long: at most 200 characters."),
        (19, "dots = 21", "This number is too large: at most 20."),
        (19, "examples = 1", "This should be a list between [ and ]."),
        (19, 'card = "tip"', "A round of kind vote takes none of these. Possible: –."),
        (19, "dots =", "What stands behind the = is no value. A text stands between quotes."),
        (19, "help = “Open”", STRAIGHT),
        (19, 'help = "Open”', STRAIGHT),
        (19, "help = ‘Open’", STRAIGHT),
        (19, 'examples = ["a", „b“]', STRAIGHT),
        (19, "dots 3", "After the name of a field comes a = and then its value."),
        (19, "[[rounds]", "A round begins with [[rounds]], alone on its line."),
        (19, 'help = "open', "A text ends with the same quote as it began with."),
        (19, "dots = 3 4", "Something is too much on this line. A text stands between quotes."),
        (19, "dots = 3\ndots = 4", "The same stands here twice."),
        (19, 'examples = ["a"', "A list ends with ]."),
        (19, '"a\\q" = 1', "This is not valid TOML. In English: Unescaped '\\' in a string"),
    ],
)
def test_problems_are_said_in_plain_words(line: int, text: str, said: str):
    with pytest.raises(BadAgenda) as caught:
        agendas.read(with_line(line, text), "en")
    [problem] = caught.value.problems
    assert problem.message % problem.params == said


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("rounds", 0), 5),
        (("rounds", 0, "examples", 1), 8),
        (("rounds", 1), 13),
        (("rounds", 1, "title", "nl"), 15),
        (("rounds", 1, "dots"), 19),
        (("rounds", 7, "dots"), 5),
        (("nothing",), 1),
    ],
)
def test_a_place_is_found_on_its_line(path: tuple[str | int, ...], line: int):
    assert Lines(GOOD).of(path) == line


def faulty(rounds: int) -> str:
    """An agenda in which nothing is right about the kind of any round."""
    return 'title = "x"\n' + "[[rounds]]\nkind=1\n" * rounds


def test_mistakes_are_located_in_one_pass():
    """Going through the text again for each of them took 4.8 s here, and grew with the third power."""
    begun = time.process_time()
    with pytest.raises(BadAgenda) as caught:
        agendas.read(faulty(600), "en")
    assert time.process_time() - begun < 0.5
    assert len(caught.value.problems) + caught.value.more == 601


def test_the_first_mistakes_are_told_and_how_many_more_there_are():
    with pytest.raises(BadAgenda) as caught:
        agendas.read(faulty(30), "en")
    assert [problem.line for problem in caught.value.problems] == [line * 2 + 1 for line in range(1, TOLD + 1)]
    assert caught.value.more == 10


def test_a_long_name_that_nobody_knows_is_told_in_short():
    with pytest.raises(BadAgenda) as caught:
        agendas.read(f'title = "x"\n{"y" * 5000} = 1\n[[rounds]]\nkind = "vote"\ntitle = "What first?"\n', "en")
    [problem] = caught.value.problems
    assert (problem.line, len(problem.place)) == (2, 80)


@pytest.mark.parametrize(
    ("deep", "line"),
    [
        ("x" + ".y" * 2000 + " = 1", 3),
        ("x = " + "[" * 100 + "]" * 100, 3),
        ("x = " + "{ y = " * 60 + "1" + "}" * 60, 3),
        ("x = " + "{ nl = 1, en = " * 60 + "1" + "}" * 60, 3),
        ("[rounds" + ".y" * 2000 + "]", 3),
    ],
)
def test_tables_within_tables_are_told_by_their_line(deep: str, line: int):
    with pytest.raises(BadAgenda) as caught:
        agendas.read(f'title = "x"\nlens = "y"\n{deep}\n', "en")
    assert [(problem.line, "too deep" in problem.message) for problem in caught.value.problems] == [(line, True)]


def deep(unit: str) -> str:
    return unit * ((AGENDA_LIMIT - 40) // len(unit))


@pytest.mark.parametrize(
    "text",
    [
        f"x{'.y' * 400} = 1",
        f"[rounds{'.y' * 400}]",
        f"x = {{ x{'.y' * 400} = 1 }}",
        f"""x{'."y"' * 400} = 1""",
        deep(f"x{'.y' * 198} = 1\n"),
        f"rounds = [{deep('1,')}]",
        f"rounds = [{deep('{},')}]",
        deep("[[rounds]]\nx.y.z = 1\n"),
        deep('"\\" '),
        deep('\\"'),
        deep("'"),
    ],
    ids=lambda text: text[:24],
)
def test_a_file_as_large_as_may_be_is_read_soon_whatever_is_in_it(text: str):
    """Names of more parts than anybody writes are refused before the parser sees them."""
    begun = time.process_time()
    with pytest.raises(BadAgenda):
        agendas.read(f'title = "x"\n{text}', "en")
    assert time.process_time() - begun < 3


def test_an_agenda_with_as_many_notes_as_there_may_be_can_be_taken_along_and_brought_in_again():
    cues = "Say: welcome, and hand out paper.\n" * (TEXT_LIMIT // 34)
    plan = RoundPlan(kind=RoundKind.EXCHANGE, title="A round", prompt="What works?", seconds=600, cues=cues.strip())
    agenda = agendas.Agenda("", "T", "D", "L", [plan] * MOST_ROUNDS)
    written = agendas.write(agenda)
    brought.must_be_small(written.encode())
    assert agendas.read(written, "nl") == agenda


def test_a_text_that_somebody_brought_is_read_by_who_is_handed_in():
    asked: list[str] = []

    def do(job: str, /, *args: Any, told: Told = nobody) -> Answer:
        asked.append(job)
        return JOBS[job](*args)

    assert brought.read_by(do, GOOD, "nl") == agendas.read(GOOD, "nl")
    with pytest.raises(BadAgenda) as caught:
        brought.read_by(do, faulty(30), "en")
    assert (len(caught.value.problems), caught.value.more) == (TOLD, 10)
    assert asked == ["agenda", "agenda"]


def test_a_text_that_is_too_large_is_read_by_nobody():
    def do(job: str, /, *args: Any, told: Told = nobody) -> Answer:
        raise AssertionError(job)

    with pytest.raises(Refused, match="too_long"):
        brought.read_by(do, GOOD + "# é" * (AGENDA_LIMIT // 4), "en")


def test_a_text_that_takes_too_long_is_refused():
    def do(job: str, /, *args: Any, told: Told = nobody) -> Answer:
        raise TookTooLong(job)

    with pytest.raises(Refused, match="bad_request"):
        brought.read_by(do, GOOD, "en")


def test_the_documentation_names_every_field_and_its_example_is_an_agenda():
    page = (ROOT / "docs" / "how-to" / "agendas.md").read_text()
    assert {name for name in RoundPlan.__struct_fields__ if f"`{name}`" not in page} == set()
    example = page.split("```toml\n")[1].split("```")[0]
    assert len(agendas.read(example, "en").rounds) == 2
