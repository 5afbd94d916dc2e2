"""A zip that is the same for the same files, whenever and wherever it is written."""

from __future__ import annotations

from types import TracebackType
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from reader.text import without_controls

_MIMETYPE: Final = "application/epub+zip"
_TIME: Final = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say


class Archive:
    def __init__(self, out: IO[bytes]) -> None:
        self._zip = ZipFile(out, "w", ZIP_DEFLATED)

    def __enter__(self) -> Archive:
        self._write("mimetype", _MIMETYPE.encode(), ZIP_STORED)  # first and bare, so that the file tells what it is
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def add(self, name: str, body: str | bytes, *, packed: bool = False) -> None:
        """A file; one that is `packed` already, as pictures are, is not packed again."""
        whole = without_controls(body).encode() if isinstance(body, str) else body
        self._write(name, whole, ZIP_STORED if packed else ZIP_DEFLATED)

    def _write(self, name: str, body: bytes, way: int) -> None:
        entry = ZipInfo(name, _TIME)
        entry.compress_type = way
        entry.create_system = 3  # as if by Unix, on every system
        entry.external_attr = 0o644 << 16
        self._zip.writestr(entry, body)
