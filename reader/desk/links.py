"""The links of an article as they are numbered. Pure: whatever shows or says them asks here."""

from __future__ import annotations

from reader.model import Article, Mark


def link_addresses(article: Article) -> dict[str, str]:
    """The words of every link by its address, each once, in order of appearance: what is numbered from 1."""
    found: dict[str, str] = {}
    for block in article.blocks:
        for span in block.spans:
            if span.mark is Mark.LINK and span.href:
                found.setdefault(span.href, block.text[span.start : span.end])
        if block.href:
            found.setdefault(block.href, block.text or str(block.kind))
    return found
