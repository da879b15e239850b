"""On /board: making the report, which stands ready by itself, read as its scribe wants it.

A passage is named by its key, as the report's outline gives it. `order` is the keys under a parent as they stand on the
sender's screen. `typed` is what stands there by itself, as the sender saw it: of a passage that took others in, a line
for the text of each, the order does not matter. `was` is what the sender saw of what somebody put there, null where
nobody did. Where that is something else by now the answer is conflict, with the passage's key, the field, and what
stands there now; so it is for a passage that another took in, with the key and the text of that one.
"""

from typing import Annotated, ClassVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from facilitate.domain.commands.registry import WRITES, Command, Id, Line, command
from facilitate.domain.ids import PassageKey as Key
from facilitate.domain.words import Desk, PassageKind

PASSAGE_LIMIT = 12_000
Keys = Annotated[list[Key], Meta(min_length=1, max_length=200)]
Order = Annotated[list[Key], Meta(max_length=2_000)]
Sources = Annotated[list[Id], Meta(max_length=2_000)]
Passage = Annotated[str, Meta(max_length=PASSAGE_LIMIT)]


class PassageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the writer saw of what they change: null where nobody had edited it."""

    text: Passage | None | UnsetType = UNSET
    label: Line | None | UnsetType = UNSET


class ReportCommand(Command, frozen=True, kw_only=True):
    """A change of the report, undone there."""

    undoable: ClassVar[bool] = True
    desk: ClassVar[Desk] = Desk.REPORT


@command("/board", "passage.edit", WRITES)
class PassageEdit(ReportCommand, frozen=True, kw_only=True):
    """Put other words in a passage; null is as it stands by itself. Only headings can be emptied."""

    key: Key
    text: Passage | None | UnsetType = UNSET
    label: Line | None | UnsetType = UNSET
    typed: Passage | None = None
    was: PassageWords = PassageWords()


@command("/board", "passage.omit", WRITES)
class PassageOmit(ReportCommand, frozen=True, kw_only=True):
    """Leave passages out of the report."""

    keys: Keys


@command("/board", "passage.restore", WRITES)
class PassageRestore(ReportCommand, frozen=True, kw_only=True):
    """Take passages that were left out, or taken in by another, back into the report."""

    keys: Keys


@command("/board", "passage.write", WRITES)
class PassageWrite(ReportCommand, frozen=True, kw_only=True):
    """Write something of one's own under a parent, behind `after` or first -> {key}.

    `order` counts where nobody put things under that parent in an order before.
    """

    kind: PassageKind
    text: Passage
    label: Line | None = None
    parent: Key
    after: Key | None = None
    order: Order = []


@command("/board", "passage.remove", WRITES)
class PassageRemove(ReportCommand, frozen=True, kw_only=True):
    """Throw away what somebody wrote themselves. What was made of cards is left out instead."""

    key: Key


@command("/board", "passage.move", WRITES)
class PassageMove(ReportCommand, frozen=True, kw_only=True):
    """Put passages under a parent, in this order. `home`: they stand under it by themselves."""

    keys: Keys
    parent: Key
    home: bool
    order: Order


@command("/board", "passage.merge", WRITES)
class PassageMerge(ReportCommand, frozen=True, kw_only=True):
    """Make one passage of several: `keys` go into `key`, which reads `text` then. `was` is the texts by key, of all."""

    key: Key
    keys: Keys
    text: Passage
    typed: Passage | None = None
    was: Annotated[dict[Key, Passage | None], Meta(max_length=201)]


@command("/board", "passage.apart", WRITES)
class PassageApart(ReportCommand, frozen=True, kw_only=True):
    """Take a passage apart again: it reads as before it took others in, and they stand where they stood -> {keys}."""

    key: Key
    was: PassageWords = PassageWords()


@command("/board", "passage.split", WRITES)
class PassageSplit(ReportCommand, frozen=True, kw_only=True):
    """Make several bullets of one: the first of `texts` stays, the others follow it -> {keys}. `order` as to write."""

    key: Key
    texts: Annotated[list[Passage], Meta(min_length=2, max_length=20)]
    sources: Sources = []
    parent: Key
    order: Order = []
    typed: Passage | None = None
    was: PassageWords = PassageWords()


@command("/board", "passage.keep", WRITES)
class PassageKeep(ReportCommand, frozen=True, kw_only=True):
    """Words that were pointed out may stay: they are not pointed out again in this passage."""

    key: Key
    words: Line


@command("http", "report.release", WRITES)
class ReportRelease(Command, frozen=True, kw_only=True):
    """Keep the report as it is now for its readers, as the next version -> {number}. It never changes any more."""


@command("/board", "report.share", WRITES)
class ReportShare(Command, frozen=True, kw_only=True):
    """Make a link to the newest released version, which ends by itself -> {link, id, expires_at}.

    The link is a path whose fragment is the secret. It is not kept, so it is answered once.
    """

    keeps_receipt: ClassVar[bool] = False

    days: Annotated[int, Meta(ge=1, le=366)] = 90


@command("/board", "report.unshare", WRITES)
class ReportUnshare(Command, frozen=True, kw_only=True):
    """Withdraw a link to the report: who came in by it reads it no more."""

    link: Id


@command("/board", "report.choose", WRITES)
class ReportChoose(ReportCommand, frozen=True, kw_only=True):
    """Choose how the report is told. What is left out stays as it is.

    `lenses` names a lens by round; null in it is the one that the room saw.
    """

    names: bool | UnsetType = UNSET
    counts: bool | UnsetType = UNSET
    signs: bool | UnsetType = UNSET
    appendix: bool | UnsetType = UNSET
    headings: bool | UnsetType = UNSET
    overviews: bool | UnsetType = UNSET
    pictures: bool | UnsetType = UNSET
    lenses: Annotated[dict[Id, Id | None], Meta(max_length=60)] | UnsetType = UNSET
