"""Words that belong to a workshop and not to its reader: they stand in one sentence with what people wrote, or are
kept with it."""

from typing import Any

from facilitate import i18n
from facilitate.domain.errors import N_
from facilitate.domain.scales import STEPS

_AROUND_CARDS = (
    N_("because"),
    N_("but"),
    N_("for example"),
    N_("for"),
    N_("for %(addressee)s"),
    N_("I am ..."),
    N_("because ..."),
    N_("but ..."),
    N_("for example ..."),
    N_("For example: %(examples)s"),
)
_AT_THE_BOARD = (N_("Come back to this"),)
_ROUND_TITLES = {
    "metaphor": N_("Metaphors"),
    "exchange": N_("Exchange in pairs"),
    "plenary": N_("Talking together"),
    "open": N_("Open question"),
    "vote": N_("Vote"),
    "closing": N_("Closing round"),
}
_QUESTIONS = {
    "dots": (N_("Vote"), N_("What matters most to you?")),
    "open": (N_("Open question"), N_("What do you think?")),
    "scale": (N_("Scale"), N_("Do you agree?")),
    "hands": (N_("Hands"), N_("Who has done this before?")),
}
_ENDS = N_("Not at all"), N_("Completely")


def around_cards(language: str) -> dict[str, str]:
    """The words that lead in the parts of a card, by the English ones, as pages hand them to their scripts."""
    return {word: i18n.text_in(language, word) for word in _AROUND_CARDS}


def questions(language: str) -> dict[str, dict[str, Any]]:
    """What is asked in a hurry until somebody words it better: a title and a prompt, by its form; and of a scale the
    words at both ends."""
    asked: dict[str, dict[str, Any]] = {
        form: {"title": i18n.text_in(language, title), "prompt": i18n.text_in(language, prompt)}
        for form, (title, prompt) in _QUESTIONS.items()
    }
    low, high = (i18n.text_in(language, word) for word in _ENDS)
    asked["scale"]["options"] = [low, *[""] * (STEPS - 2), high]
    return asked


def at_the_board(language: str) -> dict[str, str]:
    """Those, and the words that who leads puts down with one press."""
    return {word: i18n.text_in(language, word) for word in (*_AROUND_CARDS, *_AT_THE_BOARD)}


def round_titles(language: str) -> dict[str, str]:
    """What a new round is called until somebody gives it a title, by its kind."""
    return {kind: i18n.text_in(language, title) for kind, title in _ROUND_TITLES.items()}
