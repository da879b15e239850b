"""What has to work in every engine, in the order of a morning, and how an engine goes through it."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.e2e.engines import at_desks, on_phones
from tests.e2e.engines.chromiums import NotHereError
from tests.e2e.engines.engines import Engine
from tests.e2e.engines.morning import Morning
from tests.servers import ServerProcess

WORKS = "works"
TASKS: dict[str, Callable[[Morning], None]] = {
    "join": on_phones.joins,
    "metaphor": on_phones.sends_a_metaphor,
    "change": on_phones.changes_it,
    "take back": on_phones.takes_it_back,
    "draft": on_phones.keeps_a_draft,
    "pair": on_phones.finds_the_partner,
    "together": on_phones.writes_together,
    "board": at_desks.groups_on_the_board,
    "stage": at_desks.shows_the_stage,
    "agenda": at_desks.changes_the_agenda,
    "remote": at_desks.leads_from_the_remote,
    "vote": on_phones.votes,
    "wall": on_phones.follows_the_board,
    "report": at_desks.edits_the_report,
    "end": on_phones.is_thanked,
}


@dataclass
class Seen:
    """`told`: by task, `WORKS` or what broke. `missing`: why the engine is not here."""

    version: str = ""
    told: dict[str, str] = field(default_factory=dict)
    missing: str = ""

    @property
    def broken(self) -> dict[str, str]:
        return {task: words for task, words in self.told.items() if words != WORKS}


def goes_through(engine: Engine, server: ServerProcess, pictures: Path | None = None) -> Seen:
    """Every task in an engine, also after one that broke. `pictures`: a folder for what the screens look like."""
    seen = Seen()
    with ExitStack() as stack:
        try:
            morning = Morning(server, engine, stack)
        except NotHereError as error:
            seen.missing = str(error)
            return seen
        seen.version = morning.phone.version
        for task, does in TASKS.items():
            seen.told[task] = _tried(does, morning)
            if pictures:
                with suppress(Exception):  # an engine that crashed stands in the table
                    morning.keeps_pictures(pictures, f"{engine.name}-{len(seen.told):02}-{task}")
    return seen


def _tried(does: Callable[[Morning], None], morning: Morning) -> str:
    thrown = [len(screen.errors()) for screen in morning.screens]
    try:
        does(morning)
    except Exception as error:  # whatever it is, the table tells it, and the other tasks are still tried
        broke = f"{type(error).__name__}: {error}"
    else:
        broke = ""
    new = [one for screen, so_far in zip(morning.screens, thrown, strict=True) for one in screen.errors()[so_far:]]
    return "; ".join(filter(None, (broke, *new))) or WORKS
