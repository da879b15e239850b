"""Ready-made agendas: TOML files in this folder, with their texts in every language of the product."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from facilitate.domain.commands import RoundPlan

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Agenda:
    """name: the file's; title and description: for choosing; lens: name of each round's first way of clustering."""

    name: str
    title: str
    description: str
    lens: str
    rounds: list[RoundPlan]


def names() -> list[str]:
    """The default first, then by name."""
    return sorted((path.stem for path in _FOLDER.glob("*.toml")), key=lambda name: (name != "workshop-2", name))


@cache
def load(name: str, language: str) -> Agenda:
    """A ready agenda in one language. Raises KeyError for a name that does not exist; a bad file raises at once."""
    if name not in names():
        raise KeyError(name)
    content: dict[str, Any] = _in_language(tomllib.loads((_FOLDER / f"{name}.toml").read_text()), language)
    rounds = msgspec.convert(content["rounds"], list[RoundPlan])
    return Agenda(name, content["title"], content["description"], content["lens"], rounds)


def _in_language(value: Any, language: str) -> Any:
    """The tree with every `{nl = ..., en = ...}` replaced by the text of one language."""
    if isinstance(value, dict):
        if "nl" in value and "en" in value:
            return value[language]
        return {key: _in_language(inner, language) for key, inner in value.items()}
    if isinstance(value, list):
        return [_in_language(inner, language) for inner in value]
    return value
