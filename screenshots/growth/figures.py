"""What was measured, as it is kept and as the README tells it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

FIGURES: Final = Path(__file__).parent / "growth.json"


class Growth(msgspec.Struct, frozen=True):
    """Ratios of medians to the smallest library's; `noise` is that of another library of its size."""

    sizes: tuple[int, ...]
    noise: dict[str, float]
    ratios: dict[str, tuple[float, ...]]
    search_p95: tuple[float, ...]  # of each library to that of the smallest
    search_p95_ms: tuple[float, ...]
    repeated: int


def read_growth() -> Growth:
    return msgspec.json.decode(FIGURES.read_bytes(), type=Growth)


def keep_growth(growth: Growth) -> None:
    FIGURES.write_bytes(msgspec.json.format(msgspec.json.encode(growth), indent=1) + b"\n")


def growth_table(growth: Growth) -> str:
    small, *larger = (f"{size:,}" for size in growth.sizes)
    heads = ["", f"noise at {small}", *(f"{size} entries" for size in larger)]
    rows = [[name, _times(growth.noise[name]), *map(_times, ratios[1:])] for name, ratios in growth.ratios.items()]
    rows.append(["search, slowest twentieth", "", *map(_times, growth.search_p95[1:])])
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, ["---"] * len(heads), *rows)) + "\n"


def _times(ratio: float) -> str:
    return f"×{ratio:.2g}" if ratio < 10 else f"×{ratio:.0f}"
