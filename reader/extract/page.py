"""A page to an article."""

from __future__ import annotations

from typing import Final

from reader.extract.addresses import resolver
from reader.extract.blocks import Passage, passages_of
from reader.extract.candidate import find_article
from reader.extract.furniture import remove_furniture
from reader.extract.metadata import Facts, read_facts
from reader.extract.prune import prune
from reader.extract.tree import Element, parse_page
from reader.model import UNSPOKEN, Article, Origin
from reader.text import safe_url

NOTHING: Final = "No article was found on this page."
UNREADABLE: Final = "This page is too tangled to be read."
BEGINNING: Final = "Only the beginning is free to read on this page."
_LITTLE: Final = 120  # words below which a page that says it is for subscribers shows its beginning only


def extract(html: bytes | str, url: str) -> Article:
    """The article of a page; without blocks, and with a notice, where there is none. Never raises on any input."""
    address = safe_url(url)
    try:
        root = parse_page(html)
        return _article(root, address) if root is not None else Article(address, "", (), notice=NOTHING)
    except RecursionError:
        return Article(address, "", (), notice=UNREADABLE)


def extract_fragment(html: str, url: str, title: str) -> Article:
    """What a feed's entry carries: all of it is the article, whatever is plainly foreign taken out."""
    address = safe_url(url)
    try:
        root = parse_page(f"<div>{html}</div>")
        passages = prune(passages_of(root, resolver(root, address)), title) if root is not None else []
    except RecursionError:
        passages = []
    blocks = tuple(passage.block for passage in passages)
    return Article(address, title, blocks, origin=Origin.FEED, notice="" if blocks else "The feed carries no text.")


def _article(root: Element, url: str) -> Article:
    facts, resolve = read_facts(root), resolver(root, url)
    remove_furniture(root)
    passages = prune(passages_of(find_article(root), resolve), facts.title)
    return _assemble(url, facts, passages)


def _assemble(url: str, facts: Facts, passages: list[Passage]) -> Article:
    return Article(
        url=url,
        title=facts.title,
        blocks=tuple(passage.block for passage in passages),
        byline=facts.byline,
        published=facts.published,
        updated=facts.updated,
        section=facts.section,
        language=facts.language,
        site_name=facts.site_name,
        lead_image=facts.lead_image,
        notice=_notice(facts, passages),
    )


def _notice(facts: Facts, passages: list[Passage]) -> str:
    words = sum(len(p.block.text.split()) for p in passages if p.block.kind not in UNSPOKEN)
    if not words:
        return NOTHING
    return BEGINNING if not facts.free and words < _LITTLE else ""
