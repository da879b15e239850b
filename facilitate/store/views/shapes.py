"""What every view is made of."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

View = dict[str, Any]
Views = dict[str, View]


def grouped(rows: Iterable[Any]) -> defaultdict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in rows:
        groups[key].append(value)
    return groups
