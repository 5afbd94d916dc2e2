"""What countries are called: the table, the decoys, and both as one tree of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.model import Entity, EntityKind
from reader.understand.entities.packaged import text_of
from reader.understand.entities.tokens import words_of


class Name(NamedTuple):
    """One thing a country is called; a decoy has no country."""

    words: tuple[str, ...]
    country: Entity | None
    demonym: bool = False
    called: str = ""


Names = dict[str, list[Name]]  # by first word, the longest first


@lru_cache(maxsize=1)
def country_names() -> Names:
    tree: Names = {}
    for name in [*_names(), *_decoys()]:
        tree.setdefault(name.words[0], []).append(name)
    for names in tree.values():
        names.sort(key=lambda name: -len(name.words))
    return tree


def longest_name(words: Sequence[str], index: int) -> Name | None:
    for name in country_names().get(words[index], ()):
        if tuple(words[index : index + len(name.words)]) == name.words:
            return name
    return None


@lru_cache(maxsize=1)
def named_countries() -> Mapping[str, Entity]:
    """By ISO 3166-1 code."""
    rows = (line.split(";") for line in lines_of("countries.txt"))
    return {code: Entity(f"country:{code}", name, EntityKind.COUNTRY) for code, name, *_ in rows}


def _names() -> Iterator[Name]:
    countries = named_countries()
    for line in lines_of("countries.txt"):
        code, name, official, aliases, demonyms = line.split(";")
        for called in filter(None, [name, *official.split("|"), *aliases.split("|")]):
            yield Name(words_of(called), countries[code], called=called)
            if "'" in called:
                yield Name(words_of(called.replace("'", "’")), countries[code], called=called)
        for called in filter(None, demonyms.split("|")):
            yield Name(words_of(called), countries[code], demonym=True, called=called)


def _decoys() -> Iterator[Name]:
    for line in lines_of("decoys.txt"):
        yield Name(words_of(line), None, called=line)


def lines_of(name: str) -> list[str]:
    text = text_of(name)
    return [line for line in text.splitlines() if line and not line.startswith("#")]
