"""Every event type: past-tense facts, numbered per stream, that change a client's state.

The log stores an event as `{type, data}` where data names ids and holds no text. On its way to a client, each *entity*
key is replaced by the entity's current state, so that replaying an old event can never bring back a deleted text, and
a client's reducer only ever puts or drops whole entities. An entity that is gone by then, or that this reader may not
see, is null, and its id stands beside it (`card: null, card_id: ...`): the reducer drops it.
"""

from dataclasses import dataclass

from facilitate.domain.words import Stream

BOARD = frozenset({Stream.BOARD})
PHONE = frozenset({Stream.PHONE})
BOTH = BOARD | PHONE

ENTITIES = (
    "workshop",
    "round",
    "participant",
    "asker",
    "pair",
    "card",
    "lens",
    "cluster",
    "placement",
    "note",
    "link",
    "votes",
    "ballot",
    "own_votes",
    "counts",
)
"""Keys of an event that are filled with current state.

In the log `placement` is `{lens, card}` and `own_votes` is `{round, participant}`.
"""

LISTS = {"participants": "participant", "askers": "asker", "pairs": "pair", "cards": "card"}
"""Keys of an event that list ids of entities, and what those are. They are filled as well; the ids of those that are
gone, or that this reader may not see, stand beside the list (`cards: [...], cards_gone: [...]`)."""


@dataclass(frozen=True)
class EventType:
    """name; streams it may be written to; keys: entities it puts, and plain values it carries."""

    name: str
    streams: frozenset[Stream]
    keys: tuple[str, ...]
    meaning: str


_TYPES = (
    EventType(
        "workshop.updated",
        BOTH,
        ("workshop",),
        "status, current round, spotlight, wall, stage or who may come in changed",
    ),
    EventType("round.opened", BOTH, ("round",), "a round takes cards; it is the current one"),
    EventType("round.closed", BOTH, ("round",), "a round takes no more cards"),
    EventType("round.updated", BOTH, ("round",), "what it asks, shows or takes changed (phones: the current one)"),
    EventType("round.added", BOARD, ("round",), "a round came into the agenda"),
    EventType("round.removed", BOARD, ("round_id",), "a round that nothing was made in is gone"),
    EventType("timer.started", BOTH, ("round",), "the round's timer runs, or runs longer"),
    EventType("timer.paused", BOTH, ("round",), "the round's timer stands still"),
    EventType("timer.stopped", BOTH, ("round",), "the round has no timer"),
    EventType("participant.joined", BOARD, ("participant",), "somebody came in"),
    EventType("participant.updated", BOTH, ("participant",), "name, done, muted or removed changed (phone: one's own)"),
    EventType("participants.updated", BOARD, ("participants",), "many were taken out or let in again at once"),
    EventType("askers.updated", BOARD, ("askers",), "somebody asks to come in, or does so no more"),
    EventType("phone.renewed", PHONE, (), "much changed at once for who hears this; a sync gives the whole"),
    EventType("pairs.formed", BOARD, ("pairs",), "many pairs have other members"),
    EventType("cards.updated", BOARD, ("cards",), "many cards came onto the board, left it or were stacked at once"),
    EventType("pair.formed", BOTH, ("pair",), "a pair, new or with other members (phone: one's own)"),
    EventType("pair.updated", BOARD, ("pair",), "it began to write, or there is nothing in its draft any more"),
    EventType("pair.dissolved", BOTH, ("pair_id",), "a pair is no more (phone: no longer one's own)"),
    EventType("card.submitted", BOTH, ("card",), "a card came in (phone: one's own or one's pair's)"),
    EventType("card.edited", BOTH, ("card",), "its author changed it"),
    EventType("card.updated", BOTH, ("card",), "a facilitator or scribe changed its kind, state, showing or stack"),
    EventType("card.withdrawn", BOTH, ("card_id",), "its author took it back; its text is deleted"),
    EventType("lens.created", BOARD, ("lens",), "another way of clustering a round's cards"),
    EventType("lens.renamed", BOARD, ("lens",), "its title changed, or whether the room may know it"),
    EventType("lens.shown", BOARD, ("lens",), "the room sees its round's cards through it, or no longer does"),
    EventType("lens.removed", BOARD, ("lens_id",), "a way of clustering is gone; its clusters went before"),
    EventType("cluster.created", BOARD, ("cluster",), "a new cluster, empty until cards are placed"),
    EventType("cluster.updated", BOARD, ("cluster",), "its title, look, summary or place changed"),
    EventType("cluster.removed", BOARD, ("cluster_id",), "a cluster is gone; its cards were placed elsewhere before"),
    EventType("card.placed", BOARD, ("placement",), "a card lies in a cluster, in this order"),
    EventType("card.unplaced", BOARD, ("lens_id", "card_id"), "a card lies with the new ones again"),
    EventType("link.changed", BOARD, ("link",), "a link was made, used or revoked"),
    EventType("note.added", BOARD, ("note",), "something said was written down"),
    EventType("note.edited", BOARD, ("note",), "a note changed"),
    EventType("note.removed", BOARD, ("note_id",), "a note is gone"),
    EventType("report.changed", BOARD, (), "a scribe edited the report, which is read apart"),
    EventType("votes.changed", BOARD, ("votes",), "somebody voted, or the results are there"),
    EventType("votes.cast", PHONE, ("own_votes",), "one's own dots changed"),
    EventType("ballot.changed", PHONE, ("ballot",), "what can be voted for, or the results are there"),
    EventType("counts.changed", BOTH, ("counts",), "how many are in, and have contributed to the current round"),
)

EVENT_TYPES: dict[str, EventType] = {event.name: event for event in _TYPES}
