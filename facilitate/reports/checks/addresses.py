"""Addresses on the web and of mail, telephone numbers: the same in every language."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit, urlunsplit

from facilitate.reports.checks.finding import Certainty, Kind
from facilitate.reports.checks.match import Match

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@(?:[\w-]+\.)+[^\W\d_]{2,}(?![\w@])")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»]+", re.IGNORECASE)
_URL_ENDS = ".,;:!?…'’)]}"
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|_hsenc|"
    r"_hsmi|hsctatracking|mkt_tok|vero_id|oly_enc_id|oly_anon_id|s_cid|ref_src|ref_url|trk|trkid|_ga|_gl|wickedid",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w+./:=&-])(?:\+|00)?\(?\d(?:[\s./()-]{0,3}\d){7,15}(?![\w]|[./-]\d)")
_DATE_OR_TIME = re.compile(
    r"(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([./-])\d{1,2}\2\d{1,2}|\d{1,2}[.:]\d\d\s?[-–/]\s?\d{1,2}[.:]\d\d)"
    r"(?!\d)"
)
_NATIONAL = re.compile(r"\(?0[1-9]\d{7,10}")
_ABROAD = re.compile(r"(?:\+|00)[1-9]\d{7,14}")


def emails(text: str, marks: Mapping[str, str]) -> Iterator[Match]:
    for found in _EMAIL.finditer(text):
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


def phones(text: str, marks: Mapping[str, str]) -> Iterator[Match]:
    """Numbers as they are written in Belgium and its neighbours, and any with the code of a country."""
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"[^\d+]", "", found[0].replace("(0)", ""))
        if _DATE_OR_TIME.match(found[0]) or _is_of_a_company(found[0], digits):
            continue
        if _ABROAD.fullmatch(digits) or _NATIONAL.fullmatch(digits):
            yield Match(
                Kind.PHONE, Certainty.SURE if digits[0] == "+" else Certainty.LIKELY, *found.span(), marks["phone"]
            )


def _tracks(parameter: str, host: str) -> bool:
    name, equals, _ = parameter.partition("=")
    return bool(equals) and (_TRACKING.fullmatch(name) is not None or (name == "si" and "youtu" in host.casefold()))


def _is_of_a_company(written: str, digits: str) -> bool:
    """A Belgian enterprise number, which is public: 0123.456.749, the last two digits 97 less the rest modulo 97."""
    return bool(re.fullmatch(r"[01]\d{3}\.\d{3}\.\d{3}", written)) and 97 - int(digits[:8]) % 97 == int(digits[8:])
