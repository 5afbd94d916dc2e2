"""The publisher's own summary: a short list under "Key points", or right above the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.extract.blocks import Passage
from reader.extract.inline import plain
from reader.extract.labels import is_summary_label
from reader.extract.phrases import DATELINE
from reader.extract.prose import is_short
from reader.extract.tree import Element
from reader.model import UNSPOKEN, BlockKind

_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:key-?(?:points?|takeaways?|facts)|takeaways?|highlights?|at-?a-?glance|tl-?dr|"
    r"bullet-?(?:points?|summary)|"
    r"(?:article|story|post)-?(?:summary|highlights|bullets)|summary-?(?:list|bullets?|points?)|in-?brief|"
    r"in-?short)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FEWEST, _MOST = 2, 8
_SHORTEST, _LONGEST = 20, 320  # characters of a bullet
_DATED: Final = 80  # characters of the longest line that only gives a date
_LINKED: Final = 0.4  # share of link text from which a list leads elsewhere
_NOTE: Final = 150  # characters that a box may hold beside its summary: who or what wrote it
_BOXES: Final = frozenset({"div", "section", "aside", "header"})
_DOT: Final = re.compile(r"^[•·●▪■‣–—*-]\s+")
_DENSE: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")  # letters of scripts that write no blanks
_OUTSIDE: Final = frozenset({"nav", "footer", "menu"})


def take_publisher_bullets(root: Element) -> tuple[str, ...]:
    """Find the labelled or named summary list and take it, with its label, out of the tree."""
    for items in root.iter("ul", "ol"):
        label, box = _label_of(items), _named_box(items)
        if (label is not None or box is not None) and _is_summary(items):
            bullets = texts_of(items)
            _take_out(items, label)
            return bullets
    return _take_dotted(root)


def _take_out(items: Element, label: Element | None) -> None:
    """The list and its label, and the box around both where it holds but a note beside them."""
    around = items.getparent()
    for element in (label, items):
        if element is not None and element.getparent() is not None:
            element.drop_tree()
    while around is not None and around.tag in _BOXES and around.find(".//h1") is None and is_short(around, _NOTE):
        inner, around = around, around.getparent()
        if around is not None:
            inner.drop_tree()


def _take_dotted(root: Element) -> tuple[str, ...]:
    """A named box of lines that begin with a dot, as a list is written by hand."""
    for box in root.iter("div", "section", "aside"):
        if _is_named(box):
            lines = [line for line in box.iterdescendants("p", "div") if not len(line) and _DOT.match(plain(line))]
            bullets = tuple(_DOT.sub("", plain(line)) for line in lines)
            if _FEWEST <= len(bullets) <= _MOST and all(map(_is_bullet, bullets)):
                box.drop_tree()
                return bullets
    return ()


def leading_bullets(passages: Sequence[Passage]) -> int:
    """How many passages at the top are an unlabelled summary list; 0 where there is none.

    It stands before any prose, has two to six sentences in it, and a story of some length follows.
    """
    top = [p for p in passages if p.block.kind not in UNSPOKEN]
    items = 0
    while items < len(top) and top[items].block.kind is BlockKind.ITEM and _could_be_bullet(top[items]):
        items += 1
    following = top[items : items + 3]
    story = [p for p in following if p.block.kind is BlockKind.PARAGRAPH and len(p.block.text) > 60]
    return items if _FEWEST <= items <= 6 and len(story) >= 2 else 0


def _could_be_bullet(passage: Passage) -> bool:
    block = passage.block
    return not block.number and _words(block.text) >= 5 and len(block.text) <= _LONGEST and passage.link_share < _LINKED


def texts_of(items: Element) -> tuple[str, ...]:
    """The texts of a list's items."""
    return tuple(text for text in map(plain, items.iter("li")) if text)


def is_plain_summary(items: Element) -> bool:
    """Whether a list without a label reads like a summary: a few sentences that lead nowhere else."""
    return _is_summary(items) and items.tag == "ul" and all(_words(text) >= 5 for text in texts_of(items))


def _is_summary(items: Element) -> bool:
    texts = [plain(item) for item in items if item.tag == "li"]
    if not _FEWEST <= len(texts) <= _MOST or any(ancestor.tag in _OUTSIDE for ancestor in items.iterancestors()):
        return False
    linked = sum(len(plain(link)) for link in items.iter("a"))
    whole = sum(map(len, texts))
    return linked < _LINKED * whole and all(_is_bullet(text) for text in texts)


def _is_bullet(text: str) -> bool:
    """Neither a label nor an essay, and no line of dates."""
    is_dated = len(text) < _DATED and DATELINE.search(text)
    return len(text) + _dense_letters(text) >= _SHORTEST and len(text) <= _LONGEST and not is_dated


def _words(text: str) -> int:
    """Words; where a script writes none apart, two letters count as one."""
    return len(text.split()) + _dense_letters(text) // 2


def _dense_letters(text: str) -> int:
    return len(_DENSE.findall(text))


def _label_of(items: Element) -> Element | None:
    """The heading or short paragraph right above the list, or above the box it is alone in."""
    element = items
    for _ in range(3):
        before = element.getprevious()
        if before is not None:
            text = plain(before) if len(before) < 6 else ""
            return before if is_summary_label(text) else None
        element = element.getparent()
        if element is None or element.tag in {"body", "html", "article", "main"}:
            return None
    return None


def _named_box(items: Element) -> Element | None:
    """The element, the list or one of the two around it, whose class or id says what it is."""
    element = items
    for _ in range(3):
        if element is None or element.tag in {"body", "html", "article", "main"}:
            return None
        if _is_named(element):
            return element
        element = element.getparent()
    return None


def _is_named(element: Element) -> bool:
    return bool(_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}"))
