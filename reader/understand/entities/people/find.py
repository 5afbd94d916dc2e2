"""The people of an article, from its blocks' words to mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.model import Entity, EntityKind, Mention, Place
from reader.understand.entities.people.reading import read_names
from reader.understand.entities.people.resolve import who_is_who
from reader.understand.entities.people.roles import role_of
from reader.understand.entities.people.spans import NameSpan
from reader.understand.entities.people.tagger import shipped_tagger
from reader.understand.entities.tokens import Tokens


def find_people(blocks: Sequence[Tokens], title: Tokens) -> list[Mention]:
    """In order of place; the title is read for what it tells, and holds no mention."""
    every = [*blocks, title]
    spans = read_names(every, shipped_tagger())
    names = [every[span.block].words[span.begin : span.end] for span in spans]
    people = who_is_who(names, _roles(spans, every))
    entities = {one: Entity(one.key, one.name, EntityKind.PERSON, one.role) for one in set(people)}
    return [
        Mention(_place(blocks, span), entities[person])
        for span, person in zip(spans, people, strict=True)
        if span.block < len(blocks)
    ]


def _roles(spans: Sequence[NameSpan], texts: Sequence[Tokens]) -> Iterator[str]:
    edge = NameSpan(-1, 0, 0)
    for before, span, after in zip([edge, *spans], spans, [*spans[1:], edge], strict=False):
        tokens = texts[span.block]
        floor = before.end if before.block == span.block else 0
        ceiling = after.begin if after.block == span.block else len(tokens)
        yield role_of(tokens, span.begin, span.end, floor, ceiling)


def _place(blocks: Sequence[Tokens], span: NameSpan) -> Place:
    tokens = blocks[span.block]
    return Place(span.block, tokens.starts[span.begin], tokens.end(span.end - 1))
