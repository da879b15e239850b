"""What is acknowledged is there, once."""

from tests.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "acknowledged, and then not committed",
        "facilitate/store/writing.py",
        "(self._connection.get_transaction() or self.driver).commit()",
        "(self._connection.get_transaction() or self.driver).rollback()",
        ("tests/realtime/test_protocol.py", "tests/store/test_keeper.py"),
    ),
    Mutant(
        "a command sent again is carried out again",
        "facilitate/actions/perform.py",
        "    if receipt is None:\n        return None\n",
        "    if receipt is None or receipt:\n        return None\n",
        ("tests/realtime/test_protocol.py",),
    ),
    Mutant(
        "cards go into a database file that was moved away",
        "facilitate/store/writer.py",
        "        if self._place is not None and not self._place.holds():",
        "        if False:",
        ("tests/supervision/test_a_file_that_is_gone.py",),
    ),
)
