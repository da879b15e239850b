"""Languages: which one a reader gets, and the catalogue that the browser needs."""

from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po
from flask import g, has_request_context, request

LANGUAGES = ("nl", "en")
_FOLDER = Path(__file__).parent / "translations"


def select_locale() -> str:
    """The language a page asked for by name, else the reader's own, else Dutch."""
    if not has_request_context():
        return LANGUAGES[0]
    chosen: str | None = g.get("language")
    return chosen or request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0]


@cache
def catalogue(language: str) -> dict[str, Any]:
    """{locale, messages: {id: text or [one, many]}}: the translations of all texts that stand in the scripts."""
    messages: dict[str, str | list[str]] = {}
    path = _FOLDER / language / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        for message in read_po(file, locale=language):
            in_scripts = any(place.startswith("static/") for place, _ in message.locations)
            if not message.id or not message.string or message.fuzzy or not in_scripts:
                continue
            if isinstance(message.id, str):
                messages[message.id] = str(message.string)
            else:
                messages[message.id[0]] = list(message.string)
    return {"locale": language, "plural": language, "messages": messages}
