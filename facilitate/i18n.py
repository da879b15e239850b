"""Languages: which one a reader gets."""

from functools import cache
from pathlib import Path

from babel.support import NullTranslations, Translations
from flask import g, has_request_context, request
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

LANGUAGES = ("nl", "en")
_FOLDER = Path(__file__).parent / "translations"


def select_locale() -> str:
    """The language a page asked for by name, else the reader's own, else Dutch."""
    if not has_request_context():
        return LANGUAGES[0]
    chosen: str | None = g.get("language")
    return chosen or request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0]


def language_of(accepted: str | None) -> str:
    """The language for the reader behind an Accept-Language header, where there is no request of Flask's."""
    return parse_accept_header(accepted, LanguageAccept).best_match(LANGUAGES) or LANGUAGES[0]


def text_in(language: str, message: str, **params: object) -> str:
    """A text as gettext would give it to a reader of this language, outside any request."""
    text = _translations(language).gettext(message)
    return text % params if params else text


@cache
def _translations(language: str) -> NullTranslations:
    return Translations.load(_FOLDER, [language])
