"""The people of an article, from its blocks' words to mentions."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Entity, EntityKind, Mention, Place
from reader.understand.entities.people.reading import NameSpan, read_names
from reader.understand.entities.people.resolve import who_is_who
from reader.understand.entities.people.roles import role_of
from reader.understand.entities.people.tagger import shipped_tagger
from reader.understand.entities.tokens import Tokens


def find_people(blocks: Sequence[Tokens], title: Tokens) -> list[Mention]:
    spans = read_names([*blocks, title], shipped_tagger())
    every = [*blocks, title]
    names = [every[span.block].words[span.begin : span.end] for span in spans]
    people = who_is_who(names, [role_of(every[span.block], span.begin, span.end) for span in spans])
    return [
        Mention(_place(blocks, span), Entity(person.key, person.name, EntityKind.PERSON, person.role))
        for span, person in zip(spans, people, strict=True)
        if span.block < len(blocks)
    ]


def _place(blocks: Sequence[Tokens], span: NameSpan) -> Place:
    tokens = blocks[span.block]
    return Place(span.block, tokens.starts[span.begin], tokens.end(span.end - 1))
