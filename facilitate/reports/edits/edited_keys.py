"""What a scribe did with a key, whether or not anything stands under it by now.

A board goes on under a report: a cluster shrinks to one card, another lens is told. Who asks here instead of the tree
does not bring back what a scribe put in other words or left out.
"""

from facilitate.domain.text import clean_line
from facilitate.reports.edits.applied import Edits


class Touched:
    def __init__(self, edits: Edits) -> None:
        self._rows = edits.passages
        kept = [row for row in edits.passages.values() if not row["left_out"]]
        self._parents = {row["parent"] for row in kept if row["parent"]}
        self._of_own = {row["parent"] for row in kept if row["parent"] and row["kind"]}
        self._joined = {key for row in edits.passages.values() if row["into"] for key in (row["key"], row["into"])}

    def text(self, key: str) -> str | None:
        """The words of the scribe, None where they changed none."""
        row = self._rows.get(key)
        text = row["text"] if row else None
        return None if text is None else str(text)

    def line(self, key: str, typed: str) -> str:
        """The words of the scribe, else those that were typed, on one line."""
        text = self.text(key)
        return clean_line(typed if text is None else text)

    def leaves_out(self, key: str) -> bool:
        row = self._rows.get(key)
        return bool(row and row["left_out"])

    def into(self, key: str) -> str | None:
        """With which other passage the scribe joined it."""
        row = self._rows.get(key)
        return row["into"] if row else None

    def wrote_under(self, key: str) -> bool:
        """Whether something that the scribe wrote stands there."""
        return key in self._of_own

    def keeps(self, key: str) -> bool:
        """Whether a chapter stays one: it was left out or joined with another, or the scribe put something there."""
        return self.leaves_out(key) or key in self._joined or key in self._parents
