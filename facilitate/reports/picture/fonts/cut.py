"""`make fonts`: cuts the board's variable font into the files beside this one, with fonttools."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
SOURCE = HERE.parents[3] / "node_modules" / "@fontsource-variable" / "atkinson-hyperlegible-next"
WEIGHTS = {"regular": 400, "bold": 700}
SLANTED = {"italic": 400}
SCRIPTS = ("latin", "latin-ext")


def cut(name: str, weight: int, slant: str = "normal") -> TTFont:
    """Write one weight as .ttf, for drawing and for a PDF."""
    parts = [HERE / f"{name}-{script}.ttf" for script in SCRIPTS]
    made = 0
    for script, part in zip(SCRIPTS, parts, strict=True):
        source = SOURCE / "files" / f"atkinson-hyperlegible-next-{script}-wght-{slant}.woff2"
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
    return merged


def pack(name: str, font: TTFont) -> None:
    """Write it as .woff2, for putting into an SVG."""
    font.flavor = "woff2"
    font.save(HERE / f"{name}.woff2")


def widths(font: TTFont) -> dict[str, int]:
    """By sign, in thousandths of the size of the letters."""
    scale = 1000 / font["head"].unitsPerEm
    return {chr(code): round(font["hmtx"][glyph][0] * scale) for code, glyph in sorted(font.getBestCmap().items())}


def apart(font: TTFont) -> dict[str, int]:
    """By two signs, how much further than usual the second stands from the first, in thousandths of the size.

    Pairs that stand closer are left out: a line may be a little narrower than was reckoned, but never wider.
    """
    scale = 1000 / font["head"].unitsPerEm
    signs = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    found: dict[str, int] = {}
    for lookup in _kerning(font):
        seen: set[tuple[str, str]] = set()
        for table in lookup.SubTable:
            for pair, value in _pairs(getattr(table, "ExtSubTable", table), signs):
                if pair not in seen and value > 0:
                    both = signs[pair[0]] + signs[pair[1]]
                    found[both] = max(found.get(both, 0), round(value * scale))
                seen.add(pair)
    return dict(sorted(found.items()))


def _kerning(font: TTFont) -> Iterator[Any]:
    table = font["GPOS"].table
    features = (record.Feature for record in table.FeatureList.FeatureRecord if record.FeatureTag == "kern")
    for at in sorted({at for feature in features for at in feature.LookupListIndex}):
        yield table.LookupList.Lookup[at]


def _pairs(table: Any, signs: Collection[str]) -> Iterator[tuple[tuple[str, str], int]]:
    for at, first in enumerate(table.Coverage.glyphs):
        if first not in signs:
            continue
        if table.Format == 1:
            records = ((record.SecondGlyph, record.Value1) for record in table.PairSet[at].PairValueRecord)
        else:
            of_first = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
            classes = table.ClassDef2.classDefs
            records = ((second, of_first[classes.get(second, 0)].Value1) for second in signs)
        for second, value in records:
            if second in signs:
                yield (first, second), getattr(value, "XAdvance", 0)


def main() -> None:
    fonts = {name: cut(name, weight) for name, weight in WEIGHTS.items()}
    for name, font in fonts.items():
        pack(name, font)
    for name, weight in SLANTED.items():
        cut(name, weight, "italic")
    for file, measured in (("widths", widths), ("apart", apart)):
        told = {name: measured(font) for name, font in fonts.items()}
        (HERE / f"{file}.json").write_text(json.dumps(told, ensure_ascii=False) + "\n", encoding="utf-8")
    (HERE / "LICENSE").write_text((SOURCE / "LICENSE").read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    main()
