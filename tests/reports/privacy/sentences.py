"""The sentences of each set, with what has to be found in them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("nl", "en", "fr", "de")
SETS = ("sentences", "as_typed", "unseen", "afterwards")
"""Folders: in whole sentences, as hurried hands write, and twice of situations that nobody had in mind."""
PEOPLE: list[str] = tomllib.loads((HERE / "people.toml").read_text(encoding="utf-8"))["participants"]
WORDED = {"age", "children", "illness", "addiction", "detention", "origin", "debts", "violence", "residence"}
_MARKED = re.compile(r"\{(?P<unsure>\?)?(?P<kind>\w+):(?P<what>[^}]+)\}")
_AROUND = 12
"""Signs that a find may have more than the detail itself, such as the article before it."""


@dataclass(frozen=True)
class Detail:
    """Something that has to be found, or that may be where it is unsure."""

    kind: str
    what: str
    unsure: bool = False

    def is_found_as(self, kind: str, found: str) -> bool:
        """Whole and without another number; of a detail told in words a part will do, as a clause tells it."""
        if kind != self.kind:
            return False
        if kind in WORDED:
            return self.what in found or found in self.what
        around = found.replace(self.what, "", 1)
        return self.what in found and len(around) <= _AROUND and not any(sign.isdigit() for sign in around)


@dataclass(frozen=True)
class Sentence:
    """What somebody wrote, and the details in it."""

    text: str
    details: tuple[Detail, ...]


def sentences(language: str, folder: str = SETS[0]) -> Iterator[Sentence]:
    written = tomllib.loads((HERE / folder / f"{language}.toml").read_text(encoding="utf-8"))
    for marked in (*written["telling"], *written["innocent"]):
        yield sentence(marked)


def sentence(marked: str) -> Sentence:
    details = tuple(Detail(one["kind"], one["what"], bool(one["unsure"])) for one in _MARKED.finditer(marked))
    return Sentence(_MARKED.sub(lambda one: one["what"], marked), details)
