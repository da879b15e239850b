"""What took in what, as far as nothing gets lost by it. Pure."""

from collections.abc import Callable, Iterator, Mapping

from facilitate.reports.outline import Node


def takers(node_of: Callable[[str], Node], home: Callable[[str], str], wanted: Mapping[str, str]) -> Mapping[str, str]:
    """Of `wanted`, which is what should take in each key, what can. `home` is empty for the whole report.

    Nothing ends up inside itself, by whatever way: of those that would, none is taken in. What was said about a card
    stands with it and can hold nothing: it takes in only what has nothing inside.
    """
    there = dict(wanted)
    while astray := [key for key in there if _is_astray(key, node_of, home, there)]:
        for key in astray:
            del there[key]
    return there


def _is_astray(key: str, node_of: Callable[[str], Node], home: Callable[[str], str], there: Mapping[str, str]) -> bool:
    if node_of(key).inside and any(not _holds(taker, node_of, home) for taker in _above(key, there.get)):
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
