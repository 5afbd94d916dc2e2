"""What surrounds an article on its page and is never part of it: taken out before anything is looked for."""

from __future__ import annotations

import re
from typing import Final

from reader.extract.tree import Element

_SILENT: Final = (
    "script", "style", "noscript", "template", "button", "select", "input", "textarea", "svg", "canvas", "object",
    "embed", "applet", "link", "meta", "head", "audio", "map",
)  # fmt: skip
_TAGS: Final = frozenset({"nav", "footer", "form", "dialog", "menu", "aside"})
_ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog",
                           "menu", "menubar", "toolbar", "form", "tablist"})  # fmt: skip
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
    r"article-?(?:body|content|text)|entry-?content|post-?(?:body|content)|story-?(?:body|content|text)|main-?content",
    re.IGNORECASE,
)
_LARGE_SHARE: Final = 0.4  # a part with more of the page's prose than this is not furniture, whatever its name


def remove_furniture(root: Element) -> None:
    """Take it out of the tree, in place; text that follows a removed element stays."""
    for element in list(root.iter(*_SILENT)):
        _remove(element)
    prose = _prose(root)
    largest = _LARGE_SHARE * prose.get(root, 0)
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in {"html", "body", "article", "main"}:
            continue
        if _is_hidden(element) or (_is_furniture(element) and prose[element] <= largest):
            _remove(element)


def _is_hidden(element: Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def _is_furniture(element: Element) -> bool:
    if element.tag in _TAGS or element.get("role") in _ROLES:
        return True
    if element.tag in {"p", "h1", "figure", "blockquote", "pre", "table", "em", "strong", "b", "i", "time"}:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_NAMES.search(names)) and not _ARTICLE_NAMES.search(names) and not _quotes_a_post(element)


def _quotes_a_post(element: Element) -> bool:
    """A post from elsewhere inside the article, as its publisher embeds it, is part of the story."""
    return any(
        "tweet" in (quote.get("class") or "") or "media" in (quote.get("class") or "")
        for quote in element.iter("blockquote")
    )


def _prose(root: Element) -> dict[Element, int]:
    """Characters outside of links below each element: what a reader would miss."""
    prose: dict[Element, int] = {}
    for element in reversed(list(root.iter())):
        length = len((element.text or "").strip()) if isinstance(element.tag, str) else 0
        length += sum(prose.get(child, 0) + len((child.tail or "").strip()) for child in element)
        prose[element] = 0 if element.tag == "a" else length
    return prose


def _remove(element: Element) -> None:
    if element.getparent() is not None:
        element.drop_tree()
