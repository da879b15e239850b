"""`make fonts FROM`: cuts Noto Sans for the writings that the board's font does not have, with fonttools.

FROM is the folder into which `make fonts` put its packages. Each writing in two weights, those of East Asia in one,
where eight thousand signs are 3 MB already.
"""

import json
import sys
import unicodedata
from collections.abc import Collection
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent / "writings"
WEIGHTS = {"regular": 400, "bold": 700}
SANS = ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext")
"""In one file, since a word of these letters is in one face; from the board's font a letter would stick out."""
WRITINGS = (
    *("arabic", "armenian", "bengali", "devanagari", "ethiopic", "georgian", "hebrew", "khmer", "sinhala", "tamil"),
    "thai",
)
EAST_ASIA = {"sc": "chinese-simplified", "jp": "japanese", "kr": "korean"}
USUAL = 750
"""As wide as most of their letters are at most, in thousandths of the size."""
_JAMO = {*range(0x1100, 0x1200), *range(0x3130, 0x3190)}


def opened(source: Path, package: str, subset: str, weight: int) -> TTFont:
    """One weight of a package's font, of those of its signs that are called `subset` there."""
    fixed = source / "@fontsource" / package / "files" / f"{package}-{subset}-{weight}-normal.woff2"
    varied = source / "@fontsource-variable" / package / "files" / f"{package}-{subset}-wght-normal.woff2"
    font = TTFont(fixed if fixed.exists() else varied, recalcTimestamp=False)
    if "fvar" in font:
        instantiateVariableFont(font, {"wght": weight}, inplace=True)
    font.flavor = None
    return font


def lean(font: TTFont, signs: Collection[int] | None = None) -> TTFont:
    """With these signs alone, and without what only helps small letters on old screens."""
    options = Options()
    options.hinting = False
    options.layout_features = ["*"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys() if signs is None else signs)
    subsetter.subset(font)
    return font


def sans(source: Path, name: str, weight: int) -> None:
    parts = [HERE / f"part-{subset}.ttf" for subset in SANS]
    for subset, part in zip(SANS, parts, strict=True):
        lean(opened(source, "noto-sans", subset, weight)).save(part)
    made = TTFont(parts[0])["head"].modified
    merged = Merger().merge([str(part) for part in parts])
    merged.recalcTimestamp = False
    merged["head"].created = merged["head"].modified = made
    merged.save(HERE / name / "sans.ttf")
    for part in parts:
        part.unlink()


def east_asia(source: Path) -> None:
    """Each sign once. Of Hangul those of the standard of 1987, with which all but the rarest syllables are written."""
    known: set[int] = set()
    rows = (bytes((row, at)).decode("euc_kr") for row in range(0xB0, 0xC9) for at in range(0xA1, 0xFF))
    hangul = {ord(syllable) for syllable in rows} | _JAMO
    for name, subset in EAST_ASIA.items():
        font = opened(source, f"noto-sans-{name}", subset, WEIGHTS["regular"])
        signs = set(font.getBestCmap()) - known
        lean(font, signs & hangul if name == "kr" else signs).save(HERE / "regular" / f"{name}.ttf")
        known |= signs


def wider() -> dict[str, int]:
    """How wide the signs are that are wider than usual, and those that stand beside a letter as part of it."""
    found: dict[str, int] = {}
    for file in (HERE / name / f"{writing}.ttf" for writing in ("sans", *WRITINGS) for name in WEIGHTS):
        font = TTFont(file)
        for code, glyph in font.getBestCmap().items():
            width = round(font["hmtx"][glyph][0] * 1000 / font["head"].unitsPerEm)
            if width > USUAL or unicodedata.category(chr(code)) == "Mc":
                found[chr(code)] = max(width, found.get(chr(code), 0))
    return dict(sorted(found.items()))


def main(source: Path) -> None:
    for name, weight in WEIGHTS.items():
        (HERE / name).mkdir(parents=True, exist_ok=True)
        sans(source, name, weight)
        for writing in WRITINGS:
            lean(opened(source, f"noto-sans-{writing}", writing, weight)).save(HERE / name / f"{writing}.ttf")
    east_asia(source)
    (HERE / "wider.json").write_text(json.dumps(wider(), ensure_ascii=False) + "\n", encoding="utf-8")
    licences = [file.read_text(encoding="utf-8") for file in sorted(source.glob("@*/noto-sans*/LICENSE"))]
    notices = dict.fromkeys(licence.partition("\n")[0] for licence in licences)
    (HERE / "LICENSE").write_text("\n".join((*notices, licences[0].partition("\n")[2])), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
