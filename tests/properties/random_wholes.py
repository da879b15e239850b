"""Workshops as no agenda would make them: everything that a file can say, by chance."""

from random import Random
from typing import Any, get_args

from msgspec import UNSET, structs

from facilitate.domain import spotlight, whole
from facilitate.domain.spotlight import Shown, Spotlight
from facilitate.domain.text import clean, clean_line
from facilitate.domain.words import (
    COLOURS,
    CardKind,
    CardState,
    NoteKind,
    Pairing,
    PassageKind,
    RoundKind,
    RoundState,
    Showing,
    Theme,
    Voting,
    WorkshopStatus,
)
from tests.reports.formats.hostile_data import hostile_texts

_TEXTS = [text for text in map(clean, hostile_texts()) if len(text) <= 2_000]
_LINES = ["", *(line[:200] for line in map(clean_line, _TEXTS))]
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


class RandomWorkshop:
    """`RandomWorkshop(7).at_once()` is always the same one."""

    def __init__(self, seed: int, cards: int = 20) -> None:
        self._chance = Random(seed)
        self._cards = cards
        self._now = 1_650_535_200_000

    def at_once(self) -> whole.WholeWorkshop:
        rounds = [self._id() for _ in range(self._chance.randint(0, 6))]
        people = [self._participant(number, rounds) for number in range(1, self._chance.randint(0, 12) + 1)]
        made = [self._round(position, id_, people) for position, id_ in enumerate(rounds)]
        numbers = iter(range(1, 10_000))
        made = [self._with_cards(round_, numbers, people) for round_ in made]
        return whole.WholeWorkshop(
            format=whole.FORMAT,
            workshop=self._workshop(rounds),
            event=self._event(),
            participants=people,
            rounds=made,
            notes=sorted((self._note(made) for _ in range(self._few())), key=lambda note: (note.created_at, note.id)),
            report=self._report(made),
        )

    def _workshop(self, rounds: list[str]) -> whole.Workshop:
        return whole.Workshop(
            id=self._id(),
            code="".join(self._chance.choices("ACDEFGHJKLMNPQRTUVWXY", k=7)),
            title=self._line(),
            number=self._maybe(self._chance.randint(1, 999)),
            language=self._chance.choice(["nl", "en"]),
            status=self._chance.choice([*WorkshopStatus]),
            round=self._maybe(self._one_of(rounds)),
            facilitators=self._lines(),
            scribe=self._line(),
            spotlight=self._maybe(self._spotlight()),
            wall=self._perhaps(),
            starts=self._chance.choice(["", "09:00"]),
            promised=self._maybe(3_600),
            created_at=self._later(),
            closed_at=self._maybe(self._later()),
            stage=self._maybe(whole.Stage(theme=Theme.DARK, join_bar=self._perhaps())) or UNSET,
        )

    def _spotlight(self) -> Spotlight:
        kind = self._chance.choice(get_args(Shown))
        return spotlight.on(kind, self._id(), self._maybe(self._id()) if kind == "card" else None)

    def _event(self) -> whole.Event:
        entries = [
            whole.ProgrammeEntry(time=self._line(), title=self._line(), items=self._lines()) for _ in range(self._few())
        ]
        return whole.Event(
            title=self._line(),
            subtitle=self._line(),
            date=self._chance.choice(["", "2022-04-21"]),
            organisers=self._lines(),
            context=self._text(),
            programme=entries,
            links=self._lines(),
        )

    def _participant(self, number: int, rounds: list[str]) -> whole.Participant:
        done = [round_ for round_ in rounds if self._perhaps()]
        return whole.Participant(
            id=self._id(),
            number=number,
            code=100 + number * 7,
            name=self._line(),
            organisation=self._line(),
            guest=self._perhaps(),
            muted=self._perhaps(),
            joined_at=self._later(),
            removed_at=self._maybe(self._later()),
            done=done,
        )

    def _round(self, position: int, id_: str, people: list[whole.Participant]) -> whole.Round:
        kind, state = self._chance.choice([*RoundKind]), self._chance.choice([*RoundState])
        names = [person.id for person in people]
        first = self._maybe(self._later())
        closed_vote = kind == RoundKind.VOTE and state == RoundState.CLOSED
        ballot = [self._id() for _ in range(self._few() + 1)]
        timer = whole.Timer(ends_at=self._maybe(self._later()), left=self._chance.randint(-5, 5), seconds=60)
        queue = whole.Queue(order=names, at=self._chance.randrange(len(names)), away=names[:1]) if names else None
        return whole.Round(
            id=id_,
            position=position,
            kind=kind,
            title=self._line(),
            prompt=self._line(),
            help=self._line(),
            examples=self._lines(),
            card=self._maybe(self._chance.choice([*CardKind])),
            seconds=self._maybe(300),
            countdown=self._maybe(120),
            cues=self._text(),
            materials=self._line(),
            state=state,
            opened_at=first and self._maybe(self._later()),
            first_opened_at=first,
            timer=self._maybe(timer),
            locked=self._perhaps(),
            showing=self._chance.choice([*Showing]),
            revealed=self._perhaps(),
            names=self._perhaps(),
            moderated=self._perhaps(),
            required=sorted({self._chance.choice(["why", "condition", "example"]) for _ in range(self._few())}),
            cards_each=self._maybe(2),
            pairing=self._chance.choice([*Pairing]),
            voting=self._maybe(self._chance.choice([*Voting])),
            dots=self._maybe(3),
            ballot=self._maybe(ballot),
            queue=self._maybe(queue),
            pairs=self._pairs(names),
            cards=[],
            lenses=[],
            ballots=self._ballots(people, ballot) if closed_vote else None,
            counted=dict.fromkeys(sorted(ballot), 2) if closed_vote and self._perhaps() else UNSET,
            options=self._lines() or UNSET,
            asked=self._asked() if self._perhaps() else UNSET,
        )

    def _asked(self) -> whole.Asked:
        return whole.Asked(
            during=self._maybe(self._id()),
            open=self._perhaps(),
            back_to=self._maybe(self._id()),
            lens=self._maybe(self._id()),
            runs_on=[self._id()] if self._perhaps() else [],
        )

    def _with_cards(self, round_: whole.Round, numbers: Any, people: list[whole.Participant]) -> whole.Round:
        cards = [self._card(next(numbers), round_, people) for _ in range(self._chance.randint(0, self._cards))]
        tops, others = cards[: len(cards) // 2], cards[len(cards) // 2 :]
        cards = tops + [
            structs.replace(card, under=self._chance.choice(tops).id) if self._on(tops) else card for card in others
        ]
        lenses = [self._lens(position, cards) for position in range(self._few())]
        values = {name: getattr(round_, name) for name in round_.__struct_fields__}
        return whole.Round(**values | {"cards": cards, "lenses": lenses})

    def _pairs(self, names: list[str]) -> list[whole.Pair]:
        shuffled = self._chance.sample(names, len(names))
        together = [shuffled[at : at + 2] for at in range(0, len(shuffled), 2)]
        return [whole.Pair(id=self._id(), number=number, members=two) for number, two in enumerate(together)]

    def _ballots(self, people: list[whole.Participant], ballot: list[str]) -> list[dict[str, int]]:
        here = [person for person in people if person.removed_at is None]
        cast = [
            {target: self._chance.randint(1, 3) for target in sorted(self._chance.sample(ballot, 1))}
            for _ in range(self._chance.randint(0, len(here)))
        ]
        return sorted(cast, key=lambda dots: [*dots.items()])

    def _card(self, number: int, round_: whole.Round, people: list[whole.Participant]) -> whole.Card:
        return whole.Card(
            id=self._id(),
            number=number,
            kind=self._chance.choice([*CardKind]),
            text=self._text(),
            why=self._text(),
            emoji=self._chance.choice(["", "🌳", "👩‍👩‍👧‍👦"]),
            condition=self._text(),
            example=self._text(),
            addressee=self._line(),
            authors=[person.id for person in people if self._chance.random() < 0.2],
            pair=self._maybe(self._one_of([pair.id for pair in round_.pairs])),
            state=self._chance.choice([*CardState]),
            asked=self._text(),
            revealed=self._perhaps(),
            created_at=self._later(),
            edited_at=self._maybe(self._later()),
        )

    def _on(self, tops: list[whole.Card]) -> bool:
        return bool(tops) and self._perhaps()

    def _lens(self, position: int, cards: list[whole.Card]) -> whole.Lens:
        left = self._chance.sample(cards, len(cards))
        clusters = []
        for _ in range(self._few()):
            here, left = left[:3], left[3:]
            placed = [whole.Placed(card=card.id, order=self._order()) for card in here]
            clusters.append(
                whole.Cluster(
                    id=self._id(),
                    title=self._line(),
                    order=self._order(),
                    colour=self._chance.choice(COLOURS),
                    emoji="",
                    summary=self._text(),
                    folded=self._perhaps(),
                    locked=self._perhaps(),
                    cards=sorted(placed, key=lambda one: (one.order, one.card)),
                )
            )
        clusters.sort(key=lambda cluster: (cluster.order, cluster.id))
        return whole.Lens(
            id=self._id(), title=self._line(), position=position, shown=self._perhaps(), clusters=clusters
        )

    def _note(self, rounds: list[whole.Round]) -> whole.Note:
        cards = [card.id for round_ in rounds for card in round_.cards]
        clusters = [one.id for round_ in rounds for lens in round_.lenses for one in lens.clusters]
        return whole.Note(
            id=self._id(),
            round=self._maybe(self._one_of([round_.id for round_ in rounds])),
            cluster=self._maybe(self._one_of(clusters)),
            card=self._maybe(self._one_of(cards)),
            kind=self._chance.choice([*NoteKind]),
            text=self._text(),
            addressee=self._line(),
            created_at=self._later(),
            edited_at=self._maybe(self._later()),
        )

    def _report(self, rounds: list[whole.Round]) -> whole.Report:
        keys = sorted({f"card:{card.id}" for round_ in rounds for card in round_.cards if self._perhaps()})
        passages = sorted((self._passage(key) for key in keys), key=lambda passage: (passage.created_at, passage.key))
        options: dict[str, Any] = {"counts": self._perhaps(), "names": self._perhaps()}
        lenses = {round_.id: round_.lenses[0].id for round_ in rounds if round_.lenses}
        if lenses:
            options["lenses"] = dict(sorted(lenses.items()))
        return whole.Report(
            options=whole.Options(**options) if self._perhaps() else whole.Options(),
            passages=passages,
            orders=dict.fromkeys(("notes", "opening"), keys) if keys else {},
        )

    def _passage(self, key: str) -> whole.Passage:
        return whole.Passage(
            key=key,
            text=self._maybe(self._text()),
            label=self._maybe(self._line()),
            typed=self._maybe(self._text()),
            left_out=self._perhaps(),
            parent=self._maybe("notes"),
            into=self._maybe(key),
            kind=self._maybe(self._chance.choice([*PassageKind])),
            sources=[key.removeprefix("card:")] if self._perhaps() else [],
            kept=self._lines(),
            created_at=self._later(),
            edited_at=self._later(),
            alone=self._maybe(
                whole.Alone(text=self._maybe(self._text()), typed=self._maybe(self._text()), sources=[self._id()])
            )
            or UNSET,
        )

    def _id(self) -> str:
        return "".join(self._chance.choices(_SIGNS, k=16))

    def _order(self) -> str:
        return "".join(self._chance.choices("0123456789abc", k=4)) + "x"

    def _later(self) -> int:
        self._now += self._chance.randint(0, 2_000)
        return self._now

    def _few(self) -> int:
        return self._chance.randint(0, 3)

    def _perhaps(self) -> bool:
        return self._chance.random() < 0.5

    def _maybe(self, value: Any) -> Any:
        return value if self._perhaps() else None

    def _one_of(self, values: list[str]) -> str | None:
        return self._chance.choice(values) if values else None

    def _line(self) -> str:
        return self._chance.choice(_LINES)

    def _lines(self) -> list[str]:
        return [self._line() for _ in range(self._few())]

    def _text(self) -> str:
        return self._chance.choice(_TEXTS)
