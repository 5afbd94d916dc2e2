"""What is saved opens without the network: the text, the page it came from, and its pictures."""

from __future__ import annotations

from pathlib import Path

from reader.engine.events import NotOpened
from reader.engine.offline import KeptOffline, keep_offline, pictures_in
from reader.engine.open import open_entry
from reader.engine.save import keep_entry, save_address, save_entry
from reader.model import Article, Block, BlockKind, EntryId, Reading
from reader.store.checks import check_library
from reader.store.entries import add_page
from reader.store.marks import mark_saved
from reader.store.offline import Picture, kept_addresses, page_of, picture_of
from reader.store.sweep import sweep_offline
from reader.store.tallies import counts
from tests.engine.house import House, opened
from tests.feeds.server import Server, answer, running

PNG = b"\x89PNG\r\n\x1a\n" + b"lamp" * 50
PARAGRAPH = (
    "<p>The keeper wrote that the lamp had burned all night and that no ship had come near the shoal at all.</p>"
)


def lamp_page(server: Server) -> bytes:
    body = f"<h1>The lamp</h1>{PARAGRAPH * 6}<img src='{server.url('/lamp.png')}' alt='The lamp'>{PARAGRAPH * 3}"
    html = f"<html><head><title>The lamp</title></head><body><article>{body}</article></body></html>"
    return answer(200, html.encode(), content_type="text/html; charset=utf-8")


def rooms(server: Server) -> None:
    server.pages["/lamp"] = lamp_page(server)
    server.pages["/lamp.png"] = answer(200, PNG, content_type="image/png")


async def saved(house: House, server: Server) -> EntryId:
    kept = await save_address(house.engine, server.url("/lamp"))
    assert not isinstance(kept, NotOpened)
    return kept[0]


async def test_a_saved_page_opens_with_its_pictures_when_the_network_is_gone(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        rooms(server)
        entry_id = await saved(house, server)
        address = server.url("/lamp.png")
    async with opened(tmp_path) as house:
        reading = await open_entry(house.engine, entry_id)
        assert isinstance(reading, Reading)
        assert "burned all night" in reading.article.text
        assert await house.engine.shelf.run(picture_of, entry_id, address) == Picture("image/png", PNG)
        page = await house.engine.shelf.run(page_of, entry_id)
        assert page is not None
        assert b"<title>The lamp</title>" in page.html


async def test_what_cannot_be_had_does_not_keep_an_article_from_being_saved(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        rooms(server)
        server.pages["/lamp.png"] = answer(404)
        entry_id = await saved(house, server)
        reading = await open_entry(house.engine, entry_id)
        assert isinstance(reading, Reading)
        assert await keep_offline(house.engine, entry_id, reading) == KeptOffline(True, 0, (server.url("/lamp.png"),))
        assert (await house.engine.shelf.run(counts)).saved.total == 1


async def test_only_pictures_are_kept_as_pictures(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        rooms(server)
        server.pages["/lamp.png"] = answer(200, b"<script>", content_type="text/html")
        assert await house.engine.shelf.run(kept_addresses, await saved(house, server)) == ()


async def test_saving_again_asks_for_nothing_that_is_there(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        rooms(server)
        entry_id = await saved(house, server)
        server.asked.clear()
        assert isinstance(await save_entry(house.engine, entry_id), Reading)
        assert server.asked == []


async def test_a_page_is_asked_for_once_and_kept_as_it_came(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        rooms(server)
        server.pages["/old"] = answer(301, location=server.url("/lamp"))
        kept = await save_address(house.engine, server.url("/old"))
        assert not isinstance(kept, NotOpened)
        assert [request.path for request in server.asked].count("/lamp") == 1
        page = await house.engine.shelf.run(page_of, kept[0])
        assert page is not None
        assert page.url == server.url("/lamp")


async def test_pictures_beyond_the_room_there_is_are_named_as_missing(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        rooms(server)
        entry_id = await house.engine.shelf.run(add_page, server.url("/lamp"), "The lamp", house.clock())
        reading = await save_entry(house.engine, entry_id, room=len(PNG) - 1)
        assert isinstance(reading, Reading)
        assert await keep_offline(house.engine, entry_id, reading, room=0) == KeptOffline(
            True, 0, (server.url("/lamp.png"),)
        )


async def test_an_article_on_its_way_to_be_saved_is_not_swept_away(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        rooms(server)
        shelf = house.engine.shelf
        entry_id = await shelf.run(add_page, server.url("/lamp"), "The lamp", house.clock())
        assert isinstance(await keep_entry(house.engine, entry_id), Reading)
        await shelf.run(sweep_offline, house.clock())
        assert await shelf.run(page_of, entry_id) is not None
        assert await shelf.run(kept_addresses, entry_id) == (server.url("/lamp.png"),)


async def test_what_is_no_longer_saved_gives_its_room_back(tmp_path: Path) -> None:
    async with running() as server, opened(tmp_path) as house:
        rooms(server)
        entry_id = await saved(house, server)
        shelf = house.engine.shelf
        await shelf.run(sweep_offline, house.clock())
        assert await shelf.run(page_of, entry_id) is not None
        await shelf.run(mark_saved, [entry_id], False, house.clock())
        house.clock.pass_hours(2)
        await shelf.run(sweep_offline, house.clock())
        assert await shelf.run(page_of, entry_id) is None
        assert await shelf.run(kept_addresses, entry_id) == ()
        assert await shelf.run(check_library) == ()


async def test_an_address_that_is_none_is_refused(tmp_path: Path) -> None:
    async with opened(tmp_path) as house:
        assert isinstance(await save_address(house.engine, "file:///etc/passwd"), NotOpened)


def test_an_article_asks_for_so_many_pictures_and_no_more() -> None:
    blocks = tuple(Block(BlockKind.IMAGE, "", href=f"https://x.example/{n % 60}.png") for n in range(100))
    found = pictures_in(Article("https://x.example/", "Album", blocks, lead_image="https://x.example/0.png"))
    assert len(found) == len(set(found)) == 40
