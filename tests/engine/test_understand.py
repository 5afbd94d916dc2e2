"""Entries are read for names in the background, and again by a newer Telex."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.engine import understand
from reader.engine.asking import ask
from reader.engine.understand import understand_waiting
from reader.model import EntryId
from reader.store.desk import remember
from reader.store.listing import entry_ids
from reader.store.query import Query
from reader.store.readings import load_reading, store_reading
from reader.store.understanding import count_waiting
from reader.understand import VERSION
from tests.engine.house import House, opened
from tests.feeds.server import Server, answer, running
from tests.store.shelves import story

ITEMS = (
    ("An F-16 crashes near Osaka", "The Japanese Defence Minister, Nobuo Kishi, said the jet was lost."),
    ("Talks resume", "Ministers from France and Japan met on Monday to talk about a treaty on fishing."),
    ("Only a headline about the Su-57", ""),
)


def feed(server: Server) -> bytes:
    items = "".join(
        f"<item><guid>{n}</guid><title>{title}</title><link>{server.url(f'/{n}')}</link>"
        f"<description>{text}</description></item>"
        for n, (title, text) in enumerate(ITEMS)
    )
    xml = f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
    return answer(200, xml.encode(), content_type="application/rss+xml")


async def asked(house: House, text: str) -> int:
    query = ask(text, house.clock())
    assert isinstance(query, Query)
    return len(await house.engine.shelf.run(entry_ids, query))


async def all_understood(house: House, limit: int = -1) -> list[int]:
    return [len(step.entries) async for step in understand_waiting(house.engine, limit)]


async def test_what_a_refresh_brought_can_be_found_by_name(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        server.pages["/feed"] = feed(server)
        await house.add(server.url("/feed"))
        assert await asked(house, "about:F-16") == 0
        assert await all_understood(house) == [3]
        assert await asked(house, "about:F-16") == await asked(house, "about:Viper") == 1
        assert await asked(house, "country:JP") == 2
        assert await asked(house, "about:Su-57") == 1
        assert await asked(house, "fishing treaty") == 1
        assert await all_understood(house) == []


async def test_it_stops_where_it_is_told_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(understand, "STEP", 1)
    async with running() as server, opened(tmp_path) as house:
        server.pages["/feed"] = feed(server)
        await house.add(server.url("/feed"))
        assert await all_understood(house, limit=2) == [1, 1]
        assert await house.engine.shelf.run(count_waiting) == 1


async def test_a_newer_telex_reads_everything_again(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        server.pages["/feed"] = feed(server)
        await house.add(server.url("/feed"))
        await all_understood(house)
        old = story("Old", "A Leopard 2 tank was seen in Poland, the army of Poland said on Monday.")
        shelf = house.engine.shelf
        await shelf.run(store_reading, EntryId(1), old, VERSION - 1, house.clock())
        await shelf.run(remember, "understood version", VERSION - 1)
        assert sum(await all_understood(house)) == 3
        assert await asked(house, "country:Poland") == 1
        stored = await shelf.run(load_reading, EntryId(1))
        assert stored is not None
        assert (stored.version, stored.reading.article) == (VERSION, old.article)
