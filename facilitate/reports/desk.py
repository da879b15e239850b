"""The report as a scribe works on it: the tree of passages as plain data for a screen."""

from typing import Any

from facilitate.domain.text import clean_line
from facilitate.reports.document import dressed
from facilitate.reports.edits.applied import edits_of
from facilitate.reports.languages import Language
from facilitate.reports.model import (
    Aside,
    Bullet,
    Heading,
    LensOverview,
    Line,
    Links,
    Originals,
    Programme,
    Results,
)
from facilitate.reports.model.arrangement import Entity
from facilitate.reports.passages.outline import Content, Node, Prose, walk
from facilitate.reports.passages.wording import label_of, wording
from facilitate.reports.sections.drafts import Draft

Data = dict[str, Any]

_KINDS: dict[type, str] = {
    Heading: "heading",
    Line: "line",
    Prose: "prose",
    Bullet: "bullet",
    Aside: "aside",
    Programme: "fixed",
    Links: "fixed",
    Results: "fixed",
    LensOverview: "fixed",
    Originals: "fixed",
}


def on_the_desk(draft: Draft) -> Data:
    """`chapters` in their order, `originals` of the cards and notes they were made of by id, `options`, `lenses`.

    A passage is `{key, kind, inside}` with, as far as it has them: `level`, `role`, `sign`, `label`, `text` (None: it
    cannot be edited), `lines` (what is shown of that), `typed` and `typed_label` (what stands there by itself), `was`
    (what was edited, for commands), `made_of` (of an own one, what it was made of by itself: its `typed` for commands),
    `sources`, `merged`, `home`, and `left_out`, `own`, `outdated` where true.
    """
    edits = edits_of(draft.snapshot)
    root = dressed(draft)
    sources = {id_ for node in walk(draft.root) for id_ in node.sources}
    return {
        "language": draft.words.code,
        "locale": draft.words.locale,
        "chapters": [_passage(node, edits.passages, draft.words) for node in root.inside],
        "originals": {id_: told for id_ in sorted(sources) if (told := _original(id_, draft)) is not None},
        "options": {
            name: getattr(draft.options, name)
            for name in ("names", "counts", "signs", "appendix", "headings", "overviews", "pictures", "lenses")
        },
        "lenses": _lenses(draft),
    }


def _passage(node: Node, rows: Any, words: Language) -> Data:
    row = rows.get(node.key)
    told: Data = {"key": node.key, "kind": _KINDS[type(node.content)] if node.content else "chapter"}
    told |= _content(node.content, words)
    if row is not None:
        told["was"] = {"text": row["text"], "label": row["label"]}
    if node.typed is not None:
        told |= {"typed": node.made_of or wording(node.typed), "typed_label": label_of(node.typed)}
    if node.own and node.made_of:
        told["made_of"] = node.made_of
    if node.inside:
        told["inside"] = [_passage(child, rows, words) for child in node.inside]
    told |= {name: list(value) for name in ("sources", "merged") if (value := getattr(node, name))}
    return told | {name: value for name in ("home", "left_out", "own", "outdated") if (value := getattr(node, name))}


def _content(content: Content | None, words: Language) -> Data:
    told: Data = {"text": wording(content)}
    if isinstance(content, Heading):
        told["level"] = content.level
    elif isinstance(content, Line | Prose):
        told["role"] = content.role
    elif isinstance(content, Bullet):
        told |= {"sign": content.sign, "label": content.label, "lead": content.lead, "names": content.names}
    elif isinstance(content, Aside):
        told |= {"role": content.kind, "label": content.label}
    elif content is not None:
        told["lines"] = _lines(content, words)
    return told


def _lines(content: Content, words: Language) -> list[str]:
    """What is shown of a passage that is edited elsewhere, on the board or where the workshop is set up."""
    match content:
        case Programme(entries):
            return [
                line
                for entry in entries
                for line in (" ".join(filter(None, (entry.time, entry.title))), *(f"• {item}" for item in entry.items))
            ]
        case Links(links):
            return [link.text for link in links]
        case Results(items):
            return [f"{words.labelled(item.dots)} {item.title}" for item in items]
        case LensOverview(label, clusters):
            told = (f"{cluster.title} ({cluster.count}) {cluster.signs}".rstrip() for cluster in clusters)
            return [f"{words.labelled(label)} {' · '.join(told)}"]
        case Originals(items):
            return [f"{item.number}. {' / '.join(item.paragraphs)}" for item in items]
    return []


def _original(id_: str, draft: Draft) -> Data | None:
    card = draft.snapshot["cards"].get(id_)
    if card is not None:
        fields = ("number", "kind", "text", "why", "emoji", "condition", "example", "addressee", "round")
        return {field: card[field] for field in fields} | {"by": _by(card, draft)}
    note = draft.snapshot["notes"].get(id_)
    return None if note is None else {field: note[field] for field in ("kind", "text", "addressee", "round")}


def _by(card: Entity, draft: Draft) -> list[str]:
    people = (draft.snapshot["participants"].get(author) for author in card["authors"])
    return [name for person in people if person and (name := clean_line(person["name"]))]


def _lenses(draft: Draft) -> list[Data]:
    """Rounds that can be told through more than one lens."""
    rounds = ((one, [lens for lens in one.lenses if lens.clusters]) for one in draft.arrangement.rounds)
    return [
        {
            "round": one.entity["id"],
            "title": clean_line(one.entity["title"]),
            "told": one.main.entity["id"] if one.main else None,
            "lenses": [{"id": lens.entity["id"], "title": clean_line(lens.entity["title"])} for lens in lenses],
        }
        for one, lenses in rounds
        if len(lenses) > 1
    ]
