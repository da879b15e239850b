"""Every text that stands in the code is translated, wholly and with all its placeholders."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from facilitate.i18n import LANGUAGES

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "facilitate" / "translations"
SAME_IN_DUTCH = {
    "+1 min",
    "code",
    "Facilitate",
    "Links",
    "OK",
    "%(num)s trio",
    "Compact",
    "Poster",
    "Start: %(round)s",
    "Tip",
    "turquoise",
    "Workshops",
}

Texts = str | tuple[str, ...] | list[str] | None


@pytest.fixture(scope="module")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The texts found afresh, in the way of `make texts`."""
    template = tmp_path_factory.mktemp("texts") / "messages.pot"
    pybabel("extract", "-F", "babel.cfg", "-o", str(template), ".")
    return read(template)


def pybabel(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "babel.messages.frontend", "-q", *arguments], check=True, cwd=ROOT)


def read(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def translated(language: str) -> Catalog:
    return read(FOLDER / language / "LC_MESSAGES" / "messages.po", language)


def messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def ids(catalogue: Catalog) -> set[tuple[str, ...]]:
    return {forms(message.id) for message in messages(catalogue)}


def forms(texts: Texts) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts or ())


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"%(?:\(\w+\))?.", text))


def test_texts_are_found_wherever_they_stand(in_code: Catalog) -> None:
    assert ids(in_code) >= {
        ("This is locked.",),  # in Python
        ("The code on the big screen",),  # in a page
        ("Your card", "Your %(num)s cards"),  # in a page and in a script
        ("What to do with this card: %(text)s",),  # in a script, with values, inside markup
    }


def test_no_call_in_the_scripts_is_missed(in_code: Catalog) -> None:
    calls = re.compile(r'(?<![\w$.])tn?\(\s*"((?:[^"\\]|\\.)*)"')
    known = {forms(message.id)[0] for message in messages(in_code)}
    used = {
        text for script in (ROOT / "static" / "src").rglob("*.js") for text in calls.findall(script.read_text("utf-8"))
    }
    assert used
    assert used <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_has_the_texts_of_the_code_and_no_others(in_code: Catalog, language: str) -> None:
    catalogue = translated(language)
    assert ids(in_code) - ids(catalogue) == set(), "new texts: run `make texts`, then translate"
    assert ids(catalogue) - ids(in_code) == set(), "texts that are gone: run `make texts`"
    assert not catalogue.obsolete


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_in_all_its_forms(language: str) -> None:
    catalogue = translated(language)
    for message in messages(catalogue):
        wanted = 1 if isinstance(message.id, str) else catalogue.num_plurals
        found = forms(message.string)
        assert len(found) == wanted, message.id
        assert all(found), message.id
        assert not message.fuzzy, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_text(language: str) -> None:
    for message in messages(translated(language)):
        wanted = placeholders(forms(message.id)[-1])
        for text in forms(message.string):
            # "your card" needs no number where "your 3 cards" has one
            assert placeholders(text) in (wanted, placeholders(forms(message.id)[0])), message.id


def test_where_texts_stand_is_known_so_that_the_browser_gets_its_own() -> None:
    for message in messages(translated("nl")):
        assert message.locations, message.id


def test_english_says_what_stands_in_the_code() -> None:
    for message in messages(translated("en")):
        assert forms(message.string) == forms(message.id)


def test_dutch_is_not_english() -> None:
    same = {
        text for message in messages(translated("nl")) for text in forms(message.id) if text in forms(message.string)
    }
    assert same == SAME_IN_DUTCH


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_compiles(language: str, tmp_path: Path) -> None:
    source = FOLDER / language / "LC_MESSAGES" / "messages.po"
    pybabel("compile", "-i", str(source), "-l", language, "-o", str(tmp_path / "messages.mo"))
    assert (tmp_path / "messages.mo").stat().st_size
