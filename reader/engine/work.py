"""What a worker process does with articles: bytes and fragments in, nouns out. Pure, module-level, picklable.

What it needs is imported where it is needed: the process that hands the work out does without.
"""

from __future__ import annotations

from reader.model import Article, Block, BlockKind, Reading


def read_page(body: bytes, url: str) -> Reading:
    from reader.extract import extract

    return understand(extract(body, url))


def read_fragment(html: str, url: str, title: str) -> Reading:
    """A reading of what an entry carries in its feed."""
    from reader.extract import extract_fragment

    return understand(extract_fragment(html, url, title))


def read_entry(html: str, url: str, title: str) -> Reading:
    """Who and what an entry names in its own words, its title as the first of them; without bullets."""
    from reader.extract import extract_fragment
    from reader.understand import find_mentions

    said = extract_fragment(html, url, title).blocks if html.strip() else ()
    article = Article(url, title, (Block(BlockKind.HEADING, title), *said))
    return Reading(article, find_mentions(article))


def understand(article: Article) -> Reading:
    from reader.understand import find_mentions, summarise
    from reader.understand.entities.salience import salience

    mentions = find_mentions(article)
    central = tuple(entity.key for entity, _, _ in salience(article, mentions))
    return Reading(article, mentions, summarise(article, mentions=mentions), central)
