"""Who comes in, and how much they may say."""

from tests.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "nobody is hung up on for saying too much",
        "facilitate/realtime/line/budget.py",
        "        if not (self._frames.take() and self._bytes.take(size)):",
        "        if False:",
        ("tests/line/test_budget.py", "tests/realtime/test_flood.py"),
    ),
    Mutant(
        "accepting ends when there are no more files",
        "facilitate/front/listener.py",
        "                if error.errno in _NO_FILES:\n                    self._no_more_files()",
        "                if error.errno in _NO_FILES:\n                    raise",
        ("tests/front/test_listener.py",),
    ),
    Mutant(
        "a request may take as long as it likes",
        "facilitate/front/places.py",
        "        for wire in [wire for wire, until in self._waiting.items() if until < now]:",
        "        for wire in [wire for wire, until in self._waiting.items() if until < 0]:",
        ("tests/front/test_places.py", "tests/realtime/test_front_door.py"),
    ),
    Mutant(
        "a socket need never say whose it is",
        "facilitate/realtime/line/nameless.py",
        "NAMELESS_S = 10.0",
        "NAMELESS_S = 1e9",
        ("tests/realtime/test_front_door.py",),
    ),
    Mutant(
        "one person may have any number of sockets",
        "facilitate/realtime/line/persons.py",
        "if len(theirs) > SOCKETS_OF_ONE else None",
        "if False else None",
        ("tests/realtime/test_one_person.py",),
    ),
    Mutant(
        "codes may be guessed without end",
        "facilitate/realtime/guesses.py",
        "        if self._wrong_of[network] + self._open_of[network] >= (FEW if full else self._each):",
        "        if False:",
        ("tests/web/entering/test_guessing.py",),
    ),
    Mutant(
        "pages are served under any name",
        "facilitate/edge/around.py",
        "        if not self._own.know(environ):",
        "        if False:",
        ("tests/web/test_own_addresses.py",),
    ),
)
