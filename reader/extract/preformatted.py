"""Code as its page shows it, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader.extract.tree import Element
from reader.text import clean_code

_LINES: Final = frozenset({"div", "p", "li", "tr"})  # some pages give every line of code an element
_NO_CODE: Final = frozenset({"button", "style", "script"})


def code_of(element: Element) -> str:
    """The text of a `pre` with its line breaks."""
    return clean_code("".join(_pieces(element)))


def _pieces(element: Element) -> Iterator[str]:
    """In order; explicit, since markup around code may be deep."""
    last = ""
    for event, part in _walk(element):
        piece = (part.text if event == "start" else part.tail if part is not element else "") or ""
        if _breaks(event, part) and part is not element and not last.endswith("\n"):
            piece = "\n" + piece
        if piece:
            last = piece
            yield piece


def _breaks(event: str, part: Element) -> bool:
    return (part.tag == "br" and event == "start") or (part.tag in _LINES and event == "end")


def _walk(element: Element) -> Iterator[tuple[str, Element]]:
    from lxml import etree

    walk = etree.iterwalk(element, events=("start", "end"))
    for event, part in walk:
        if part.tag in _NO_CODE and event == "start":
            walk.skip_subtree()
        yield event, part
