"""The ledger as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.desk.keys import Keys
from reader.desk.titles import shown_title
from reader.desk.words import count_of
from reader.engine.ledger import PutAway
from reader.tui.bulletins.lines import BLANK, BulletinLine, LinesAt, Target, flowed, numbered

SOMETHING: Final = "What does not stand where time order would have it, and why. {time_order} shows plain time order."
NOTHING: Final = "Nothing was put away: every entry stands where time order has it."


def ledger_lines(put: Sequence[PutAway], keys: Keys) -> LinesAt:
    return lambda width: numbered(list(_lines(put, width, keys)))


def _lines(put: Sequence[PutAway], width: int, keys: Keys) -> Iterator[BulletinLine]:
    yield from flowed("Put away in the last day", width, "title")
    yield from flowed(keys.told(SOMETHING if put else NOTHING), width, "quiet")
    for each in put:
        yield BLANK
        yield from flowed(f"{each.how}: {count_of(each.count, 'entry', 'entries')}", width, "headline")
        for hidden in each.hidden:
            target = Target(hidden.entry.id)
            yield from flowed(shown_title(hidden.entry), width, "text", "  ", target)
            yield from flowed(f"{hidden.entry.feed_name} · {hidden.reason}", width, "quiet", "    ", target)
        if each.count > len(each.hidden):
            yield from flowed(f"and {each.count - len(each.hidden):,} more", width, "quiet", "    ")
