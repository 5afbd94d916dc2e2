"""What surrounds an article on its page and is never part of it: taken out before anything is looked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

from reader.extract.declared import declared_article
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
_LAYOUT: Final = re.compile(
    r"(?:\b|_)(?:has|with|without|no|and|w|is)[_-]\S+", re.IGNORECASE
)  # "has-sidebar" is no sidebar
_WALL: Final = re.compile(
    r"\b(?:cookie|consent|gdpr)-?(?:bar|banner|dialog|notice|wall|modal|popup|overlay)\b", re.IGNORECASE
)
_HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:"
    r"nav(?:bar|igation)?|menus?|breadcrumbs?|footer|masthead|site-?header|skip-?link|"
    r"ads?|advert\w*|advertorial|sponsor\w*|promo\w*|banner|dfp|outbrain|taboola|"
    r"share|sharing|social\w*|addthis|sharedaddy|follow-?us|"
    r"newsletter\w*|subscri(?:be|ption)\w*|sign-?up|paywall-?promo|consent|cookie\w*|gdpr|"
    r"comments?|disqus\w*|respond|replies|comment-?(?:list|count|form)|"
    r"related\w*|recommend\w*|recirc\w*|read-?(?:more|next|also)|more-?(?:from|stories|news|on)|most-?(?:read|popular|viewed)|"
    r"popular|trending|see-?also|you-?may-?(?:also-?)?like|also-?(?:like|read)|latest-?(?:news|stories)|"
    r"gallery|galleries|slideshow|slide-?show|carousel|slick-\w+|"
    r"sidebar|side-?bar|rail|widgets?|popup|pop-?up|modal|overlay|tooltip|toolbar|"
    r"tags?|tag-?(?:list|cloud)|topics-?list|keywords|"
    r"author-?(?:bio|box|info|card)|about-?(?:the-?)?author|bio-?box|"
    r"print-?(?:only|link|button)|screen-?reader\w*|visually-?hidden|sr-only|"
    r"pagination|pager|prev-?next|post-?nav\w*|rating|ratings|vote|votes"
    r")(?:$|[\s_-])",
    re.IGNORECASE,
)
_ARTICLE_NAMES: Final = re.compile(
    r"article-?(?:body|content|text)|entry-?content|post-?(?:body|content)|story-?(?:body|content|text)|main-?content|\bh-?entry\b",
    re.IGNORECASE,
)
_LARGE_SHARE: Final = 0.4  # a part with more of the page's prose than this is not furniture, whatever its name


def remove_furniture(root: Element) -> None:
    """Take it out of the tree, in place; text that follows a removed element stays."""
    for element in list(root.iter(*_SILENT)):
        _remove(element)
    for element in list(root.iter(etree.Element)):
        if _is_wall(element):
            _remove(element)
    for is_foreign in (_is_outside, _is_named_furniture):  # in turn: long menus make the article look small
        prose = prose_below(root)
        largest = _LARGE_SHARE * prose[root]
        sheltered = _sheltered(root, prose)
        for element in list(root.iter(etree.Element)):
            if element not in sheltered and prose[element] <= largest and is_foreign(element):
                _remove(element)


def _sheltered(root: Element, prose: Mapping[Element, int]) -> set[Element]:
    """The declared article and all that holds it."""
    article = declared_article(root, prose)
    return set() if article is None else {article, *article.iterancestors()}


def _is_wall(element: Element) -> bool:
    """A dialog in front of the page, however much of the page's text it is; one around a headline is the page."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    is_dialog = element.get("role") in {"dialog", "alertdialog"} or element.tag == "dialog" or _WALL.search(names)
    return bool(is_dialog) and element.tag not in _NEVER and element.find(".//h1") is None


def _is_outside(element: Element) -> bool:
    """Hidden, or apart from the story by its tag or role."""
    return element.tag not in _NEVER and (
        element.tag in _TAGS
        or element.get("role") in _ROLES
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def _is_named_furniture(element: Element) -> bool:
    if element.tag in _NEVER or element.tag in _TELLING:
        return False
    names = _LAYOUT.sub(" ", f"{element.get('class') or ''} {element.get('id') or ''}")
    return bool(_NAMES.search(names)) and not _ARTICLE_NAMES.search(names) and not _quotes_a_post(element)


def _quotes_a_post(element: Element) -> bool:
    """A post from elsewhere inside the article, as its publisher embeds it, is part of the story."""
    return any(
        "tweet" in (quote.get("class") or "") or "media" in (quote.get("class") or "")
        for quote in element.iter("blockquote")
    )


def _remove(element: Element) -> None:
    if element.getparent() is not None:
        element.drop_tree()
