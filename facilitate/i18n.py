"""Languages: which one a reader gets."""

from flask import g, has_request_context, request

LANGUAGES = ("nl", "en")


def select_locale() -> str:
    """The language a page asked for by name, else the reader's own, else Dutch."""
    if not has_request_context():
        return LANGUAGES[0]
    chosen: str | None = g.get("language")
    return chosen or request.accept_languages.best_match(LANGUAGES) or LANGUAGES[0]
