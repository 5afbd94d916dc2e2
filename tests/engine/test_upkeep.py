"""What the library needs now and then is done by itself, and told."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.engine.upkeep import BackedUp, DamageFound, Dropped, NotBackedUp, Upkept, keep_up
from reader.store.backups import sound_library
from reader.store.errors import DiskFull
from reader.store.retention import Retention
from reader.store.subscriptions import add_subscription
from tests.engine.house import Clock, House, opened
from tests.store.shelves import arrive, entry, feed


async def upkept(house: House, retention: Retention = Retention()) -> list[Upkept]:  # noqa: B008
    return [event async for event in keep_up(house.engine, retention)]


async def test_a_library_is_backed_up_once_a_day(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as house:
        await house.engine.shelf.run(add_subscription, feed("courier"), now=house.clock())
        (first,) = await upkept(house)
        assert isinstance(first, BackedUp)
        assert sound_library(first.path)
        assert await upkept(house) == []
        clock.pass_hours(24)
        assert len(await upkept(house)) == 1


async def test_a_backup_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(connection: sqlite3.Connection, target: Path) -> None:
        raise DiskFull(f"{target}: the disk is full")

    monkeypatch.setattr("reader.store.backups.back_up", full)
    async with opened(tmp_path) as house:
        await house.engine.shelf.run(add_subscription, feed("courier"), now=house.clock())
        (told,) = await upkept(house)
        assert isinstance(told, NotBackedUp)


async def test_old_entries_go_where_the_user_wants_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as house:
        shelf = house.engine.shelf
        added = await shelf.run(add_subscription, feed("courier"), now=house.clock())
        await shelf.run(arrive, added.id, entry("1"), entry("2"), now=house.clock())
        await upkept(house)
        house.clock.pass_hours(2)
        assert Dropped(1) in await upkept(house, Retention(count=1))


async def test_damage_after_a_bad_end_is_found_before_a_backup_is_made_of_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as house:
        shelf = house.engine.shelf
        added = await shelf.run(add_subscription, feed("courier"), now=house.clock())
        await shelf.run(arrive, added.id, *(entry(str(n), content=f"{n}" * 900) for n in range(300)))
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as library:
        (root,) = library.execute("SELECT rootpage FROM sqlite_master WHERE name = 'contents'").fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4_096)
        file.write(b"\x99" * 4_096)
    path.with_name("library.db-wal").write_bytes(b"torn")
    async with opened(tmp_path) as house:
        (told,) = await upkept(house)
        assert isinstance(told, DamageFound)
        assert "telex doctor --repair" in told.words
    assert not list(tmp_path.glob("*.backup-*"))
