"""A round in the report: its clusters with what was said, then what was left over, then what was noted."""

from collections.abc import Iterator

from facilitate.domain.text import clean_line
from facilitate.domain.words import RoundKind
from facilitate.reports.model import Heading, LensOverview, Line, LineRole
from facilitate.reports.model.arrangement import ArrangedRound
from facilitate.reports.passages.bullets import aside_nodes, said
from facilitate.reports.passages.outline import Node
from facilitate.reports.sections.clusters import Telling, clusters, left_out_elsewhere
from facilitate.reports.sections.votes import results


def round_node(arranged: ArrangedRound, telling: Telling, kept: int = 0, written: int = 0) -> Node | None:
    """The round, or nothing when it was never opened and holds nothing, or nobody voted.

    One that passed in silence says so; so does one of which `kept` cards were for the facilitator alone, or all that
    were `written` are off the board.
    """
    words, entity = telling.words, arranged.entity
    id_ = entity["id"]
    cards = (
        *results(arranged, words),
        *clusters(arranged, telling),
        *_overviews(arranged, telling),
        *((Node(f"kept:{id_}", Line(LineRole.SILENCE, words.count("kept_back", kept))),) if kept else ()),
    )
    talk = tuple(said(arranged.notes, telling.notes_on, words))
    apart = talk and (cards or telling.touched.keeps(f"talk:{id_}"))
    never_opened = entity["opened_at"] is None
    if not cards and not talk and (never_opened or entity["kind"] == RoundKind.VOTE):
        return None
    prompt = clean_line(entity["prompt"])
    return Node(
        f"round:{id_}",
        Heading(3, clean_line(entity["title"])),
        (
            *((Node(f"prompt:{id_}", Line(LineRole.PROMPT, prompt)),) if prompt else ()),
            *cards,
            *((Node(f"talk:{id_}", Heading(4, words.say("conversation")), talk),) if apart else talk),
            *(() if cards or talk else (Node(f"silence:{id_}", Line(LineRole.SILENCE, words.silence(written))),)),
        ),
    )


def _overviews(arranged: ArrangedRound, telling: Telling) -> Iterator[Node]:
    """Lines about the further lenses, to be filled in by `again`, and what was noted about their clusters."""
    shut = {cluster.entity["id"] for cluster in left_out_elsewhere(arranged, telling)}
    for lens in arranged.further:
        if telling.options.overviews:
            yield Node(f"lens:{lens.entity['id']}", LensOverview("", ()))
        for cluster in lens.clusters:
            if cluster.entity["id"] not in shut:
                yield from aside_nodes(telling.notes_on.get(cluster.entity["id"], ()), telling.words)
