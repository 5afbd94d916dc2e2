"""Why a library cannot be used.

LibraryError
├── NotALibrary      the path is a folder, or a file of another kind
├── NewerLibrary     written by a later Telex
├── DamagedLibrary   SQLite finds it broken
├── Unwritable       the folder or the file may not be written, or the disk fails
├── LibraryBusy      another program holds it
└── DiskFull
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final


class LibraryError(Exception):
    """The message is one line for the user: what is wrong, and what to do."""


class NotALibrary(LibraryError):
    pass


class NewerLibrary(LibraryError):
    pass


class DamagedLibrary(LibraryError):
    pass


class Unwritable(LibraryError):
    pass


class LibraryBusy(LibraryError):
    pass


class DiskFull(LibraryError):
    pass


_KINDS: Final[tuple[tuple[str, type[LibraryError], str], ...]] = (
    # the beginning of SQLite's name for the error, ours, and its words
    ("SQLITE_NOTADB", NotALibrary, "is not a Telex library; it was left as it is. {other}"),
    ("SQLITE_CORRUPT", DamagedLibrary, "is damaged; it was left as it is. {cure}"),
    ("SQLITE_FULL", DiskFull, "the disk is full; what was kept before is safe. Make room and try again"),
    ("SQLITE_BUSY", LibraryBusy, "another program is writing to it; try again when that is done"),
    ("SQLITE_LOCKED", LibraryBusy, "another program is writing to it; try again when that is done"),
    ("SQLITE_READONLY", Unwritable, "cannot be written; check its permissions and its folder's, or use --library"),
    ("SQLITE_CANTOPEN", Unwritable, "cannot be opened; check its permissions and its folder's, or use --library"),
    ("SQLITE_PERM", Unwritable, "cannot be opened; check its permissions and its folder's, or use --library"),
    ("SQLITE_IOERR", Unwritable, "the disk failed; what was kept before is safe. Check the disk and try again"),
)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the complaints of SQLite and the system about the file into ours; bugs stay what they are."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unwritable(f"{path}: cannot be opened ({reason}); choose another place with --library") from error
    except sqlite3.Error as error:
        known = _explain(path, getattr(error, "sqlite_errorname", ""))
        if known is None:
            raise
        raise known from error


def path_of(connection: sqlite3.Connection) -> Path:
    """The file behind a connection."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])


def _explain(path: Path, name: str) -> LibraryError | None:
    for beginning, kind, words in _KINDS:
        if name.startswith(beginning):
            return kind(f"{path}: {words.format(cure=cure_for(path), other=other_for(path))}")
    return None


def backups_of(path: Path) -> list[Path]:
    """Copies of the library beside it, the oldest first; those of migrations among them."""
    found = [each for each in path.parent.glob("*.backup-*.db") if each.name.startswith(f"{path.stem}.backup-")]
    return sorted(found, key=lambda each: each.stat().st_mtime)


def cure_for(path: Path) -> str:
    """What to do about a damaged library."""
    backups = backups_of(path)
    source = f" {backups[-1].name} and" if backups else ""
    return f"`telex doctor --repair` puts it aside and makes a new one from{source} all of it that can be read"


def other_for(path: Path) -> str:
    """What to do about a file of another kind, which may be what became of a library."""
    return f"If it was one: {cure_for(path)}" if backups_of(path) else "Choose another with --library"
