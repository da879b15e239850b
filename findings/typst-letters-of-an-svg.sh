#!/usr/bin/env bash
# typst 0.15.2 for Python: a text that typst sets itself has its signs where the font says, while the same text in the
# same font within an SVG image that typst draws has, in writings whose signs join (Tamil here; Devanagari, Bengali and
# others alike), later signs of a cluster on top of earlier ones. A word comes out half as wide, and nobody can read it.
# The drawer of SVG inside is resvg; its pull request 1043 of spring 2026 is about such clusters. Who makes pictures
# with people's words lets typst place and set the words, and leaves boxes and lines to the SVG.
#
# Measured here: how many columns of pixels lie between the first and the last with ink, for three Tamil words at 40
# points. Exits 1 when the words in the SVG are about as wide as those beside it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet typst==0.15.2 pillow==12.0.0
(cd "$folder" && npm pack --silent @expo-google-fonts/noto-sans-tamil@0.4.3 > name && tar xzf "$(cat name)")
cat > "$folder/measure.py" <<'PY'
import io
import sys

import typst
from PIL import Image, ImageOps

PAGE = "#set page(width: 400pt, height: 120pt, margin: 10pt, fill: white)\n"
TEXT = '<text x="5" y="60" font-family="Noto Sans Tamil" font-size="40">{}</text>'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="380" height="100">{}</svg>'


def width(body):
    made = typst.compile(
        (PAGE + body).encode(), format="png", ppi=72, font_paths=[sys.argv[1]], ignore_system_fonts=True
    )
    left, _, right, _ = ImageOps.invert(Image.open(io.BytesIO(made)).convert("L")).getbbox()
    return right - left


narrow = []
for word in ("தமிழ்", "நிகழ்வு", "கோயில்"):
    svg = SVG.format(TEXT.format(word)).replace('"', '\\"')
    itself = width(f'#text(font: "Noto Sans Tamil", size: 40pt)[{word}]')
    within = width(f'#image(bytes("{svg}"), format: "svg")')
    print(f"{word}: set by typst {itself} pixels wide, in an SVG {within}")
    narrow.append(within < 0.8 * itself)
sys.exit(0 if all(narrow) else 1)
PY
"$folder/venv/bin/python" "$folder/measure.py" "$folder/package/400Regular"
