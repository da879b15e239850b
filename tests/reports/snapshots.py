"""Snapshots of workshops, built as a sentence: `a_workshop().with_round("metaphor").with_card("a tree").snapshot()`."""

from collections import Counter
from collections.abc import Sequence
from itertools import count
from typing import Any, Self

from facilitate.domain import scales
from facilitate.domain.words import ROUND_CARD_KINDS, RoundKind

from .wholes import whole_of

NOON = 1_650_535_200_000  # Thursday 21 April 2022, 10:00 UTC


class SnapshotBuilder:
    """Adds things in the order they happen. A card, cluster, lens or note belongs to the round made last."""

    def __init__(self, **workshop: Any) -> None:
        self._ids = count(1)
        self._clock = count(NOON, 1000)
        event = {"title": "", "subtitle": "", "date": "", "organisers": [], "context": "", "programme": [], "links": []}
        self._workshop = {
            "id": "w",
            "code": "K7M4R",
            "title": "Neighbours who help each other",
            "number": None,
            "language": "en",
            "status": "closed",
            "round": None,
            "facilitators": [],
            "scribe": "",
            "spotlight": None,
            "created_at": NOON,
            "closed_at": None,
            **workshop,
            "event": {**event, **workshop.get("event", {})},
        }
        kinds = ("rounds", "participants", "pairs", "cards", "lenses", "clusters", "placements", "notes", "votes")
        self._all: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in kinds}
        self._report: dict[str, Any] = {"options": {}, "passages": {}, "orders": {}}
        self._round = self._lens = self._last_card = self._last_cluster = ""

    def with_participant(self, name: str = "", organisation: str = "", removed: bool = False) -> Self:
        number, joined_at = len(self._all["participants"]) + 1, next(self._clock)
        person = {"number": number, "name": name, "organisation": organisation, "removed": removed}
        self._add("participants", joined_at=joined_at, **person)
        return self

    def with_round(
        self, kind: str, title: str = "A round", prompt: str = "", opened: bool = True, showing: str = "at_once"
    ) -> Self:
        opened_at = next(self._clock) if opened else None
        self._round = self._add(
            "rounds",
            position=len(self._all["rounds"]),
            kind=kind,
            title=title,
            prompt=prompt,
            help="",
            examples=[],
            seconds=None,
            showing=showing,
            state="closed" if opened else "waiting",
            takes=list(ROUND_CARD_KINDS[RoundKind(kind)]),
            timer=None,
            opened_at=opened_at,
            voting="clusters" if kind == "vote" else None,
            dots=3 if kind == "vote" else None,
            options=[],
            ballot=[],
        )
        return self.with_lens("meaning") if ROUND_CARD_KINDS[RoundKind(kind)] else self

    def with_lens(self, title: str, shown: bool = False) -> Self:
        position = sum(lens["round"] == self._round for lens in self._all["lenses"].values())
        self._lens = self._add("lenses", round=self._round, title=title, position=position, shown=shown)
        return self

    def with_pair(self, *members: int) -> Self:
        people = list(self._all["participants"])
        number = len(self._all["pairs"]) + 1
        chosen = [people[member] for member in members]
        self._add("pairs", round=self._round, number=number, colour="sky", sign="leaf", members=chosen)
        return self

    def with_card(self, text: str, kind: str = "remark", **fields: Any) -> Self:
        empty: dict[str, Any] = {
            "why": "",
            "emoji": "",
            "condition": "",
            "example": "",
            "addressee": "",
            "authors": [],
            "pair": None,
            "state": "shown",
            "public": True,
            "named": True,
            "under": None,
        }
        self._last_card = self._add(
            "cards",
            number=len(self._all["cards"]) + 1,
            round=self._round,
            kind=kind,
            text=text,
            created_at=next(self._clock),
            edited_at=None,
            **{**empty, **fields},
        )
        return self

    def with_cluster(self, title: str, *cards: int, **fields: Any) -> Self:
        """A cluster of the cards with these numbers within the round, from 0."""
        ours = [card["id"] for card in self._all["cards"].values() if card["round"] == self._round]
        order = f"{len(self._all['clusters']):03}"
        look = {"colour": "leaf", "emoji": "", "summary": "", "folded": False, "locked": False, **fields}
        self._last_cluster = self._add("clusters", lens=self._lens, title=title, order=order, **look)
        for place, card in enumerate(cards):
            self._all["placements"][f"{self._lens}:{ours[card]}"] = {
                "lens": self._lens,
                "card": ours[card],
                "cluster": self._last_cluster,
                "order": f"{place:03}",
            }
        return self

    def with_votes(
        self,
        voters: int,
        *dots: int,
        on: str = "clusters",
        open_: bool = False,
        gone: int = 0,
        counted: Sequence[int] = (),
    ) -> Self:
        """Dots for the clusters or cards made so far, in their order; 0 for none, `gone` on what is gone since, and
        besides what was `counted` in the room."""
        ballot = list(self._all[on])[: len(dots)]
        self._all["rounds"][self._round] |= {"ballot": ballot, "state": "open" if open_ else "closed"}
        in_the_room = {id_: count for id_, count in zip(ballot, counted, strict=False) if count}
        results = {
            id_: count + in_the_room.get(id_, 0)
            for id_, count in zip(ballot, dots, strict=True)
            if count or id_ in in_the_room
        }
        self._all["votes"][self._round] = {
            "id": self._round,
            "voters": voters,
            "dots": sum(dots),
            "gone": gone,
            "counted": in_the_room,
            "results": None if open_ else results,
        }
        return self

    def with_scale(
        self, *people: int, options: Sequence[str] = ("", "", "", "", ""), counted: Sequence[int] = ()
    ) -> Self:
        """So many people for each step, from the lowest; and besides what was `counted` in the room."""
        return self._with_own_choices("scale", people, options, counted)

    def with_hands(self, counted: int) -> Self:
        return self._with_own_choices("hands", (0,), ("",), (counted,))

    def _with_own_choices(
        self, voting: str, people: Sequence[int], options: Sequence[str], counted: Sequence[int]
    ) -> Self:
        ballot = scales.targets(options)
        round_ = {"voting": voting, "options": list(options), "ballot": ballot, "state": "closed", "dots": 1}
        self._all["rounds"][self._round] |= round_
        cast = {id_: number for id_, number in zip(ballot, people, strict=True) if number}
        in_the_room = {id_: number for id_, number in zip(ballot, counted, strict=False) if number}
        self._all["votes"][self._round] = {
            "id": self._round,
            "voters": sum(people),
            "dots": sum(people),
            "gone": 0,
            "counted": in_the_room,
            "results": dict(Counter(cast) + Counter(in_the_room)),
        }
        return self

    def with_note(self, text: str, kind: str = "note", on: str = "round", addressee: str = "") -> Self:
        """A note on the last round, cluster or card, or on the workshop."""
        about = {"round": self._round or None, "cluster": None, "card": None}
        about |= {"cluster": self._last_cluster} if on == "cluster" else {}
        about |= {"card": self._last_card} if on == "card" else {}
        about |= {"round": None} if on == "workshop" else {}
        made = next(self._clock)
        self._add("notes", kind=kind, text=text, addressee=addressee, created_at=made, edited_at=None, **about)
        return self

    def with_report(self, **options: Any) -> Self:
        """What the scribe chose."""
        self._report["options"] |= options
        return self

    def with_passage(self, key: str, **edit: Any) -> Self:
        """What the scribe did with a passage; its own ones have a kind."""
        nothing = {"text": None, "label": None, "typed": None, "left_out": False, "parent": None, "into": None}
        row = {"key": key, **nothing, "kind": None, "sources": [], **edit}
        self._report["passages"][key] = row
        return self

    def with_order(self, parent: str, *keys: str) -> Self:
        self._report["orders"][parent] = list(keys)
        return self

    def snapshot(self) -> dict[str, Any]:
        exported_at = NOON + 3 * 60 * 60 * 1000
        made = {"workshop": self._workshop, **self._all, "report": self._report, "exported_at": exported_at}
        return made | {"whole": whole_of(made)}

    def _add(self, what: str, /, **fields: Any) -> str:
        id_ = f"{what[:2]}{next(self._ids):04}"
        self._all[what][id_] = {"id": id_, **fields}
        return id_


def a_workshop(**workshop: Any) -> SnapshotBuilder:
    return SnapshotBuilder(**workshop)
