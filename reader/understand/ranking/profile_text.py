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
# A line: how many stories you took, of how many you were shown, the day of that count, and what it is about.
# Counts fade by half in a week. Change or delete lines as you like.
"""
_LINE: Final = re.compile(r"([0-9]{1,6}(?:\.[0-9]+)?) of ([0-9]{1,6}(?:\.[0-9]+)?) on (\S+)  (\w+:.*)")


@dataclass(frozen=True, slots=True)
class ProfileProblem:
    line: int  # from 1
    message: str


def write_profile(features: Mapping[str, Taste]) -> str:
    """The strongest first."""
    ranked = sorted(features.items(), key=lambda item: (-item[1].shown, item[0]))[:MOST]
    return _HEAD + "".join(f"{_line(feature, taste)}\n" for feature, taste in ranked)


def read_profile(text: str) -> dict[str, Taste] | ProfileProblem:
    features: dict[str, Taste] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line.rstrip())
        changed = _moment(found[3]) if found else None
        if found is None or changed is None:
            return ProfileProblem(number, "a line looks so: 3 of 4 on 2026-11-24T12:00:00Z  country:JP")
        features[found[4]] = Taste(float(found[1]), float(found[2]), changed)
    return features


def _line(feature: str, taste: Taste) -> str:
    day = datetime.fromtimestamp(taste.changed, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"{taste.taken:.2f} of {taste.shown:.2f} on {day}  {feature}"


def _moment(written: str) -> int | None:
    try:
        return int(datetime.fromisoformat(written).timestamp())
    except (ValueError, OverflowError, OSError):
        return None
