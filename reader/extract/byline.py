"""Who wrote an article, as a line of names."""

from __future__ import annotations

import re
from typing import Any, Final

from reader.extract.inline import plain
from reader.extract.json_ld import texts
from reader.extract.tree import Element
from reader.text import clean_line

_BY: Final = re.compile(r"^\s*(?:(?:\w+ )?by|von|par|por|di|door|av|de)\b[:\s]+", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\S*(?:https?://|www\.|@)\S*")
_AUTHORS: Final = (
    "//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' byline ')"
    " or contains(concat(' ', @class, ' '), ' author-name ')]"
)
_BETWEEN_NAMES: Final = re.compile(r"\s*(?:,|;|/|\band\b|&|\bund\b|\bet\b)\s*")
_NO_NAME: Final = re.compile(
    r"\d|^\W*$|^(?:admin|editor|author|staff|newsroom|redaktion|the|by|MS|MA|MD|BA|RDN?|Ph\.?D|M\.?D|MBA|CNN)$|"
    r"\b(?:writer|editor|editor-at-large|reporter|correspondent|columnist|producer|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday)\b",
    re.IGNORECASE,
)


def byline_of(root: Element, meta: dict[str, str], linked: dict[str, Any], site: str) -> str:
    """Nobody, where the site only names itself."""
    names = [*texts(linked.get("author"))] or [
        meta[key] for key in ("author", "article:author", "dc.creator", "parsely-author") if key in meta
    ][:1]
    if not names:
        names = [plain(element) for element in _author_elements(root)][:3]
    return _without_publisher(people([name for name in names if name]), site)


def _without_publisher(byline: str, site: str) -> str:
    return "" if byline and site.casefold().removeprefix("the ").startswith(byline.casefold()) else byline


def people(names: list[str]) -> str:
    """Names as a line: `Mirela Antonescu, Kenji Okabe and Aino Laaksonen`; what is no name is left out."""
    found: dict[str, str] = {}
    for name in names:
        line = _BY.sub("", clean_line(_ADDRESS.sub("", name), 200)).partition("|")[0]
        for part in (piece.strip(" .") for piece in _BETWEEN_NAMES.split(line)):
            if 1 < len(part) <= 60 and not _NO_NAME.search(part):
                found.setdefault(part.casefold(), part.title() if part.isupper() and " " in part else part)
    people = list(found.values())[:6]
    return " and ".join([", ".join(people[:-1]), people[-1]]) if len(people) > 1 else "".join(people)


def _author_elements(root: Element) -> list[Element]:
    found = root.xpath(_AUTHORS)
    return [element for element in found if 2 < len(plain(element)) < 120]
