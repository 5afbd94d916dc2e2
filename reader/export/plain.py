"""A reading on standard output: plain text for people, plain values for JSON."""

from __future__ import annotations

from collections import Counter
from typing import Any

from reader.model import Reading


def to_plain(reading: Reading) -> str:
    """Title, bullets, text, and who and what is named."""
    article = reading.article
    published = f"{article.published:%Y-%m-%d %H:%M} UTC" if article.published else ""
    head = [
        article.title,
        article.standfirst,
        " · ".join(part for part in (article.byline, article.site_name, article.section, published) if part),
    ]
    bullets = "\n".join(f"  {number}. {bullet.text}" for number, bullet in enumerate(reading.summary.bullets, 1))
    parts = [
        "\n".join(line for line in head if line),
        article.notice,
        bullets or reading.summary.note,
        article.text,
        _names(reading),
    ]
    return "\n\n".join(part for part in parts if part)


def _names(reading: Reading) -> str:
    counts = Counter(mention.entity for mention in reading.mentions)
    return "\n".join(f"  {entity.kind:<12} {count:>3}  {entity.name}" for entity, count in counts.most_common())


def to_json(reading: Reading) -> dict[str, Any]:
    """The document of `telex show --json`."""
    article = reading.article
    return {
        "article": {
            "url": article.url,
            "title": article.title,
            "standfirst": article.standfirst,
            "byline": article.byline,
            "published": article.published,
            "section": article.section,
            "language": article.language,
            "notice": article.notice,
            "blocks": [{"kind": block.kind, "text": block.text} for block in article.blocks],
        },
        "summary": [
            {
                "text": bullet.text,
                "source": bullet.source,
                "evidence": [[place.block, place.start, place.end] for place in bullet.evidence],
            }
            for bullet in reading.summary.bullets
        ],
        "mentions": [
            {
                "block": mention.place.block,
                "start": mention.place.start,
                "end": mention.place.end,
                "text": article.blocks[mention.place.block].text[mention.place.start : mention.place.end],
                "kind": mention.kind,
                "entity": mention.entity.key,
                "name": mention.entity.name,
            }
            for mention in reading.mentions
        ],
    }
