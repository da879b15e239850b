"""Who may do what."""

from tests.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "every role may send every command",
        "facilitate/actions/perform.py",
        "    if actor.role not in command.roles:\n        raise Refused(ErrorCode.FORBIDDEN)\n"
        "    answer = recall(unit, actor.key, command)\n    if answer is not None:",
        "    answer = recall(unit, actor.key, command)\n    if answer is not None:",
        ("tests/actions/rights/test_who_may.py",),
    ),
    Mutant(
        "a right that ended still gives its right",
        "facilitate/actions/rights/access.py",
        "    if is_over(line) or (actor.role is Role.WALL and not _has_wall(unit, actor)):",
        "    if False:",
        ("tests/actions/rights/test_sharing.py", "tests/realtime/test_sharing.py"),
    ),
)
