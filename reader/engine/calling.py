"""What features are called where reasons are told: "The Courier" for "feed:12", "tankers" for "word:tanker"."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import Final

from reader.store.follows import follows
from reader.store.profile import names_of
from reader.understand.ranking import Called, Judgement
from reader.understand.stories.wording import terms_in, words_in

_SELF_EXPLAINING: Final = frozenset({"word", "author", "follow", "sources", "age"})
_TOLD: Final = 6  # reasons of a judgement that may be told


def calling(connection: sqlite3.Connection, judgements: Iterable[Judgement]) -> Callable[[str], Called]:
    """Given a headline, whose words are told as they stand there, how its features are called."""
    abouts = sorted({reason.about for each in judgements for reason in each.reasons[:_TOLD]})
    names = names_of(connection, [about for about in abouts if about.partition(":")[0] not in _SELF_EXPLAINING])
    names |= {f"follow:{follow.query}": follow.name for follow in follows(connection)}
    return lambda headline: lambda about: names.get(about) or _as_it_stands(about, headline)


def _as_it_stands(about: str, headline: str) -> str:
    kind, _, rest = about.partition(":")
    if kind != "word":
        return rest
    return next((word for word in words_in(headline) if terms_in(word) == [rest]), rest)
