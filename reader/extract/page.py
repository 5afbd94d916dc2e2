"""A page to an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from reader.extract.addresses import canonical, resolver
from reader.extract.blocks import Passage, passages_of
from reader.extract.boxes import remove_boxes
from reader.extract.bullets import leading_bullets, take_publisher_bullets, texts_of
from reader.extract.candidate import find_article
from reader.extract.discussion import remove_discussion
from reader.extract.elsewhere import remove_other_stories
from reader.extract.furniture import remove_furniture
from reader.extract.gallery import tell_captions
from reader.extract.head import label_above
from reader.extract.lead import lead_of
from reader.extract.media import told_once
from reader.extract.metadata import Facts, read_facts
from reader.extract.prune import prune
from reader.extract.standfirst import standfirst_of, tells
from reader.extract.state import told_in_state
from reader.extract.told import told_passages
from reader.extract.tree import Element, parse_page
from reader.model import UNSPOKEN, Article, Block, BlockKind, Origin
from reader.text import safe_url

NOTHING: Final = "No article was found on this page."
UNREADABLE: Final = "This page is too tangled to be read."
BEGINNING: Final = "Only the beginning is free to read on this page."
_SHARE_ON_PAGE: Final = 0.4  # of the words told in JSON-LD: who shows fewer is filled by scripts
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
        bullets, passages = _of_fragment(root, resolver(root, address), title) if root is not None else ((), [])
    except RecursionError:
        bullets, passages = (), []
    blocks = _blocks(passages)
    notice = "" if blocks else "The feed carries no text."
    return Article(address, title, blocks, publisher_bullets=bullets, origin=Origin.FEED, notice=notice)


def _of_fragment(root: Element, resolve: Callable[[str], str], title: str) -> tuple[tuple[str, ...], list[Passage]]:
    bullets = take_publisher_bullets(root)
    remove_boxes(root)
    return bullets, prune(passages_of(root, resolve), title)


def _article(root: Element, url: str) -> Article:
    facts, resolve = read_facts(root), resolver(root, url)
    standfirst = standfirst_of(root, facts.title, facts.description)
    in_scripts = facts.body or told_in_state(root)
    address, bullets = canonical(root, url), take_publisher_bullets(root)
    remove_boxes(root)
    remove_furniture(root)
    remove_discussion(root)
    remove_other_stories(root, facts.title)
    element = find_article(root, facts.title)
    found = passages_of(element, resolve)
    facts = replace(facts, section=facts.section or label_above(found, facts.title))
    passages = tell_captions(prune(found, facts.title, facts.byline))
    picture, items = lead_of(element, facts.title)
    if picture is not None:
        passages = _with_picture(passages_of(picture, resolve), passages)
    if not bullets and items is not None:
        bullets = texts_of(items)
    if not bullets and (leading := leading_bullets(passages)):
        bullets, passages = _split_bullets(passages, leading)
    if facts.free and _words(passages) < _SHARE_ON_PAGE * len(in_scripts.split()):
        passages = prune(told_passages(in_scripts, resolve), facts.title, facts.byline)
    article = _assemble(address, facts, passages, bullets)
    return replace(article, standfirst=standfirst) if standfirst and not tells(article, standfirst) else article


def _with_picture(picture: list[Passage], passages: list[Passage]) -> list[Passage]:
    """The picture and its caption above the story, unless the story shows it too."""
    shown = {passage.block.href for passage in passages if passage.block.kind is BlockKind.IMAGE}
    above = [passage for passage in picture if passage.block.kind in UNSPOKEN]
    return passages if any(passage.block.href in shown for passage in above if passage.block.href) else above + passages


def _words(passages: list[Passage]) -> int:
    return sum(len(passage.block.text.split()) for passage in passages if passage.block.kind not in UNSPOKEN)


def _split_bullets(passages: list[Passage], leading: int) -> tuple[tuple[str, ...], list[Passage]]:
    """The first `leading` items as bullets, and everything else."""
    items = [passage for passage in passages if passage.block.kind is BlockKind.ITEM][:leading]
    bullets = tuple(passage.block.text for passage in items)
    return bullets, [passage for passage in passages if passage not in items]


def _assemble(url: str, facts: Facts, passages: list[Passage], bullets: tuple[str, ...]) -> Article:
    return Article(
        url=url,
        title=facts.title,
        blocks=_blocks(passages),
        byline=facts.byline,
        published=facts.published,
        updated=facts.updated,
        section=facts.section,
        language=facts.language,
        site_name=facts.site_name,
        lead_image=facts.lead_image,
        publisher_bullets=bullets,
        notice=_notice(facts, passages),
    )


def _blocks(passages: list[Passage]) -> tuple[Block, ...]:
    return tuple(told_once([passage.block for passage in passages]))


def _notice(facts: Facts, passages: list[Passage]) -> str:
    words = _words(passages)
    if not words:
        return NOTHING
    return BEGINNING if not facts.free and words < _LITTLE else ""
