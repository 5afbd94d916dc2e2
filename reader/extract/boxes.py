"""Small boxes inside a story that ask for something: an address, a subscription, a click."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from reader.extract.alike import alikes_of
from reader.extract.inline import plain
from reader.extract.phrases import CALL
from reader.extract.prose import is_short, prose_below
from reader.extract.tree import Element

_BOXES: Final = frozenset({"div", "section", "aside", "form", "fieldset"})
_LARGEST: Final = 320  # characters of text in a box
_SMALL_SHARE: Final = 0.25  # of the page's prose: a box with more of it is what a short page has to say
_FIELDS: Final = frozenset({"email", "text", "tel", ""})  # what a reader is asked to fill in
_TELLING: Final = ("h1", "figure", "img", "picture", "amp-img", "table", "pre", "blockquote", "iframe", "video", "time")
_LINES: Final = ("p", "h2", "h3", "h4", "h5", "h6", "strong", "span")
_LONGEST_CALL: Final = 120  # characters
_BESIDE: Final = ("p", "h2", "h3", "h4", "h5", "h6", "span", "div", "strong")


def remove_boxes(root: Element) -> None:
    """Take them out of the tree, in place; before anything else is, since what asks is itself no text."""
    prose = prose_below(root)
    texts: dict[Element, str | None] = {}
    largest = _SMALL_SHARE * prose[root]
    for asking in [*_fields(root), *_last_links(root), *_first_calls(root)]:
        box = _box_around(asking, texts, lambda element: prose[element] <= largest and _could_be_box(element))
        if box is not None and box.getparent() is not None:
            box.drop_tree()


def _fields(root: Element) -> list[Element]:
    fields = [field for field in root.iter("input") if (field.get("type") or "").lower() in _FIELDS]
    return [*fields, *root.iter("button")]


def _last_links(root: Element) -> Iterator[Element]:
    """Links that stand alone at the end of their box, as its button."""
    for link in list(root.iter("a")):
        parent = link.getparent()
        alone = parent is not None and parent.tag in {"p", "div"} and _is_all_of(link, parent)
        line = parent if alone else link
        is_last = line.getnext() is None and not (line.tail or "").strip()
        if is_last and line.getprevious() is not None and line.getprevious().tag in _BESIDE and not _follows_text(line):
            yield link


def _first_calls(root: Element) -> Iterator[Element]:
    """Lines at the top of their box that call the reader away."""
    for line in list(root.iter(*_LINES)):
        if line.getprevious() is None and CALL.match(_start(line)) and is_short(line, _LONGEST_CALL):
            yield line


def _start(line: Element) -> str:
    return " ".join("".join(islice(line.itertext(), 4)).split())[:_LONGEST_CALL]


def _is_all_of(link: Element, parent: Element) -> bool:
    beside = link.getprevious() is not None or link.getnext() is not None
    return not beside and not (parent.text or "").strip() and not (link.tail or "").strip()


def _follows_text(line: Element) -> bool:
    """Whether the line goes on in the middle of a sentence."""
    before = line.getprevious()
    return bool((before.tail or "").strip()) or bool((line.getparent().text or "").strip())


def _box_around(asking: Element, texts: dict[Element, str | None], is_box: Callable[[Element], bool]) -> Element | None:
    """The largest box around it that says more than itself; `texts` remembers what each element says, if it is one."""
    own, best = plain(asking), None
    for element in asking.iterancestors():
        if element not in texts:
            texts[element] = plain(element) if is_box(element) else None
        if texts[element] is None:
            break
        if texts[element] != own:
            best = element
    return best


def _could_be_box(element: Element) -> bool:
    """Small, telling nothing else, and no part of a row of its kind."""
    is_small = element.tag in _BOXES and is_short(element, _LARGEST)
    return is_small and next(element.iter(*_TELLING), None) is None and next(alikes_of(element), None) is None
