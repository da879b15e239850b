"""An agenda from the text of a TOML file. What is wrong in it is told by line and field, all of it at once."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from facilitate.agendas import toml
from facilitate.agendas.agenda import Agenda
from facilitate.agendas.bad import BadAgenda, Problem
from facilitate.agendas.lines import Lines
from facilitate.domain import faults
from facilitate.domain.commands import MOST_ROUNDS, RoundPlan
from facilitate.domain.errors import N_
from facilitate.domain.faults import Path
from facilitate.domain.limits import LINE_LIMIT
from facilitate.domain.text import LINE_END, clean_line
from facilitate.domain.unseen import without_unseen
from facilitate.domain.words import CARD_FIELDS, ROUND_CARD_KINDS, CardKind, Pairing, RoundKind, Showing, Voting

EMPTY = N_("This is empty.")
WRONG_CARD = N_("A round of kind %(kind)s takes none of these. Possible: %(words)s.")
ONE_OF = N_("This should be one of: %(words)s.")
OTHER = N_("This is not as expected: %(detail)s")
_BLANK = re.compile(r"[^\S\n\t]")
DEEPEST = 8
"""Tables and lists within each other, twice as many as an agenda has."""

_WORDS: dict[str, list[str]] = {
    "kind": list(RoundKind),
    "card": list(CardKind),
    "showing": list(Showing),
    "pairing": list(Pairing),
    "voting": list(Voting),
    "required": sorted({name for names in CARD_FIELDS.values() for name in names}),
}
_SENTENCES = (
    (re.compile(faults.UNKNOWN), N_("This field is not known here. Look for a typing error.")),
    (re.compile(r"missing required field (?P<name>\w+)"), N_("The field %(name)s is missing.")),
    (re.compile(r"Expected str of length <= (?P<limit>\d+)"), N_("This is too long: at most %(limit)s characters.")),
    (re.compile(r"Expected array of length <= (?P<limit>\d+)"), N_("These are too many: at most %(limit)s.")),
    (re.compile(r"Expected array of length >= (?P<limit>\d+)"), N_("There should be at least %(limit)s here.")),
    (re.compile(r"Expected int >= (?P<limit>\d+)"), N_("This number is too small: at least %(limit)s.")),
    (re.compile(r"Expected int <= (?P<limit>\d+)"), N_("This number is too large: at most %(limit)s.")),
    (re.compile(r"Expected str"), N_("This should be a text between quotes.")),
    (re.compile(r"Expected int"), N_("This should be a whole number.")),
    (re.compile(r"Expected bool"), N_("This should be true or false.")),
    (re.compile(r"Expected array"), N_("This should be a list between [ and ].")),
    (re.compile(r"Expected object"), N_("This should be a round under [[rounds]].")),
)


class _File(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    title: Annotated[str, Meta(max_length=LINE_LIMIT)]
    description: Annotated[str, Meta(max_length=LINE_LIMIT)] = ""
    lens: Annotated[str, Meta(max_length=LINE_LIMIT)] = ""
    rounds: Annotated[list[Any], Meta(min_length=1, max_length=MOST_ROUNDS)]


class _TooDeep(Exception):
    def __init__(self, path: Path):
        super().__init__(len(path))
        self.path = path


def read(text: str, language: str, name: str = "") -> Agenda:
    """The agenda, with each text that stands there in several languages in one of them. Raises BadAgenda."""
    text = as_typed(text)
    content = _toml(text)
    try:
        content = in_language(content, language)
    except _TooDeep as error:
        raise BadAgenda([Problem(Lines(text).of(error.path), faults.written(error.path), toml.TOO_DEEP)]) from None
    found = [*_problems(content)]
    if found:
        lines = Lines(text)
        raise BadAgenda([Problem(lines.of(path), faults.written(path), said, params) for path, said, params in found])
    file = msgspec.convert(content, _File)
    rounds = msgspec.convert(file.rounds, list[RoundPlan])
    return Agenda(name, clean_line(file.title), clean_line(file.description), clean_line(file.lens), rounds)


def as_typed(text: str) -> str:
    """Without the signs that nobody sees in a file that came by way of Word, a mail or a web page. Where they stand
    outside a text they would be mistakes."""
    return _BLANK.sub(" ", LINE_END.sub("\n", without_unseen(text)))


def in_language(value: Any, language: str, at: Path = ()) -> Any:
    """The tree with every `{nl = ..., en = ...}` replaced by the text of one language. `at` is where in a file it
    stands."""
    if isinstance(value, dict | list) and len(at) > DEEPEST:
        raise _TooDeep(at)
    if isinstance(value, dict):
        if "nl" in value and "en" in value:
            return in_language(value.get(language, value["en"]), language, (*at, language))
        return {key: in_language(inner, language, (*at, key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [in_language(inner, language, (*at, index)) for index, inner in enumerate(value)]
    return value


def _toml(text: str) -> dict[str, Any]:
    try:
        return toml.tree(text)
    except toml.NotToml as error:
        raise BadAgenda([Problem(error.line, "", error.message, error.params)]) from None


def _problems(content: dict[str, Any]) -> Iterator[tuple[Path, str, dict[str, str]]]:
    """Every problem of the file as a whole, and the first of each round."""
    file = _checked(content, _File, ())
    if isinstance(file, tuple):
        yield file
    elif not clean_line(file.title):
        yield ("title",), EMPTY, {}
    rounds = content.get("rounds")
    for index, round_ in enumerate(rounds if isinstance(rounds, list) else []):
        plan = _checked(round_, RoundPlan, ("rounds", index))
        if isinstance(plan, tuple):
            yield plan
        elif not clean_line(plan.title):
            yield ("rounds", index, "title"), EMPTY, {}
        elif plan.card and plan.card not in ROUND_CARD_KINDS[plan.kind]:
            words = ", ".join(ROUND_CARD_KINDS[plan.kind]) or "–"
            yield ("rounds", index, "card"), WRONG_CARD, {"kind": plan.kind, "words": words}


def _checked(value: Any, kind: Any, at: Path) -> Any:
    """The value as its kind, or the problem with it."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        sentence, path = faults.read(str(error))
        return (*at, *path), *_said(sentence, path)


def _said(sentence: str, path: Path) -> tuple[str, dict[str, str]]:
    last = next((step for step in reversed(path) if isinstance(step, str)), "")
    if last in _WORDS and "enum" in sentence:
        return ONE_OF, {"words": ", ".join(_WORDS[last])}
    for pattern, message in _SENTENCES:
        match = pattern.search(sentence)
        if match:
            return message, match.groupdict()
    return OTHER, {"detail": sentence}
