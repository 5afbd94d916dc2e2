"""Take whatever a user hands over: a feed's or a site's address, or an OPML file, by its path or its address."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.engine.events import (
    AlreadySubscribed,
    Fate,
    Imported,
    NotSubscribed,
    SeveralFound,
    Subscribed,
)
from reader.engine.imports import import_body
from reader.engine.outlines import import_opml
from reader.engine.parts import Engine
from reader.engine.pauses import known_feeds
from reader.engine.starters import folder_of
from reader.engine.subscribe import subscribe
from reader.feeds import Accept, OpmlProblem, normalise_address, without_credentials
from reader.feeds.recognise import OPML_FILE
from reader.model import Fetched, FetchFailed, Secrets
from reader.paths import typed_path
from reader.text import clean_line

TOLD: Final = 2  # lines of a list that were refused: more than a status line has room for
FILE_LIMIT: Final = 200_000_000  # bytes; newsboat keeps years of entries in one file


@dataclass(frozen=True, slots=True)
class Added:
    words: str
    fetched: bool  # False where the feeds still wait for their first refresh


@dataclass(frozen=True, slots=True)
class NotAdded:
    words: str


_BEGINS_PATH: Final = ("/", "~", "./", "../")
AddResult = Added | NotAdded | SeveralFound


async def add_anything(engine: Engine, typed: str) -> AddResult:
    if path := _path_in(typed):
        if not path.is_file():
            return NotAdded(f"{clean_line(typed)}: there is no such file")
        return _counted(str(path), await import_file(engine, path))
    match await subscribe(engine, typed, folder=folder_of(typed)):
        case Subscribed(subscription, new):
            return Added(f"{subscription.name}: {new} entries", fetched=True)
        case AlreadySubscribed(subscription):
            return Added(f"{subscription.name} is in your library already", fetched=True)
        case NotSubscribed(address, reason) if reason == OPML_FILE:
            return _counted(address, await import_address(engine, typed))
        case NotSubscribed(address, reason):
            return NotAdded(f"{clean_line(address)}: {reason}")
        case several:
            return several


def _path_in(typed: str) -> Path | None:
    """The file that is meant, which need not be there; None where it is an address."""
    path = typed_path(typed)
    if typed.startswith(_BEGINS_PATH):
        return path
    is_list = typed.lower().endswith((".opml", ".xml")) and "://" not in typed
    return path if is_list and path.is_file() else None


def _counted(source: str, imported: tuple[Imported, ...] | str) -> Added | NotAdded:
    if isinstance(imported, str):
        return NotAdded(f"{clean_line(source)}: {imported}")
    fates = [each.fate for each in imported]
    words = ", ".join(f"{fates.count(fate)} {fate}" for fate in Fate if fate in fates)
    refused = [f"{_line_name(each)}: {each.reason}" for each in imported if each.fate is Fate.REFUSED]
    told = [*refused[:TOLD], *(["`telex import` tells of each"] if len(refused) > TOLD else [])]
    return Added("; ".join(filter(None, [words, *told])) or "the list names no feeds", fetched=False)


def _line_name(imported: Imported) -> str:
    return clean_line(imported.outline.title, 40) or "a line without a name"


async def import_file(engine: Engine, path: Path) -> tuple[Imported, ...] | str:
    """What became of each line of a file of feeds or saved links, or why the file cannot be used."""
    try:
        with path.open("rb") as file:
            body = file.read(FILE_LIMIT + 1)
    except OSError as error:
        return error.strerror or "cannot be read"
    if len(body) > FILE_LIMIT:
        return f"more than {FILE_LIMIT // 1_000_000} MB"
    imported = await import_body(engine, body)
    return imported.reason if isinstance(imported, OpmlProblem) else imported


async def import_address(engine: Engine, typed: str) -> tuple[Imported, ...] | str:
    """The same of an OPML file on the web."""
    address, credentials = without_credentials(normalise_address(typed))
    if not address:
        return "this is not a web address"
    await known_feeds(engine)  # their servers' wishes hold for lists, too
    fetched = await engine.web.fetch(address, accept=Accept.FEED, secrets=Secrets(credentials))
    if not isinstance(fetched, Fetched):
        return fetched.reason if isinstance(fetched, FetchFailed) else "the server sent no content"
    imported = await import_opml(engine, fetched.body, fetched.url)
    return imported.reason if isinstance(imported, OpmlProblem) else imported
