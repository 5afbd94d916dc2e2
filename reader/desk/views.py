"""What the sidebar offers: the smart views, folders and feeds, each a query with its counts."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reader.model import Counts, FeedId, Subscription
from reader.store.query import Query
from reader.store.tallies import Tallies

if TYPE_CHECKING:
    from reader.engine.follow import Followed


@dataclass(frozen=True, slots=True)
class View:
    """A list of headlines that can be asked for."""

    key: str  # unread, front, all, starred, saved, follow:ID, folder:NAME, feed:ID, search:TEXT
    title: str
    query: Query = field(default_factory=Query)
    text: str = ""  # the query as it was typed, of a search


@dataclass(frozen=True, slots=True)
class SidebarRow:
    view: View
    counts: Counts = Counts()
    depth: int = 0
    trouble: bool = False
    dead: bool = False  # gone for good
    heading: bool = False
    apart: bool = False  # a blank line stands over it


UNREAD = View("unread", "Unread", Query(unread=True))
FRONT = View("front", "For you")
ALL = View("all", "All", Query())
_NO_ENTRIES = Counts()
STARRED = View("starred", "Starred", Query(starred=True))
SAVED = View("saved", "Saved", Query(saved=True))


def sidebar_rows(
    subscriptions: Iterable[Subscription], tallies: Tallies, follows: Iterable[Followed] = ()
) -> tuple[SidebarRow, ...]:
    """Smart views first, then what the user follows, then folders with their feeds, then feeds without a folder.

    The subscriptions come by folder and name.
    """
    rows = [
        SidebarRow(UNREAD, tallies.all),
        SidebarRow(FRONT),
        SidebarRow(ALL, tallies.all),
        SidebarRow(STARRED, tallies.starred),
        SidebarRow(SAVED, tallies.saved),
    ]
    followed = [_follow_row(each) for each in follows]
    feeds = list(_feed_rows(subscriptions, tallies))
    return (*rows, *_set_apart(followed), *_set_apart(feeds))


def _set_apart(rows: Sequence[SidebarRow]) -> Iterator[SidebarRow]:
    """Rows of another sort than those above."""
    yield from (replace(row, apart=True) for row in rows[:1])
    yield from rows[1:]


def _feed_rows(subscriptions: Iterable[Subscription], tallies: Tallies) -> Iterator[SidebarRow]:
    folder = ""
    for subscription in sorted(subscriptions, key=lambda each: not each.folder):
        if subscription.folder != folder:
            folder = subscription.folder
            if folder:
                counts = tallies.folders.get(folder, Counts())
                yield SidebarRow(folder_view(folder), counts, heading=True)
        yield _feed_row(subscription, tallies)


def _follow_row(each: Followed) -> SidebarRow:
    follow = each.follow
    return SidebarRow(View(f"follow:{follow.id}", follow.name, each.query, follow.query), each.counts)


def _feed_row(subscription: Subscription, tallies: Tallies) -> SidebarRow:
    counts, state = tallies.feeds.get(subscription.id, _NO_ENTRIES), subscription.state
    seen = (counts.total, counts.unread, bool(subscription.folder), bool(state.error), state.gone)
    return _row(subscription.id, subscription.name, *seen)


@lru_cache(4_000)  # most are as they were at the last drawing, and then nothing of them is built or compared
def _row(feed_id: FeedId, name: str, total: int, unread: int, in_folder: bool, trouble: bool, dead: bool) -> SidebarRow:
    return SidebarRow(_view(feed_id, name), Counts(total, unread), int(in_folder), trouble=trouble, dead=dead)


def folder_view(folder: str) -> View:
    return View(f"folder:{folder}", folder, Query(folder=folder))


def feed_view(subscription: Subscription) -> View:
    return _view(subscription.id, subscription.name)


def _view(feed_id: FeedId, name: str) -> View:
    return View(f"feed:{feed_id}", name, Query(feed_id=feed_id))


def found_by(text: str, query: Query) -> View:
    """What a search lists."""
    return View(f"search:{text}", f"Search: {text}", query, text)


def narrowed(view: View, text: str, more: Query) -> View:
    """A view with what else is asked of its entries."""
    query = Query(**{each.name: _both(each.name, view.query, more) for each in fields(Query)})
    text = f"{view.text} {text}".strip()
    return View(f"search:{view.key} {text}", f"{view.title}: {text}", query, text)


def _both(name: str, query: Query, more: Query) -> Any:
    """Lists of wishes are joined; of the others the later one counts."""
    old, new = getattr(query, name), getattr(more, name)
    if isinstance(old, tuple):
        return old + new
    return old if new == getattr(Query(), name) else new


def keep_rows(old: Sequence[int], fresh: array[int], kept: set[int]) -> array[int]:
    """`fresh` with the entries of `kept` still in it, each below the entry it stood below in `old`.

    A row that was read while it was listed must not vanish under the cursor.
    """
    missing = kept.difference(fresh)
    if not missing:
        return fresh
    present = set(fresh)
    after: dict[int | None, list[int]] = {}
    anchor: int | None = None
    for entry_id in old:
        if entry_id in present:
            anchor = entry_id
        elif entry_id in missing:
            after.setdefault(anchor, []).append(entry_id)
    rows = array("q", after.get(None, []))
    for entry_id in fresh:
        rows.append(entry_id)
        rows.extend(after.get(entry_id, ()))
    return rows
