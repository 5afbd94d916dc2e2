"""The package's own files: lists of words, tables and weights."""

from __future__ import annotations

import os.path  # not pathlib, which takes as long to import as the largest table to read
from typing import Final

_FOLDER: Final = os.path.join(os.path.dirname(__file__), "data")


def text_of(name: str) -> str:
    return bytes_of(name).decode()


def bytes_of(name: str) -> bytes:
    with open(os.path.join(_FOLDER, name), "rb") as file:
        return file.read()
