"""Lines over days as a picture: a mean with the span around it, and a word beside each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

WIDTH: Final = 760
HEIGHT: Final = 340
LEFT, RIGHT, TOP, BOTTOM = 56, 24, 82, 44

_LOOK: Final = """
  svg { background: #f7f4ec; font: 13px sans-serif }
  text { fill: #24221e } .faint { fill: #66625a } .grid { stroke: #cfc9ba } .mark { stroke: #8a4b00; stroke-width: 1.5 }
  polyline { fill: none; stroke-width: 2 } polygon { stroke: none; opacity: .18 }
  .l0 { stroke: #225e8c } .f0 { fill: #225e8c } .l1 { stroke: #8a4b00 } .f1 { fill: #8a4b00 }
  .l2 { stroke: #66625a; stroke-dasharray: 5 4 } .f2 { fill: #66625a }
  @media (prefers-color-scheme: dark) {
    svg { background: #15181b } text { fill: #dcd8cd } .faint { fill: #98948a } .grid { stroke: #3a3d40 }
    .mark { stroke: #e0a84e } .l0 { stroke: #7fb4de } .f0 { fill: #7fb4de } .l1 { stroke: #e0a84e }
    .f1 { fill: #e0a84e } .l2 { stroke: #98948a } .f2 { fill: #98948a }
  }"""


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    values: tuple[float, ...]  # one a day, from 0 to 1
    span: tuple[tuple[float, float], ...] = ()  # lowest and highest of each day


@dataclass(frozen=True, slots=True)
class Chart:
    title: str
    about: str
    lines: tuple[Line, ...]
    marks: tuple[tuple[int, str], ...] = ()  # a day, and what happens on it


def drawn(chart: Chart) -> str:
    days = max(len(line.values) for line in chart.lines)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
            f"<title>{escape(chart.title)}</title>\n<style>{_LOOK}\n</style>",
            f'<text x="16" y="26" font-size="16" font-weight="bold">{escape(chart.title)}</text>',
            f'<text x="16" y="46" class="faint">{escape(chart.about)}</text>',
            *_names(chart.lines),
            *_grid(days),
            *(part for number, line in enumerate(chart.lines) for part in _line(number, line, days)),
            *(part for number, (day, words) in enumerate(chart.marks) for part in _mark(number, day, words, days)),
            "</svg>\n",
        ]
    )


def _x(day: float, days: int) -> float:
    return round(LEFT + day / max(1, days - 1) * (WIDTH - LEFT - RIGHT), 1)


def _y(value: float) -> float:
    return round(HEIGHT - BOTTOM - value * (HEIGHT - TOP - BOTTOM), 1)


def _names(lines: Sequence[Line]) -> Iterator[str]:
    x = 16
    for number, line in enumerate(lines):
        yield f'<polyline points="{x},62 {x + 22},62" class="l{number}"/>'
        yield f'<text x="{x + 28}" y="66">{escape(line.name)}</text>'
        x += 60 + 7 * len(line.name)


def _grid(days: int) -> Iterator[str]:
    for tenth in range(0, 11, 2):
        y = _y(tenth / 10)
        yield f'<line x1="{LEFT}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}" class="grid"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end" class="faint">{tenth * 10}%</text>'
    for day in range(0, days, 10):
        x = _x(day, days)
        yield f'<text x="{x}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle" class="faint">day {day}</text>'


def _line(number: int, line: Line, days: int) -> Iterator[str]:
    if line.span:
        low = [f"{_x(day, days)},{_y(span[0])}" for day, span in enumerate(line.span)]
        high = [f"{_x(day, days)},{_y(span[1])}" for day, span in enumerate(line.span)]
        yield f'<polygon points="{" ".join([*low, *reversed(high)])}" class="f{number}"/>'
    points = " ".join(f"{_x(day, days)},{_y(value)}" for day, value in enumerate(line.values))
    yield f'<polyline points="{points}" class="l{number}"/>'


def _mark(number: int, day: int, words: str, days: int) -> Iterator[str]:
    """A line with its words, by turns before and behind it: neighbours leave each other room."""
    x = _x(day, days)
    at, anchor = (x - 6, "end") if number % 2 == 0 else (x + 6, "start")
    yield f'<line x1="{x}" y1="{TOP - 6}" x2="{x}" y2="{HEIGHT - BOTTOM}" class="mark"/>'
    yield f'<text x="{round(at, 1)}" y="{TOP + 6}" text-anchor="{anchor}" class="faint">{escape(words)}</text>'
