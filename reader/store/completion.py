"""What a query could go on with, while it is typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from reader.model import EntityKind
from reader.store.language import FIELDS, FLAGS, NAMES, TERM
from reader.store.query import Order
from reader.store.words import alias

_SHOWN: Final = 12
_TIMES: Final = ("1d", "2d", "7d", "30d")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names that a query can speak of."""

    feeds: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    names: dict[EntityKind, tuple[str, ...]] = field(default_factory=dict)  # the most mentioned first


def term_at(text: str, cursor: int) -> tuple[int, int]:
    """The part of a query that is being typed, up to the cursor: text[start:end]."""
    typed = [term.span() for term in TERM.finditer(text[:cursor]) if term[0]]
    return typed[-1] if typed and typed[-1][1] == cursor else (cursor, cursor)


def complete(text: str, cursor: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Whole terms that could stand in place of the one at the cursor, likely ones first."""
    start, end = term_at(text, cursor)
    typed = text[start:end]
    minus = "-" if typed.startswith("-") else ""
    name, colon, value = typed.removeprefix("-").partition(":")
    if not colon:
        return tuple(f"{minus}{word}" for word in (*FLAGS, *(f"{f}:" for f in FIELDS)) if _goes_on(word, name))
    known = _values(name.lower(), vocabulary)
    found = [each for each in known if _matches(each, value.strip('"'))]
    return tuple(f"{minus}{name}:{_quoted(each)}" for each in found[:_SHOWN])


def _goes_on(word: str, typed: str) -> bool:
    return word.startswith(typed.lower()) and word != typed.lower()


def _values(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    match name:
        case "feed":
            return vocabulary.feeds
        case "folder":
            return vocabulary.folders
        case "after" | "before":
            return _TIMES
        case "order":
            return tuple(Order)
    if name not in NAMES:
        return ()
    kind = NAMES[name]
    kinds = list(EntityKind) if kind is None else [kind]
    return tuple(each for one in kinds for each in vocabulary.names.get(one, ()))


def _matches(known: str, typed: str) -> bool:
    """At the beginning of any word, however it is spelt."""
    wanted = alias(typed)
    return alias(known).startswith(wanted) or any(alias(word).startswith(wanted) for word in known.split())


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"[\s\"]", value) else value
