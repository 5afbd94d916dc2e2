"""What an argument may be, with a word about it where it is not."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date, datetime, timedelta

from reader.model import EntryId


def entry_id(text: str) -> EntryId:
    if not text.isdecimal() or len(text) > 18 or int(text) == 0:
        raise ArgumentTypeError(f"{text!r} is no entry's id; `telex list` shows them")
    return EntryId(int(text))


def at_most(text: str) -> int:
    """A number of rows."""
    if not text.isdecimal() or len(text) > 9 or int(text) == 0:
        raise ArgumentTypeError(f"{text!r} is no number of rows: write 1 or more")
    return int(text)


def day(text: str) -> date:
    """A day of the user's own calendar."""
    today = datetime.now().astimezone().date()
    if text in {"today", "yesterday"}:
        return today - timedelta(text == "yesterday")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day: write 2026-11-18, today or yesterday") from None
