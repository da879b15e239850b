"""Cleaning of what people type: one form for the same text, nothing invisible that could harm a reader."""

import re
import unicodedata

# Control characters except tab and newline; the bidi overrides and isolates; zero-width space, word joiner, BOM.
# ZWJ and ZWNJ stay: emoji sequences and several scripts need them. Lone surrogates cannot be stored as UTF-8.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_LINE_END = re.compile("\r\n?|\u2028|\u2029|\x85")
_SPACES = re.compile(r"[^\S\n]+")
_UNSEEN = {"Cc", "Cf", "Zs"}  # not "Cn": that would be the emoji of next year
_BLANK_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """NFC; line ends as `\\n`; harmful characters gone; runs of blanks as one space; ends trimmed.

    Empty when nothing is left to see.
    """
    if _is_clean(text):
        return text
    # What stood between a letter and its accent is gone before NFC joins them.
    text = unicodedata.normalize("NFC", _HARMFUL.sub("", _LINE_END.sub("\n", text)))
    text = "\n".join(line.strip() for line in _SPACES.sub(" ", text).split("\n"))
    return _BLANK_LINES.sub("\n\n", text).strip() if _has_something_to_see(text) else ""


def is_harmless(text: str) -> bool:
    """Whether it holds none of the signs that `clean` takes away."""
    return _HARMFUL.search(text) is None


def clean_line(text: str) -> str:
    """`clean`, on one line."""
    return " ".join(clean(text).split())


def clean_lines(texts: list[str]) -> list[str]:
    """Each as `clean_line`; what is empty then is left out."""
    return [line for text in texts if (line := clean_line(text))]


def _is_clean(text: str) -> bool:
    """Whether it surely is as it should be, as most of what people type on one line."""
    return text.isprintable() and "  " not in text and text == text.strip() and unicodedata.is_normalized("NFC", text)


def _has_something_to_see(text: str) -> bool:
    return any(unicodedata.category(sign) not in _UNSEEN for sign in text)
