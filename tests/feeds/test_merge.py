"""What is new, what changed, and what only looks new."""

from __future__ import annotations

from msgspec.structs import replace

from reader.feeds import entry_hash, merge
from reader.model import Delivery, Entry, EntryId, Feed, KnownEntry, Parcel, ParsedFeed
from reader.store.parcels import parcel

from .documents import NOW, URL

ONE = Entry(URL, "1", "One", "https://news.example/1")
TWO = Entry(URL, "2", "Two", "https://news.example/2")


def feed(*entries: Entry) -> Delivery:
    return Delivery(ParsedFeed(Feed(URL, "News"), ()), tuple(map(ready, entries)))


def ready(entry: Entry) -> Parcel:
    return parcel(entry, entry_hash(entry))


def known(entry: Entry, number: int = 7) -> KnownEntry:
    return KnownEntry(EntryId(number), entry.guid, entry_hash(entry), entry.url, entry.title)


def test_only_what_is_unknown_is_new() -> None:
    changes = merge({"1": known(ONE)}, feed(TWO, ONE))
    assert (changes.added, changes.updated) == ((ready(TWO),), ())


def test_other_words_are_an_update_and_another_date_is_none() -> None:
    edited, redated = replace(ONE, title="Won"), replace(TWO, published=NOW, updated=NOW)
    changes = merge({"1": known(ONE), "2": known(TWO)}, feed(edited, redated))
    assert (changes.added, changes.updated) == ((), ((EntryId(7), ready(edited)),))


def test_an_entry_under_a_new_guid_is_the_old_one() -> None:
    moved = replace(ONE, guid="https-1", url="https://news.example/1")
    old = replace(known(ONE), url="http://news.example/1")
    changes = merge({}, feed(moved), [old])
    assert (changes.added, changes.renewed) == ((), ((EntryId(7), "https-1"),))


def test_an_entry_that_is_still_in_the_feed_gives_its_guid_to_nobody() -> None:
    twin = replace(ONE, guid="twin")
    changes = merge({"1": known(ONE)}, feed(ONE, twin), [known(ONE)])
    assert (changes.added, changes.renewed) == ((ready(twin),), ())


def test_another_title_at_the_same_address_is_another_entry() -> None:
    later = replace(ONE, guid="x", title="Live: hour two")
    assert merge({}, feed(later), [known(ONE)]).added == (ready(later),)


def test_one_old_entry_is_found_again_once() -> None:
    first, second = replace(ONE, guid="a"), replace(ONE, guid="b")
    changes = merge({}, feed(first, second), [known(ONE)])
    assert (len(changes.added), len(changes.renewed)) == (1, 1)
