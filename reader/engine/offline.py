"""The page and the pictures of an article that is saved. What cannot be had is left out: the text is what counts."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final

from reader.engine.parts import Engine
from reader.feeds import Accept
from reader.model import Article, BlockKind, EntryId, Fetched, Origin, Reading
from reader.store.entries import entry as stored_entry
from reader.store.offline import Page, Picture, keep_page, keep_picture, kept_addresses, page_of

PICTURES: Final = 40  # of one article
LARGEST: Final = 5_000_000  # bytes of one picture
ROOM: Final = 40_000_000  # bytes of all pictures of one article
PATIENCE: Final = 30.0  # seconds for all of it


@dataclass(frozen=True, slots=True)
class KeptOffline:
    page: bool
    pictures: int
    missing: tuple[str, ...]  # addresses of pictures that could not be had


async def keep_offline(
    engine: Engine, entry_id: EntryId, reading: Reading, page: Fetched | None = None, room: int = ROOM
) -> KeptOffline:
    """Fetch what is not kept yet; what takes too long is not waited for.

    `page` is the page, where it is at hand; `room` is how many bytes of pictures are kept.
    """
    entry = await engine.shelf.run(stored_entry, entry_id)
    typed = entry.feed_url or entry.url if entry else ""
    left = _Room(min(room, ROOM))
    try:
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(
                _keep_page(engine, entry_id, reading.article, typed, page),
                *(
                    _keep_picture(engine, entry_id, url, typed, left)
                    for url in await _wanted(engine, entry_id, reading)
                ),
            )
    except TimeoutError:
        pass
    kept = await engine.shelf.run(kept_addresses, entry_id)
    missing = tuple(url for url in pictures_in(reading.article) if url not in kept)
    return KeptOffline(await engine.shelf.run(page_of, entry_id) is not None, len(kept), missing)


def pictures_in(article: Article) -> tuple[str, ...]:
    """Addresses of the pictures that an article shows, the leading one first."""
    inline = (block.href for block in article.blocks if block.kind is BlockKind.IMAGE)
    return tuple(dict.fromkeys(url for url in (article.lead_image, *inline) if url))[:PICTURES]


async def _wanted(engine: Engine, entry_id: EntryId, reading: Reading) -> list[str]:
    kept = set(await engine.shelf.run(kept_addresses, entry_id))
    return [url for url in pictures_in(reading.article) if url not in kept]


async def _keep_page(engine: Engine, entry_id: EntryId, article: Article, typed: str, page: Fetched | None) -> None:
    """The page itself, where the article came from one."""
    if article.origin is not Origin.PAGE or not article.url:
        return
    if page is None and await engine.shelf.run(page_of, entry_id) is not None:
        return
    fetched = page or await engine.web.fetch(article.url, accept=Accept.PAGE, typed=typed)
    if isinstance(fetched, Fetched) and (page or "html" in fetched.content_type.lower()):
        await engine.shelf.run(keep_page, entry_id, Page(fetched.url, fetched.body, engine.now()))


@dataclass(slots=True)
class _Room:
    left: int  # bytes

    def take(self, size: int) -> bool:
        """False where there is not so much."""
        fits = size <= self.left
        self.left -= size if fits else 0
        return fits


async def _keep_picture(engine: Engine, entry_id: EntryId, url: str, typed: str, room: _Room) -> None:
    fetched = await engine.web.fetch(url, accept=Accept.IMAGE, typed=typed)
    if not isinstance(fetched, Fetched) or len(fetched.body) > LARGEST:
        return
    kind = fetched.content_type.partition(";")[0].strip().lower()
    if kind.startswith("image/") and room.take(len(fetched.body)):
        await engine.shelf.run(keep_picture, entry_id, url, Picture(kind, fetched.body))
