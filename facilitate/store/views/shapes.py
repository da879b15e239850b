"""What every view is made of."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any

View = dict[str, Any]
Views = dict[str, View]


def only(*names: str) -> Callable[[View], View]:
    """What makes of a view one with these fields, two or more, and no others. Raises KeyError when one is not there."""
    values = itemgetter(*names)
    return lambda view: dict(zip(names, values(view), strict=True))


def grouped(rows: Iterable[Any]) -> defaultdict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in rows:
        groups[key].append(value)
    return groups
