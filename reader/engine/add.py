"""Take whatever a user hands over: a feed's or a site's address, or the path of an OPML file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.engine.events import (
    AlreadySubscribed,
    Fate,
    Imported,
    ListImported,
    NotSubscribed,
    SeveralFound,
    Subscribed,
)
from reader.engine.imports import import_body
from reader.engine.parts import Engine
from reader.engine.starters import folder_of
from reader.engine.subscribe import subscribe
from reader.feeds import OpmlProblem
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


AddResult = Added | NotAdded | SeveralFound


async def add_anything(engine: Engine, typed: str) -> AddResult:
    path = Path(typed).expanduser()
    if typed.lower().endswith((".opml", ".xml")) and "://" not in typed and path.is_file():
        return await _add_outlines(engine, path)
    match await subscribe(engine, typed, folder=folder_of(typed)):
        case Subscribed(subscription, new):
            return Added(f"{subscription.name}: {new} entries", fetched=True)
        case AlreadySubscribed(subscription):
            return Added(f"{subscription.name} is in your library already", fetched=True)
        case NotSubscribed(address, reason):
            return NotAdded(f"{clean_line(address)}: {reason}")
        case ListImported(lines):
            return _counted(lines)
        case several:
            return several


async def _add_outlines(engine: Engine, path: Path) -> AddResult:
    imported = await import_file(engine, path)
    if isinstance(imported, str):
        return NotAdded(f"{clean_line(str(path))}: {imported}")
    return _counted(imported)


def _counted(imported: tuple[Imported, ...]) -> Added:
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
