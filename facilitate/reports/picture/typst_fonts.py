"""The letters and templates that typst sets with, and the signs for which there are no letters here."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from facilitate.reports.picture.letters import FONTS, known
from facilitate.reports.picture.typst_text import pieces

Standard = Literal["ua-1", "a-2a"]
STANDARDS: tuple[Standard, ...] = ("ua-1", "a-2a")
_COMPLAINT = re.compile(r'(?:text|codepoint) `"(.+?)"`')
_BY_NUMBER = re.compile(r"\\u\{([0-9a-f]+)\}")


@cache
def fonts() -> typst.Fonts:
    """Ours, and this machine's for what ours do not have.

    Read once, which holds up every thread, for two seconds where there are many: the server does it before it serves.
    """
    return typst.Fonts(font_paths=[str(FONTS)])


def compiled(source: bytes, inputs: Mapping[str, Any], **how: Any) -> bytes:
    """The file that typst makes of a template of ours; what was typed reaches it as data, and is never part of it."""
    sys_inputs = {name: json.dumps(value) for name, value in inputs.items()}
    made: bytes = typst.compile(source, font_paths=fonts(), sys_inputs=sys_inputs, **how)
    return made


@cache
def template(name: str) -> bytes:
    return (Path(__file__).parent / "templates" / f"{name}.typ").read_bytes()


def faceless(said: Any) -> tuple[str, ...]:
    """The signs in these texts for which there is no letter here, so that a box stands there: in the order of Unicode.

    `said` is a text, or any part of the report's model. What counts is what typst sets, so it is asked.
    """
    words = {word for text in _texts(said) for word in text.split() if not _is_ours(word)}
    told = [letters for letters in map(_letters, sorted(words)) if not _is_ours("".join(letters))]
    if not told:
        return ()
    source = template("pieces") + template("words")
    try:
        compiled(source, {"words": told, "drawings": {}}, format="pdf", pdf_standards=list(STANDARDS))
    except typst.TypstError as error:
        return tuple(sorted(set(_complaints(error.diagnostic))))
    return ()


def _is_ours(word: str) -> bool:
    return all(sign in known() for sign in word)


def _letters(word: str) -> list[str]:
    """What is set as letters of it, and no drawing."""
    told = pieces(word)
    parts = told["backward"] if isinstance(told, dict) else [told] if isinstance(told, str) else told
    letters = (part.get("other") if isinstance(part, dict) else part for part in parts)
    return [part for part in letters if part]


def _texts(said: Any) -> Iterator[str]:
    if isinstance(said, str):
        yield said
    elif isinstance(said, tuple | list):
        for one in said:
            yield from _texts(one)
    elif is_dataclass(said):
        for part in fields(said):
            yield from _texts(getattr(said, part.name))


def _complaints(diagnostic: str) -> Iterator[str]:
    """The signs that typst complains of, less those that our own font has."""
    for complaint in _COMPLAINT.findall(diagnostic):
        text = _BY_NUMBER.sub(lambda number: chr(int(number[1], 16)), complaint)
        yield from (sign for sign in text if sign not in known())
