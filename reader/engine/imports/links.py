"""Lines of other programs' files as links: cleaned, or refused with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from reader.feeds import normalise_address
from reader.store.links import SavedLink
from reader.text import clean_line

MOST: Final = 100_000  # links of one file


@dataclass(frozen=True, slots=True)
class NoLink:
    """A line that cannot be kept."""

    line: str
    reason: str = "not a web address"


Link = SavedLink | NoLink


def link(url: object, title: object = "", saved: object = None, *, read: bool = False, starred: bool = False) -> Link:
    """From what a file says, whatever it says; `saved` is seconds since 1970, or a date and time."""
    said = clean_line(url if isinstance(url, str) else "", 4_000)
    address = normalise_address(said) if "://" in said else ""
    if not address:
        return NoLink(clean_line(said, 100) or "(a line without an address)")
    named = clean_line(title) if isinstance(title, str) else ""
    return SavedLink(address, "" if named == said else named, moment(saved), read, starred)


def moment(said: object) -> datetime | None:
    """None for anything that is no time."""
    try:
        if isinstance(said, int) or (isinstance(said, str) and said.strip().isdecimal()):
            return datetime.fromtimestamp(int(said), UTC) if int(said) > 0 else None
        if isinstance(said, str):
            return datetime.fromisoformat(said.strip()).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None
