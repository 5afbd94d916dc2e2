"""Run the simulation for some readers, draw it, and print its weeks."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean

from screenshots.ranking.chart import Chart, Line, drawn
from tests.understand.ranking.simulation import A_DAY, DAYS, DRIFT, ROWS, Day, simulated

FOLDER = Path(__file__).parent
Readers = Sequence[Sequence[Day]]


def main() -> None:
    options = argparse.ArgumentParser(description="Draw what the ranking makes of simulated readers.")
    options.add_argument("--readers", type=int, default=12)
    readers = [list(simulated(seed)) for seed in range(options.parse_args().readers)]
    for name, chart in (("precision", _precision(readers)), ("rare-feeds", _rare(readers))):
        (FOLDER / f"{name}.svg").write_text(drawn(chart), encoding="utf-8")
        print(f"screenshots/ranking/{name}.svg")
    _print_weeks(readers)


def _precision(readers: Readers) -> Chart:
    ranked, by_time = _by_day(readers, lambda day: day.ranked), _by_day(readers, lambda day: day.by_time)
    usual = mean(value for day in by_time for value in day)
    return Chart(
        f"Wanted stories in the first {ROWS} rows",
        f"{len(readers)} readers, {A_DAY} entries a day: mean, and the span of all readers",
        (
            Line("ranked", tuple(map(mean, ranked)), tuple((min(day), max(day)) for day in ranked)),
            Line("in order of time", tuple(map(mean, by_time))),
            Line("twice as many as in order of time", (2 * usual,) * DAYS),
        ),
        ((DRIFT, "other interests from here on"), (DRIFT + 7, "a week later")),
    )


def _rare(readers: Readers) -> Chart:
    """Over weeks: single days have one or two entries of rare feeds."""
    return Chart(
        f"Entries of rare feeds that stand in the first {ROWS} rows",
        "feeds with an entry on every third day, among thirty that have ten a day; seven days around each day",
        (
            Line("ranked", _share(readers, lambda day: day.rare_shown)),
            Line("in order of time", _share(readers, lambda day: day.rare_by_time)),
        ),
    )


def _by_day(readers: Readers, value: Callable[[Day], float]) -> list[list[float]]:
    return [[value(reader[day]) for reader in readers] for day in range(DAYS)]


def _share(readers: Readers, count: Callable[[Day], int]) -> tuple[float, ...]:
    weeks = [[day for reader in readers for day in reader[max(0, at - 3) : at + 4]] for at in range(DAYS)]
    return tuple(sum(map(count, week)) / max(1, sum(day.rare_there for day in week)) for week in weeks)


def _print_weeks(readers: Readers) -> None:
    every = [day for reader in readers for day in reader]
    there = sum(day.rare_there for day in every)
    ranked, by_time = (sum(day.rare_shown for day in every), sum(day.rare_by_time for day in every))
    print(f"entries of rare feeds in the first {ROWS} rows: ranked {ranked / there:.0%}, by time {by_time / there:.0%}")
    for start in range(0, DAYS, 7):
        week = [mean(day.ranked for day in reader[start : start + 7]) for reader in readers]
        usual = [mean(day.by_time for day in reader[start : start + 7]) for reader in readers]
        worst = min(ranked / max(0.01, time) for ranked, time in zip(week, usual, strict=True))
        print(
            f"days {start:2}-{min(start + 6, DAYS - 1):2}  in order of time {mean(usual):.2f}, "
            f"ranked {mean(week):.2f}, "
            f"worst reader {min(week):.2f}, {worst:.1f} times its order of time"
        )


if __name__ == "__main__":
    main()
