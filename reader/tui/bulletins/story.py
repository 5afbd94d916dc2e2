"""A story as a page: its entries in order, and what each adds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from reader.desk.titles import shown_title
from reader.desk.words import age, count_of
from reader.engine.telling import Telling, Told, text_at
from reader.tui.bulletins.lines import BLANK, BulletinLine, LinesAt, Target, flowed, numbered

_NEW: Final = 3  # new sentences shown of one entry


def story_lines(telling: Telling, title: str, now: datetime) -> LinesAt:
    return lambda width: numbered([*_head(telling, title, width), *_entries(telling, width, now)])


def _head(telling: Telling, title: str, width: int) -> Iterator[BulletinLine]:
    yield from flowed(title, width, "title")
    feeds = len({told.headline.feed_id for told in telling.entries})
    number = count_of(len(telling.entries), "entry", "entries")
    yield from flowed(f"{number} of {count_of(feeds, 'feed')}, the oldest first", width, "quiet")
    for words in telling.disagreements:
        yield from flowed(f"Sources disagree: {words}", width, "clash", "≠ ")
    yield BLANK


def _entries(telling: Telling, width: int, now: datetime) -> Iterator[BulletinLine]:
    for told in telling.entries:
        target = Target(told.headline.id)
        mark = " " if told.headline.read else "●"
        style = "quiet" if told.headline.read else "headline"
        yield from flowed(shown_title(told.headline), width, style, f"{mark} ", target)
        about = f"{told.headline.feed_name} · {age(told.headline.published, now)}{_beside(told)}"
        yield from flowed(about, width, "quiet", "  ", target)
        yield from _news(told, width)
        yield BLANK


def _beside(told: Told) -> str:
    if told.copy_of:
        return f" · the same text as {told.copy_of}"
    if told.nothing_new:
        return " · nothing new"
    return f" · {count_of(len(told.new), 'new sentence')}" if told.new else ""


def _news(told: Told, width: int) -> Iterator[BulletinLine]:
    """The first of its new sentences."""
    if told.copy_of or told.reading is None:
        return
    for place in (told.new or ())[:_NEW]:
        text = text_at(told.reading, place)
        yield from flowed(text, width, "text", "  + ", Target(told.headline.id, place, text))
