"""A pattern for any of some words, by their common beginnings: each letter of a text is looked at once."""

import re
from collections.abc import Collection, Sequence


def any_of(words: Sequence[str]) -> str:
    """The longest that fits; a blank in a word stands for any number of them, a * for the rest of a longer word."""
    return _from({" ".join(word.split()) for word in words})


def _from(ends: Collection[str]) -> str:
    branches = [
        f"{_sign(first)}{_from({end[1:] for end in ends if end[:1] == first})}"
        for first in sorted({end[0] for end in ends if end})
    ]
    if not branches:
        return ""
    optional = "?" if "" in ends else ""
    return branches[0] if len(branches) == 1 and not optional else f"(?:{'|'.join(branches)}){optional}"


def _sign(sign: str) -> str:
    return {" ": r"\s+", "*": r"[\w-]*"}.get(sign) or re.escape(sign)
