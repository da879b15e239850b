"""A bucket for each of many, as long as they use it."""

from collections import OrderedDict

from facilitate.realtime.bucket import Bucket

MOST = 20_000
"""Of so many a bucket is kept; of the others it is full again."""


class Shares:
    """So much a second and so much at once for each key, such as a network or a person."""

    def __init__(self, per_second: float, at_once: float) -> None:
        self._per_second, self._at_once = per_second, at_once
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def take(self, key: str) -> bool:
        """Whether one more fits; then it is taken."""
        bucket = self._buckets.pop(key, None) or Bucket(self._per_second, self._at_once)
        self._buckets[key] = bucket
        if len(self._buckets) > MOST:
            self._buckets.popitem(last=False)
        return bucket.take()
