"""Import subscriptions from OPML, with a word about each; nothing is fetched before the next refresh."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from reader.engine.parts import Engine
from reader.feeds import OpmlProblem, Outline, read_opml, without_credentials
from reader.model import Feed, Secrets
from reader.store.subscriptions import add_subscription, find_subscription


class Fate(StrEnum):
    ADDED = "added"
    SAVED = "saved"  # a link, to be fetched when it is opened
    KNOWN = "already there"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Imported:
    outline: Outline
    fate: Fate
    reason: str = ""


async def import_opml(engine: Engine, body: bytes) -> tuple[Imported, ...] | OpmlProblem:
    outlines = read_opml(body)
    if isinstance(outlines, OpmlProblem):
        return outlines
    return tuple([await import_outline(engine, outline) for outline in outlines])


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
