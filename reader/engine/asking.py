"""A query as the user typed it, with the things that it names looked up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from reader.store.language import parse_query
from reader.store.query import About, Query, QueryProblem


def ask(text: str, now: datetime | None = None) -> Query | QueryProblem:
    query = parse_query(text, now)
    return query if isinstance(query, QueryProblem) else resolved(query)


def resolved(query: Query) -> Query:
    """What `about:Viper` stands for is known here: the library knows names only as articles spell them.

    The first name takes a while, since whatever is known has to be read for it.
    """
    if not (query.about or query.not_about):
        return query
    return replace(query, about=tuple(map(_known, query.about)), not_about=tuple(map(_known, query.not_about)))


def _known(about: About) -> About:
    from reader.understand.entities.cards import find_entity

    entity = find_entity(about.name) or (find_entity(f"{about.kind}:{about.name}") if about.kind else None)
    if entity is None or about.kind not in {None, entity.kind}:
        return about
    return replace(about, keys=(entity.key,))
