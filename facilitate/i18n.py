"""Languages: which one a reader gets."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel.support import NullTranslations, Translations
from flask import g, has_request_context, request
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header, parse_cookie

from facilitate.cookies import MOST_BYTES

NAMES = {"nl": "Nederlands", "en": "English"}
"""The languages of the product, by code, as they call themselves."""
LANGUAGES = tuple(NAMES)
COOKIE = "language"
"""Where a browser keeps the language that somebody chose on it."""
_FOLDER = Path(__file__).parent / "translations"


def select_locale() -> str:
    """The language a page asked for by name, else the reader's own, else that of the page's workshop."""
    if not has_request_context():
        return LANGUAGES[0]
    asked: str | None = g.get("language")
    return asked or language_of(request.environ, otherwise=g.get("otherwise"))


def language_of(environ: Mapping[str, Any], otherwise: str | None = None) -> str:
    """The language of whoever sent a request; where we have none of theirs, `otherwise`, else Dutch."""
    return own_language(environ) or otherwise or LANGUAGES[0]


def own_language(environ: Mapping[str, Any]) -> str | None:
    """The language that whoever sent a request chose, else that of their browser, if we have it."""
    sent = str(environ.get("HTTP_COOKIE", ""))
    chosen = parse_cookie(sent).get(COOKIE) if len(sent) <= MOST_BYTES else None
    if chosen in LANGUAGES:
        return str(chosen)
    accepted = parse_accept_header(environ.get("HTTP_ACCEPT_LANGUAGE"), LanguageAccept)
    return accepted.best_match(LANGUAGES)


def text_in(language: str, message: str, **params: object) -> str:
    """A text as gettext would give it to a reader of this language, outside any request."""
    text = _translations(language).gettext(message)
    return text % params if params else text


@cache
def _translations(language: str) -> NullTranslations:
    return Translations.load(_FOLDER, [language])
