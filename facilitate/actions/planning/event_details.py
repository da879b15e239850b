"""What is told about a workshop and its day: cleaned the same way when it is made and when it is changed."""

from collections.abc import Callable
from typing import Any

from msgspec import UNSET

from facilitate.domain.commands import EventDetails, EventEdit, ProgrammeItem, WorkshopCreate, WorkshopEdit
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.text import clean, clean_line, clean_lines

Cleaner = Callable[[Any], Any]


def _as_it_is(value: Any) -> Any:
    return value


def _programme(items: list[ProgrammeItem]) -> list[dict[str, Any]]:
    return [
        {"time": clean_line(item.time), "title": clean_line(item.title), "items": clean_lines(item.items)}
        for item in items
    ]


_WORKSHOP: dict[str, Cleaner] = {
    "title": clean_line,
    "number": _as_it_is,
    "language": _as_it_is,
    "facilitators": clean_lines,
    "scribe": clean_line,
    "starts": _as_it_is,
}
_EVENT: dict[str, Cleaner] = {
    "title": clean_line,
    "subtitle": clean_line,
    "date": _as_it_is,
    "organisers": clean_lines,
    "context": clean,
    "programme": _programme,
    "links": clean_lines,
}


def workshop_details(said: WorkshopCreate | WorkshopEdit) -> dict[str, Any]:
    """The columns that are given, clean. Raises Refused (empty) for a title without letters."""
    found = _given(_WORKSHOP, said)
    if found.get("title") == "":
        raise Refused(ErrorCode.EMPTY, "title")
    return found


def event_details(said: EventDetails | EventEdit) -> dict[str, Any]:
    """What is given about the day, clean."""
    return _given(_EVENT, said)


def _given(cleaners: dict[str, Cleaner], said: Any) -> dict[str, Any]:
    given = ((name, tidy, getattr(said, name)) for name, tidy in cleaners.items())
    return {name: tidy(value) for name, tidy, value in given if value is not UNSET}
