"""What a workshop allows, and what follows from it."""

from tests.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "people who met are put together again as soon as others",
        "facilitate/domain/draw/objective.py",
        "repeats=sum(met.get(frozenset(two), 0) for two in pairs)",
        "repeats=0",
        ("tests/domain/test_draw.py",),
    ),
    Mutant(
        "a key is no greater than the one before it",
        "facilitate/domain/order.py",
        'return "".join(key) + DIGITS[step]',
        'return "".join(key) + DIGITS[low_digit]',
        ("tests/domain/test_order.py",),
    ),
    Mutant(
        "signs that turn the direction of writing stay in texts",
        "facilitate/domain/text.py",
        "\\u202a-\\u202e\\u2066-\\u2069",
        "",
        ("tests/domain/test_text.py",),
    ),
    Mutant(
        "a round that is closed takes cards",
        "facilitate/actions/cards/own_cards.py",
        "    _must_take_cards(act, round_)\n    _must_hear(act, author)\n    _must_fit(round_, command)",
        "    _must_hear(act, author)\n    _must_fit(round_, command)",
        ("tests/actions/cards",),
    ),
    Mutant(
        "one may put more dots than there are",
        "facilitate/actions/voting/voting.py",
        ">= (vote.dots or 0):",
        "> (vote.dots or 0):",
        ("tests/actions/voting",),
    ),
    Mutant(
        "a card is changed over words that its writer never saw",
        "facilitate/actions/cards/rewording.py",
        "        if getattr(change.was, field) not in (UNSET, now):",
        "        if False:",
        ("tests/actions/cards",),
    ),
    Mutant(
        "a passage of the report is written over what somebody else wrote",
        "facilitate/actions/reporting/overwriting.py",
        "if seen is not UNSET and seen != now and wanted != now:",
        "if False:",
        ("tests/actions/reporting",),
    ),
    Mutant(
        "what was taken back stays in the report where it was taken in",
        "facilitate/actions/cards/retracting.py",
        "or card.id in found.sources]",
        "]",
        ("tests/actions/cards",),
    ),
    Mutant(
        "who missed too much gets no whole picture",
        "facilitate/store/catch_up.py",
        "since is None or since > rev or rev - since > event_log.REPLAY_LIMIT",
        "since is None or rev - since > event_log.REPLAY_LIMIT",
        ("tests/realtime/test_protocol.py",),
    ),
)
