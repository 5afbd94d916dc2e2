"""Who and what an article names: people, countries and military hardware, found with no network.

`tokens` cuts each block into words once, for `people` and `countries`; `hardware` cuts finer, where designators vary;
`overlap` lets no two mentions share a letter. What the finders tell one another are named tuples: thousands are made
for a long article, and Python builds and fills them in a quarter of the time of frozen dataclasses.
"""

from __future__ import annotations

from reader.model import Article, Mention
from reader.understand.entities.countries.abroad import find_countries_abroad
from reader.understand.entities.countries.find import find_countries
from reader.understand.entities.hardware.find import find_hardware
from reader.understand.entities.latin import as_latin
from reader.understand.entities.overlap import settled
from reader.understand.entities.people.find import find_people
from reader.understand.entities.tokens import parted, tokens_of
from reader.understand.tongues import ENGLISH, tongue_of_article

__all__ = ["find_mentions"]


def find_mentions(article: Article) -> tuple[Mention, ...]:
    """In order of place, never overlapping; of every block, the title read only for what it tells."""
    blocks = [tokens_of(block.text) for block in article.blocks]
    title = tokens_of(article.title)
    tongue = tongue_of_article(article)
    texts = [block.text for block in article.blocks]
    if tongue == ENGLISH:
        people, countries = find_people(blocks, title), find_countries(blocks)
    else:
        texts = [as_latin(text) for text in texts]
        blocks, title = [parted(tokens) for tokens in blocks], parted(title)
        people, countries = find_people(blocks, title, tongue), find_countries_abroad(blocks, tongue)
    hardware = find_hardware(texts, _words_of_full_names(people))
    return settled(people, countries, hardware)


def _words_of_full_names(people: list[Mention]) -> frozenset[str]:
    names = {one.entity.name for one in people}
    return frozenset(word for name in names if " " in name for word in name.split(" "))
