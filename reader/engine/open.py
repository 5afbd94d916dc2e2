"""From an entry to the reading that the article screen shows."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from reader.engine import work
from reader.engine.attached import attached
from reader.engine.events import NotOpened
from reader.engine.fuller import carries_article, is_page_better, text_of
from reader.engine.parts import Engine
from reader.engine.pool import WorkFailed
from reader.feeds import Accept
from reader.model import Article, Entry, EntryId, Fetched, FetchFailed, Reading
from reader.store.entries import entry as stored_entry
from reader.store.errors import DiskFull, LibraryBusy, Unwritable
from reader.store.readings import load_reading, store_reading
from reader.understand import VERSION

FILE_LIMIT: Final = 15_000_000  # bytes, as of a page in the web


async def open_entry(engine: Engine, entry_id: EntryId) -> Reading | NotOpened:
    """The stored reading, else the feed's text where it is clearly whole, else the better of page and feed."""
    stored = await engine.shelf.run(load_reading, entry_id)
    if stored is not None and stored.version == VERSION:
        return stored.reading
    entry = await engine.shelf.run(stored_entry, entry_id)
    if entry is None:
        return NotOpened("there is no such entry in the library")
    if stored is not None:
        return await _keep(engine, entry_id, await _understood_again(engine, stored.reading))
    in_feed = await read_feed_text(engine, entry)
    if in_feed is not None and carries_article(entry, in_feed.article):
        return await _keep(engine, entry_id, in_feed)
    return await _open_page(engine, entry_id, entry, in_feed)


async def open_from_page(engine: Engine, entry_id: EntryId) -> Reading | NotOpened:
    """The reading of the entry's page, fetched anew and kept."""
    entry = await engine.shelf.run(stored_entry, entry_id)
    if entry is None:
        return NotOpened("there is no such entry in the library")
    page = await read_page(engine, entry.url, entry.feed_url)
    return await _keep(engine, entry_id, _with_entry(page, entry)) if isinstance(page, Reading) else page


async def open_from_feed(engine: Engine, entry_id: EntryId) -> Reading | NotOpened:
    """The reading of what the feed itself carries; not kept, since it is always at hand."""
    entry = await engine.shelf.run(stored_entry, entry_id)
    reading = await read_feed_text(engine, entry) if entry else None
    return reading or NotOpened("the feed carries no text for this entry")


async def read_page(engine: Engine, url: str, typed: str = "") -> Reading | NotOpened:
    """Fetch a page and make a reading of it; `typed` is what the user gave, where the address was found elsewhere."""
    if not url:
        return NotOpened("the feed gives no address for this entry")
    fetched = await engine.web.fetch(url, accept=Accept.PAGE, typed=typed)
    if isinstance(fetched, FetchFailed):
        return NotOpened(fetched.reason)
    if not isinstance(fetched, Fetched):
        return NotOpened("the server sent no content")
    if not _is_page(fetched):
        return NotOpened(f"this is no web page but {fetched.content_type.partition(';')[0]}")
    return await _read(engine, fetched.body, fetched.url)


async def read_file(engine: Engine, path: Path, url: str) -> Reading | NotOpened:
    """Make a reading of a page on the disk, as if it had come from `url`."""
    try:
        with path.open("rb") as file:
            body = file.read(FILE_LIMIT + 1)
    except OSError as error:
        return NotOpened(f"the file cannot be read ({error.strerror})")
    if len(body) > FILE_LIMIT:
        return NotOpened(f"the file is larger than {FILE_LIMIT // 1_000_000} MB")
    return await _read(engine, body, url)


async def _read(engine: Engine, body: bytes, url: str) -> Reading | NotOpened:
    try:
        reading = await engine.pool.run(work.read_page, body, url)
    except WorkFailed as failure:
        return NotOpened(f"the page could not be read: {failure}")
    return reading if reading.article.blocks else NotOpened(reading.article.notice or "the page has no text")


async def read_feed_text(engine: Engine, entry: Entry) -> Reading | None:
    """A reading of the entry's own text, or None where it has none."""
    markup = text_of(entry)
    if not markup.strip():
        return None
    try:
        reading = await engine.pool.run(work.read_fragment, markup, entry.url or entry.feed_url, entry.title)
    except WorkFailed:
        return None
    return _with_entry(reading, entry) if reading.article.blocks else None


async def _open_page(engine: Engine, entry_id: EntryId, entry: Entry, in_feed: Reading | None) -> Reading | NotOpened:
    """The page, or the feed's text with a word why it is all there is."""
    page = await read_page(engine, entry.url, entry.feed_url)
    if isinstance(page, Reading) and (in_feed is None or is_page_better(page.article, in_feed.article)):
        return await _keep(engine, entry_id, _with_entry(page, entry))
    if in_feed is None:
        return _attached_alone(entry, page)
    if isinstance(page, NotOpened):
        return _noted(in_feed, f"This is the feed's own text: {page.reason}.")
    return await _keep(engine, entry_id, _noted(in_feed, "This is the feed's own text: the page shows less of it."))


def _attached_alone(entry: Entry, page: Reading | NotOpened) -> Reading | NotOpened:
    """A recording or a film without a word of text; not kept, for its page may be had another time."""
    reading = _with_entry(Reading(Article(entry.url, entry.title, ())), entry)
    if not reading.article.blocks or isinstance(page, Reading):
        return page
    return _noted(reading, f"There is no text to read: {page.reason}.") if entry.url else reading


def _noted(reading: Reading, notice: str) -> Reading:
    return replace(reading, article=replace(reading.article, notice=notice))


async def _keep(engine: Engine, entry_id: EntryId, reading: Reading) -> Reading:
    """Where the disk will not have it, it can be read all the same."""
    with suppress(DiskFull, Unwritable, LibraryBusy):
        await engine.shelf.run(store_reading, entry_id, reading, VERSION, engine.now())
    return reading


async def _understood_again(engine: Engine, reading: Reading) -> Reading:
    try:
        return await engine.pool.run(work.understand, reading.article)
    except WorkFailed:
        return reading


def _with_entry(reading: Reading, entry: Entry) -> Reading:
    """What the feed knows of an article where its page does not say so."""
    article = reading.article
    return replace(
        reading,
        article=replace(
            article,
            url=article.url or entry.url,
            title=article.title or entry.title,
            byline=article.byline or " and ".join(entry.authors[:2]),
            published=article.published or entry.published,
            blocks=(*article.blocks, *attached(entry, article)),
        ),
    )


def _is_page(fetched: Fetched) -> bool:
    kind = fetched.content_type.partition(";")[0].strip().lower()
    return kind in {"", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml"}
