"""Feeds that land together are written together, and each hears what became of its own."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.engine.landing import Landing
from reader.engine.shelf import Shelf
from reader.model import Feed
from reader.store.subscriptions import add_subscription, subscriptions

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
