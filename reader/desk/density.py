"""How much room a headline takes in a list."""

from __future__ import annotations

from enum import StrEnum


class Density(StrEnum):
    COMPACT = "compact"  # one line, however narrow
    NORMAL = "normal"  # one line where title and source fit into it, else two
    BULLETS = "bullets"  # the same, and the article's first bullet below
