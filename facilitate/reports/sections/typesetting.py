"""The blanks that a language puts before and behind its signs, so that no line begins with a colon. Pure.

Of the reader's report alone: whoever edits a text, or looks for words in it, has the blanks that people type.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from facilitate.reports.languages import Language
from facilitate.reports.model import Report

_NARROW = "\u202f"
_ANY = " \u00a0\u202f"


def typeset(report: Report, words: Language) -> Report:
    """With narrow blanks that do not break in place of the blanks there are; signs without a blank stay so."""
    if not words.narrow_blanks:
        return report
    before, after = map(re.escape, words.narrow_blanks)
    blank = re.compile(rf"(?<=\S)[{_ANY}](?=[{before}]+(?!\w))|(?<=[{after}])[{_ANY}](?=\S)")
    return replace(report, sections=_each(report.sections, lambda text: blank.sub(_NARROW, text)))


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """The same with every text in it changed; a name of ours, which has no blanks, is none."""
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(_each(one, change) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        old = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(value, **{name: _each(one, change) for name, one in old.items()})
    return value
