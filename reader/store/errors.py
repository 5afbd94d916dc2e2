"""Why a library cannot be used.

LibraryError
├── NotALibrary      the path is a folder, or a file of another kind
├── NewerLibrary     written by a later Telex
├── DamagedLibrary   SQLite finds it broken
├── Unwritable       the folder or the file may not be written
├── LibraryBusy      another program holds it
└── DiskFull
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's complaints about the file into ours."""
    try:
        yield
    except OSError as error:
        raise Unwritable(f"{path}: cannot be opened ({error.strerror}); choose another place with --library") from error
    except sqlite3.Error as error:
        raise _explain(path, error) from error


def _explain(path: Path, error: sqlite3.Error) -> LibraryError:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_NOTADB"):
        return NotALibrary(f"{path}: is not a Telex library; it was left as it is. Choose another with --library")
    if name.startswith("SQLITE_CORRUPT"):
        return DamagedLibrary(
            f"{path}: is damaged; it was left as it is. Put it aside, or restore {path.stem}.backup-*.db beside it"
        )
    if name.startswith("SQLITE_FULL"):
        return DiskFull(f"{path}: the disk is full; nothing was lost. Make room and try again")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LibraryBusy(f"{path}: another program is writing to it; try again")
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return Unwritable(f"{path}: cannot be written; check its permissions, or choose another place with --library")
    return LibraryError(f"{path}: {error}; run `telex doctor`")
