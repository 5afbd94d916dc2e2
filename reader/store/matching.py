"""The words of a query in the language of the index, FTS5, quoted to the last."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.store.query import Query
from reader.store.words import phrases

Found = Callable[[str], str]  # what to look for where this word is wanted; empty where nothing can be looked up


class Sought(NamedTuple):
    match: str
    listed: bool  # whether what it finds is listed, or left out of the list


def sought(query: Query) -> Sought | None:
    """What to ask the index for; None where nothing can be looked up."""
    if wanted := match(query):
        return Sought(wanted, listed=True)
    left_out = _left_out(query)
    return Sought(left_out, listed=False) if left_out else None


def match(query: Query) -> str:
    """The words that are wanted, without those that are not; empty where none is wanted."""
    wanted = _wanted(query, _all)
    left_out = _left_out(query)
    return f"({wanted}) NOT ({left_out})" if wanted and left_out else wanted


def loosely(query: Query) -> str:
    """The words that are wanted, those of a phrase in any order: what an index has to look at for the phrase."""
    return _wanted(query, lambda word: _joined(" AND ", [part for phrase in phrases(word) for part in _apart(phrase)]))


def has_beginnings(query: Query) -> bool:
    """Words that stand for all that begin so: the index gathers all of these first, whatever is asked of them."""
    return any(phrase.endswith("*") for word in _words(query) for phrase in phrases(word))


def signs(query: Query) -> tuple[tuple[str, bool], ...]:
    """What has no letter and no digit is not in the index; each with whether it is wanted."""
    wanted = [(group[0], True) for group in query.words if not _either(group, _all)]
    return (*wanted, *((word, False) for word in query.without if not _all(word)))


def _words(query: Query) -> list[str]:
    return [*query.without, *(word for group in query.words for word in group)]


def _wanted(query: Query, found: Found) -> str:
    groups = [_either(group, found) for group in query.words]
    return " AND ".join(filter(None, groups))


def _left_out(query: Query) -> str:
    return " OR ".join(filter(None, map(_all, query.without)))


def _either(group: tuple[str, ...], found: Found) -> str:
    return _joined(" OR ", list(filter(None, map(found, group))))


def _all(word: str) -> str:
    return _joined(" AND ", list(phrases(word)))


def _apart(phrase: str) -> list[str]:
    star = "*" if phrase.endswith("*") else ""
    *before, last = phrase.strip('"*').split()
    return [*(f'"{word}"' for word in before), f'"{last}"{star}']


def _joined(how: str, parts: list[str]) -> str:
    return f"({how.join(parts)})" if parts else ""
