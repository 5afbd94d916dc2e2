"""What other programs exported comes into the library, whatever is in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.engine.imports import import_body
from reader.engine.imports.instapaper import read_instapaper
from reader.engine.imports.links import Link, NoLink
from reader.engine.imports.newsboat_cache import read_newsboat_cache
from reader.engine.imports.newsboat_urls import read_newsboat_urls
from reader.engine.imports.pocket import read_pocket_csv, read_pocket_html
from reader.engine.imports.readeck import read_readeck
from reader.engine.imports.wallabag import read_wallabag
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.sample import SampleWeb
from reader.engine.shelf import Shelf
from reader.feeds import OpmlProblem, entry_hash
from reader.model import Changes, Entry, FetchState, Headline
from reader.store.headlines import headlines
from reader.store.links import SavedLink
from reader.store.listing import entry_ids
from reader.store.parcels import parcel
from reader.store.query import Query
from reader.store.refreshes import apply_changes, known_entries
from reader.store.subscriptions import subscriptions
from tests.engine.exports_of_others import (
    INSTAPAPER,
    NEWSBOAT_URLS,
    POCKET_CSV,
    POCKET_HTML,
    READECK,
    READECK_CSV,
    WALLABAG,
    newsboat_cache,
    readeck_backup,
)  # fmt: skip

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
Read = Callable[[bytes], tuple[Link, ...] | None]
LINKS: list[tuple[Read, bytes]] = [
    (read_pocket_html, POCKET_HTML),
    (read_pocket_csv, POCKET_CSV),
    (read_instapaper, INSTAPAPER),
    (read_wallabag, WALLABAG),
    (read_readeck, READECK),
    (read_readeck, READECK_CSV),
    (read_readeck, readeck_backup()),
]


async def imported(engine: Engine, body: bytes) -> list[str]:
    """Fates and addresses, line by line."""
    found = await import_body(engine, body)
    assert isinstance(found, tuple), found
    return [f"{each.fate} {each.outline.url}".strip() for each in found]


async def listed(engine: Engine, query: Query) -> list[Headline]:
    return await engine.shelf.run(headlines, await engine.shelf.run(entry_ids, query))


@pytest.fixture
def engine(tmp_path: Path, pool: WorkPool) -> Engine:
    return Engine(Shelf(tmp_path / "telex.db"), pool, SampleWeb(), now=lambda: NOW)


@pytest.mark.parametrize(("read", "body"), LINKS)
def test_each_export_gives_its_links_with_their_marks_and_names_what_is_none(read: Read, body: bytes) -> None:
    links = read(body)
    assert links is not None
    good = sorted((link for link in links if isinstance(link, SavedLink)), key=lambda link: link.url)
    assert [link.url for link in good] == ["https://courier.example/a", "https://courier.example/b"]
    assert [link.read for link in good] == [False, True]
    assert good[0].title.startswith("A")
    assert all(link.saved is not None and link.saved.year == 2025 for link in good)
    assert [type(link) for link in links].count(NoLink) == 1


@pytest.mark.parametrize("body", [body for _, body in LINKS])
async def test_saved_links_are_saved_here_and_once(engine: Engine, body: bytes) -> None:
    assert sorted(await imported(engine, body))[1:] == [
        "saved https://courier.example/a",
        "saved https://courier.example/b",
    ]
    assert sorted(await imported(engine, body))[:2] == [
        "already there https://courier.example/a",
        "already there https://courier.example/b",
    ]
    rows = await listed(engine, Query(saved=True))
    assert [(row.url[-1], row.read) for row in rows] == [("a", False), ("b", True)]
    engine.shelf.close()


async def test_newsboats_urls_become_subscriptions_with_names_and_folders(engine: Engine) -> None:
    assert await imported(engine, NEWSBOAT_URLS) == [
        "added https://courier.example/rss.xml",
        "added https://flightline.example/feed.xml",
        "refused",
        "refused",
    ]
    found = {each.feed.url: (each.name, each.folder) for each in await engine.shelf.run(subscriptions)}
    assert found["https://courier.example/rss.xml"] == ("The Courier", "news")
    assert found["https://flightline.example/feed.xml"][1] == "air and space"
    engine.shelf.close()


async def test_newsboats_cache_brings_entries_and_what_was_read(engine: Engine, tmp_path: Path) -> None:
    body = newsboat_cache(tmp_path / "cache.db")
    assert await imported(engine, body) == ["added https://courier.example/rss.xml", "refused"]
    rows = await listed(engine, Query())
    assert [(row.title, row.url, row.read) for row in rows] == [
        ("Another", "", False),
        ("A [2Jstory", "https://courier.example/a", True),
    ]
    assert await imported(engine, body) == ["already there https://courier.example/rss.xml", "refused"]
    assert len(await listed(engine, Query())) == 2
    engine.shelf.close()


async def test_what_was_read_in_newsboat_stays_read_when_the_feed_comes(engine: Engine, tmp_path: Path) -> None:
    await import_body(engine, newsboat_cache(tmp_path / "cache.db"))
    (feed,) = await engine.shelf.run(subscriptions)
    told = Entry(feed.feed.url, "a", "A story", "https://courier.example/a", content_html="<p>Text, and more</p>")
    known = await engine.shelf.run(known_entries, feed.id)
    changes = Changes(feed.feed, updated=((known["a"].id, parcel(told, entry_hash(told))),))
    await engine.shelf.run(apply_changes, feed.id, changes, FetchState(), NOW)
    row = next(row for row in await listed(engine, Query()) if row.title == "A story")
    assert row.read
    assert not row.edited
    engine.shelf.close()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"\x00\x01\x02",
        b"{}",
        b"[" * 100_000,
        b"PK\x03\x04 no zip",
        b"SQLite format 3\0 and no more",
        b"title,url\n" + b"x" * 200_000,
        b"<html><p>no export</p></html>",
    ],
)
async def test_a_file_of_nothing_known_is_refused_whole(engine: Engine, body: bytes) -> None:
    assert isinstance(await import_body(engine, body), OpmlProblem)
    assert await listed(engine, Query()) == []
    engine.shelf.close()


def test_a_cache_whose_tables_are_a_trap_is_no_cache(tmp_path: Path) -> None:
    path = tmp_path / "trap.db"
    trap = sqlite3.connect(path)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i"
    trap.execute(f"CREATE VIEW rss_feed AS {endless} AS rssurl, i AS url, i AS title FROM n")
    trap.commit()
    trap.close()
    assert read_newsboat_cache(path.read_bytes()) is None


@given(st.binary(max_size=400), st.sampled_from([body for _, body in LINKS] + [NEWSBOAT_URLS]), st.integers(0, 400))
def test_damaged_exports_raise_nothing(noise: bytes, body: bytes, at: int) -> None:
    damaged = body[:at] + noise + body[at:]
    for read in (read_pocket_html, read_pocket_csv, read_instapaper, read_wallabag, read_readeck):
        for link in read(damaged) or ():
            assert not isinstance(link, SavedLink) or link.url.startswith("http")
    for outline in read_newsboat_urls(damaged) or ():
        assert outline.refused or outline.url.startswith("http")


@given(st.lists(st.tuples(st.integers(16, 20_000), st.integers(0, 255)), min_size=1, max_size=30))
def test_damaged_caches_raise_nothing(changes: list[tuple[int, int]]) -> None:
    body = bytearray(_cache())
    for at, value in changes:
        body[at % len(body)] = value
    read_newsboat_cache(bytes(body))


@cache
def _cache() -> bytes:
    with TemporaryDirectory() as folder:
        return newsboat_cache(Path(folder) / "cache.db")
