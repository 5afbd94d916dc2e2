"""What other programs export: which program's a file is, is told by its content, and every line has its fate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from reader.engine.events import Fate, Imported
from reader.engine.imports.instapaper import read_instapaper
from reader.engine.imports.links import Link, NoLink
from reader.engine.imports.newsboat_cache import SQLITE, CachedFeed, read_newsboat_cache
from reader.engine.imports.newsboat_urls import read_newsboat_urls
from reader.engine.imports.pocket import read_pocket_csv, read_pocket_html
from reader.engine.imports.readeck import read_readeck
from reader.engine.imports.wallabag import read_wallabag
from reader.engine.outlines import import_opml, import_outline, import_outlines
from reader.engine.parts import Engine
from reader.feeds import OpmlProblem, Outline
from reader.store.history import add_history
from reader.store.links import SavedLink, save_links
from reader.store.subscriptions import find_subscription

_LINKS: Final[tuple[Callable[[bytes], tuple[Link, ...] | None], ...]] = (
    read_pocket_html,
    read_pocket_csv,
    read_instapaper,
    read_wallabag,
    read_readeck,
)
UNKNOWN: Final = (
    "not a file that can be imported: OPML, newsboat's urls or cache.db, or saved links of Pocket, Instapaper, "
    "wallabag or Readeck"
)


async def import_body(engine: Engine, body: bytes) -> tuple[Imported, ...] | OpmlProblem:
    """Import whatever it is."""
    if body.startswith(SQLITE):
        feeds = read_newsboat_cache(body)
        return OpmlProblem(UNKNOWN) if feeds is None else await _import_cache(engine, feeds)
    for read in _LINKS:
        links = read(body)
        if links is not None:
            return await _import_links(engine, links)
    outlines = read_newsboat_urls(body)
    if outlines is not None:
        return await import_outlines(engine, outlines)
    imported = await import_opml(engine, body)
    looks_like_xml = body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"\xff\xfe", b"\xfe\xff"))
    return imported if looks_like_xml or not isinstance(imported, OpmlProblem) else OpmlProblem(UNKNOWN)


async def _import_links(engine: Engine, links: Sequence[Link]) -> tuple[Imported, ...]:
    good = [link for link in links if isinstance(link, SavedLink)]
    new = iter(await engine.shelf.run(save_links, good, engine.now()))
    return tuple(_fate(link, isinstance(link, SavedLink) and next(new)) for link in links)


def _fate(link: Link, new: bool) -> Imported:
    if isinstance(link, NoLink):
        return Imported(Outline(link.line, "", refused=link.reason), Fate.REFUSED, link.reason)
    return Imported(Outline(link.title, link.url), Fate.SAVED if new else Fate.KNOWN)


async def _import_cache(engine: Engine, feeds: Sequence[CachedFeed]) -> tuple[Imported, ...]:
    return tuple([await _import_feed(engine, feed) for feed in feeds])


async def _import_feed(engine: Engine, feed: CachedFeed) -> Imported:
    imported = await import_outline(engine, feed.outline)
    found = None if imported.fate is Fate.REFUSED else await engine.shelf.run(find_subscription, imported.outline.url)
    if found is None:
        return imported
    new = await engine.shelf.run(add_history, found.id, feed.entries, feed.read, engine.now())
    return Imported(imported.outline, imported.fate, f"{new} entries, {len(feed.read)} of them read")
