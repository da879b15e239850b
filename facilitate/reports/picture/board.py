"""What a picture shows: one round's clusters under one lens, of what the room may see, as the report tells it. Pure."""

from collections.abc import Sequence

from facilitate.domain.text import clean_line
from facilitate.reports.model import Board
from facilitate.reports.model.arrangement import ArrangedLens, ArrangedRound, Entity
from facilitate.reports.picture.wish import NotThere
from facilitate.reports.sections.board_pictures import groups
from facilitate.reports.sections.drafts import Draft


def board(made: Draft, round_id: str | None = None, lens_id: str | None = None) -> Board:
    """The board of a round under one of its lenses. Raises NotThere.

    Without ids: the last round with clusters, else with cards; its lens of the report.
    """
    arranged = _chosen_round(made.retelling.rounds, round_id)
    lens = _chosen_lens(arranged, lens_id)
    drawn = groups(arranged, lens, made, in_sight)
    several = sum(map(_is_drawn, arranged.lenses)) > 1
    stem = made.words.say("file_board", number=arranged.entity["position"] + 1)
    return Board(
        locale=made.words.locale,
        workshop=_workshop(made),
        title=made.retelling.title(arranged),
        prompt=made.retelling.line(f"prompt:{arranged.entity['id']}", arranged.entity["prompt"]),
        lens=_lens(lens, made) if lens and several else "",
        silence=_silence(arranged, made),
        groups=drawn,
        stem=f"{stem}-{arranged.lenses.index(lens) + 1}" if lens and several else stem,
    )


def _silence(arranged: ArrangedRound, made: Draft) -> str:
    """What stands where no card is in sight; nothing where one is, also when the scribe leaves it out."""
    if any(map(in_sight, arranged.cards)):
        return ""
    return made.words.silence(made.written.get(arranged.entity["id"], 0))


def boards(made: Draft) -> tuple[tuple[Entity, Entity | None], ...]:
    """The rounds with cards to draw, each with every lens that has clusters; None where nothing is clustered yet."""
    found: list[tuple[Entity, Entity | None]] = []
    for arranged in made.retelling.rounds:
        lenses: list[Entity | None] = [lens.entity for lens in arranged.lenses if _is_drawn(lens)]
        if lenses or any(map(in_sight, arranged.cards)):
            found.extend((arranged.entity, lens) for lens in lenses or [None])
    return tuple(found)


def in_sight(entity: Entity) -> bool:
    """Whether the room may see a card or a cluster."""
    return bool(entity.get("public", True))


def _is_drawn(lens: ArrangedLens) -> bool:
    return any(in_sight(cluster.entity) for cluster in lens.clusters)


def _chosen_round(rounds: Sequence[ArrangedRound], round_id: str | None) -> ArrangedRound:
    if round_id is None:
        clustered = [one for one in rounds if any(map(_is_drawn, one.lenses))]
        told = clustered or [one for one in rounds if any(map(in_sight, one.cards))] or rounds
    else:
        told = [one for one in rounds if one.entity["id"] == round_id]
    if not told:
        raise NotThere(round_id)
    return told[-1]


def _chosen_lens(arranged: ArrangedRound, lens_id: str | None) -> ArrangedLens | None:
    if lens_id is None:
        return arranged.main
    for lens in arranged.lenses:
        if lens.entity["id"] == lens_id:
            return lens
    raise NotThere(lens_id)


def _lens(lens: ArrangedLens, made: Draft) -> str:
    typed = made.words.say("lens", title=clean_line(lens.entity["title"]))
    return made.retelling.line(f"lens:{lens.entity['id']}", typed)


def _workshop(made: Draft) -> str:
    workshop, told = made.snapshot["workshop"], made.retelling
    title, day = workshop["title"], made.words.day(workshop["event"]["date"])
    return " · ".join(filter(None, (told.line("workshop-title", title), told.line("date", day))))
