"""Who and what an article names: people, countries and military hardware, found with no network.

`tokens` cuts each block into words once, for `people` and `countries`; `hardware` cuts finer, where designators vary;
`overlap` lets no two mentions share a letter. What the finders tell one another are named tuples: thousands are made
for a long article, and Python builds and fills them in a quarter of the time of frozen dataclasses.
"""

from __future__ import annotations

from reader.model import Article, Mention
from reader.understand.entities.countries.find import find_countries
from reader.understand.entities.hardware.find import find_hardware
from reader.understand.entities.overlap import settled
from reader.understand.entities.people.find import find_people
from reader.understand.entities.tokens import tokens_of

__all__ = ["find_mentions"]


def find_mentions(article: Article) -> tuple[Mention, ...]:
    """In order of place, never overlapping; of every block, the title read only for what it tells."""
    blocks = [tokens_of(block.text) for block in article.blocks]
    title = tokens_of(article.title)
    people = find_people(blocks, title)
    hardware = find_hardware([block.text for block in article.blocks], _words_of_full_names(people))
    return settled(people, find_countries(blocks), hardware)


def _words_of_full_names(people: list[Mention]) -> frozenset[str]:
    names = {one.entity.name for one in people}
    return frozenset(word for name in names if " " in name for word in name.split(" "))
