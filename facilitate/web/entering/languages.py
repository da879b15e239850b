"""The language that somebody chooses for the screen of their own phone, where it is not the workshop's."""

from flask import Blueprint, Response, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from facilitate import i18n
from facilitate.web import phone, reach

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
    _speak_what_is_chosen()
    me = reach.participant()
    page = url_for("phone.page", workshop=request.args.get("workshop"))
    return _remembered(phone.after(me) if me is not None else redirect(page, 303))


@pages.post("/j/<code>/language")
def at_the_door(code: str) -> ResponseReturnValue:
    neighbour = request.args.get("neighbour", type=int)
    return _remembered(redirect(f"/j/{code}/{neighbour}" if neighbour else f"/j/{code}", 303))


def _speak_what_is_chosen() -> None:
    if (wanted := _wanted()) is not None:
        reach.speak(wanted)


def _remembered(answer: ResponseReturnValue) -> Response:
    """Also later pages speak what was chosen."""
    response = make_response(answer)
    if (wanted := _wanted()) is not None:
        secure = request.is_secure
        response.set_cookie(i18n.COOKIE, wanted, max_age=_YEAR_S, httponly=True, samesite="Lax", secure=secure)
    return response


def _wanted() -> str | None:
    wanted = request.form.get("language", "")
    return wanted if wanted in i18n.LANGUAGES else None
