"""What the room and phones may be told."""

from tests.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "the stage and the wall are told everything",
        "facilitate/store/event_log.py",
        "public.event(self.event) if sight is Sight.PUBLIC else self.event",
        "self.event",
        ("tests/realtime/test_public.py", "tests/properties"),
    ),
    Mutant(
        "phones hear every field of everything",
        "facilitate/store/phones.py",
        "{key: only(*names) for key, names in FIELDS.items()}",
        "{key: dict for key in FIELDS}",
        ("tests/actions", "tests/store", "tests/domain"),
    ),
)
