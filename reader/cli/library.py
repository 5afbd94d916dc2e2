"""Verbs about the library: search it, copy it, bring a copy back."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

import msgspec

from reader.cli.asked import asked
from reader.cli.output import complain, print_json, say
from reader.cli.parts import library_of, opened_library
from reader.desk.words import count_of
from reader.export.whole_file import write_whole
from reader.store.backups import back_up_daily, back_up_file, backup_of_day, restore_library, sound_library
from reader.store.errors import LibraryError, NotALibrary
from reader.store.library import close_library, open_library
from reader.store.merging import take_in
from reader.store.search import Hit
from reader.store.search import search as search_library
from reader.store.state import read_state, state_of


def search(options: argparse.Namespace) -> int:
    query = asked(options.query)
    if query is None:
        return 2
    with opened_library(options) as connection:
        hits = search_library(connection, query, options.limit)
    if options.json:
        print_json([_row(hit) for hit in hits])
        return 0
    for hit in hits:
        _tell(hit)
    if not hits:
        complain("nothing was found")
    return 0


def _tell(hit: Hit) -> None:
    row = hit.headline
    print(f"{row.id:>7}  {row.published:%Y-%m-%d}  {row.feed_name[:20]:<20}  {row.title}")
    if hit.snippet.text:
        print(f"{'':21}{hit.snippet.text}")


def _row(hit: Hit) -> dict[str, object]:
    row = hit.headline
    return {
        "id": row.id,
        "feed_id": row.feed_id,
        "feed": row.feed_name,
        "title": row.title,
        "url": row.url,
        "published": row.published,
        "read": row.read,
        "starred": row.starred,
        "saved": row.saved,
        "snippet": hit.snippet.text,
        "spans": hit.snippet.spans,
    }


def backup(options: argparse.Namespace) -> int:
    path = library_of(options)
    target = options.path or backup_of_day(path, datetime.now(UTC))
    if target.is_dir():
        target /= backup_of_day(path, datetime.now(UTC)).name
    if not path.exists():
        raise NotALibrary(f"{path}: there is no library yet")
    if target.exists() and (target.samefile(path) or not sound_library(target)):
        raise NotALibrary(f"{target}: is there already, and is no backup; it was left as it is. Choose another name")
    close_library(open_library(path))  # its complaints are clearer than a copy's
    back_up_file(path, target)
    say(f"wrote {target}, {target.stat().st_size / 1e6:.1f} MB, checked")
    return 0


def restore(options: argparse.Namespace) -> int:
    path = library_of(options)
    kept = restore_library(path, options.path, datetime.now(UTC))
    say(f"restored {path} from {options.path}" + (f"; what was there is {kept}" if kept else ""))
    return 0


def state(options: argparse.Namespace) -> int:
    return _write_state(options) if options.action == "export" else _take_in_state(options)


def _write_state(options: argparse.Namespace) -> int:
    with opened_library(options) as connection:
        document = msgspec.json.encode(state_of(connection, datetime.now(UTC)))
    try:
        write_whole(options.path, document)
    except OSError as error:
        complain(f"telex: {options.path}: cannot be written ({error.strerror})")
        return 1
    say(f"wrote {options.path}, {len(document) / 1e6:.1f} MB")
    return 0


def _take_in_state(options: argparse.Namespace) -> int:
    try:
        document = options.path.read_bytes()
    except OSError as error:
        complain(f"telex: {options.path}: cannot be read ({error.strerror})")
        return 1
    found = read_state(document)
    if isinstance(found, str):
        complain(f"telex: {options.path}: {found}")
        return 1
    try:
        back_up_daily(library_of(options), datetime.now(UTC))
    except LibraryError as error:
        complain(f"telex: no backup was made: {error}")
    with opened_library(options) as connection:
        taken = take_in(connection, found, datetime.now(UTC))
    marked = count_of(taken.entries, "entry", "entries")
    say(f"merged {options.path}: {count_of(taken.feeds, 'new feed')}, {marked} marked")
    return 0
