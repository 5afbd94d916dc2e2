"""What the screen needs to know from the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.store.retention import FOR_EVER, Retention


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    theme: str = "telex-dark"
    measure: int = 72  # characters in a line of an article
    browser: tuple[str, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)  # action -> keys
    crash_log: Path = Path("telex-crash.log")
    retention: Retention = FOR_EVER  # what is dropped by itself
    refresh_by_itself: bool = True
    restore: bool = True  # open as it was left
