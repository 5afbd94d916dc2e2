"""Every path the program owns, and those that a user types."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parent
FIRST_SHEETS: Final = ("app", "headline_list", "sidebar", "status_bar", "welcome")


def typed_path(typed: str) -> Path:
    """`~` is the home folder. Where there is no such user it stays as it is; Path's own way would raise."""
    return Path(os.path.expanduser(typed))


def library_path() -> Path:
    """The user's library: $TELEX_LIBRARY, else telex.db in the platform's data folder."""
    named = os.environ.get("TELEX_LIBRARY")
    return typed_path(named) if named else _platform_folder("data") / "telex.db"


def config_path() -> Path:
    """The user's settings: $TELEX_CONFIG, else config.toml in the platform's config folder."""
    named = os.environ.get("TELEX_CONFIG")
    return typed_path(named) if named else _platform_folder("config") / "config.toml"


def styles_folder() -> Path:
    """The Textual sheets: inside the package in a wheel, beside it in a checkout."""
    packaged = PACKAGE / "styles"
    return packaged if packaged.is_dir() else PACKAGE.parent / "styles"


def sheets() -> list[Path]:
    """All sheets, the application's first: later sheets win where both speak."""
    places = {stem: place for place, stem in enumerate(FIRST_SHEETS)}
    return sorted(styles_folder().glob("*.tcss"), key=lambda sheet: (places.get(sheet.stem, len(places)), sheet.stem))


def first_sheets() -> list[Path]:
    """Those that the first picture needs."""
    return [sheet for sheet in sheets() if sheet.stem in FIRST_SHEETS]


def _platform_folder(kind: str) -> Path:
    import platformdirs

    return platformdirs.user_data_path("telex") if kind == "data" else platformdirs.user_config_path("telex")
