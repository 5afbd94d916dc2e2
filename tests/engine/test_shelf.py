"""Short questions are answered while a long one is still being asked, and nobody who leaves waits for that."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from pathlib import Path

import pytest

from reader.engine.shelf import Shelf
from reader.model import Feed
from reader.store.errors import LibraryError
from reader.store.subscriptions import add_subscription, subscriptions
from tests.store.shelves import NOW

ENDLESS = "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT count(*) FROM more"


def count_for_ever(connection: sqlite3.Connection) -> None:
    connection.execute(ENDLESS).fetchone()


async def test_a_short_question_does_not_wait_for_a_long_one(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "library.db")
    long = asyncio.ensure_future(shelf.run_beside(count_for_ever))
    await asyncio.sleep(0.05)
    assert await asyncio.wait_for(shelf.run(subscriptions), 5) == ()
    assert not long.done()
    began = time.monotonic()
    shelf.close()
    assert time.monotonic() - began < 20
    with pytest.raises(sqlite3.OperationalError):
        await long


async def test_a_long_question_sees_what_was_written_before_it_and_writes_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "library.db")
    assert await shelf.run_beside(subscriptions) == ()
    await shelf.run(add_subscription, Feed("https://x.example/feed", "X", ""), now=NOW)
    assert [each.name for each in await shelf.run_beside(subscriptions)] == ["X"]
    with pytest.raises(LibraryError, match="cannot be written"):
        await shelf.run_beside(add_subscription, Feed("https://y.example/feed", "Y", ""), now=NOW)
    shelf.close()


async def test_a_long_question_that_nobody_waits_for_any_more_gives_way_to_the_next(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "library.db")
    long = asyncio.ensure_future(shelf.run_beside(count_for_ever))
    await asyncio.sleep(0.05)
    waits = asyncio.ensure_future(shelf.run_beside(count_for_ever))
    last = asyncio.ensure_future(shelf.run_beside(subscriptions))
    await asyncio.sleep(0.05)
    waits.cancel()
    assert not last.done()
    long.cancel()
    assert await asyncio.wait_for(last, 20) == ()
    shelf.close()
