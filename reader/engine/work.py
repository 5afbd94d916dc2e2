"""What runs in a worker process: bytes and fragments in, nouns out. Pure, module-level, picklable.

What it needs is imported where it is needed: the process that hands the work out does without.
"""

from __future__ import annotations

from dataclasses import replace

from reader.model import Article, Block, BlockKind, Delivery, FetchFailed, Reading


def read_feed(body: bytes, content_type: str, url: str, familiar: bytes) -> Delivery | FetchFailed:
    """A feed's document, its entries ready for the library; what is familiar of the last one is passed by."""
    from reader.feeds import entry_hash, parse_feed
    from reader.store.parcels import parcel

    parsed = parse_feed(body, content_type, url, familiar=familiar)
    if isinstance(parsed, FetchFailed):
        return parsed
    parcels = tuple(parcel(entry, entry_hash(entry)) for entry in parsed.entries)
    return Delivery(replace(parsed, entries=()), parcels)


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
