"""What took in what, as far as nothing gets lost by it, and what stands there then by itself. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from facilitate.reports.model import Heading
from facilitate.reports.passages.outline import Node
from facilitate.reports.passages.own_passages import Passage
from facilitate.reports.passages.wording import wording

_DEEPEST = 100


def takers(node_of: Callable[[str], Node], home: Callable[[str], str], wanted: Mapping[str, str]) -> Mapping[str, str]:
    """Of `wanted`, which is what should take in each key, what can. `home` is empty for the whole report.

    Nothing ends up inside itself, by whatever way: of those that would, none is taken in. What was said about a card
    stands with it and can hold nothing: it takes in only what has nothing inside. One in another in another goes on for
    a hundred at most.
    """
    there = dict(wanted)
    while astray := [key for key in there if _is_astray(key, node_of, home, there)]:
        for key in astray:
            del there[key]
    return there


def _is_astray(key: str, node_of: Callable[[str], Node], home: Callable[[str], str], there: Mapping[str, str]) -> bool:
    above = tuple(islice(_above(key, there.get), _DEEPEST + 1))
    if len(above) > _DEEPEST or (node_of(key).inside and any(not _holds(taker, node_of, home) for taker in above)):
        return True
    return key in _above(key, lambda at: there.get(at) or home(at))


def _holds(taker: str, node_of: Callable[[str], Node], home: Callable[[str], str]) -> bool:
    under = home(taker)
    return not under or node_of(under).is_chapter


def _above(key: str, next_: Callable[[str], str | None]) -> Iterator[str]:
    """What comes above a key, one by one, until nothing does or all of it was there before."""
    passed: set[str] = set()
    at = next_(key)
    while at and at not in passed:
        passed.add(at)
        yield at
        at = next_(at)


def are_alike(one: Node, other: Node) -> bool:
    """Whether one can take in the other: a text a text, a heading one of its level."""
    return None not in (wording(one.content), wording(other.content)) and level(one) == level(other)


def is_outdated(typed: Node, row: Passage | None, made_of: str) -> bool:
    """Whether what stands there by itself, in one order or another, is something else than when it was edited."""
    if row is None or row["text"] is None or (typed.own and row["typed"] is None):
        return False
    return sorted((row["typed"] or "").split("\n")) != sorted(made_of.split("\n"))


def by_itself(node: Node) -> str:
    """What stands in it, and in what it took in, without edits."""
    return node.made_of or wording(node.typed or node.content) or ""


def lines(texts: Iterable[str | None]) -> str:
    return "\n".join(filter(None, texts))


def level(node: Node) -> int:
    """Of a heading; 0 of a text."""
    return node.content.level if isinstance(node.content, Heading) else 0
