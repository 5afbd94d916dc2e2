"""The people of an article, from its blocks' words to mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.model import Entity, EntityKind, Mention, Place
from reader.understand.entities.people.abroad import name_words, read_names_abroad
from reader.understand.entities.people.lexicon import fold
from reader.understand.entities.people.offices import is_office
from reader.understand.entities.people.reading import read_names
from reader.understand.entities.people.resolve import Name, who_is_who
from reader.understand.entities.people.roles import role_of
from reader.understand.entities.people.spans import NameSpan
from reader.understand.entities.people.tagger import shipped_tagger
from reader.understand.entities.tokens import Tokens
from reader.understand.tongues import ENGLISH

LONGEST_COURTESY: Final = 5  # letters of "Herr", "Mme", "doña": they tell no office


def find_people(blocks: Sequence[Tokens], title: Tokens, tongue: str = ENGLISH) -> list[Mention]:
    """In order of place; the title is read for what it tells, and holds no mention."""
    every = [*blocks, title]
    if tongue == ENGLISH:
        spans = read_names(every, shipped_tagger())
        people = who_is_who(_words(spans, every), _roles(spans, every))
    else:
        spans = read_names_abroad(every, tongue)
        people = who_is_who(_words_abroad(spans, every, tongue), _offices(spans, every, tongue))
    entities = {one: Entity(one.key, one.name, EntityKind.PERSON, one.role) for one in set(people)}
    return [
        Mention(_place(blocks, span), entities[person])
        for span, person in zip(spans, people, strict=True)
        if span.block < len(blocks)
    ]


def _words(spans: Sequence[NameSpan], texts: Sequence[Tokens]) -> list[Name]:
    return [texts[span.block].words[span.begin : span.end] for span in spans]


def _words_abroad(spans: Sequence[NameSpan], texts: Sequence[Tokens], tongue: str) -> list[Name]:
    names = _words(spans, texts)
    surnames = frozenset(fold(name[-1]) for name in names if len(name) > 1)
    return [name_words(name, surnames, tongue) for name in names]


def _roles(spans: Sequence[NameSpan], texts: Sequence[Tokens]) -> Iterator[str]:
    edge = NameSpan(-1, 0, 0)
    for before, span, after in zip([edge, *spans], spans, [*spans[1:], edge], strict=False):
        tokens = texts[span.block]
        floor = before.end if before.block == span.block else 0
        ceiling = after.begin if after.block == span.block else len(tokens)
        yield role_of(tokens, span.begin, span.end, floor, ceiling)


def _offices(spans: Sequence[NameSpan], texts: Sequence[Tokens], tongue: str) -> Iterator[str]:
    """The office right before each name, as it is written."""
    for span in spans:
        before = texts[span.block].words[span.begin - 1] if span.begin else ""
        yield before if len(before) > LONGEST_COURTESY and is_office(before, tongue) else ""


def _place(blocks: Sequence[Tokens], span: NameSpan) -> Place:
    tokens = blocks[span.block]
    return Place(span.block, tokens.starts[span.begin], tokens.end(span.end - 1))
