"""A page in a real engine, whichever that is: what a person sees and does there."""

import json
import time
from abc import ABC, abstractmethod
from typing import Any

Point = tuple[float, float]
Size = tuple[int, int]
PATIENCE_S = 15.0
_PAUSE_S = 0.1

_AT = """((one) => {
  if (!one || one.disabled) return null;
  one.scrollIntoView({ block: "center", inline: "nearest" });
  const { left, top, width, height } = one.getBoundingClientRect();
  const at = [left + width / 2, top + height / 2];
  return width && height && one.contains(document.elementFromPoint(...at)) ? at : null;
})(%s)"""
_NAMED = """[...document.querySelectorAll("button, summary, a")].find((one) =>
  one.getClientRects().length &&
  (one.getAttribute("aria-label") || one.textContent).trim().replace(/\\s+/g, " ") === %s)"""
_CARET = "((field) => { field.focus(); field.setSelectionRange(%s, field.value.length); return true; })(%s)"
_SAYS = "document.body && document.body.innerText"


class RefusedError(Exception):
    """The engine does not do what it was asked: it is between two pages, as a rule."""


class Screen(ABC):
    """`version`: what the engine calls itself."""

    version: str

    @abstractmethod
    def opens(self, address: str) -> None: ...

    @abstractmethod
    def reloads(self) -> None: ...

    @abstractmethod
    def tells(self, expression: str) -> Any:
        """What an expression of the page comes to. Raises RefusedError."""

    @abstractmethod
    def types(self, text: str) -> None:
        """On the keyboard, where the focus is."""

    @abstractmethod
    def drags(self, *way: Point) -> None:
        """The mouse is pressed at the first point, and let go at the last."""

    @abstractmethod
    def picture(self) -> bytes:
        """What is seen, as PNG."""

    @abstractmethod
    def errors(self) -> list[str]:
        """What pages threw so far and nobody caught."""

    @abstractmethod
    def closes(self) -> None: ...

    def waits_for(self, expression: str, what: str = "") -> Any:
        """What the expression comes to as soon as that is something."""
        until, refused = time.monotonic() + PATIENCE_S, None
        while time.monotonic() < until:
            try:
                if found := self.tells(expression):
                    return found
            except RefusedError as error:
                refused = error
            time.sleep(_PAUSE_S)
        said = " / ".join(str(self.tells(_SAYS)).split("\n"))[:600]
        raise AssertionError(f"not seen: {what or expression}; {refused or ''} the page says: {said}")

    def sees(self, text: str) -> None:
        self.waits_for(f"({_SAYS} || '').includes({json.dumps(text)})", text)

    def has(self, selector: str, text: str) -> None:
        """A field with this in it."""
        wanted = f"(document.querySelector({json.dumps(selector)}) || {{}}).value === {json.dumps(text)}"
        self.waits_for(wanted, f"{text!r} in {selector}")

    def clicks(self, selector: str) -> None:
        self._clicks(_query(selector), selector)

    def presses(self, name: str) -> None:
        """The button with this name, in its text or said aloud. It has to be in sight, with nothing over it."""
        self._clicks(_NAMED % json.dumps(name), name)

    def writes(self, selector: str, text: str, instead: bool = False) -> None:
        """In a field, after what stands there, or instead of it."""
        self.clicks(selector)
        self.tells(_CARET % ("0" if instead else "field.value.length", _query(selector)))
        self.types(text)

    def carries(self, selector: str, onto: str) -> None:
        """With the mouse."""
        start, end = (self._place(_query(one), one) for one in (selector, onto))
        steps = range(1, 9)
        between = [tuple(a + (b - a) * step / 8 for a, b in zip(start, end, strict=True)) for step in steps]
        self.drags(start, *((x, y) for x, y in between))

    def fits(self) -> None:
        """Nothing scrolls sideways."""
        self.waits_for("document.documentElement.scrollWidth <= window.innerWidth", "a page as wide as the window")

    def _clicks(self, element: str, what: str) -> None:
        self.drags(self._place(element, what))

    def _place(self, element: str, what: str) -> Point:
        """The middle of an element that has come to rest in sight."""
        until, before = time.monotonic() + PATIENCE_S, None
        while time.monotonic() < until:
            found = self.waits_for(_AT % element, f"{what}, in sight and free")
            if found == before:
                x, y = found
                return x, y
            before = found
            time.sleep(_PAUSE_S)
        raise AssertionError(f"does not come to rest: {what}")


def _query(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)})"
