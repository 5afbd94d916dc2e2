"""The package's own files: lists of words, tables and weights."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "data"


def text_of(name: str) -> str:
    return bytes_of(name).decode()


def bytes_of(name: str) -> bytes:
    return (_FOLDER / name).read_bytes()
