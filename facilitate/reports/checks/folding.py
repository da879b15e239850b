"""Texts as they are compared: one sign for all that are typed for the same thing. Every sign keeps its place."""

import unicodedata

_SAME = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
    **dict.fromkeys("\u2018\u2019\u02bc\u00b4`\u02b9\uff07", "'"),
    **{chr(ord(zero) + digit): str(digit) for zero in "٠۰०০๐０" for digit in range(10)},
}
_LETTERS = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ə": "e", "ß": "s"}


class _Signs(dict[int, str]):
    """What becomes of a sign, made when it is first seen."""

    def __missing__(self, code: int) -> str:
        sign = chr(code).lower()[0]
        base = unicodedata.normalize("NFKD", sign)[0]
        self[code] = _SAME.get(chr(code)) or _LETTERS.get(base, base)
        return self[code]


_FOLDED = {ord(sign): same for sign, same in _SAME.items()}
_BARE = _Signs()


def folded(text: str) -> str:
    """With one dash, one blank and one apostrophe."""
    return text if text.isascii() else text.translate(_FOLDED)


def bare(text: str) -> str:
    """Folded, in small letters and without accents: İbrahim, Ibrahim and ibrahim are one name."""
    return text.lower() if text.isascii() else text.translate(_BARE)
