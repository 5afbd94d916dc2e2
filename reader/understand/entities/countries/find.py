"""The countries of an article, from its blocks' words to mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.model import Mention, Place
from reader.understand.entities.countries.company import is_meant
from reader.understand.entities.countries.scene import Scene, Told, told_by
from reader.understand.entities.countries.table import Name, country_names, longest_name
from reader.understand.entities.tokens import Tokens

NO_HEADS: Final = frozenset({"All", "Pan"})  # "All-America"


def find_countries(blocks: Sequence[Tokens]) -> list[Mention]:
    told = told_by(blocks)
    return [mention for number, tokens in enumerate(blocks) for mention in _in_block(number, tokens, told)]


def _in_block(number: int, tokens: Tokens, told: Told) -> Iterator[Mention]:
    words, passed, scene = tokens.words, 0, Scene(tokens, told)
    for index in _candidates(words):
        if index < passed:
            continue
        name = longest_name(words, index)
        if name is None:
            yield from _in_parts(number, tokens, index)
            continue
        passed = index + len(name.words)
        if name.country is not None and is_meant(name, scene, index):
            yield _mention(name, number, tokens.starts[index], tokens.end(passed - 1))


def _candidates(words: Sequence[str]) -> list[int]:
    known = country_names()
    return [index for index, word in enumerate(words) if word in known or "-" in word or "‑" in word]


def _in_parts(number: int, tokens: Tokens, index: int) -> Iterator[Mention]:
    """ "US-led", "pro-Russian", "Iran-Iraq"."""
    at, parts = tokens.starts[index], tokens.words[index].replace("‑", "-").split("-")
    for part in parts if len(parts) > 1 and parts[0] not in NO_HEADS else ():
        name = next((one for one in country_names().get(part, ()) if one.words == (part,)), None)
        if name is not None and name.country is not None:
            yield _mention(name, number, at, at + len(part))
        at += len(part) + 1


def _mention(name: Name, block: int, start: int, end: int) -> Mention:
    assert name.country is not None  # noqa: S101 - decoys end at the caller
    return Mention(Place(block, start, end), name.country, name.demonym)
