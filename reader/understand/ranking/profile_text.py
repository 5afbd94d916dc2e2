"""The learned profile as text that a person can read and change, a line for each feature."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from reader.understand.ranking.tastes import MOST, Taste

_HEAD: Final = """\
# What Telex has learned of your interests. Nothing of it leaves this machine.
# A line: how many stories you chose, of how many you were shown, how much you liked them beyond that (below 0: you
# asked for less), when that was counted, what it is about, and after # what that is called.
# Counts fade by half in five days. Change lines, delete them, or write your own.
"""
_NUMBER: Final = r"[0-9]{1,6}(?:\.[0-9]+)?"
_LINE: Final = re.compile(
    rf"\s*({_NUMBER}) of +({_NUMBER}) +(?:([+-]{_NUMBER}) +)?on (\S+) +([a-z]+:(?:\S+(?: \S+)*?)?)(?:  +# .*)?\s*"
)
_EXAMPLE: Final = "a line looks so: 3 of 4 +1 on 2026-11-24T12:00:00Z  country:JP"


@dataclass(frozen=True, slots=True)
class ProfileProblem:
    line: int  # from 1
    message: str


def write_profile(features: Mapping[str, Taste], names: Mapping[str, str] | None = None) -> str:
    """The strongest first; `names` says what features are called."""
    ranked = sorted(features.items(), key=lambda item: (-item[1].shown - abs(item[1].liked), item[0]))[:MOST]
    return _HEAD + "".join(f"{_line(feature, taste, (names or {}).get(feature, ''))}\n" for feature, taste in ranked)


def read_profile(text: str) -> dict[str, Taste] | ProfileProblem:
    features: dict[str, Taste] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        changed = _moment(found[4]) if found else None
        if found is None or changed is None:
            return ProfileProblem(number, _EXAMPLE)
        features[found[5]] = Taste(float(found[1]), float(found[2]), changed, float(found[3] or 0))
    return features


def _line(feature: str, taste: Taste, name: str) -> str:
    day = datetime.fromtimestamp(taste.changed, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    called = f"  # {name}" if name else ""
    return f"{taste.taken:5.2f} of {taste.shown:5.2f}  {taste.liked:+.2f}  on {day}  {feature}{called}"


def _moment(written: str) -> int | None:
    try:
        return int(datetime.fromisoformat(written).timestamp())
    except (ValueError, OverflowError, OSError):
        return None
