"""The words of a passage as one text, to be edited, and the passage with such a text."""

from dataclasses import replace
from typing import Any

from facilitate.domain.text import clean_line
from facilitate.reports.model import Aside, Bullet, Heading, Line, Paragraphs
from facilitate.reports.passages.bullets import paragraphs
from facilitate.reports.passages.outline import Content, Prose


def wording(content: Content | None) -> str | None:
    """The text, a line for each paragraph, without its label; None for what cannot be edited as a text."""
    match content:
        case Heading(_, text) | Line(_, text):
            return text
        case Bullet():
            return "\n".join(_prose(content))
        case Aside(paragraphs=told) | Prose(paragraphs=told):
            return "\n".join(told)
    return None


def label_of(content: Content | None) -> str | None:
    """What goes before the text; None for what can have no label."""
    return content.label if isinstance(content, Bullet | Aside) else None


def reworded(content: Content, text: str | None, label: str | None) -> Content:
    """The passage with another text and another label; None leaves them."""
    if isinstance(content, Bullet | Aside) and label is not None:
        content = replace(content, label=clean_line(label))
    if text is None:
        return content
    match content:
        case Heading() | Line():
            return replace(content, text=clean_line(text))
        case Bullet():
            return replace(content, parts=(), **_led(content, paragraphs(text)))
        case Aside() | Prose():
            return replace(content, paragraphs=paragraphs(text))
    return content


def _led(bullet: Bullet, told: Paragraphs) -> dict[str, Any]:
    """The lead and the paragraphs of a bullet that reads so now: a lead that still opens it stays one."""
    opening = f"{bullet.lead}{bullet.joint}" if bullet.lead else ""
    if opening and told and told[0].startswith(opening) and (rest := told[0].removeprefix(opening)):
        return {"lead": bullet.lead, "paragraphs": (rest, *told[1:])}
    return {"lead": "", "paragraphs": told}


def _prose(bullet: Bullet) -> Paragraphs:
    first, *rest = bullet.paragraphs or ("",)
    parts = (f"{part.label}{part.joint}{line}" for part in bullet.parts for line in [" ".join(part.paragraphs)])
    return (f"{bullet.lead}{bullet.joint if bullet.lead else ''}{first}", *rest, *parts)
