"""The pictures of a saved article, ready to be drawn: from the library alone, nothing is fetched."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from reader.engine.offline import pictures_in
from reader.engine.parts import Engine
from reader.engine.pool import WorkFailed
from reader.engine.raster import Raster, raster_of
from reader.model import Article, EntryId
from reader.store.offline import picture_of

_MOST: Final = 12  # pictures of one article


def can_draw() -> bool:
    """Whether Pillow is installed."""
    return find_spec("PIL") is not None


async def drawn_pictures(
    engine: Engine, entry_id: EntryId, article: Article, width: int, height: int
) -> dict[str, Raster]:
    """By address, each within so many dots; those that are not stored, or no pictures, are left out."""
    found: dict[str, Raster] = {}
    for url in pictures_in(article)[:_MOST]:
        picture = await engine.shelf.run(picture_of, entry_id, url)
        if picture is None:
            continue
        try:
            raster = await engine.pool.run(raster_of, picture.body, width, height)
        except WorkFailed:
            continue
        if raster is not None:
            found[url] = raster
    return found
