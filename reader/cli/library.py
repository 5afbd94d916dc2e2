"""Verbs about the library: search it, copy it, bring a copy back."""

from __future__ import annotations

import argparse
import sys

from reader.cli.output import complain, print_json
from reader.cli.parts import opened_library
from reader.store.query import QueryProblem, parse_query
from reader.store.search import Hit
from reader.store.search import search as search_library
from reader.text import clean_line


def search(options: argparse.Namespace) -> int:
    text = " ".join(options.query)
    query = parse_query(text)
    if isinstance(query, QueryProblem):
        _point_at(text, query)
        return 2
    with opened_library(options) as connection:
        hits = search_library(connection, query, options.limit)
    if options.json:
        print_json([_row(hit) for hit in hits])
        return 0
    for hit in hits:
        _tell(hit)
    if not hits:
        complain("nothing was found")
    return 0


def _point_at(text: str, problem: QueryProblem) -> None:
    """The query, and below it the mistake."""
    marks = " " * problem.start + "^" * max(1, problem.end - problem.start)
    print(f"telex: {clean_line(text, None)}\n       {marks} {clean_line(problem.message, None)}", file=sys.stderr)


def _tell(hit: Hit) -> None:
    row = hit.headline
    print(f"{row.id:>7}  {row.published:%Y-%m-%d}  {row.feed_name[:20]:<20}  {row.title}")
    if hit.snippet.text:
        print(f"{'':21}{hit.snippet.text}")


def _row(hit: Hit) -> dict[str, object]:
    row = hit.headline
    return {
        "id": row.id,
        "feed_id": row.feed_id,
        "feed": row.feed_name,
        "title": row.title,
        "url": row.url,
        "published": row.published,
        "read": row.read,
        "starred": row.starred,
        "saved": row.saved,
        "snippet": hit.snippet.text,
        "spans": hit.snippet.spans,
    }
