"""Import subscriptions from OPML, with a word about each; nothing is fetched before the next refresh."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from reader.engine.events import Fate, Imported
from reader.engine.parts import Engine
from reader.feeds import OpmlProblem, Outline, read_opml, same_server, without_credentials
from reader.feeds.public import is_private_literal
from reader.model import Feed, Secrets
from reader.store.subscriptions import add_subscription, find_subscription


async def import_opml(engine: Engine, body: bytes, url: str = "") -> tuple[Imported, ...] | OpmlProblem:
    """A list that came from `url` may name only what the web may lead to: no private network but its own server's."""
    outlines = read_opml(body)
    if isinstance(outlines, OpmlProblem):
        return outlines
    return await import_outlines(engine, [_from_web(outline, url) for outline in outlines] if url else outlines)


async def import_outlines(engine: Engine, outlines: Iterable[Outline]) -> tuple[Imported, ...]:
    return tuple([await import_outline(engine, outline) for outline in outlines])


def _from_web(outline: Outline, url: str) -> Outline:
    host = urlsplit(outline.url).hostname or ""
    if not is_private_literal(host) or same_server(outline.url, url):
        return outline
    return replace(outline, url="", refused=f"a list from the web may not lead to {host}")


async def import_outline(engine: Engine, outline: Outline) -> Imported:
    if outline.refused:
        return Imported(outline, Fate.REFUSED, outline.refused)
    url, credentials = without_credentials(outline.url)
    outline = replace(outline, url=url)
    if await engine.shelf.run(find_subscription, url):
        return Imported(outline, Fate.KNOWN)
    await engine.shelf.run(
        add_subscription,
        Feed(url, "", outline.site_url),
        title="" if outline.title == url else outline.title,  # what the file calls by its address has no name yet
        folder=outline.folder,
        secrets=Secrets(credentials),
        now=engine.now(),
    )
    return Imported(outline, Fate.ADDED)
