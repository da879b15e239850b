"""`python -m bench.live.pages [FILE]`: put the figures of a run into docs/performance.md and draw its growth.

Without a file it takes bench/baseline.json. What stands between the two markers of the page is replaced.
"""

import json
import sys
from pathlib import Path
from typing import Any

from bench.live import scenes, tables
from bench.live.__main__ import BASELINE
from bench.live.picture import chart
from tests.servers import ROOT

PAGE = ROOT / "docs" / "performance.md"
PICTURES = PAGE.parent / "images" / "performance"
BEGIN, END = "<!-- figures of bench-live: begin -->", "<!-- figures of bench-live: end -->"


def main() -> None:
    result = json.loads((Path(sys.argv[1]) if len(sys.argv) > 1 else BASELINE).read_text())
    page = PAGE.read_text()
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    pictures = _pictures(result["runs"])
    for name, drawn in pictures.items():
        (PICTURES / name).write_text(drawn)
    PAGE.write_text(f"{before}{BEGIN}\n\n{_figures(result, list(pictures))}\n\n{END}{after}")


def _figures(result: dict[str, Any], pictures: list[str]) -> str:
    runs, machine = result["runs"], result["machine"]
    parts = [
        f"Measured on {machine['date']}: {machine['cores']} cores, Python {machine['python']}, Node {machine['node']}, "
        f"SQLite {machine['sqlite']}; before is {result['against']}. Milliseconds; median, p95.",
        *(
            tables.markdown(titles, rows)
            for titles, rows in (
                (tables.GOAL_TITLES[:-1], [row[:-1] for row in tables.goals(result["figures"], {})]),
                (tables.LOAD_TITLES, tables.loads(runs)),
                (("run", "is"), tables.others(runs)),
            )
            if rows
        ),
        "\n".join(f"![Processor time of a card]({PICTURES.relative_to(PAGE.parent)}/{name})" for name in pictures),
    ]
    again = [f"{name} ({run['failed']} times)" for name, run in runs.items() if run["failed"]]
    for title, names in (
        ("Stood still or failed, and was begun again", again),
        ("The generator was the bottleneck of", result["generator_bound"]),
    ):
        if names:
            parts.append(f"{title}: {', '.join(names)}.")
    return "\n\n".join(filter(None, parts))


def _pictures(runs: dict[str, Any]) -> dict[str, str]:
    """SVG by name of file: processor time of a card as phones, cards and workshops grow, where all was measured."""
    grown = {
        "phones": (scenes.PHONES, [(f"counts.product.{many}x{scenes.RATE}", "load") for many in scenes.PHONES]),
        "cards": (scenes.CARDS, [("cards.product.300", f"load {many}") for many in scenes.CARDS]),
        "workshops": (scenes.WORKSHOPS, [(f"workshops.product.{many}", "load") for many in scenes.WORKSHOPS]),
    }
    below = {
        "phones": "phones",
        "cards": "cards there already, 300 phones",
        "workshops": "workshops, 300 phones in all",
    }
    drawn = {}
    for name, (places, wanted) in grown.items():
        values = [runs.get(run, {}).get(step, {}).get("cpu_ms_per_card") for run, step in wanted]
        if all(value is not None for value in values):
            title = "Processor time of a card, ms"
            names = [f"{place:,}" for place in places]
            drawn[f"growth-{name}.svg"] = chart(title, below[name], names, {"product": values})
    return drawn


if __name__ == "__main__":
    main()
