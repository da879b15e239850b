"""Family names that begin with small words, which everybody writes in another way: De Smet, Desmet, vd Broeck."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from facilitate.reports.checks.folding import bare
from facilitate.reports.checks.rules import WORD

_PARTICLES = frozenset(
    WORD.findall(
        "van vande vanden vander vd de den der des del della di da das do dos du la le les el al ben bin bint ter ten "
        "te ver von zu ait ould st t s"
    )
)
_ONE_WORD = re.compile(r"(?P<small>van-?de[nr]?|van|de|du|le|la|el|al|ben|ait|ter|ten)[-']?(?P<core>[^\W\d_].{2,})")
_OF_THE = re.compile(r"van[ -]?de[nr]?|vd")
_ANY_OF_THE = r"(?:van[ -]?de[nr]?|v\.? ?/?d\.?[nr]?)"
_LEADING = re.compile(
    rf"^(?:'?(?:{'|'.join(sorted(_PARTICLES, key=len, reverse=True))}|v\.? ?/?d\.?)[ -]+)+", re.IGNORECASE
)


@dataclass(frozen=True)
class Family:
    """`small` matches the small words of a name; `joined` are all its words in one; `core` is what follows them."""

    small: str
    core: str
    joined: tuple[str, ...]


def family_in(parts: Sequence[str]) -> tuple[int, Family | None]:
    """At which part of a name the family name begins, where it has small words."""
    for at, part in enumerate(parts[1:-1], 1):
        if bare(part) in _PARTICLES:
            rest = [bare(one) for one in parts[at:]]
            count = next((count for count, one in enumerate(rest[:-1]) if one not in _PARTICLES), len(rest) - 1)
            return at, _family(" ".join(rest[:count]), " ".join(rest[count:]))
    one_word = _ONE_WORD.fullmatch(bare(parts[-1]))
    return len(parts) - 1, _family(one_word["small"], one_word["core"]) if one_word else None


def without_small_words(written: str) -> str:
    return _LEADING.sub("", written, count=1)


def _family(small: str, core: str) -> Family:
    if _OF_THE.fullmatch(small):
        return Family(_ANY_OF_THE, core, tuple(f"{of}{core}" for of in ("vande", "vanden", "vander", "vd")))
    words = small.split()
    return Family("[ -]?'?".join(map(re.escape, words)), core, (f"{''.join(words)}{core}",))
