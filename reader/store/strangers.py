"""A first glance at the library, before it is opened."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.store.pages import PAGES_URL

_NEVER_ASKED = "SELECT count(*) FROM feeds WHERE url != ? AND json_extract(state, '$.checked') IS NULL"


def strangers(path: Path) -> int:
    """How many feeds were never fetched; 0 where that cannot be told. Nothing is written, and nothing made."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as library:
            return int(library.execute(_NEVER_ASKED, (PAGES_URL,)).fetchone()[0])
    except sqlite3.Error:
        return 0
