"""What surrounds an article on its page and is never part of it: taken out before anything is looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from lxml import etree

from reader.extract.declared import declared_article
from reader.extract.headline import HEADINGS
from reader.extract.names import ambiguous_name, foreign_name
from reader.extract.prose import prose_below
from reader.extract.tree import Element

_SILENT: Final = (
    "script", "style", "noscript", "template", "button", "select", "input", "textarea", "svg", "canvas", "object",
    "embed", "applet", "link", "meta", "head", "audio", "map",
)  # fmt: skip
_TAGS: Final = frozenset({"nav", "footer", "form", "dialog", "menu", "aside"})
_ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog",
                           "menu", "menubar", "toolbar", "form", "tablist"})  # fmt: skip
_NEVER: Final = frozenset({"html", "body", "article", "main"})
_TELLING: Final = frozenset({"p", "h1", "figure", "blockquote", "pre", "table", "em", "strong", "b", "i", "time"})
_WALL: Final = re.compile(
    r"\b(?:cookie|consent|gdpr)-?(?:bar|banner|dialog|notice|wall|modal|popup|overlay)\b", re.IGNORECASE
)
_HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LETTER: Final = re.compile(r"[^\W\d_]")
_LARGE_SHARE: Final = 0.4  # a part with more of the page's prose than this is not furniture, whatever its name


def remove_furniture(root: Element) -> None:
    """Take it out of the tree, in place; text that follows a removed element stays."""
    _keep_words(root)
    for element in list(root.iter(*_SILENT)):
        _remove(element)
    for element in list(root.iter(etree.Element)):
        if _is_wall(element):
            _remove(element)
    for reason_of in (_apart, _hidden, _named, _perhaps_named):  # in turn: long menus make the article look small
        _remove_where(root, reason_of)


def _keep_words(root: Element) -> None:
    """What silent elements say after all: questions that unfold their answers, and formulas."""
    for button in list(root.iter("button")):
        if next(button.iterancestors(*HEADINGS, "summary", "dt"), None) is not None:
            button.drop_tag()
    for script in root.iter("script"):
        if (script.get("type") or "").startswith("math/tex"):
            script.tag = "code"


def _remove_where(root: Element, reason_of: Callable[[Element], str]) -> None:
    """Remove the elements that have a reason, unless much of the page's prose stands in one, or shares the reason."""
    prose = prose_below(root)
    largest, sheltered = _LARGE_SHARE * prose[root], _sheltered(root, prose)
    reasons = {element: reason for element in root.iter(etree.Element) if (reason := reason_of(element))}
    held = _held(reasons, prose) if reason_of in _LAYOUT_ON_SOME_SITES else Counter()
    for element, reason in reasons.items():
        if element not in sheltered and prose[element] <= largest and held[reason] <= largest:
            _remove(element)


def _held(reasons: Mapping[Element, str], prose: Mapping[Element, int]) -> Counter[str]:
    """Characters of prose below all elements with the same reason."""
    held: Counter[str] = Counter()
    for element, reason in reasons.items():
        if not any(reasons.get(ancestor) == reason for ancestor in element.iterancestors()):
            held[reason] += prose[element]
    return held


def _sheltered(root: Element, prose: Mapping[Element, int]) -> set[Element]:
    """The declared article and all that holds it."""
    article = declared_article(root, prose)
    return set() if article is None else {article, *article.iterancestors()}


def _is_wall(element: Element) -> bool:
    """A dialog in front of the page, however much of the page's text it is; one around a headline is the page."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    is_dialog = element.get("role") in {"dialog", "alertdialog"} or element.tag == "dialog" or _WALL.search(names)
    return bool(is_dialog) and element.tag not in _NEVER and element.find(".//h1") is None


def _apart(element: Element) -> str:
    """Apart from the story by its tag or role."""
    is_apart = element.tag in _TAGS or element.get("role") in _ROLES
    return "apart" if is_apart and element.tag not in _NEVER else ""


def _hidden(element: Element) -> str:
    """Not shown, or not yet: where most of a page is folded away, its reader unfolds it."""
    is_hidden = (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )
    return "hidden" if is_hidden and element.tag not in _NEVER else ""


def _named(element: Element) -> str:
    return "" if _is_spared(element) or _is_in_sentence(element) else foreign_name(element)


def _perhaps_named(element: Element) -> str:
    return "" if _is_spared(element) or _is_in_sentence(element) else ambiguous_name(element)


def _is_spared(element: Element) -> bool:
    return element.tag in _NEVER or element.tag in _TELLING or _quotes_a_post(element)


def _is_in_sentence(element: Element) -> bool:
    """A word of the story that its site has made a link of: letters stand before and behind it on its line."""
    if element.tag not in {"a", "span"}:
        return False
    before = element.getprevious()
    text = element.getparent().text if before is None else before.tail
    return bool(_LETTER.search(text or "") and _LETTER.search(element.tail or ""))


def _quotes_a_post(element: Element) -> bool:
    """A post from elsewhere inside the article, as its publisher embeds it, is part of the story."""
    return any(
        "tweet" in (quote.get("class") or "") or "media" in (quote.get("class") or "")
        for quote in element.iter("blockquote")
    )


def _remove(element: Element) -> None:
    if element.getparent() is not None:
        element.drop_tree()


_LAYOUT_ON_SOME_SITES: Final = frozenset({_hidden, _perhaps_named})
