"""Opening an entry: the feed's own text where it is whole, else the better of page and feed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import escape
from pathlib import Path

import pytest

from reader.engine.events import NotOpened, Subscribed
from reader.engine.excerpt import is_excerpt
from reader.engine.open import open_entry, open_from_feed, open_from_page
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.shelf import Shelf
from reader.engine.subscribe import subscribe
from reader.feeds.web import Web
from reader.model import Block, BlockKind, EntryId, Origin, Reading
from tests.feeds.server import Server, answer, running

SENTENCE = "Keeper number {} wrote that the lamp had burned all night and that no ship had come near the shoal. "


def paragraphs(count: int, first: int = 0) -> list[str]:
    """Of about 40 words each."""
    return [SENTENCE.format(2 * n) + SENTENCE.format(2 * n + 1) for n in range(first, first + count)]


def markup(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(texts: list[str]) -> bytes:
    story = f"<article><h1>The lamp</h1>{markup(texts)}</article>"
    html = f"<html><head><title>The lamp</title></head><body>{story}</body></html>"
    return answer(200, html.encode(), content_type="text/html; charset=utf-8")


def feed(server: Server, *, content: str = "", description: str = "", more: str = "") -> bytes:
    item = f"<description>{escape(description)}</description>" if description else ""
    item += f"<content:encoded>{escape(content)}</content:encoded>" if content else ""
    item += more
    xml = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lamps</title>'
        f"<item><guid>1</guid><title>The lamp</title><link>{server.url('/lamp')}</link>{item}</item></channel></rss>"
    )
    return answer(200, xml.encode(), content_type="application/rss+xml")


@asynccontextmanager
async def opened_library(
    folder: Path, pool: WorkPool, *, on_page: bytes = b"", content: str = "", description: str = "", more: str = ""
) -> AsyncIterator[tuple[Engine, EntryId, Server]]:
    """A library that follows one feed with one entry, and the server of both feed and page."""
    async with running(lamp=on_page) as server:
        server.pages["/feed"] = feed(server, content=content, description=description, more=more)
        engine = Engine(Shelf(folder / "x.db"), pool, Web())
        try:
            assert isinstance(await subscribe(engine, server.url("/feed")), Subscribed)
            yield engine, EntryId(1), server
        finally:
            await engine.close()


def shown(reading: Reading | NotOpened) -> Reading:
    assert isinstance(reading, Reading)
    return reading


def fetched_pages(server: Server) -> int:
    return sum(request.path == "/lamp" for request in server.asked)


async def test_a_feed_that_carries_the_whole_text_is_read_without_asking_the_page(
    tmp_path: Path, pool: WorkPool
) -> None:
    async with opened_library(tmp_path, pool, content=markup(paragraphs(8))) as (engine, entry_id, server):
        article = shown(await open_entry(engine, entry_id)).article
        assert (article.origin, len(article.blocks), article.notice) == (Origin.FEED, 8, "")
        assert fetched_pages(server) == 0


@pytest.mark.parametrize("end", ["<p><a href='/lamp'>Continue reading</a></p>", " […]"])
async def test_a_long_excerpt_that_says_it_goes_on_is_not_taken_for_the_article(
    tmp_path: Path, pool: WorkPool, end: str
) -> None:
    excerpt, whole = markup(paragraphs(5)) + end, page(paragraphs(20))
    async with opened_library(tmp_path, pool, on_page=whole, content=excerpt) as (engine, entry_id, _):
        article = shown(await open_entry(engine, entry_id)).article
        assert (article.origin, len(article.blocks)) == (Origin.PAGE, 20)


async def test_a_summary_of_some_length_does_not_keep_the_article_from_being_read(
    tmp_path: Path, pool: WorkPool
) -> None:
    described, whole = paragraphs(5), page(paragraphs(20))
    async with opened_library(tmp_path, pool, on_page=whole, description=" ".join(described)) as (engine, entry_id, _):
        assert len(shown(await open_entry(engine, entry_id)).article.blocks) == 20


async def test_a_page_that_shows_less_than_the_feed_is_not_shown(tmp_path: Path, pool: WorkPool) -> None:
    excerpt, wall = markup(paragraphs(5)) + "[…]", page(paragraphs(1))
    async with opened_library(tmp_path, pool, on_page=wall, content=excerpt) as (engine, entry_id, _):
        article = shown(await open_entry(engine, entry_id)).article
        assert article.origin is Origin.FEED
        assert article.notice == "This is the feed's own text: the page shows less of it."


async def test_a_page_about_something_else_is_not_shown(tmp_path: Path, pool: WorkPool) -> None:
    consent = ["We value what you choose and ask partners about cookies, storage, measurement and consent. " * 5] * 2
    other = page([text + str(index) for index, text in enumerate(consent * 4)])
    excerpt = markup(paragraphs(5)) + "[…]"
    async with opened_library(tmp_path, pool, on_page=other, content=excerpt) as (engine, entry_id, _):
        assert shown(await open_entry(engine, entry_id)).article.origin is Origin.FEED


async def test_where_the_page_cannot_be_had_the_feeds_text_is_shown_with_the_reason(
    tmp_path: Path, pool: WorkPool
) -> None:
    async with opened_library(tmp_path, pool, on_page=answer(503), description="Two words only.") as (
        engine,
        entry_id,
        _,
    ):
        article = shown(await open_entry(engine, entry_id)).article
        assert article.text == "Two words only."
        assert article.notice.startswith("This is the feed's own text: ")


async def test_an_entry_opened_once_is_opened_again_without_a_network(tmp_path: Path, pool: WorkPool) -> None:
    async with opened_library(tmp_path, pool, on_page=page(paragraphs(9)), description="A lamp.") as opened:
        engine, entry_id, server = opened
        first = shown(await open_entry(engine, entry_id))
        assert shown(await open_entry(engine, entry_id)) == first
        assert fetched_pages(server) == 1


async def test_the_reader_may_switch_between_page_and_feed(tmp_path: Path, pool: WorkPool) -> None:
    whole = markup(paragraphs(8))
    async with opened_library(tmp_path, pool, on_page=page(paragraphs(9)), content=whole) as (engine, entry_id, _):
        assert len(shown(await open_from_page(engine, entry_id)).article.blocks) == 9
        assert len(shown(await open_from_feed(engine, entry_id)).article.blocks) == 8


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("<p>The lamp burned.</p><p>The post <a>The lamp</a> appeared first on <a>Lamps</a>.</p>", False),
        ("<p>The lamp burned all [&#8230;]</p><p>The post <a>The lamp</a> appeared first on <a>Lamps</a>.</p>", True),
        ("<p>The lamp burned.</p> <a href='/x'>Read the full story</a> »", True),
        ("<p>The lamp burned.</p><p><a href='/x'>Weiterlesen</a></p>", True),
        ("<p>“Did the lamp burn?”</p>", False),
        ("<ul><li>Lamps</li><li>Oil</li></ul>", False),
        ("The lamp burned all night and the", True),
        ("昨夜、灯台の灯がともった。", False),
        ("昨夜、灯台の灯がともった。続きを読む", True),
        ("", False),
    ],
)
def test_an_excerpt_says_that_it_goes_on_elsewhere(text: str, goes_on: bool) -> None:
    assert is_excerpt(text) is goes_on


RECORDING = '<enclosure url="https://lamps.example/1.mp3" type="audio/mpeg" length="31000000"/>'


async def test_what_a_feed_attaches_stands_below_the_article(tmp_path: Path, pool: WorkPool) -> None:
    more = RECORDING + '<enclosure url="https://lamps.example/1.jpg" type="image/jpeg" length="9"/>'
    async with opened_library(tmp_path, pool, content=markup(paragraphs(8)), more=more) as (engine, entry_id, _):
        reading = await open_entry(engine, entry_id)
        assert isinstance(reading, Reading)
        assert reading.article.blocks[-1] == Block(BlockKind.EMBED, "Sound, 31 MB", href="https://lamps.example/1.mp3")
        assert "Sound" not in reading.article.text


async def test_what_the_article_shows_is_not_attached_twice(tmp_path: Path, pool: WorkPool) -> None:
    link = '<a href="https://lamps.example/1.mp3">the recording of that night</a>'
    heard = markup([*paragraphs(8), f"Keeper number seven also kept {link} in a drawer of the tower."])
    async with opened_library(tmp_path, pool, content=heard, more=RECORDING) as (engine, entry_id, _):
        reading = await open_entry(engine, entry_id)
        assert isinstance(reading, Reading)
        assert all(block.kind is not BlockKind.EMBED for block in reading.article.blocks)


async def test_a_recording_without_any_text_opens(tmp_path: Path, pool: WorkPool) -> None:
    gone = answer(404, b"", content_type="text/html")
    async with opened_library(tmp_path, pool, on_page=gone, more=RECORDING) as (engine, entry_id, _):
        reading = await open_entry(engine, entry_id)
        assert isinstance(reading, Reading)
        assert [block.text for block in reading.article.blocks] == ["Sound, 31 MB"]
        assert "404" in reading.article.notice
