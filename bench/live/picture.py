"""A small line chart as SVG, which any page can show."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 480, 240
LEFT, RIGHT, TOP, BOTTOM = 48, 16, 36, 44
COLOURS = ("#0b5394", "#b45f06", "#38761d", "#741b47")


def chart(title: str, below: str, places: Sequence[str], series: Mapping[str, Sequence[float]]) -> str:
    """Lines over named places, from zero. `below` says what the places are; each line has one value for each place."""
    top = _round_up(max(value for line in series.values() for value in line))
    step = (WIDTH - LEFT - RIGHT) / max(len(places) - 1, 1)
    depth = HEIGHT - TOP - BOTTOM

    def at(place: int, value: float) -> tuple[float, float]:
        return LEFT + place * step, TOP + depth * (1 - value / top)

    parts = [_text(LEFT, 20, title, "start", 13)]
    for share in (0, 0.5, 1):
        _, y = at(0, share * top)
        parts.append(f'<line x1="{LEFT}" y1="{y:.0f}" x2="{WIDTH - RIGHT}" y2="{y:.0f}" stroke="#ccc"/>')
        parts.append(_text(LEFT - 6, y + 4, f"{share * top:g}", "end"))
    parts += [_text(at(number, 0)[0], HEIGHT - 26, place, "middle") for number, place in enumerate(places)]
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, below, "middle"))
    for number, (name, values) in enumerate(series.items()):
        colour = COLOURS[number % len(COLOURS)]
        points = [at(place, value) for place, value in enumerate(values)]
        line = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.0f}" cy="{y:.0f}" r="3" fill="{colour}"/>' for x, y in points]
        parts += [
            _text(x, y - 7, f"{value:.1f}", "middle", colour=colour)
            for (x, y), value in zip(points, values, strict=True)
        ]
        if len(series) > 1:
            parts.append(_text(WIDTH - RIGHT, 20 + 14 * number, name, "end", colour=colour))
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif"><title>{escape(title)}</title>\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n{body}\n</svg>\n'
    )


def _round_up(value: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50 ... with room for a figure above the highest point."""
    size = 1.0
    while True:
        for factor in (1, 2, 5):
            if size * factor >= value * 1.1:
                return size * factor
        size *= 10


def _text(x: float, y: float, text: str, anchor: str, size: int = 11, colour: str = "#222") -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}">{escape(text)}</text>'
    )
