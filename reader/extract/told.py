"""The article's text as a page's JSON-LD has it: plain lines, or a piece of HTML."""

from __future__ import annotations

from collections.abc import Callable
from html import escape, unescape

from reader.extract.blocks import Passage, passages_of
from reader.extract.tree import parse_page


def told_passages(body: str, resolve: Callable[[str], str]) -> list[Passage]:
    """Passages of the text; one for each line where it is plain."""
    is_html = "</" in body
    lines = body if is_html else "".join(f"<p>{escape(unescape(line))}</p>" for line in body.split("\n"))
    root = parse_page(f"<div>{lines}</div>")
    return passages_of(root, resolve) if root is not None else []
