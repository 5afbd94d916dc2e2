"""The figures as a picture: a row for each action, how many times dearer it is in a larger library."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from screenshots.growth.figures import Growth

WIDTH: Final = 760
ROW: Final = 30
TOP: Final = 74
LEFT: Final = 210
RIGHT: Final = 30
LEAST, MOST = 0.5, 128.0  # ratios at the two ends
TICKS: Final = (0.5, 1, 2, 5, 10, 20, 50, 100)

_LOOK: Final = """
  svg { background: #f7f4ec; font: 13px sans-serif }
  text { fill: #24221e } .faint { fill: #66625a } line { stroke: #cfc9ba } .one { stroke: #8a4b00; stroke-width: 1.5 }
  .noise { fill: #cfc9ba } .small { fill: #f7f4ec; stroke: #225e8c; stroke-width: 2 } .large { fill: #225e8c }
  .path { stroke: #225e8c; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    svg { background: #15181b } text { fill: #dcd8cd } .faint { fill: #98948a } line { stroke: #3a3d40 }
    .one { stroke: #e0a84e } .noise { fill: #3a3d40 } .small { fill: #15181b; stroke: #7fb4de } .large { fill: #7fb4de }
    .path { stroke: #7fb4de }
  }"""


def plot(growth: Growth) -> str:
    rows = dict(growth.ratios) | {"search, slowest twentieth": growth.search_p95}
    height = TOP + ROW * len(rows) + 40
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}">',
            f"<title>What actions cost as a library grows</title>\n<style>{_LOOK}\n</style>",
            *_head(growth.sizes),
            *_axis(height - 34),
            *(
                part
                for number, (name, ratios) in enumerate(rows.items())
                for part in _row(TOP + ROW * number, name, ratios, growth.noise.get(name, growth.noise["search"]))
            ),
            "</svg>\n",
        ]
    )


def x_of(ratio: float) -> float:
    share = math.log(min(MOST, max(LEAST, ratio)) / LEAST) / math.log(MOST / LEAST)
    return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)


def _head(sizes: Sequence[int]) -> Iterator[str]:
    small, middle, large = (f"{size:,}" for size in sizes)
    yield f'<text x="16" y="26" font-size="16" font-weight="bold">Times dearer than with {small} entries</text>'
    yield f'<circle cx="22" cy="46" r="5" class="small"/><text x="34" y="50">with {middle}</text>'
    yield f'<circle cx="152" cy="46" r="6" class="large"/><text x="164" y="50">with {large}</text>'
    yield '<rect x="288" y="40" width="26" height="12" class="noise"/>'
    yield f'<text x="320" y="50" class="faint">how far two libraries of {small} differ: the machine’s noise</text>'


def _axis(bottom: int) -> Iterator[str]:
    for tick in TICKS:
        kind = ' class="one"' if tick == 1 else ""
        yield f'<line x1="{x_of(tick)}" y1="{TOP - 8}" x2="{x_of(tick)}" y2="{bottom}"{kind}/>'
        yield f'<text x="{x_of(tick)}" y="{bottom + 18}" text-anchor="middle" class="faint">×{tick:g}</text>'


def _row(y: int, name: str, ratios: Sequence[float], noise: float) -> Iterator[str]:
    middle, low, high = y + ROW // 2 - 4, x_of(min(noise, 1 / noise)), x_of(max(noise, 1 / noise))
    _, small, large = map(x_of, ratios)
    yield f'<text x="{LEFT - 14}" y="{middle + 4}" text-anchor="end">{escape(name)}</text>'
    yield f'<rect x="{low}" y="{middle - 7}" width="{max(2.0, round(high - low, 1))}" height="14" class="noise"/>'
    yield f'<line x1="{x_of(1)}" y1="{middle}" x2="{large}" y2="{middle}" class="path"/>'
    yield f'<circle cx="{small}" cy="{middle}" r="5" class="small"/>'
    yield f'<circle cx="{large}" cy="{middle}" r="6" class="large"/>'
