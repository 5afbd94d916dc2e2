"""What an entry is recognised by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reader.understand.stories.address import canonical_address
from reader.understand.stories.sketch import sketch_of
from reader.understand.stories.wording import is_title_case, opening_names, proper_terms, terms_in, without_site

LEAD: Final = 500  # characters of the text's beginning that tell what happened
MOST_NAMES: Final = 12

_NUMBER: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


@dataclass(frozen=True, slots=True)
class Traits:
    feed: int
    moment: int  # seconds since 1970, UTC
    address: str  # canonical
    title: tuple[str, ...]  # terms in order
    lead: tuple[str, ...]  # terms of the beginning that the title has not
    proper: tuple[str, ...]  # terms of either that are proper names
    names: tuple[str, ...]  # keys of entities
    numbers: tuple[str, ...]  # of the title
    sketch: tuple[int, ...]

    @property
    def terms(self) -> tuple[str, ...]:
        return (*dict.fromkeys(self.title), *self.lead)


def traits_of(feed: int, moment: int, url: str, title: str, text: str, names: Iterable[str] = ()) -> Traits:
    """`text` is plain, without the title; `names` are keys of entities, the most important first."""
    lead, title = text[:LEAD], without_site(title)
    title_terms = tuple(terms_in(title))
    proper = proper_terms(lead) | (set() if is_title_case(title) else proper_terms(title) | opening_names(title, lead))
    return Traits(
        feed,
        moment,
        canonical_address(url),
        title_terms,
        tuple(term for term in dict.fromkeys(terms_in(lead)) if term not in title_terms),
        tuple(sorted(proper)),
        tuple(dict.fromkeys(names))[:MOST_NAMES],
        tuple(_NUMBER.findall(title)),
        sketch_of(text),
    )
