"""What is broken in each, and where one would expect that to be noticed."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Broken:
    """`before` stands in `file` exactly once, and is `after` in the broken build; `tests` are what pytest is given."""

    what: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]


BUILDS = (
    Broken(
        "acknowledged, and then not committed",
        "facilitate/store/writing.py",
        "(self._connection.get_transaction() or self.driver).commit()",
        "(self._connection.get_transaction() or self.driver).rollback()",
        ("tests/realtime/test_protocol.py", "tests/store/test_keeper.py"),
    ),
    Broken(
        "a command sent again is carried out again",
        "facilitate/actions/perform.py",
        "    if receipt is None:\n        return None\n",
        "    if receipt is None or receipt:\n        return None\n",
        ("tests/realtime/test_protocol.py",),
    ),
    Broken(
        "every role may send every command",
        "facilitate/actions/perform.py",
        "    if actor.role not in command.roles:\n        raise Refused(ErrorCode.FORBIDDEN)\n"
        "    answer = recall(unit, actor.key, command)\n    if answer is not None:",
        "    answer = recall(unit, actor.key, command)\n    if answer is not None:",
        ("tests/actions/rights/test_who_may.py",),
    ),
    Broken(
        "a right that ended still gives its right",
        "facilitate/actions/rights/access.py",
        "    if is_over(line) or (actor.role is Role.WALL and not _has_wall(unit, actor)):",
        "    if False:",
        ("tests/actions/rights/test_sharing.py", "tests/realtime/test_sharing.py"),
    ),
    Broken(
        "the stage and the wall are told everything",
        "facilitate/store/event_log.py",
        "public.event(self.event) if sight is Sight.PUBLIC else self.event",
        "self.event",
        ("tests/realtime/test_public.py", "tests/properties"),
    ),
    Broken(
        "nobody is hung up on for saying too much",
        "facilitate/realtime/line/budget.py",
        "        if not (self._frames.take() and self._bytes.take(size)):",
        "        if False:",
        ("tests/line/test_budget.py", "tests/realtime/test_flood.py"),
    ),
    Broken(
        "accepting ends when there are no more files",
        "facilitate/front/listener.py",
        "                if error.errno in _NO_FILES:\n                    self._no_more_files()",
        "                if error.errno in _NO_FILES:\n                    raise",
        ("tests/front/test_listener.py",),
    ),
    Broken(
        "a request may take as long as it likes",
        "facilitate/front/places.py",
        "        for wire in [wire for wire, until in self._waiting.items() if until < now]:",
        "        for wire in [wire for wire, until in self._waiting.items() if until < 0]:",
        ("tests/front/test_places.py", "tests/realtime/test_front_door.py"),
    ),
    Broken(
        "a socket need never say whose it is",
        "facilitate/realtime/line/nameless.py",
        "NAMELESS_S = 10.0",
        "NAMELESS_S = 1e9",
        ("tests/realtime/test_front_door.py",),
    ),
    Broken(
        "one person may have any number of sockets",
        "facilitate/realtime/line/persons.py",
        "if len(theirs) > SOCKETS_OF_ONE else None",
        "if False else None",
        ("tests/realtime/test_one_person.py",),
    ),
    Broken(
        "cards go into a database file that was moved away",
        "facilitate/store/writer.py",
        "        if self._place is not None and not self._place.holds():",
        "        if False:",
        ("tests/supervision/test_a_file_that_is_gone.py",),
    ),
    Broken(
        "codes may be guessed without end",
        "facilitate/realtime/guesses.py",
        "        if self._wrong_of[network] + self._open_of[network] >= (FEW if full else self._each):",
        "        if False:",
        ("tests/web/entering/test_guessing.py",),
    ),
    Broken(
        "pages are served under any name",
        "facilitate/edge/around.py",
        "        if not self._own.know(environ):",
        "        if False:",
        ("tests/web",),
    ),
    Broken(
        "phones hear every field of everything",
        "facilitate/store/phones.py",
        "{key: only(*names) for key, names in FIELDS.items()}",
        "{key: dict for key in FIELDS}",
        ("tests/actions", "tests/store", "tests/domain"),
    ),
)
