"""Feeds that land together are written together, and each hears what became of its own."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.engine.landing import Landing
from reader.engine.shelf import Shelf
from reader.model import Feed
from reader.store.subscriptions import add_subscription, subscriptions
from reader.store.transaction import writing

from .house import Clock


@pytest.fixture
async def shelf(tmp_path: Path) -> AsyncIterator[Shelf]:
    shelf = Shelf(tmp_path / "library.db")
    yield shelf
    shelf.close()


def adding(number: int) -> object:
    def write(connection: sqlite3.Connection) -> int:
        add_subscription(connection, Feed(f"https://news.example/{number}", "News"), now=Clock().now)
        if number == 3:
            raise ValueError("three")
        return number

    return write


async def test_each_gets_its_own_result_and_the_trouble_of_one_is_no_others(shelf: Shelf) -> None:
    landing = Landing(shelf)
    results = await asyncio.gather(*(landing.write(adding(n)) for n in range(30)), return_exceptions=True)  # type: ignore[arg-type]
    assert [str(result) for result in results] == ["three" if n == 3 else str(n) for n in range(30)]
    assert isinstance(results[3], ValueError)
    stored = {int(s.feed.url.rpartition("/")[2]) for s in await shelf.run(subscriptions)}
    assert stored == set(range(30)) - {3}


async def test_what_is_acknowledged_is_there_for_another_program(shelf: Shelf) -> None:
    landing = Landing(shelf)
    await landing.write(adding(1))  # type: ignore[arg-type]
    other = Shelf(shelf.path)
    assert len(await other.run(subscriptions)) == 1
    other.close()


async def test_who_asks_while_much_is_written_waits_for_one_feed_and_not_for_all(shelf: Shelf) -> None:
    written: list[int] = []

    def slow(number: int) -> object:
        def write(connection: sqlite3.Connection) -> None:
            time.sleep(0.05)
            written.append(number)

        return write

    landing = Landing(shelf)
    tasks: list[asyncio.Task[None]] = [asyncio.create_task(landing.write(slow(n))) for n in range(20)]  # type: ignore[arg-type]
    while not written:
        await asyncio.sleep(0.005)
    await shelf.run(subscriptions)
    asked_after = len(written)
    await asyncio.gather(*tasks)
    assert asked_after < 10
    assert written == list(range(20))


async def test_what_nobody_waits_for_is_written_at_once(shelf: Shelf) -> None:
    commits: list[str] = []
    shelf.run_now(lambda connection: connection.set_trace_callback(commits.append))
    landing = Landing(shelf)
    await asyncio.gather(*(landing.write(adding(n)) for n in range(10, 40)))  # type: ignore[arg-type]
    assert commits.count("COMMIT") <= 2


async def test_nothing_is_written_before_the_backup_is_made_and_all_where_it_cannot_be(shelf: Shelf) -> None:
    backup: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    landing = Landing(shelf, after=backup)
    landed: asyncio.Task[int] = asyncio.create_task(landing.write(adding(1)))  # type: ignore[arg-type]
    await asyncio.sleep(0.05)
    assert await shelf.run(subscriptions) == ()
    backup.set_exception(OSError("no room"))
    assert await landed == 1
    assert backup.exception()


async def test_of_a_flood_some_feeds_share_a_commit_and_the_last_wait_for_nobody(shelf: Shelf) -> None:
    commits: list[str] = []
    shelf.run_now(lambda connection: connection.set_trace_callback(commits.append))
    landing = Landing(shelf, to_come=60)

    async def land(number: int) -> None:
        await asyncio.sleep(number * 0.003)
        await landing.write(adding(number))  # type: ignore[arg-type]

    await asyncio.gather(*(land(n) for n in range(10, 70)))
    assert commits.count("COMMIT") < 60 // 3
    assert len(await shelf.run(subscriptions)) == 60


async def test_a_feed_waits_shortly_for_others_that_do_not_come(shelf: Shelf) -> None:
    landing = Landing(shelf, to_come=2)
    async with asyncio.timeout(5):
        assert await landing.write(adding(1)) == 1  # type: ignore[arg-type]


def test_what_a_statement_might_undo_is_kept_in_memory_only_where_it_is_little(shelf: Shelf) -> None:
    def stores(connection: sqlite3.Connection) -> list[int]:
        with writing(connection, small_steps=True):
            small = connection.execute("PRAGMA temp_store").fetchone()[0]
        with writing(connection):
            any_size = connection.execute("PRAGMA temp_store").fetchone()[0]
        return [small, any_size]

    in_memory, by_default = 2, 0
    assert shelf.run_now(stores) == [in_memory, by_default]
