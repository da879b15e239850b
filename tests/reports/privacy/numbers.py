"""Numbers in every way that people write them, in every place where they may stand."""

import tomllib
from collections.abc import Iterator

from .sentences import HERE, Detail, Sentence

_DATA = tomllib.loads((HERE / "numbers.toml").read_text(encoding="utf-8"))
_AS_TYPED = tomllib.loads((HERE / "as_typed" / "numbers.toml").read_text(encoding="utf-8"))
SURROUNDINGS: tuple[str, ...] = (*_DATA["around"]["surroundings"], *_AS_TYPED["surroundings"])
KINDS: tuple[str, ...] = tuple(_DATA["writings"])


def everywhere(kind: str) -> Iterator[Sentence]:
    """Each number in each surrounding; where two stand there, the other is its neighbour in the list."""
    writings = _DATA["writings"][kind]
    for at, number in enumerate(writings):
        for around in SURROUNDINGS:
            both = (number, writings[at - 1])[: around.count("{}")]
            yield Sentence(around.format(*both), tuple(Detail(kind, one) for one in both))


def innocent() -> Iterator[Sentence]:
    for text in _DATA["around"]["innocent"]:
        yield Sentence(text, ())
