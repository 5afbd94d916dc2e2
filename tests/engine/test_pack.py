"""Packing for a journey: whole articles with their pictures, proved to open with no network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

import pytest

from reader.engine.events import Subscribed
from reader.engine.offline import pictures_in
from reader.engine.open import open_entry
from reader.engine.pack import NotPacked, NoWeb, Packed, pack
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.shelf import Shelf
from reader.engine.subscribe import subscribe
from reader.feeds.web import Web
from reader.model import Reading
from reader.store.listing import entry_ids
from reader.store.offline import picture_of
from reader.store.query import Query
from tests.feeds.server import Server, answer, running

pytestmark = pytest.mark.asyncio(loop_scope="session")

SENTENCES = " ".join(f"The harbour master counted ship number {number} before the fog came in." for number in range(60))
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(200)


def published(server: Server) -> None:
    """Three entries: two with a page and a picture, one whose page is gone."""
    items = "".join(
        f"<item><title>Ship {n}</title><guid>{n}</guid><link>{server.url(f'/{n}.html')}</link></item>"
        for n in (1, 2, 3)
    )
    feed = f"<rss version='2.0'><channel><title>Harbour</title>{items}</channel></rss>".encode()
    server.pages["/feed"] = answer(200, feed, content_type="application/rss+xml")
    for number in (1, 2):
        page = (
            f"<html><head><title>Ship {number}</title></head><body><article><h1>Ship {number}</h1>"
            f"<figure><img src='/{number}.png' alt='A ship'></figure><p>{SENTENCES}</p><p>{SENTENCES}</p></article>"
        ).encode()
        server.pages[f"/{number}.html"] = answer(200, page, content_type="text/html")
        server.pages[f"/{number}.png"] = answer(200, PICTURE, content_type="image/png")


def _lessons(connection: Connection) -> list[tuple[str]]:
    return connection.execute("SELECT act FROM lessons").fetchall()


async def filled(folder: Path, pool: WorkPool, server: Server) -> Engine:
    published(server)
    engine = Engine(Shelf(folder / "library.db"), pool, Web())
    assert isinstance(await subscribe(engine, server.url("/feed")), Subscribed)
    return engine


async def test_what_is_packed_opens_with_its_pictures_when_the_network_is_gone(tmp_path: Path, pool: WorkPool) -> None:
    async with running() as server:
        engine = await filled(tmp_path, pool, server)
        done = [each async for each in pack(engine, Query(unread=True), 8, 50_000_000)]
    assert {lesson for (lesson,) in await engine.shelf.run(_lessons)} == {"packed"}
    packed = [each for each in done if isinstance(each, Packed)]
    assert {each.entry.title for each in packed} == {"Ship 1", "Ship 2"}
    assert all(each.size > len(PICTURE) and not each.missing for each in packed)
    assert [(each.entry.title, "404" in each.reason) for each in done if isinstance(each, NotPacked)] == [
        ("Ship 3", True)
    ]
    for each in packed:
        reading = await open_entry(replace(engine, web=NoWeb()), each.entry.id)
        assert isinstance(reading, Reading)
        assert SENTENCES in reading.article.text
        for url in pictures_in(reading.article):
            kept = await engine.shelf.run(picture_of, each.entry.id, url)
            assert kept is not None
            assert kept.body == PICTURE
    assert len(await engine.shelf.run(entry_ids, Query(saved=True))) == 2
    await engine.close()


async def test_packing_stops_when_the_hours_are_full(tmp_path: Path, pool: WorkPool) -> None:
    async with running() as server:
        engine = await filled(tmp_path, pool, server)
        assert [each async for each in pack(engine, Query(unread=True), 0, 50_000_000)] == []
        await engine.close()


async def test_a_pack_takes_no_more_pictures_than_there_is_room_for(tmp_path: Path, pool: WorkPool) -> None:
    async with running() as server:
        engine = await filled(tmp_path, pool, server)
        done = [each async for each in pack(engine, Query(unread=True), 8, len(PICTURE))]
        await engine.close()
    packed = [each for each in done if isinstance(each, Packed)]
    assert packed
    assert all(each.missing for each in packed)


async def test_a_page_is_fetched_once_however_it_is_packed(tmp_path: Path, pool: WorkPool) -> None:
    async with running() as server:
        engine = await filled(tmp_path, pool, server)
        [each async for each in pack(engine, Query(unread=True), 8, 50_000_000)]
        await engine.close()
    paths = [request.path for request in server.asked if request.path.endswith(".html")]
    assert sorted(paths) == ["/1.html", "/2.html", "/3.html"]
