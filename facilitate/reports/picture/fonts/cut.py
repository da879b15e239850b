"""`make fonts`: cuts the board's variable font into the files beside this one, with fonttools."""

import json
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
SOURCE = HERE.parents[3] / "node_modules" / "@fontsource-variable" / "atkinson-hyperlegible-next"
WEIGHTS = {"regular": 400, "bold": 700}
SCRIPTS = ("latin", "latin-ext")


def cut(name: str, weight: int) -> dict[str, int]:
    """Write one weight as .ttf, for drawing, and as .woff2, for putting into an SVG. Returns the width of each sign."""
    parts = [HERE / f"{name}-{script}.ttf" for script in SCRIPTS]
    made = 0
    for script, part in zip(SCRIPTS, parts, strict=True):
        source = SOURCE / "files" / f"atkinson-hyperlegible-next-{script}-wght-normal.woff2"
        font = TTFont(source, recalcTimestamp=False)
        made = font["head"].modified
        instantiateVariableFont(font, {"wght": weight}, inplace=True)
        font.flavor = None
        font.save(part)
    merged = Merger().merge([str(part) for part in parts])
    for part in parts:
        part.unlink()
    style = name.capitalize()
    names = {2: style, 4: f"Atkinson Hyperlegible Next {style}", 6: f"AtkinsonHyperlegibleNext-{style}"}
    for name_id, said in names.items():
        merged["name"].setName(said, name_id, 3, 1, 0x409)
    merged.recalcTimestamp = False
    merged["head"].created = merged["head"].modified = made
    merged.save(HERE / f"{name}.ttf")
    merged.flavor = "woff2"
    merged.save(HERE / f"{name}.woff2")
    return widths(merged)


def widths(font: TTFont) -> dict[str, int]:
    """By sign, in thousandths of the size of the letters."""
    scale = 1000 / font["head"].unitsPerEm
    return {chr(code): round(font["hmtx"][glyph][0] * scale) for code, glyph in sorted(font.getBestCmap().items())}


def main() -> None:
    told = {name: cut(name, weight) for name, weight in WEIGHTS.items()}
    (HERE / "widths.json").write_text(json.dumps(told, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    (HERE / "LICENSE").write_text((SOURCE / "LICENSE").read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    main()
