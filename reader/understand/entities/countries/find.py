"""The countries of an article, from its blocks' words to mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.model import Mention, Place
from reader.understand.entities.countries.company import is_meant
from reader.understand.entities.countries.table import Name, country_names, longest_name
from reader.understand.entities.tokens import Tokens


def find_countries(blocks: Sequence[Tokens]) -> list[Mention]:
    told = frozenset(word for tokens in blocks for word in tokens.words if word[0].isupper())
    return [mention for number, tokens in enumerate(blocks) for mention in _in_block(number, tokens, told)]


def _in_block(number: int, tokens: Tokens, told: frozenset[str]) -> Iterator[Mention]:
    words, index, known = tokens.words, 0, country_names()
    while index < len(words):
        word = words[index]
        name = longest_name(words, index) if word in known else None
        if name is None:
            if "-" in word or "‑" in word:
                yield from _in_parts(number, tokens, index)
            index += 1
            continue
        if name.country is not None and is_meant(name, tokens, index, told):
            last = index + len(name.words) - 1
            yield _mention(name, number, tokens.starts[index], tokens.end(last))
        index += len(name.words)


def _in_parts(number: int, tokens: Tokens, index: int) -> Iterator[Mention]:
    """ "US-led", "pro-Russian", "Iran-Iraq"."""
    at = tokens.starts[index]
    for part in tokens.words[index].replace("‑", "-").split("-"):
        name = next((one for one in country_names().get(part, ()) if one.words == (part,)), None)
        if name is not None and name.country is not None:
            yield _mention(name, number, at, at + len(part))
        at += len(part) + 1


def _mention(name: Name, block: int, start: int, end: int) -> Mention:
    assert name.country is not None  # noqa: S101 - decoys end at the caller
    return Mention(Place(block, start, end), name.country, name.demonym)
