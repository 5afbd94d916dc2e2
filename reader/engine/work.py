"""What runs in a worker process: bytes and fragments in, nouns out. Pure, module-level, picklable."""

from __future__ import annotations

from reader.extract import extract, extract_fragment
from reader.model import Article, Block, BlockKind, Reading
from reader.understand import find_mentions, summarise


def read_page(body: bytes, url: str) -> Reading:
    return understand(extract(body, url))


def read_fragment(html: str, url: str, title: str) -> Reading:
    """A reading of what an entry carries in its feed."""
    return understand(extract_fragment(html, url, title))


def read_entry(html: str, url: str, title: str) -> Reading:
    """Who and what an entry names in its own words, its title as the first of them; without bullets."""
    said = extract_fragment(html, url, title).blocks if html.strip() else ()
    article = Article(url, title, (Block(BlockKind.HEADING, title), *said))
    return Reading(article, find_mentions(article))


def understand(article: Article) -> Reading:
    mentions = find_mentions(article)
    return Reading(article, mentions, summarise(article, mentions=mentions))
