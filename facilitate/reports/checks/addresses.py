"""Addresses on the web and of mail: the same in every language."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit, urlunsplit

from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.match import Match

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}(?:['’][\w.+%-]{1,64}){0,3}@(?:[\w-]+\.)+[^\W\d_]{2,}(?![\w@])")
_EMAIL_IN_WORDS = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}\s?(?:[(\[{]\s?(?:at|a|@|apenstaartje|arobase)\s?[)\]}]|\s(?:apenstaartje|arobase|klammeraffe)\s)\s?"
    r"[\w-]+(?:(?:\.|\s?[(\[{]?\s?(?:dot|punt|point)\s?[)\]}]?\s?)[\w-]+){0,3}?(?:\.|\s?[(\[{]?\s?(?:dot|punt|point)\s?[)\]}]?\s?)"
    r"[^\W\d_]{2,}(?![\w@])",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»]+", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?<![\w.-])(?:[a-z0-9_-]+\.)+(?:be|brussels|com|de|eu|example|fr|gent|info|io|net|nl|org|vlaanderen)(?!\w)\S*"
)
_CALLS = re.compile(
    r"(?:https?://)?(?:www\.)?(?:wa\.me/|(?:api\.|web\.)?whatsapp\.com/send/?\?phone=|t\.me/(?=\+)|signal\.me/#p/)",
    re.IGNORECASE,
)
"""How the address begins of a page that only calls the number behind it."""
_URL_ENDS = ".,;:!?…'’)]}"
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|_hsenc|"
    r"_hsmi|hsctatracking|mkt_tok|vero_id|oly_enc_id|oly_anon_id|s_cid|ref_src|ref_url|trk|trkid|_ga|_gl|wickedid",
    re.IGNORECASE,
)


def emails(text: str, marks: Mapping[str, str]) -> Iterator[Match]:
    for found in (*_EMAIL.finditer(text), *_EMAIL_IN_WORDS.finditer(text)):
        yield Match(Kind.EMAIL, Certainty.SURE, found.start(), found.end(), marks["email"])


def tracked(text: str) -> Iterator[Match]:
    """Web addresses that tell where somebody found them; the softer one leads to the same page and tells nothing."""
    for found in _URL.finditer(text):
        address = found[0].rstrip(_URL_ENDS)
        soft = untracked(address)
        if soft != address:
            yield Match(Kind.TRACKING, Certainty.SURE, found.start(), found.start() + len(address), soft)


def untracked(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    query = "&".join(kept for kept in parts.query.split("&") if not _tracks(kept, parts.netloc or parts.path))
    fragment = "" if _tracks(parts.fragment, parts.netloc) else parts.fragment
    if (query, fragment) == (parts.query, parts.fragment):
        return address
    return urlunsplit(parts._replace(query=query, fragment=fragment))


def on_the_web(text: str) -> list[range]:
    """Where addresses of the web and of mail stand."""
    return [range(*found.span()) for pattern in (_URL, _EMAIL, _DOMAIN) for found in pattern.finditer(text)]


def without_web(text: str) -> str:
    """With letters for addresses of pages, in which digits are no numbers of anybody, unlike in those that call.

    Every other sign stays at its place.
    """
    return _URL.sub(lambda found: _hidden(found[0]), text)


def _hidden(address: str) -> str:
    calls = _CALLS.match(address)
    return "/" * calls.end() + address[calls.end() :] if calls else "x" * len(address)


def _tracks(parameter: str, host: str) -> bool:
    name, equals, _ = parameter.partition("=")
    return bool(equals) and (_TRACKING.fullmatch(name) is not None or (name == "si" and "youtu" in host.casefold()))
