"""The query after a verb."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from reader.engine.asking import ask
from reader.store.query import Query, QueryProblem
from reader.text import clean_line


def asked(words: Sequence[str]) -> Query | None:
    """None where it cannot be understood: the mistake has been pointed at."""
    text = " ".join(words)
    query = ask(text)
    if isinstance(query, QueryProblem):
        marks = " " * query.start + "^" * max(1, query.end - query.start)
        print(f"telex: {clean_line(text, None)}\n       {marks} {clean_line(query.message, None)}", file=sys.stderr)
        return None
    return query
