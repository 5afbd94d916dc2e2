"""The pulse of an entity in rows of text: how often it was named day by day, with whom, first and last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from reader.desk.words import age, count_of
from reader.model import Entity
from reader.store.pulse import Pulse

_BARS: Final = "▁▂▃▄▅▆▇█"
_NONE: Final = "·"
_LATELY: Final = 7


def sparkline(days: Sequence[int], *, ascii: bool = False) -> str:
    """A bar a day, the highest for the day with most; a dot where there was nothing.

    In ASCII, which has no bars, the numbers themselves, as far as they have one digit.
    """
    if ascii:
        return "".join("*" if count > 9 else str(count) if count else "." for count in days)
    most = max(days, default=0)
    return "".join(_BARS[(count * len(_BARS) - 1) // most] if count else _NONE for count in days)


def pulse_rows(pulse: Pulse, now: datetime, room: int = 60, *, ascii: bool = False) -> Iterator[str]:
    """Nothing for what no entry of the last days names; where not all days have room, the last ones are drawn."""
    if pulse.total:
        yield sparkline(pulse.days[-room:], ascii=ascii)
        lately = sum(pulse.days[-_LATELY:])
        yield (
            f"{count_of(pulse.total, 'entry', 'entries')} in {len(pulse.days)} days, "
            f"{lately:,} in the last {_LATELY}, {pulse.days[-1]:,} in the last 24 hours"
        )
    if pulse.first is not None and pulse.last is not None:
        yield f"First named {_ago(pulse.first, now)}, last {_ago(pulse.last, now)}"
    if pulse.company:
        yield f"Named with {', '.join(map(_beside, pulse.company))}"


def _beside(named: tuple[Entity, int]) -> str:
    """How often, where that is more than once."""
    entity, times = named
    return f"{entity.name} ({times:,})" if times > 1 else entity.name


def _ago(moment: datetime, now: datetime) -> str:
    told = age(moment, now)
    return f"{told} ago" if told[-1] in "mhd" and told[:-1].isdigit() else told
