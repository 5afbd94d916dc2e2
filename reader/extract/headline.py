"""The heading on the page that is the article's title."""

from __future__ import annotations

import re
from typing import Final

from reader.extract.inline import plain
from reader.extract.tree import Element

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST: Final = 300  # characters of text from which a heading is not even compared


def folded(text: str) -> str:
    """Letters and digits only, in one case: what makes two headlines the same."""
    return re.sub(r"[\W_]+", "", text).casefold()


def headline_in(element: Element, title: str) -> Element | None:
    """The first heading that says the title; else the only h1 there is."""
    wanted = folded(title)
    if wanted:
        for heading in element.iter(*HEADINGS):
            if _could_say(heading, wanted) and folded(plain(heading)) == wanted:
                return heading
    firsts = list(element.iter("h1"))
    return firsts[0] if len(firsts) == 1 else None


def _could_say(heading: Element, wanted: str) -> bool:
    return len(wanted) <= _LONGEST and len(heading) <= 20
