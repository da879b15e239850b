"""Where a line may end in what is written without blanks, as somebody would end it who reads it."""

import re
import unicodedata
from functools import cache
from itertools import pairwise

import budoux

# Thai, the end of a word, and what is as wide as it is high.
_WITHOUT_BLANKS = re.compile(
    "[\u0e01-\u0e5b\u200b\u1100-\u115f\u2e80-\ua4cf\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffe6\U00016fe0-\U0001b2ff\U00020000-\U0003ffff]"
)
_THAI = re.compile("[\u0e01-\u0e5b]{2,}")
_NOT_FIRST = "ๆฯ、。，．：；？！・…ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％"
_HANGUL = range(0xAC00, 0xD7A4)
_END_OF_WORD = "\u200b"


def parted(text: str) -> list[str]:
    """The text in parts between which a line may end."""
    starts = sorted({0, len(text), *starts_within(text)})
    return [text[start:end] for start, end in pairwise(starts)]


def starts_within(text: str) -> set[int]:
    """The places in the text at which a line may begin though no blank stands before them.

    Words of Thai as BudouX knows them; ideographs and kana, but for signs that end what stands before or begin what
    follows; and where the writer said so. Korean has blanks, and Khmer and Lao break where such a sign stands.
    """
    if not _WITHOUT_BLANKS.search(text):
        return set()
    found = {at for at in range(1, len(text)) if _stands_alone(text[at - 1], text[at])}
    for run in _THAI.finditer(text):
        at = run.start()
        for word in _thai().parse(run[0])[:-1]:
            at += len(word)
            found.add(at)
    return {at for at in found if _may_begin(text[at - 1], text[at])}


@cache
def _thai() -> budoux.Parser:
    return budoux.load_default_thai_parser()


def _stands_alone(before: str, after: str) -> bool:
    return before == _END_OF_WORD or _is_of_east_asia(before) or _is_of_east_asia(after)


def _is_of_east_asia(sign: str) -> bool:
    """An ideograph, a kana, or a sign between such."""
    is_text = unicodedata.category(sign)[0] in "LP" and ord(sign) not in _HANGUL
    return is_text and unicodedata.east_asian_width(sign) in "WF"


def _may_begin(before: str, after: str) -> bool:
    ends = after in _NOT_FIRST or unicodedata.category(after) in ("Pe", "Pf", "Mn", "Mc", "Me", "Cf")
    return not ends and unicodedata.category(before) not in ("Ps", "Pi")
