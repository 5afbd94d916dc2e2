"""Nouns that are kept whole, as JSON."""

from __future__ import annotations

from typing import TypeVar

import msgspec

Noun = TypeVar("Noun")


def encoded(noun: object) -> str:
    return msgspec.json.encode(noun).decode()


def decoded(stored: str | None, kind: type[Noun]) -> Noun | None:
    """None where nothing is stored, or what is has another shape: a damaged row must not stop the program."""
    try:
        return None if stored is None else msgspec.json.decode(stored, type=kind)
    except (msgspec.MsgspecError, RecursionError):
        return None
