"""Agendas: those in this folder with their texts in every language of the product, and those that people keep."""

from functools import cache
from pathlib import Path

from facilitate.agendas.agenda import Agenda
from facilitate.agendas.bad import BadAgenda, Problem
from facilitate.agendas.reading import read
from facilitate.agendas.writing import write

__all__ = ["Agenda", "BadAgenda", "Problem", "load", "names", "read", "usual_lens", "write"]

_FOLDER = Path(__file__).parent
_USUAL = "workshop-2"


@cache
def names() -> tuple[str, ...]:
    """The default first, then by name."""
    return tuple(sorted((path.stem for path in _FOLDER.glob("*.toml")), key=lambda name: (name != _USUAL, name)))


@cache
def load(name: str, language: str) -> Agenda:
    """A ready agenda in one language. Raises KeyError for a name that does not exist; a bad file raises at once."""
    if name not in names():
        raise KeyError(name)
    return read((_FOLDER / f"{name}.toml").read_text(), language, name)


def usual_lens(language: str) -> str:
    """How a first way of clustering is called where nobody named one."""
    return load(_USUAL, language).lens
