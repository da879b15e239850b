"""The browser's scripts."""

from tests.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "a frame with a gap before it is taken",
        "static/src/core/stream/catch-up.js",
        "  if (frame.since > position.rev) return { position, events: [], behind: true };\n",
        "",
        ("tests/js/core/catch-up.test.js",),
    ),
    Mutant(
        "a card is forgotten before it was answered",
        "static/src/core/sending/outbox.js",
        "const goesAgain = RETRYABLE.includes(code) && !patience.isOver(against);",
        "const goesAgain = false;",
        ("tests/js/core/outbox.test.js",),
    ),
    Mutant(
        "what is withdrawn stays where it lay",
        "static/src/core/stream/reduce-board.js",
        "placement.card !== event.card_id",
        'placement.card !== ""',
        ("tests/js/core/reduce-board.test.js",),
    ),
    Mutant(
        "two who press together make two steps",
        "static/src/leading/simultaneous-press.js",
        "clock() - changed < REACTION",
        "false",
        ("tests/js/leading/simultaneous-press.test.js",),
    ),
)
