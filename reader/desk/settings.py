"""What the screen needs to know from the settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.desk.density import Density
from reader.desk.keys import USUAL_KEYS, Keys
from reader.store.retention import FOR_EVER, Retention

if TYPE_CHECKING:
    from reader.engine.model_bullets import ModelSettings


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    theme: str = "telex-dark"
    measure: int = 72  # characters in a line of an article
    density: Density = Density.NORMAL
    ascii: bool = False  # borders and signs
    few_colours: bool = False  # the terminal has sixteen
    pictures: bool = False  # of saved articles, in half blocks
    browser: tuple[str, ...] = ()
    keys: Keys = USUAL_KEYS
    crash_log: Path = Path("telex-crash.log")
    retention: Retention = FOR_EVER  # what is dropped by itself
    model: ModelSettings | None = None  # asked for bullets, where there is one
    refresh_by_itself: bool = True
    restore: bool = True  # open as it was left
