"""`python -m tests.reports.privacy`: prints how much the check before release finds of what it should.

With --all every sentence is told in which something was missed or wrongly found.
"""

import argparse
from collections.abc import Mapping, Sequence

from .measuring import Measured, measured
from .numbers import KINDS, everywhere, innocent
from .sentences import LANGUAGES, SETS, sentences


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.reports.privacy", description=__doc__)
    parser.add_argument("--all", action="store_true", help="tell every sentence that was read wrongly")
    tell_all: bool = parser.parse_args().all
    results: list[Measured] = []
    for folder in SETS:
        own = {language: measured(sentences(language, folder), language) for language in LANGUAGES}
        dutch = {language: measured(sentences(language, folder), "nl") for language in LANGUAGES}
        _tell(f"{folder}/, each in a workshop of its language", own)
        _tell("The same in a workshop in Dutch", dutch)
        results += (*own.values(), *dutch.values())
    numbers = {kind: measured(everywhere(kind), "nl") for kind in KINDS}
    _tell("Numbers in every surrounding, and texts without", {**numbers, "without": measured(innocent(), "nl")})
    if tell_all:
        for result in (*results, *numbers.values()):
            print("\n".join(result.told))


def _tell(title: str, results: Mapping[str, Measured]) -> None:
    print(f"\n{title}")
    print(_row("", [*results, "recall", "wrong"]))
    for kind in sorted({kind for one in results.values() for kind in (*one.there, *one.wrong)}):
        counts = [f"{one.found[kind]}/{one.there[kind]}" for one in results.values()]
        there = sum(one.there[kind] for one in results.values())
        found = sum(one.found[kind] for one in results.values())
        wrong = sum(one.wrong[kind] for one in results.values())
        print(_row(kind, [*counts, f"{found / there:.0%}" if there else "", str(wrong)]))
    print(_row("recall", [f"{one.recall:.1%}" for one in results.values()]))
    print(_row("precision", [f"{one.precision:.1%}" for one in results.values()]))


def _row(name: str, columns: Sequence[str]) -> str:
    return f"{name:18}" + "".join(f"{column:>17}" for column in columns)


if __name__ == "__main__":
    main()
