"""The language that somebody chooses for the screen of their own phone, where it is not the workshop's."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from facilitate import i18n

pages = Blueprint("languages", __name__)

_YEAR_S = 365 * 24 * 3600


@pages.app_context_processor
def for_templates() -> dict[str, object]:
    """What languages there are, by code, and which of them a page offers."""
    return {"language_names": i18n.NAMES, "languages_beside": languages_beside}


def languages_beside(language: str) -> dict[str, str]:
    """The languages to choose from, by code, for who reads another one than this; none for who does not."""
    own = (request.accept_languages.best or "").split("-")[0]
    differs = (own and own != language) or i18n.select_locale() != language
    return i18n.NAMES if differs else {}


@pages.post("/p/language")
def on_a_phone() -> ResponseReturnValue:
    return _chosen(url_for("phone.page", workshop=request.args.get("workshop")))


@pages.post("/j/<code>/language")
def at_the_door(code: str) -> ResponseReturnValue:
    neighbour = request.args.get("neighbour", type=int)
    return _chosen(f"/j/{code}/{neighbour}" if neighbour else f"/j/{code}")


def _chosen(page: str) -> ResponseReturnValue:
    """Back to the page, which speaks what was chosen from now on."""
    response = redirect(page, 303)
    wanted = request.form.get("language", "")
    if wanted in i18n.LANGUAGES:
        secure = request.is_secure
        response.set_cookie(i18n.COOKIE, wanted, max_age=_YEAR_S, httponly=True, samesite="Lax", secure=secure)
    return response
