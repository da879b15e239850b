"""What the report tells."""

from tests.mutants.mutant import Mutant

MUTANTS = (
    Mutant(
        "authors are named whose names the room never saw",
        "facilitate/reports/disclosure/names.py",
        'if card["named"] for author',
        "for author",
        ("tests/reports",),
    ),
    Mutant(
        "a spreadsheet takes what somebody typed for a formula",
        "facilitate/reports/formats/csv.py",
        'return f"\'{text}" if _GUARDED.match(text) else text',
        "return text",
        ("tests/reports/formats",),
    ),
    Mutant(
        "what somebody typed becomes markup",
        "facilitate/reports/formats/markdown.py",
        "    return _ANYWHERE.sub(_escaped, text)",
        "    return text",
        ("tests/reports/formats",),
    ),
    Mutant(
        "what a scribe did to the report is not told",
        "facilitate/reports/edits/applied.py",
        "    if not edits.passages and not edits.orders:",
        "    if edits.passages or not edits.orders:",
        ("tests/reports/test_editing.py",),
    ),
)
