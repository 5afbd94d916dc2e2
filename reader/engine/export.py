"""Take articles out of the library, as documents for people, e-readers and other programs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import IO, Final

from reader.engine.events import NotOpened
from reader.engine.open import open_entry
from reader.engine.parts import Engine
from reader.export.chapter import Chapter, picture_of
from reader.export.epub import write_epub
from reader.export.html import write_html
from reader.export.json import write_json
from reader.export.markdown_files import write_markdown, write_markdown_file, write_markdown_folder
from reader.export.names import dated_name, safe_name
from reader.export.whole_file import whole_file, write_whole
from reader.feeds import write_opml
from reader.model import EntryId, Reading, Subscription
from reader.store.pictures import pictures_of

AT_ONCE: Final = 4  # articles opened at a time, where they have to be fetched


class Form(StrEnum):
    MARKDOWN = "markdown"
    HTML = "html"
    EPUB = "epub"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What there is to export, in the order that was asked for, and what could not be had."""

    readings: tuple[tuple[EntryId, Reading], ...]
    missing: tuple[tuple[EntryId, NotOpened], ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    path: Path


@dataclass(frozen=True, slots=True)
class NotWritten:
    """Nothing was left half done; the reason is for the user."""

    path: Path
    reason: str


async def gather(engine: Engine, ids: Sequence[EntryId]) -> Gathered:
    """Open each article as the reader does: as it is stored, else fetched now and kept."""
    turn = asyncio.Semaphore(AT_ONCE)

    async def open_one(entry_id: EntryId) -> tuple[EntryId, Reading | NotOpened]:
        async with turn:
            return entry_id, await open_entry(engine, entry_id)

    opened = await asyncio.gather(*map(open_one, dict.fromkeys(ids)))
    return Gathered(
        tuple((entry_id, reading) for entry_id, reading in opened if isinstance(reading, Reading)),
        tuple((entry_id, reading) for entry_id, reading in opened if isinstance(reading, NotOpened)),
    )


async def write_stream(engine: Engine, gathered: Gathered, form: Form, title: str, out: IO[bytes]) -> None:
    """One document to `out`. Raises OSError."""
    await asyncio.to_thread(_stream, engine, gathered, form, title, out)


async def write_path(engine: Engine, gathered: Gathered, form: Form, title: str, path: Path) -> Written | NotWritten:
    """To a file, which is replaced; into a folder under a name of its own; Markdown of several into a folder."""
    try:
        return await asyncio.to_thread(_write, engine, gathered, form, title, path)
    except OSError as error:
        return NotWritten(path, f"cannot be written ({error.strerror or error})")


def write_outlines(known: Sequence[Subscription], path: Path) -> Path | NotWritten:
    """All subscriptions as OPML, to a file, which is replaced, or into a folder."""
    target = path / "subscriptions.opml" if path.is_dir() else path
    try:
        write_whole(target, write_opml(known).encode())
    except OSError as error:
        return NotWritten(target, f"cannot be written ({error.strerror or error})")
    return target


def _write(engine: Engine, gathered: Gathered, form: Form, title: str, path: Path) -> Written | NotWritten:
    if form is Form.MARKDOWN:
        return _write_markdown(engine, gathered, path)
    if path.is_dir():
        path /= f"{_name(gathered, title)}.{form}"
    with whole_file(path) as out:
        _stream(engine, gathered, form, title, out)
    return Written(path)


def _write_markdown(engine: Engine, gathered: Gathered, path: Path) -> Written | NotWritten:
    chapters = _chapters(engine, gathered)
    if path.is_dir() or path.suffix.lower() not in {".md", ".markdown"}:
        if path.exists() and not path.is_dir():
            return NotWritten(path, "is a file; name a folder, or FILE.md for one article")
        write_markdown_folder(chapters, path)
    elif len(gathered.readings) > 1:
        return NotWritten(path, "several articles need a folder: name one without .md")
    else:
        write_markdown_file(next(chapters), path)
    return Written(path)


def _stream(engine: Engine, gathered: Gathered, form: Form, title: str, out: IO[bytes]) -> None:
    chapters = _chapters(engine, gathered)
    write: dict[Form, Callable[..., None]] = {
        Form.MARKDOWN: write_markdown,
        Form.HTML: partial(write_html, title=title),
        Form.EPUB: partial(write_epub, title=title),
        Form.JSON: write_json,
    }
    write[form](chapters, out=out)


def _chapters(engine: Engine, gathered: Gathered) -> Iterator[Chapter]:
    """With their pictures, those of one at a time; off the event loop, since it waits for the library."""
    for entry_id, reading in gathered.readings:
        stored = engine.shelf.run_now(pictures_of, entry_id)
        known = ((url, picture_of(body)) for url, body in stored.items())
        yield Chapter(reading, {url: picture for url, picture in known if picture}, entry_id)


def _name(gathered: Gathered, title: str) -> str:
    alone = len(gathered.readings) == 1
    return dated_name(Chapter(gathered.readings[0][1])) if alone else safe_name(title)
