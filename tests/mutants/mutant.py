"""One place in the product, and what is wrong there on purpose."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """`before` stands in `file` exactly once, and is `after` in the mutant; `tests` are for pytest, or for node."""

    what: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]
