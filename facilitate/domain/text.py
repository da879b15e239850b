"""Cleaning of what people type: one form for the same text, nothing invisible that could harm a reader."""

import re
import unicodedata

from facilitate.domain.unseen import MARKS, without_unseen

# Control characters except tab and newline; the bidi overrides and isolates. Lone surrogates cannot be stored as UTF-8.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
"""Word and web pages end a line within a paragraph, and a page, by signs of their own."""
_WORDS_HYPHEN = "\x1e"
_SPACES = re.compile(r"[^\S\n]+")
_UNSEEN = {"Cc", "Cf", "Zs"}  # not "Cn": that would be the emoji of next year
_FILLERS = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")  # letters and symbols by their category, and blank
_PLAIN_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_FILE_WORD = 40
_BLANK_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """NFC; line ends as `\\n`; harmful characters gone; runs of blanks as one space; ends trimmed.

    Empty when nothing is left to see.
    """
    if _is_clean(text):
        return text
    text = _HARMFUL.sub("", LINE_END.sub("\n", text).replace(_WORDS_HYPHEN, "-"))
    # What stood between a letter and its accent is gone before NFC joins them.
    text = unicodedata.normalize("NFC", without_unseen(unicodedata.normalize("NFC", text)))
    text = "\n".join(line.strip() for line in _SPACES.sub(" ", text).split("\n"))
    return _BLANK_LINES.sub("\n\n", text).strip() if _has_something_to_see(text) else ""


def is_harmless(text: str) -> bool:
    """Whether it holds none of the signs that could harm a reader or the database."""
    return _HARMFUL.search(text) is None


def clean_line(text: str) -> str:
    """`clean`, on one line."""
    return " ".join(clean(text).split())


def clean_lines(texts: list[str]) -> list[str]:
    """Each as `clean_line`; what is empty then is left out."""
    return [line for text in texts if (line := clean_line(text))]


def file_word(text: str) -> str:
    """As a part of a file's name, `buren-helpen-elkaar`: without accents, of whole words where it is cut."""
    bare = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN_LETTERS))
    kept = re.sub(r"[^a-z0-9]+", "-", re.sub("[\u0300-\u036f'’]", "", bare)).strip("-")
    if len(kept) <= _FILE_WORD:
        return kept
    return kept[: _FILE_WORD + 1].rpartition("-")[0] or kept[:_FILE_WORD]


def _is_clean(text: str) -> bool:
    """Whether it surely is as it should be, as most of what people type on one line."""
    return text.isprintable() and "  " not in text and text == text.strip() and (text.isascii() or _is_plain(text))


def _is_plain(text: str) -> bool:
    return not MARKS.search(text) and not _FILLERS.search(text) and unicodedata.is_normalized("NFC", text)


def _has_something_to_see(text: str) -> bool:
    return any(unicodedata.category(sign) not in _UNSEEN and not _FILLERS.match(sign) for sign in text)
